import { meets } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { afterLast } from '../mentions/roles.ts';
import { reachOf } from './reach.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

/** Words that belong to how a figure is told and not to what it is of. */
const TELLING: ReadonlySet<string> = new Set(
  'ước đạt là có được hiện nay đến đã trên gần hơn khoảng tính thực hiện trong kỳ toàn tỉnh huyện xã năm tháng quý cụ thể với tổng cộng mới số lượng của cả thì và khi tại địa bàn này đó'.split(
    ' ',
  ),
);
const LEAST_WORDS = 4;
const MOST_WORDS = 16;
const MOST_FIGURES = 4000;

type Told = { readonly figure: Figure; readonly scene: Scene };

/**
 * One fact told twice in the same words, in two passages. Told of two periods or places it is two facts;
 * told three times with several figures it is a way of speaking.
 */
export function repeats({ scenes }: Sight): readonly Tie[] {
  const told = new Map<string, Told[]>();
  let count = 0;
  for (const scene of scenes) {
    const settings = new Map<number, string>();
    for (const figure of scene.figures) {
      if (!isLevel(figure) || figure.bracket >= 0 || figure.misprint || count > MOST_FIGURES)
        continue;
      const subject = subjectOf(figure);
      if (subject === null) continue;
      count += 1;
      const setting = settings.get(figure.sentence) ?? settingOf(scene, figure);
      settings.set(figure.sentence, setting);
      const key = `${subject}|${dimensionOf(figure.unit)}|${setting}`;
      const all = told.get(key);
      if (all) all.push({ figure, scene });
      else told.set(key, [{ figure, scene }]);
    }
  }
  return [...told.values()].flatMap(([first, second, ...more]) => {
    if (!first || !second || more.length > 0 || first.scene === second.scene) return [];
    return equal(first.figure, second.figure);
  });
}

/** What stands before the figure in its clause and after it, without how it is told. */
function subjectOf(figure: Figure): string | null {
  const after = /^[^,;:.(]*/.exec(figure.tail)?.[0] ?? '';
  const unit = new Set(figure.unit.toLowerCase().split(' '));
  const words = `${afterLast(figure.lead)} ${after}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => !TELLING.has(word) && !unit.has(word));
  return own.length >= LEAST_WORDS && own.length <= MOST_WORDS ? own.join(' ') : null;
}

const PERIODS =
  /(?:tháng|quý|năm|ngày|vụ|kỳ|đợt|tuần)\s(?:[\d/.-]+|[ivx]+(?![\p{L}]))|\d+ tháng|lũy kế|trong tháng|năm trước|cả năm/giu;
const PLACES =
  /(?:huyện|xã|phường|thị trấn|thành phố|thị xã|bản|thôn)\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;

/** The periods and places that a sentence names. */
function settingOf(scene: Scene, figure: Figure): string {
  const start = scene.layout.sentences[figure.sentence] ?? 0;
  const end = scene.layout.sentences[figure.sentence + 1] ?? scene.text.length;
  const sentence = scene.text.slice(start, Math.min(end, start + 2000));
  const named = [...(sentence.match(PERIODS) ?? []), ...(sentence.match(PLACES) ?? [])];
  return [...new Set(named.map((name) => name.toLowerCase()))].sort().join(',');
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
