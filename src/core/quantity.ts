import { type Decimal, decimalText } from './decimal.ts';
import { orThrow } from './result.ts';
import { convert, parseUnit, type Unit } from './unit.ts';

/** A decimal with its unit. The scale of the decimal is the place of the last reported digit, in that unit. */
export type Quantity = { readonly value: Decimal; readonly unit: Unit };

/** For literals and tests: quantity('6.95', 'triệu cây'). */
export const quantity = (value: Decimal, unit: string): Quantity => ({
  value,
  unit: orThrow(parseUnit(unit)),
});

/** The same quantity in another unit of its dimension; null across dimensions, which is never added. */
export function inUnit(q: Quantity, unit: Unit): Quantity | null {
  const value = convert(q.value, q.unit, unit);
  return value && { value, unit };
}

export const quantityText = (q: Quantity): string =>
  `${decimalText(q.value)}${q.unit.text === '' ? '' : ` ${q.unit.text}`}`;
