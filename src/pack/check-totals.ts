import type { Breakdown } from '#core/breakdown.ts';
import { add, type Decimal, fromCount } from '#core/decimal.ts';
import { type Fact, factKeyText } from '#core/fact.ts';
import { exactly, type Interval, meets, rounded, sum, truncated } from '#core/interval.ts';
import { type Quantity, quantityText } from '#core/quantity.ts';
import { convert, type Unit } from '#core/unit.ts';
import type { Declared } from './declared.ts';
import type { Refuse } from './fault.ts';
import { totalMissed } from './messages/measure.ts';
import type { FactDrafts } from './read-facts.ts';

type Reading = 'rounded' | 'truncated';

/** A figure in the unit of the total; `printed` is null where nothing was. */
type Term = { readonly printed: Decimal | null; readonly of: (reading: Reading) => Interval };

/**
 * The parts of a closed breakdown, all printed, must be able to reach the printed total, if all figures
 * were rounded or if all were cut off. Where they cannot, somebody has to have asked.
 */
export function checkTotals(
  breakdowns: Declared<Breakdown>,
  facts: FactDrafts,
  refuse: Refuse,
): void {
  const byIndicator = new Map<string, Fact[]>();
  for (const { fact } of facts.byKey.values()) {
    byIndicator.set(fact.key.indicator, [...(byIndicator.get(fact.key.indicator) ?? []), fact]);
  }
  for (const { at, value } of breakdowns.byCode.values()) {
    if (!value?.closed) continue;
    for (const whole of byIndicator.get(value.whole) ?? []) {
      const asked = whole.questions.some((q) => q.code === 'parts.do-not-reach-total');
      const missed = asked ? null : missedTotal(value, whole, facts);
      const draft = facts.byKey.get(factKeyText(whole.key));
      if (missed && draft) refuse(draft.at, totalMissed(value.code, missed.sum, missed.total, at));
    }
  }
}

function missedTotal(
  breakdown: Breakdown,
  whole: Fact,
  facts: FactDrafts,
): { readonly sum: string; readonly total: string } | null {
  if (whole.value.kind !== 'exact') return null;
  const { quantity: total } = whole.value;
  const terms = breakdown.parts.map(({ indicator }) => {
    const part = facts.byKey.get(factKeyText({ ...whole.key, indicator }))?.fact;
    return part ? termOf(part, total.unit) : null;
  });
  const known = terms.filter((term) => term !== null);
  const [first, ...rest] = known;
  if (!first || known.length < terms.length) return null;
  const reaches = (reading: Reading): boolean => {
    const parts = rest.reduce((all, term) => sum(all, term.of(reading)), first.of(reading));
    return meets(parts, meaningOf(total, reading));
  };
  if (reaches('rounded') || reaches('truncated')) return null;
  const printed = known.reduce((all, term) => add(all, term.printed ?? ZERO), ZERO);
  return { sum: quantityText({ value: printed, unit: total.unit }), total: quantityText(total) };
}

const ZERO = fromCount(0);

function termOf({ value }: Fact, unit: Unit): Term | null {
  switch (value.kind) {
    case 'exact': {
      const quantity = inUnitOf(value.quantity, unit);
      return quantity && { printed: quantity.value, of: (reading) => meaningOf(quantity, reading) };
    }
    case 'absent':
      if (value.absence.kind !== 'nothing-occurred') return null;
      return { printed: null, of: () => exactly(ZERO) };
    case 'bounded':
    case 'interval':
    case 'unreadable':
      return null; // one side of it is open, or unknown: nothing sure can be said of the sum
  }
}

/** Converted into the unit of the total; parts may be counted in nouns of their own (HCV of huy chương). */
function inUnitOf(quantity: Quantity, unit: Unit): Quantity | null {
  const value = convert(quantity.value, quantity.unit, unit);
  if (value) return { value, unit };
  return quantity.unit.counts && unit.counts ? quantity : null;
}

function meaningOf({ value, unit }: Quantity, reading: Reading): Interval {
  if (unit.counts && value.scale === 0) return exactly(value);
  switch (reading) {
    case 'rounded':
      return rounded(value);
    case 'truncated':
      return truncated(value);
  }
}
