import type { Finding } from '../checked.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { contradictsType, documentAt } from '../mentions/documents.ts';
import type { Sight } from '../relations/tie.ts';
import { dateOf, dayNumber } from './dates.ts';
import { findingAt, spanOf } from './place.ts';

export type Citation = {
  readonly figure: Figure;
  readonly number: string;
  readonly day: number | null;
  readonly date: Figure | null;
};

/** Numbers of documents: their grammar, their type, one number with two dates, a series that runs back. */
export function documentNumbers(sight: Sight): readonly Finding[] {
  const all = citations(sight);
  return [
    ...sight.scenes.flatMap((scene) =>
      scene.figures.flatMap((figure) => formOf(sight, scene, figure)),
    ),
    ...twoDates(sight, all),
    ...runsBack(sight, all),
  ];
}

/** The numbers of documents in a text, each with the day that follows it. */
export const citations = (sight: Sight): readonly Citation[] =>
  sight.scenes.flatMap((scene) =>
    scene.figures.flatMap((figure, order) => cited(scene, figure, order)),
  );

function cited(scene: Scene, figure: Figure, order: number): readonly Citation[] {
  if (figure.role !== 'docnum') return [];
  const next = scene.figures[order + 1];
  const follows = next && /^,?\s*(?:ngày\s*)?$/iu.test(scene.text.slice(figure.end, next.start));
  const date = next && follows ? dateOf(scene, next) : null;
  const number = (figure.written ?? '').replace(/\s/g, '');
  return [{ figure, number, day: date && dayNumber(date), date: date && next ? next : null }];
}

function formOf(sight: Sight, scene: Scene, figure: Figure): readonly Finding[] {
  if (figure.role !== 'docnum') return [];
  const number = documentAt(scene.text, figure.start);
  if (!number?.sound) {
    return [
      findingAt([spanOf(sight, figure)], {
        rule: 'docnum.grammar',
        severity: OWN_WAY.test(figure.written ?? '') ? 'question' : 'error',
        message: {
          vi: `Số, ký hiệu “${figure.written}” không đúng thể thức.`,
          en: `The number and symbol “${figure.written}” break their grammar.`,
        },
      }),
    ];
  }
  const before = scene.text.slice(Math.max(0, figure.start - 30), figure.start);
  if (!contradictsType(before, figure.written ?? '')) return [];
  return [
    findingAt([spanOf(sight, figure)], {
      rule: 'docnum.type',
      severity: 'error',
      message: {
        vi: `Tên loại văn bản không khớp với ký hiệu “${figure.written}”.`,
        en: `The type that is named is not that of the symbol “${figure.written}”.`,
      },
    }),
  ];
}

/** "09/ĐA-TU": the symbol of a project or programme, written as a document's. */
const OWN_WAY = /^\d{1,4}\/(?:ĐA|CTr|CT|ĐT|DA)-\p{Lu}{2,5}$/u;

function twoDates(sight: Sight, citations: readonly Citation[]): readonly Finding[] {
  const first = new Map<string, Citation>();
  return citations.flatMap((citation) => {
    if (citation.day === null) return [];
    const other = first.get(citation.number);
    if (!other) first.set(citation.number, citation);
    if (!other || other.day === citation.day || !other.date || !citation.date) return [];
    // A series begins anew each year, so the same number of two years is two documents.
    if (Math.floor((other.day ?? 0) / 10_000) !== Math.floor(citation.day / 10_000)) return [];
    return [
      findingAt([spanOf(sight, other.date), spanOf(sight, citation.date)], {
        rule: 'docnum.two-dates',
        severity: 'question',
        message: {
          vi: `${citation.number} được ghi hai ngày: ${other.date.written} và ${citation.date.written}.`,
          en: `${citation.number} is given two dates: ${other.date.written} and ${citation.date.written}.`,
        },
      }),
    ];
  });
}

/** Numbers run from 01 within a year: in one series a higher number has no earlier day. */
function runsBack(sight: Sight, citations: readonly Citation[]): readonly Finding[] {
  const series = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (citation.day === null) continue;
    const symbol = citation.number.replace(/^\d+[a-z]?/, '');
    const key = `${symbol}|${Math.floor(citation.day / 10_000)}`;
    const all = series.get(key);
    if (all) all.push(citation);
    else series.set(key, [citation]);
  }
  return [...series.values()].flatMap((all) => {
    const ordered = [...all].sort(
      (a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10),
    );
    return ordered.slice(1).flatMap((later, index) => {
      const earlier = ordered[index];
      if (
        !earlier?.date ||
        !later.date ||
        earlier.number === later.number ||
        (earlier.day ?? 0) <= (later.day ?? 0)
      )
        return [];
      return [
        findingAt(
          [earlier, later].map(({ figure }) => spanOf(sight, figure)),
          {
            rule: 'docnum.runs-back',
            severity: 'question',
            message: {
              vi: `${later.number} (${later.date.written}) có số lớn hơn ${earlier.number} (${earlier.date.written}) nhưng ngày sớm hơn.`,
              en: `${later.number} (${later.date.written}) has a higher number than ${earlier.number} (${earlier.date.written}) and an earlier day.`,
            },
          },
        ),
      ];
    });
  });
}
