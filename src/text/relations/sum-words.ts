import { add, type Decimal, decimal, signOf } from '#core/decimal.ts';
import type { Figure } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import type { FigureRepair } from './tie.ts';
import { asPrintedLike, printed } from './words.ts';

export const finest = (figures: readonly Figure[]): Figure =>
  figures.reduce((a, b) => ((b.value?.scale ?? 0) > (a.value?.scale ?? 0) ? b : a));

export const explain = (total: Figure, parts: readonly Figure[]) => {
  const left = parts.map(printed).join(' + ');
  const sum = parts
    .map(sizeOf)
    .reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0'));
  const shown = asPrintedLike(finest([total, ...parts]), sum);
  return {
    vi: `${left} = ${shown}; tổng ghi ${printed(total)}`,
    en: `${left} = ${shown}; the total says ${printed(total)}`,
  };
};

export const bounded = (total: Figure, parts: readonly Figure[]) => ({
  vi: `${parts.map(printed).join(', ')} nằm trong ${printed(total)}`,
  en: `${parts.map(printed).join(', ')} within ${printed(total)}`,
});

/** A figure that would close the sum, unless it would be none. */
export function closing(figure: Figure, size: Decimal): readonly FigureRepair[] {
  if (signOf(size) <= 0) return [];
  return [
    {
      figure,
      text: asPrintedLike(figure, size),
      why: { vi: 'để tổng khớp', en: 'so that the sum closes' },
    },
  ];
}
