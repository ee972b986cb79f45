import { type Decimal, equals, signOf } from './decimal.ts';
import { versionOf } from './definition-stamp.ts';
import { type Fact, type FactValue, factKeyText } from './fact.ts';
import { type FactBook, type Slot, slotOf } from './fact-book.ts';
import type { Indicator } from './indicator.ts';
import type { End } from './interval.ts';
import type { KnownPeriods } from './period.ts';

/** The figure of an area from those of its parts, on one map, kept current by the write that changes it. */
export type RollUp = Slot & {
  readonly boundary: string;
  /** In the unit of the indicator; null where a part is only known as an interval. */
  readonly sum: Decimal | null;
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
  /** Of the finest units below it: how many there are, have a figure, have said that there is none. */
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly revision: number;
  readonly knownFrom: string;
};

/** A figure as a point of a line: the least and the most it may be, in the unit of the indicator. */
export type Point = Slot & { readonly lo: Decimal; readonly hi: Decimal };

/** How many of the places asked about have a value of an indicator. */
export type Reported = { readonly indicator: string; readonly places: number };

export const ROLLED_UP_SOURCE = 'roll-up';

/** Whether every part has said what it has; otherwise the sum is only what is known so far. */
export const isComplete = ({ expected, present, absent }: RollUp): boolean =>
  present + absent === expected;

/**
 * A roll-up as a figure of the area, where the area has none of its own. A sum of which parts are still to
 * come is at least what is there, which only holds for a sum, and where no part is below zero; a mean of
 * which parts are missing is none.
 */
export function rollUpFact(
  rollUp: RollUp,
  indicator: Indicator,
  periods: KnownPeriods = new Map(),
): Fact | null {
  const value = isComplete(rollUp) ? wholeValue(rollUp, indicator) : leastValue(rollUp, indicator);
  if (!value || rollUp.present === 0) return null;
  const { place, period, series } = rollUp;
  return {
    key: { indicator: indicator.code, place, period, series, source: ROLLED_UP_SOURCE },
    value,
    status: 'implied',
    definition: versionOf(indicator, rollUp.period, { periods }),
    window: null,
    provenance: { kind: 'derivation', rule: 'roll-up', operands: [] },
    said: [],
    questions: [],
    revision: rollUp.revision,
    knownFrom: rollUp.knownFrom,
  };
}

/** A place's own figure stands before the sum of its parts; the sum fills the gap. */
export function withRollUps(book: FactBook, rollUps: readonly RollUp[]): FactBook {
  const chosen = new Map(book.chosen);
  const byKey = new Map(book.byKey);
  for (const rollUp of rollUps) {
    const indicator = book.indicators.get(rollUp.indicator);
    const fact = indicator && rollUpFact(rollUp, indicator, book.periods);
    if (!fact || chosen.has(slotOf(rollUp))) continue;
    chosen.set(slotOf(rollUp), fact);
    byKey.set(factKeyText(fact.key), fact);
  }
  return { ...book, chosen, byKey };
}

/** Whether a figure is the sum of its parts, and not one that somebody reported or that a comparison implies. */
export const isRolledUp = ({ provenance }: Fact): boolean =>
  provenance.kind === 'derivation' && provenance.rule === 'roll-up';

function wholeValue({ sum, lo, hi }: RollUp, { unit }: Indicator): FactValue | null {
  if (sum && lo && hi && equals(sum, lo) && equals(sum, hi)) {
    return { kind: 'exact', quantity: { value: sum, unit } };
  }
  if (sum) return { kind: 'bounded', word: 'khoảng', quantity: { value: sum, unit } };
  return lo || hi ? { kind: 'interval', interval: { lo: end(lo), hi: end(hi) }, unit } : null;
}

function leastValue({ lo }: RollUp, { unit, overPlaces }: Indicator): FactValue | null {
  if (!lo || overPlaces.kind !== 'sum' || signOf(lo) < 0) return null;
  return { kind: 'interval', interval: { lo: end(lo), hi: null }, unit };
}

const end = (at: Decimal | null): End | null => at && { at, closed: true };
