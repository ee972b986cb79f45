import { meets } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { afterLast } from '../mentions/roles.ts';
import { reachOf } from './reach.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

/** Words that belong to how a figure is told and not to what it is of. */
const TELLING =
  /(?:^|\s)(?:ước|đạt|là|có|được|hiện|nay|đến|đã|trên|gần|hơn|khoảng|tính|thực hiện|trong|kỳ|toàn|tỉnh|huyện|năm|tháng|quý|cụ thể|với|ước đạt|tổng cộng|mới|\d+)(?=\s|$)/giu;
const LEAST_WORDS = 4;
const MOST_FIGURES = 4000;

/** One fact told twice in the same words, in two passages; told of two periods it is two facts. */
export function repeats({ scenes }: Sight): readonly Tie[] {
  const told = new Map<string, { readonly figure: Figure; readonly scene: Scene }>();
  const ties: Tie[] = [];
  let count = 0;
  for (const scene of scenes) {
    for (const figure of scene.figures) {
      if (!isLevel(figure) || figure.bracket >= 0 || figure.misprint || count > MOST_FIGURES)
        continue;
      const subject = subjectOf(figure);
      if (subject === null) continue;
      count += 1;
      const key = `${subject}|${dimensionOf(figure.unit)}|${periodOf(scene, figure)}`;
      const first = told.get(key);
      if (!first) told.set(key, { figure, scene });
      else if (first.scene !== scene) ties.push(...equal(first.figure, figure));
    }
  }
  return ties;
}

function subjectOf(figure: Figure): string | null {
  const phrase = afterLast(figure.lead)
    .toLowerCase()
    .replace(TELLING, ' ')
    .replace(TELLING, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = phrase.split(' ').filter((word) => /^\p{L}+$/u.test(word));
  return words.length >= LEAST_WORDS && words.length <= 16 ? words.join(' ') : null;
}

/** The periods and places that a sentence names: figures under others are not the same fact. */
function periodOf(scene: Scene, figure: Figure): string {
  const start = scene.layout.sentences[figure.sentence] ?? 0;
  const end = scene.layout.sentences[figure.sentence + 1] ?? scene.text.length;
  const sentence = scene.text.slice(start, end);
  const periods =
    sentence.match(
      /(?:tháng|quý|năm|ngày|vụ|kỳ|đợt|tuần)\s[\p{L}\d/.-]+|\d+ tháng|lũy kế|trong tháng/giu,
    ) ?? [];
  return [...new Set(periods.map((period) => period.toLowerCase()))].sort().join(',');
}

function equal(first: Figure, second: Figure): readonly Tie[] {
  const [a, b] = [reachOf(first), reachOf(second)];
  if (!a || !b) return [];
  const holds = meets(a.lawful, b.lawful);
  const explain = {
    vi: `${printed(first)} và ${printed(second)} cho cùng một nội dung`,
    en: `${printed(first)} and ${printed(second)} for the same thing`,
  };
  return [
    {
      kind: 'equal',
      members: [first, second],
      holds,
      explain,
      fault: holds
        ? null
        : {
            rule: 'equal.mismatch',
            severity: 'question',
            message: {
              vi: `Cùng một nội dung ghi hai số: ${printed(first)} và ${printed(second)}.`,
              en: `The same thing has two figures: ${printed(first)} and ${printed(second)}.`,
            },
            repairs: [],
          },
    },
  ];
}
