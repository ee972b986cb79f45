import { type Decimal, decimal, divide, isZero, scaleByTen, subtract } from '#core/decimal.ts';
import { difference, exactly, type Interval, product, ratio, sum } from '#core/interval.ts';
import type { Figure } from '../claims/figure.ts';
import { measureOf } from '../lexicon/dimension.ts';

export const HUNDRED: Interval = exactly(decimal('100'));
export const ONE: Interval = exactly(decimal('1'));

export const percentOf = (part: Interval, whole: Interval): Interval =>
  product(ratio(part, whole), HUNDRED);

/** How much more the first is than the second, in percent of the second. */
export const growthOf = (now: Interval, before: Interval): Interval =>
  difference(percentOf(now, before), HUNDRED);

export const total = (parts: readonly Interval[]): Interval =>
  parts.slice(1).reduce(sum, parts[0] ?? exactly(decimal('0')));

/** The size of a figure in the own unit of its dimension. */
export const sizeOf = (figure: Figure): Decimal | null =>
  figure.value && scaleByTen(figure.value, measureOf(figure.unit).power);

/** part ÷ whole in percent, to four places; null where the whole is zero. */
export function percent(part: Decimal, whole: Decimal): Decimal | null {
  if (isZero(whole)) return null;
  return divide({ unscaled: part.unscaled * 100n, scale: part.scale }, whole, 4, 'half-up');
}

export const growthPercent = (now: Decimal, before: Decimal): Decimal | null =>
  percent(subtract(now, before), before);
