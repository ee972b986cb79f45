import { absolute, add, type Decimal, decimal, subtract } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { makes, sumOf } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import type { Summed } from './near-sums.ts';
import { question } from './near-sums.ts';
import { alike } from './part-groups.ts';
import { slipOf } from './slip-of.ts';
import type { Tie } from './tie.ts';

const MOST_PARTS = 8;
/** Figures that one list or one difference is looked for among. */
const WINDOW = 5;
const LONG = 4;
const SHORT = 3;

/** Roles of figures that something may have been added to or taken from. */
const MOVES: ReadonlySet<string> = new Set(['actual', 'count', 'prev', 'plan', 'change_abs']);

/** Words of a difference: what is left, missing, gained or lost. */
const DIFFERS =
  /(?:^|[^\p{L}])(?:còn|thiếu|tồn|dư|tăng|giảm|thêm|bớt|chênh lệch|hơn|chưa|so với|từ|thành)(?![\p{L}])/iu;

/** "A 34 tàu, 186 tỷ đồng; B …. Cộng 102 tàu với 534 tỷ đồng." */
const SUMS_UP = /^(?:tổng|cộng)(?![\p{L}])/iu;

/** Words between what there was and what there is. */
const MOVED = /(?:^|[^\p{L}])(?:từ|thành|xuống|lên|còn)(?: \p{L}+)?\s*$/iu;

/**
 * Figures of one unit side by side of which one is a single slip away from being the sum or the difference of the
 * others. No word need say so; the more digits agree, the less it is chance.
 */
export function nearSlips(scene: Scene, summed: Summed): readonly Tie[] {
  const asked = new Set<Figure>();
  return [...lists(scene, summed), ...threes(scene, summed)].flatMap((tie) => {
    const [total] = tie.members;
    if (!total || asked.has(total)) return [];
    asked.add(total);
    return [tie];
  });
}

const canStand = (figure: Figure): boolean =>
  figure.shape === 'plain' &&
  figure.value !== null &&
  figure.misprint === null &&
  figure.unit !== '' &&
  figure.approx === null &&
  !/[%‰/]/u.test(figure.unit);

function lists(scene: Scene, { taken, partsOf }: Summed): readonly Tie[] {
  const levels = scene.figures.filter((figure) => canStand(figure) && isLevel(figure));
  return levels.flatMap((total, order) => {
    if (partsOf.has(total.index)) return [];
    const start = scene.layout.sentences[total.sentence] ?? 0;
    const least = SUMS_UP.test(scene.text.slice(start, start + 12)) ? 1 : 0;
    const near = (figure: Figure): boolean =>
      figure.sentence <= total.sentence &&
      figure.sentence >= total.sentence - least &&
      alike(total, figure) &&
      figure !== total;
    const after = levels.slice(order + 1, order + 1 + 2 * MOST_PARTS).filter(near);
    const before = levels.slice(Math.max(0, order - MOST_PARTS), order).filter(near);
    const flat = (run: readonly Figure[]) =>
      run.filter(({ bracket }) => bracket === (run[0]?.bracket ?? -1));
    for (const run of [after, flat(after), before.toReversed(), flat(before.toReversed())]) {
      const parts = slippedList(total, run);
      if (!parts) continue;
      if (parts.every(({ index }) => taken.has(index))) continue;
      const tie = question(total, parts);
      return [run !== after && SAYS_SUM.test(total.lead) ? said(tie) : tie];
    }
    return [];
  });
}

/** Three parts or more from the first on, one slip from the total; null where any stretch makes it. */
function slippedList(total: Figure, run: readonly Figure[]): readonly Figure[] | null {
  const whole = sizeOf(total);
  if (!whole || run.length < 3) return null;
  let found: readonly Figure[] | null = null;
  for (let length = 2; length <= Math.min(run.length, MOST_PARTS); length += 1) {
    const parts = run.slice(0, length);
    if (parts.some((_, from) => makes(total, sumOf(parts.slice(from))))) return null;
    if (length > 2 && slips(total, parts, SHORT)) found = parts;
  }
  return found;
}

