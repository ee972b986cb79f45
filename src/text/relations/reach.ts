import {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  multiply,
  scaleByTen,
  signOf,
  subtract,
} from '#core/decimal.ts';
import { exactly, type Interval, meets, rounded, span, truncated } from '#core/interval.ts';
import type { Figure } from '../claims/figure.ts';
import { measureOf } from '../lexicon/dimension.ts';
import { APPROXIMATIONS } from '../lexicon/words.ts';

/** All that a printed figure may stand for, in the own unit of its dimension. */
export type Reach = {
  /** If the rest was rounded. */
  readonly rounded: Interval;
  /** If it was rounded or cut off. */
  readonly lawful: Interval;
};

const TENTH = decimal('0.1');
const TWENTIETH = decimal('0.05');

/** A count of whole things is exact; hơn and gần open one side by a tenth, khoảng both by a twentieth. */
export function reachOf(figure: Figure, which: 'value' | 'second' = 'value'): Reach | null {
  const value = figure[which];
  if (!value) return null;
  if (which === 'second') return reachOfValue(value, figure);
  const known = KNOWN.get(figure) ?? reachOfValue(value, figure);
  KNOWN.set(figure, known);
  return known;
}

/** A figure is asked in each reading of each list that it stands in. */
const KNOWN = new WeakMap<Figure, Reach>();

function reachOfValue(value: Decimal, figure: Pick<Figure, 'unit' | 'counted' | 'approx'>): Reach {
  const { power } = measureOf(figure.unit);
  const own = scaleByTen(value, power);
  const isExact = figure.counted && value.scale === 0;
  const asRounded = isExact ? exactly(own) : rounded(own);
  const lawful = isExact ? asRounded : span(asRounded, truncated(own));
  const side = APPROXIMATIONS.get(figure.approx?.toLowerCase() ?? '') ?? 'none';
  return { rounded: opened(asRounded, own, side), lawful: opened(lawful, own, side) };
}

function opened(
  interval: Interval,
  value: Decimal,
  side: 'above' | 'below' | 'around' | 'none',
): Interval {
  const part = (share: Decimal): Decimal =>
    multiply(signOf(value) < 0 ? subtract(decimal('0'), value) : value, share);
  const upTo = (extra: Decimal) => interval.hi && { at: add(interval.hi.at, extra), closed: true };
  const downTo = (extra: Decimal) =>
    interval.lo && { at: subtract(interval.lo.at, extra), closed: true };
  switch (side) {
    case 'none':
      return interval;
    case 'above':
      return { lo: interval.lo, hi: upTo(part(TENTH)) };
    case 'below':
      return { lo: downTo(part(TENTH)), hi: interval.hi };
    case 'around':
      return { lo: downTo(part(TWENTIETH)), hi: upTo(part(TWENTIETH)) };
  }
}

export const isVague = (figure: Figure): boolean =>
  (APPROXIMATIONS.get(figure.approx?.toLowerCase() ?? '') ?? 'none') !== 'none';

/** `cut`: it holds only if figures were cut off, which is lawful and worth a word. */
export type Outcome = 'holds' | 'cut' | 'broken';

/** Whether two ways to the same size can agree, first with figures rounded, then also cut off. */
export function outcomeOf(
  sides: (which: 'rounded' | 'lawful') => readonly [Interval, Interval] | null,
): Outcome | null {
  const rounding = sides('rounded');
  if (!rounding) return null;
  if (meets(...rounding)) return 'holds';
  const lawful = sides('lawful');
  return lawful && meets(...lawful) ? 'cut' : 'broken';
}

export const isAbove = (a: Interval, b: Interval): boolean =>
  a.lo !== null && b.hi !== null && compareDecimals(a.lo.at, b.hi.at) > 0;
