import type { Finding } from '../checked.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { dateAt, isPossible, type WrittenDate } from '../mentions/dates.ts';
import type { Sight } from '../relations/tie.ts';
import { findingAt, spanOf } from './place.ts';

/** The date that a figure writes. */
export function dateOf(scene: Scene, figure: Figure): WrittenDate | null {
  if (figure.role !== 'date') return null;
  return dateAt(
    scene.text,
    figure.start,
    scene.text.slice(Math.max(0, figure.start - 48), figure.start),
  );
}

/** A date as one number that sorts; null without a year. */
export const dayNumber = ({ day, month, year }: WrittenDate): number | null =>
  year === null ? null : year * 10_000 + month * 100 + day;

/** Days that the calendar does not have, stretches that end before they begin, months padded against the form. */
export function dates(sight: Sight): readonly Finding[] {
  return sight.scenes.flatMap((scene) =>
    scene.figures.flatMap((figure, order) => {
      if (figure.role === 'period') return yearsBack(sight, scene, figure);
      const date = dateOf(scene, figure);
      if (!date) return [];
      if (!isPossible(date)) return [impossible(sight, figure)];
      return [...backwards(sight, scene, figure, order, date), ...padded(sight, figure, date)];
    }),
  );
}

const impossible = (sight: Sight, figure: Figure): Finding =>
  findingAt([spanOf(sight, figure)], {
    rule: 'date.impossible',
    severity: 'error',
    message: { vi: `Không có ngày ${figure.written}.`, en: `There is no day ${figure.written}.` },
  });

function backwards(
  sight: Sight,
  scene: Scene,
  figure: Figure,
  order: number,
  date: WrittenDate,
): readonly Finding[] {
  const next = scene.figures[order + 1];
  const to = next && dateOf(scene, next);
  if (!next || !to || !isPossible(to)) return [];
  const between = scene.text.slice(figure.end, next.start);
  const before = scene.text.slice(Math.max(0, figure.start - 12), figure.start);
  if (
    !/^\s*(?:đến|tới|đến hết|-|–)\s*(?:hết\s*)?(?:ngày\s*)?$/iu.test(between) ||
    !/từ(?:\s+ngày)?\s*\(?$/iu.test(before)
  )
    return [];
  const [a, b] = [dayNumber(date), dayNumber(to)];
  if (a === null || b === null || a <= b) return [];
  return [
    findingAt([spanOf(sight, figure), spanOf(sight, next)], {
      rule: 'date.impossible',
      severity: 'error',
      message: {
        vi: `Từ ${figure.written} đến ${next.written}: ngày cuối đứng trước ngày đầu.`,
        en: `From ${figure.written} to ${next.written}: it ends before it begins.`,
      },
    }),
  ];
}

const YEARS = /^((?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})$/u;

/** "từ năm 2020 đến năm 2018" */
const YEARS_IN_WORDS = /^((?:19|20)\d{2}) đến (?:hết |cuối )?năm ((?:19|20)\d{2})(?!\d)/u;

/** "giai đoạn 2025-2021": years that run back. */
function yearsBack(sight: Sight, scene: Scene, figure: Figure): readonly Finding[] {
  const before = scene.text.slice(Math.max(0, figure.start - 16), figure.start);
  const inWords = /từ (?:đầu )?năm\s*$/iu.test(before)
    ? YEARS_IN_WORDS.exec(scene.text.slice(figure.start, figure.start + 30))
    : null;
  const written = inWords?.[0] ?? scene.text.slice(figure.start, figure.end);
  const [, first, last] = inWords ?? YEARS.exec(written) ?? [];
  if (first === undefined || last === undefined || Number(first) <= Number(last)) return [];
  if (
    !inWords &&
    !/(?:giai đoạn|từ năm|nhiệm kỳ|niên vụ|năm học|thời kỳ|niên khóa|vụ \p{L}+)\s*$/iu.test(before)
  )
    return [];
  return [
    findingAt([spanOf(sight, figure)], {
      rule: 'date.impossible',
      severity: 'error',
      message: {
        vi: `${written}: năm cuối đứng trước năm đầu.`,
        en: `${written}: it ends before it begins.`,
      },
    }),
  ];
}

function padded(sight: Sight, figure: Figure, date: WrittenDate): readonly Finding[] {
  if (!date.paddedMonth || date.year === null) return [];
  return [
    findingAt([spanOf(sight, figure)], {
      rule: 'date.padding',
      severity: 'style',
      message: {
        vi: `${figure.written}: chỉ tháng 1 và tháng 2 viết thêm số 0 (Nghị định 30/2020/NĐ-CP).`,
        en: `${figure.written}: only months 1 and 2 take a leading zero (decree 30/2020/NĐ-CP).`,
      },
    }),
  ];
}