/** One of the figures, put right by one slip, closes the sum. */
function slips(total: Figure, parts: readonly Figure[], least: number): boolean {
  const whole = sizeOf(total);
  const sum = parts
    .map(sizeOf)
    .reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0'));
  if (!whole) return false;
  if (slipOf(total, sum) >= least) return true;
  return parts.some((part) => {
    const own = sizeOf(part);
    return own !== null && slipOf(part, add(own, subtract(whole, sum))) >= least;
  });
}

/** Three figures near each other of which one is the sum of the two others but for a slip. */
function threes(scene: Scene, { together }: Summed): readonly Tie[] {
  const levels = scene.figures.filter((figure) => canStand(figure) && MOVES.has(figure.role));
  return levels.flatMap((first, order) => {
    const near = levels
      .slice(order + 1, order + WINDOW)
      .filter(
        (figure) =>
          figure.sentence === first.sentence && !together(first, figure) && alike2(first, figure),
      );
    for (const [at, second] of near.entries()) {
      for (const third of near.slice(at + 1)) {
        if (together(second, third)) continue;
        const tie = three(scene, [first, second, third]);
        if (tie === 'holds') return [];
        if (tie) return [tie];
      }
    }
    return [];
  });
}

const alike2 = (a: Figure, b: Figure): boolean => alike(a, b) || alike(b, a);

function three(scene: Scene, figures: readonly [Figure, Figure, Figure]): Tie | 'holds' | null {
  const [first, , third] = figures;
  const differs = DIFFERS.test(
    figures.map(({ lead }) => lead.slice(-40)).join(' ') + scene.text.slice(third.start, third.end),
  );
  // A change belongs to a level and what it was: "240 thôn, giảm 15 thôn; đã công nhận 210 thôn" tells three things.
  const changes = figures.some(({ role }) => role === 'change_abs');
  const moved = figures.some(
    ({ role, lead }) => role === 'prev' || role === 'plan' || MOVED.test(lead.slice(-30)),
  );
  if (changes && !moved) return null;
  const readings = figures.map((total) => ({
    total,
    parts: figures.filter((figure) => figure !== total),
  }));
  if (readings.some(({ total, parts }) => makes(total, sumOf(parts)))) return 'holds';
  const found = readings.find(
    ({ total, parts }) => isLargest(total, parts) && slips(total, parts, differs ? SHORT : LONG),
  );
  if (!found || !first) return null;
  const tie = question(found.total, found.parts);
  const between = scene.text.slice(first.end, third.start);
  const sure =
    found.total === first && LEFT.test(third.lead) && !/;/.test(between) && isNext(scene, figures);
  return sure ? said(tie) : tie;
}

/** "giao 640, hiện có 600, chưa sử dụng 40": one after the other, and the last says what is left. */
const LEFT =
  /^[\p{L} ]{0,30}[,;]\s*(?:số |hiện |và )?(?:còn|chưa|thiếu|dư|tồn)(?![\p{L}])[^,;:()]*$/iu;

const isNext = ({ figures }: Scene, [a, b, c]: readonly [Figure, Figure, Figure]): boolean => {
  const at = figures.findIndex(({ index }) => index === a.index);
  return figures[at + 1]?.index === b.index && figures[at + 2]?.index === c.index;
};

/** "tổng cộng", "cộng": it says that it is the sum of what stands before. */
const SAYS_SUM = /(?:^|[^\p{L}])(?:tổng cộng|cộng chung|cộng)(?![\p{L}])[^,;:()]*$/iu;

const said = (tie: Tie): Tie =>
  tie.fault ? { ...tie, fault: { ...tie.fault, severity: 'error' } } : tie;

const isLargest = (total: Figure, parts: readonly Figure[]): boolean => {
  const whole = sizeOf(total);
  return (
    whole !== null &&
    parts.every((part) => {
      const own = sizeOf(part);
      return own !== null && subtract(whole, absolute(own)).unscaled > 0n;
    })
  );
};
