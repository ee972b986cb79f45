import { meets } from '#core/interval.ts';
import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { afterLast } from '../mentions/last-words.ts';
import { sizeOf } from './arithmetic.ts';
import { isVague, reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

/** Words that belong to how a figure is told and not to what it is of. */
const TELLING: ReadonlySet<string> = new Set(
  'ước đạt là có được hiện nay đến đã trên gần hơn khoảng tính trong kỳ toàn tỉnh huyện xã năm tháng quý cụ thể với tổng cộng mới số của cả thì và khi tại địa bàn này đó đưa đón xảy ra tổ chức thành lập ghi nhận qua các những đối'.split(
    ' ',
  ),
);
const TELLING_PHRASES = /(?:^|[^\p{L}])(?:số lượng|thực hiện)(?![\p{L}])/giu;
const LEAST_WORDS = 4;
const MOST_WORDS = 16;
const MOST_FIGURES = 4000;

type Told = { readonly figure: Figure; readonly scene: Scene };

/**
 * One fact told twice in the same words, in two passages. Told of two periods or places it is two facts;
 * told three times with several figures it is a way of speaking.
 */
export function repeats({ scenes }: Sight): readonly Tie[] {
  return [...acrossPassages(scenes), ...scenes.flatMap(madeExact)];
}

/** "đạt khoảng 3,5 nghìn tỷ đồng; cụ thể 3.462 tỷ đồng": the rounded figure, and at once the exact one. */
function madeExact(scene: Scene): readonly Tie[] {
  return scene.figures.flatMap((exact, order) => {
    const about = scene.figures[order - 1];
    if (!about || !isVague(about) || isVague(exact) || !isLevel(about) || !isLevel(exact))
      return [];
    const said = /^[^\p{L}]{0,2}(?:cụ thể|chính xác|chi tiết)(?: là)?\s*$/iu.test(exact.lead);
    const same = about.bracket === exact.bracket && about.sentence === exact.sentence;
    return said && same && sameUnit(about, exact) ? equal(about, exact) : [];
  });
}

function acrossPassages(scenes: readonly Scene[]): readonly Tie[] {
  const told = new Map<string, Told[]>();
  let count = 0;
  for (const scene of scenes) {
    const settings = new Map<number, string>();
    for (const figure of scene.figures) {
      if (!isTold(figure) || figure.bracket >= 0 || figure.misprint || count > MOST_FIGURES)
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
  return [...told.entries()]
    .flatMap(([key, [first, second, ...more]]) => {
      if (!first || !second || more.length > 0 || first.scene === second.scene) return [];
      const words = key.slice(0, key.indexOf('|')).split(' ').length;
      return equal(first.figure, second.figure).map((tie) =>
        words > LEAST_WORDS ? said(tie) : tie,
      );
    })
    .concat(nearly([...told.entries()]));
}

/** A level, or a rate that is told of what stands before it in its own clause. */
export const isTold = (figure: Figure): boolean =>
  isLevel(figure) ||
  (figure.shape === 'plain' &&
    figure.unit === '%' &&
    figure.of === null &&
    !figure.from &&
    !figure.to &&
    (figure.role === 'rate' || (figure.role === 'change_pct' && NAMES_RATE.test(figure.lead))));

const NAMES_RATE = /(?:tốc độ|tỷ lệ|tỉ lệ|chỉ số)[^,;:]*$/iu;

/** In five words or more the same, and one slip apart: no two things. */
function said(tie: Tie): Tie {
  const [first, second] = tie.members;
  const other = second && sizeOf(second);
  const slips = first && other && !tie.members.some(isVague) && slipOf(first, other) > 1;
  return tie.fault && slips ? { ...tie, fault: { ...tie.fault, severity: 'error' } } : tie;
}

const LONG_SUBJECT = 8;
const MOST_EXTRA = 2;
const MOST_SUBJECTS = 400;
/** Words that make another thing of what they stand with. */
const NARROWING: ReadonlySet<string> = new Set(
  'không chưa phi cận nữ nam trẻ em ngoài quá trước sau trên dưới thứ mới cũ lại riêng cấp tỉnh huyện xã thôn bản thành thị nông giảm tăng vượt hụt xuất nhập thu chi'.split(
    ' ',
  ),
);

/** A long subject that says one or two words more than another, and none that narrows it. */
function nearly(told: readonly (readonly [string, readonly Told[]])[]): readonly Tie[] {
  const long = told.flatMap(([key, [only, ...more]]) => {
    const [subject = '', ...setting] = key.split('|');
    const words = subject.split(' ');
    const fits = only !== undefined && more.length === 0 && words.length >= LONG_SUBJECT;
    return fits ? [{ words: new Set(words), setting: setting.join('|'), only }] : [];
  });
  return long.slice(0, MOST_SUBJECTS).flatMap((short) => {
    const longer = long.filter(({ words, setting, only }) => {
      const more = words.size - short.words.size;
      if (more < 1 || more > MOST_EXTRA || setting !== short.setting) return false;
      const extra = [...words].filter((word) => !short.words.has(word));
      const contains = extra.length === more && only.scene !== short.only.scene;
      return contains && !extra.some((word) => NARROWING.has(word));
    });
    const [one] = longer;
    return one && longer.length === 1 ? equal(short.only.figure, one.only.figure) : [];
  });
}

/** What stands before the figure in its clause and after it, without how it is told. */
function subjectOf(figure: Figure): string | null {
  const after = /^[^,;:.(]*/.exec(figure.tail)?.[0] ?? '';
  const unit = new Set(figure.unit.toLowerCase().split(' '));
  const words =
    `${afterLast(figure.lead)} ${after}`
      .replace(TELLING_PHRASES, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => !TELLING.has(word) && !unit.has(word));
  return own.length >= LEAST_WORDS && own.length <= MOST_WORDS
    ? [...new Set(own)].sort().join(' ')
    : null;
}

const PERIODS =
  /(?:tháng|quý|năm|ngày|vụ|kỳ|đợt|tuần)\s(?:[\d/.-]+|[ivx]+(?![\p{L}]))|(?:giai đoạn|nhiệm kỳ|niên vụ|năm học|thời kỳ)\s[\d–-]+|\d+ tháng|lũy kế|trong tháng|năm trước|cả năm/giu;
const PLACES =
  /(?:huyện|xã|phường|thị trấn|thành phố|thị xã|bản|thôn)\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;

/** The periods and places that a sentence names, all of it or up to a place. */
export function settingOf(scene: Scene, figure: Figure, until = scene.text.length): string {
  const start = scene.layout.sentences[figure.sentence] ?? 0;
  const end = Math.min(until, scene.layout.sentences[figure.sentence + 1] ?? until);
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
