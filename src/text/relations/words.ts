import { type Decimal, round, scaleByTen, trimmed } from '#core/decimal.ts';
import { formatVi } from '#core/vi/number.ts';
import type { Figure } from '../claims/figure.ts';
import { measureOf } from '../lexicon/dimension.ts';

/** A figure as it is printed, with its unit. */
export const printed = (figure: Figure): string => {
  const number = figure.value
    ? formatVi(scaleByTen(figure.value, -figure.power))
    : (figure.written ?? '?');
  const unit = [SCALES[figure.power] ?? '', figure.unit].filter(Boolean).join(' ');
  return unit === '' || unit.startsWith('%') ? number + unit : `${number} ${unit}`;
};

const SCALES: Readonly<Record<number, string>> = {
  12: 'nghìn tỷ',
  9: 'tỷ',
  6: 'triệu',
  4: 'vạn',
  3: 'nghìn',
};

/** A size in the own unit of a dimension as a figure would print it: same scale word, same places. */
export function asPrintedLike(figure: Figure, size: Decimal): string {
  const inUnit = scaleByTen(size, -measureOf(figure.unit).power - figure.power);
  const places = figure.value ? Math.max(0, figure.value.scale + figure.power) : 0;
  return formatVi(round(inUnit, Math.max(places, 0)));
}

/** The same with the scale word and unit of the figure. */
export const asToldLike = (figure: Figure, size: Decimal): string => {
  const unit = [SCALES[figure.power] ?? '', figure.unit].filter(Boolean).join(' ');
  const number = asPrintedLike(figure, size);
  return unit === '' || unit.startsWith('%') ? number + unit : `${number} ${unit}`;
};

/** A computed size, with at most the places that a reader needs. */
export const sized = (size: Decimal, places: number): string =>
  formatVi(trimmed(round(size, places)));
