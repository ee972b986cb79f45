import {
  absolute,
  add,
  compareDecimals,
  type Decimal,
  decimal,
  multiply,
  subtract,
} from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { makes, sumOf } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import { alike } from './part-groups.ts';
import { explain } from './sum-words.ts';
import type { Tie } from './tie.ts';
import { asPrintedLike, printed } from './words.ts';

/** Parts of a list that is looked at without a word that opens it. */
const MOST_PARTS = 8;
const CLOSE = decimal('0.1');
/** Further off no rounding and no word before a figure makes it. */
const FAR = decimal('0.4');
const CLOSE_PAIR = decimal('0.04');

/** Words that say a list is whole or begins with what is left. */
const RESTS =
  /(?:^|[^\p{L}])(?:còn|tổng|cộng|tổng cộng|tổng số|chung|thặng dư|thâm hụt|chênh lệch)(?![\p{L}])/iu;
const SAYS_SOME =
  /\.\.\.|…|v\.v|(?:^|[^\p{L}])(?:trong đó có|một số|chủ yếu|riêng|nhất là|điển hình|tiêu biểu|nổi bật|kể cả|vừa|trùng)(?![\p{L}])/iu;

/** Figures of the sums that are known, and the parts of each total that holds; made once for a document. */
export type Summed = {
  readonly taken: ReadonlySet<number>;
  readonly partsOf: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether two figures stand in one sum that holds. */
  readonly together: (a: Figure, b: Figure) => boolean;
};

const NONE: ReadonlySet<number> = new Set();

export function summedIn(ties: readonly Tie[]): Summed {
  const sums = ties.filter(({ kind }) => kind === 'sum' || kind === 'difference');
  const partsOf = new Map<number, Set<number>>();
  const pairs = new Set<string>();
  for (const { members, holds } of sums) {
    const [whole] = members;
    if (!whole || !holds) continue;
    const own = partsOf.get(whole.index) ?? new Set<number>();
    for (const { index } of members) own.add(index);
    partsOf.set(whole.index, own);
    members.forEach(({ index }, at) => {
      for (const other of members.slice(at + 1)) pairs.add(pairOf(index, other.index));
    });
  }
  return {
    taken: new Set(sums.flatMap(({ members }) => members.map(({ index }) => index))),
    partsOf,
    together: (a, b) => pairs.has(pairOf(a.index, b.index)),
  };
}

const pairOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** A figure beside a run of others of its unit whose sum comes close to it and is not it. */
export function nearSums(scene: Scene, { taken, partsOf }: Summed): readonly Tie[] {
  const levels = scene.figures.filter(canStand);
  if (levels.length < 3) return [];
  const asked: Tie[] = [];
  levels.forEach((total, order) => {
    const run = runAfter(levels, order);
    const before = RESTS.test(total.lead.slice(-30)) ? runBefore(levels, order) : [];
    for (const parts of [run, before]) {
      const own = partsOf.get(total.index) ?? NONE;
      const list = parts.filter((part) => !own.has(part.index) && isPart(total, part));
      if (list.length < 2) continue;
      const near = nearest(total, list);
      if (!near || (near.length === 2 && SAYS_SOME.test(around(scene, total, near)))) continue;
      if ([...near].every(({ index }) => taken.has(index))) continue;
      if (own.size === 0 && taken.has(total.index) && near.some(({ index }) => taken.has(index)))
        continue;
      asked.push(question(total, near));
    }
  });
  return asked;
}

/** From the first of the figures to a little after the last. */
function around({ text, passage }: Scene, total: Figure, parts: readonly Figure[]): string {
  const here = [total, ...parts].filter((figure) => figure.passage === passage);
  const starts = here.map(({ start }) => start);
  return text.slice(Math.min(...starts), Math.max(...here.map(({ end }) => end)) + 50);
}

const isPart = (total: Figure, part: Figure): boolean =>
  alike(total, part) || alike(part, total) || (HOMES.has(total.unit) && HOMES.has(part.unit));

/** A house is built for a household. */
const HOMES: ReadonlySet<string> = new Set(['hộ', 'nhà', 'căn nhà', 'ngôi nhà', 'hộ gia đình']);

const canStand = (figure: Figure): boolean =>
  isLevel(figure) &&
  figure.value !== null &&
  figure.misprint === null &&
  figure.unit !== '' &&
  !/[%‰/]/u.test(figure.unit) &&
  figure.approx === null;

function runAfter(levels: readonly Figure[], order: number): readonly Figure[] {
  const total = levels[order];
  if (!total) return [];
  const run: Figure[] = [];
  for (const figure of levels.slice(order + 1, order + 1 + 2 * MOST_PARTS)) {
    if (figure.sentence > total.sentence + 1) break;
    run.push(figure);
  }
  return run;
}

function runBefore(levels: readonly Figure[], order: number): readonly Figure[] {
  const total = levels[order];
  return levels
    .slice(Math.max(0, order - MOST_PARTS), order)
    .filter(({ sentence }) => sentence === total?.sentence)
    .toReversed();
}

/** The starting stretch of a list that comes closest to a total without making it; null where any stretch makes it. */
function nearest(total: Figure, list: readonly Figure[]): readonly Figure[] | null {
  const whole = sizeOf(total);
  if (!whole) return null;
  let best: { gap: Decimal; parts: readonly Figure[] } | null = null;
  for (let from = 0; from < list.length - 1 && from < 3; from += 1) {
    let sum = sizeOf(list[from] as Figure) ?? decimal('0');
    for (let to = from + 1; to < list.length && to - from < MOST_PARTS; to += 1) {
      const part = list[to] as Figure;
      sum = add(sum, sizeOf(part) ?? decimal('0'));
      const parts = list.slice(from, to + 1);
      const gap = absolute(subtract(sum, whole));
      if (compareDecimals(gap, multiply(whole, FAR)) > 0) continue;
      if (makes(total, sumOf(parts)) || takesAway(whole, sum, parts)) return null;
      if ((from === 0 || parts.length > 2) && (!best || compareDecimals(gap, best.gap) < 0))
        best = { gap, parts };
    }
  }
  if (!best) return null;
  const share = best.parts.length === 2 ? CLOSE_PAIR : CLOSE;
  return compareDecimals(best.gap, multiply(whole, share)) <= 0 ? best.parts : null;
}

/** "đầu kỳ 152, cấp mới 9, thu hồi 4, cuối kỳ 157": one of them was taken off and not put in. */
const takesAway = (whole: Decimal, sum: Decimal, parts: readonly Figure[]): boolean =>
  parts.length > 2 &&
  parts.some((part) => {
    const size = sizeOf(part);
    return size !== null && compareDecimals(subtract(sum, add(size, size)), whole) === 0;
  });

export function question(total: Figure, parts: readonly Figure[]): Tie {
  const sum = parts
    .map(sizeOf)
    .reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0'));
  const shown = asPrintedLike(total, sum);
  return {
    kind: 'sum',
    members: [total, ...parts],
    holds: false,
    explain: explain(total, parts),
    fault: {
      rule: 'sum.mismatch',
      severity: 'question',
      message: {
        vi: `Nếu ${printed(total)} là tổng của ${parts.map(printed).join(', ')} thì các số này cộng lại được ${shown}.`,
        en: `If ${printed(total)} is the total of ${parts.map(printed).join(', ')}, they add up to ${shown}.`,
      },
      repairs: [],
    },
  };
}
