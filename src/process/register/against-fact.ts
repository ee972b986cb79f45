import { type Decimal, subtract } from '#core/decimal.ts';
import type { FactValue } from '#core/fact.ts';
import { meaningOf } from '#core/implied.ts';
import { contains } from '#core/interval.ts';
import { convert, type Unit } from '#core/unit.ts';
import type { DerivedValue, NoFigure } from './derived-indicator.ts';

/** A stated figure beside the count of its register. */
export type Agreement =
  | { readonly kind: 'agrees' }
  /** Counted less stated, in the unit that was stated; null where no one number was stated. */
  | { readonly kind: 'differs'; readonly by: Decimal | null; readonly unit: Unit | null }
  /** Nothing follows: the register has no figure, the statement is none, or the units are of two dimensions. */
  | { readonly kind: 'open'; readonly because: NoFigure | 'not-stated' | 'units-differ' };

/**
 * Whether the figure that somebody stated can be what the register counts: as printed, rounded or cut off, both
 * are lawful; a bound holds on its side. "Nothing occurred" agrees with a register to none of whose records it did.
 */
export function againstFact(stated: FactValue, counted: DerivedValue): Agreement {
  if (counted.kind === 'distribution') return { kind: 'open', because: 'not-stated' };
  const meaning = meaningOf(stated);
  if (!meaning) return { kind: 'open', because: 'not-stated' };
  const unit = unitOf(stated);
  const value = countedIn(counted, unit);
  if (typeof value === 'string') return { kind: 'open', because: value };
  if (contains(meaning, value)) return { kind: 'agrees' };
  const one = stated.kind === 'exact' ? stated.quantity.value : null;
  return { kind: 'differs', by: one && subtract(value, one), unit };
}

function countedIn(
  counted: Exclude<DerivedValue, { kind: 'distribution' }>,
  unit: Unit | null,
): Decimal | NoFigure | 'units-differ' {
  if (counted.kind === 'absent') {
    return counted.because === 'none-counted' ? { unscaled: 0n, scale: 0 } : counted.because;
  }
  const { quantity } = counted;
  if (!unit) return quantity.value;
  return convert(quantity.value, quantity.unit, unit) ?? 'units-differ';
}

function unitOf(value: FactValue): Unit | null {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return value.quantity.unit;
    case 'interval':
    case 'unreadable':
      return value.unit;
    case 'absent':
      return null;
  }
}
