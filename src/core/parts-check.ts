import { add, type Decimal, fromCount, subtract } from './decimal.ts';
import type { FactValue } from './fact.ts';
import { meaningOf } from './implied.ts';
import {
  difference,
  exactly,
  type Interval,
  isPoint,
  meets,
  rounded,
  sum,
  surelySigned,
  truncated,
} from './interval.ts';
import { convert, type Unit } from './unit.ts';

/** What can be said of a breakdown: of closed parts by their sum, of open ones one by one. */
export type PartsCheck =
  /** Closed: the sum reaches the whole; `only` tells the one reading of the printed digits that does. */
  | { readonly kind: 'adds-up'; readonly only: Reading | null }
  /** Closed: it fails under both readings. `by` is the whole less the sum, in the unit of the whole. */
  | { readonly kind: 'differs'; readonly by: Interval }
  | { readonly kind: 'within' }
  /** Open: this part is surely more than the whole, by so much. */
  | { readonly kind: 'exceeds'; readonly part: number; readonly by: Interval }
  | { readonly kind: 'unsaid'; readonly because: Unsaid };

export const UNSAID = ['no-whole', 'part-missing', 'units-differ', 'only-bounds'] as const;

/** Why nothing can be said: a figure is not there, of another dimension, or known by its bounds alone. */
export type Unsaid = (typeof UNSAID)[number];

/** How printed digits came about; a figure stands for another interval under each. */
export type Reading = 'rounded' | 'truncated';

export type CheckedParts = {
  /** The parts that are known, added as they were printed, in the unit of the whole. */
  readonly sum: Interval | null;
  readonly check: PartsCheck;
};

/** The figure of the whole against those of its parts; null where a part has none. */
export function checkParts(
  whole: FactValue | null,
  parts: readonly (FactValue | null)[],
  how: { readonly closed: boolean; readonly unit: Unit },
): CheckedParts {
  const { unit, closed } = how;
  const total = whole && termOf(whole, unit);
  const terms = parts.map((part) => part && termOf(part, unit));
  const known = terms.filter((term) => term !== null && term.kind === 'known');
  const shown = known.length === 0 ? null : known.map(({ printed }) => printed).reduce(sum);
  const because = hindrance(total, terms, closed);
  if (because) return { sum: shown, check: { kind: 'unsaid', because } };
  if (total?.kind !== 'known')
    return { sum: shown, check: { kind: 'unsaid', because: 'no-whole' } };
  return { sum: shown, check: closed ? closedCheck(total, known) : openCheck(total, terms) };
}

type Known = {
  readonly kind: 'known';
  readonly printed: Interval;
  readonly of: (reading: Reading) => Interval;
  /** Printed with all its digits, and not just a bound. */
  readonly firm: boolean;
};
type Term = Known | { readonly kind: 'unknown' } | { readonly kind: 'other-unit' };

function hindrance(
  total: Term | null,
  terms: readonly (Term | null)[],
  closed: boolean,
): Unsaid | null {
  if (!total || total.kind === 'unknown') return 'no-whole';
  if (total.kind === 'other-unit' || terms.some((term) => term?.kind === 'other-unit')) {
    return 'units-differ';
  }
  const missing = terms.filter((term) => !term || term.kind === 'unknown').length;
  return missing === terms.length || (closed && missing > 0) ? 'part-missing' : null;
}

function closedCheck(total: Known, terms: readonly Known[]): PartsCheck {
  const sumOf = (reading: Reading): Interval => terms.map((term) => term.of(reading)).reduce(sum);
  const reaches = (reading: Reading): boolean => meets(sumOf(reading), total.of(reading));
  const reading = (['rounded', 'truncated'] as const).filter(reaches);
  if (reading.length > 0) {
    if (![total, ...terms].every(({ firm }) => firm)) {
      return { kind: 'unsaid', because: 'only-bounds' };
    }
    const [only = null] = reading;
    return { kind: 'adds-up', only: reading.length === 2 ? null : only };
  }
  const printed = terms.map((term) => term.printed).reduce(sum);
  return { kind: 'differs', by: apart(total.printed, printed) };
}

/** A part must not be more than the whole; parts that overlap may together be. */
function openCheck(total: Known, terms: readonly (Term | null)[]): PartsCheck {
  for (const [part, term] of terms.entries()) {
    if (term?.kind !== 'known') continue;
    const over = (reading: Reading): boolean =>
      surelySigned(difference(term.of(reading), total.of(reading))) === 1;
    if (over('rounded') && over('truncated')) {
      return { kind: 'exceeds', part, by: apart(term.printed, total.printed) };
    }
  }
  const sure = terms.every((term) => term?.kind !== 'known' || atMost(term, total));
  return sure ? { kind: 'within' } : { kind: 'unsaid', because: 'only-bounds' };
}

const atMost = (part: Known, total: Known): boolean =>
  (part.firm && total.firm) || surelySigned(difference(total.printed, part.printed)) === 1;

/** The difference of two printed numbers is one number; beside a mere range it is a range. */
function apart(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b) && a.lo && b.lo) return exactly(subtract(a.lo.at, b.lo.at));
  return difference(a, b);
}

function termOf(value: FactValue, unit: Unit): Term {
  switch (value.kind) {
    case 'exact': {
      const at = inUnitOf(value.quantity.value, value.quantity.unit, unit);
      if (!at) return { kind: 'other-unit' };
      const { counts } = value.quantity.unit;
      return {
        kind: 'known',
        printed: exactly(at),
        of: (reading) => (counts && at.scale <= 0 ? exactly(at) : READINGS[reading](at)),
        firm: true,
      };
    }
    case 'bounded':
      return bounds(value, value.quantity.unit, unit);
    case 'interval':
      return bounds(value, value.unit, unit);
    case 'absent':
      return value.absence.kind === 'nothing-occurred'
        ? { kind: 'known', printed: NOTHING, of: () => NOTHING, firm: true }
        : { kind: 'unknown' };
    case 'unreadable':
      return { kind: 'unknown' };
  }
}

const NOTHING = exactly(fromCount(0));
const READINGS = { rounded, truncated } as const;

function bounds(value: FactValue, from: Unit, to: Unit): Term {
  const meaning = meaningOf(value);
  if (!meaning || (!meaning.lo && !meaning.hi)) return { kind: 'unknown' };
  const end = (e: Interval['lo']): Interval['lo'] | undefined => {
    if (!e) return null;
    const at = inUnitOf(e.at, from, to);
    return at ? { at, closed: e.closed } : undefined;
  };
  const lo = end(meaning.lo);
  const hi = end(meaning.hi);
  if (lo === undefined || hi === undefined) return { kind: 'other-unit' };
  return { kind: 'known', printed: { lo, hi }, of: () => ({ lo, hi }), firm: false };
}

/** Parts may be counted in nouns of their own (HCV of huy chương). */
function inUnitOf(value: Decimal, from: Unit, to: Unit): Decimal | null {
  return convert(value, from, to) ?? (from.counts && to.counts ? add(value, fromCount(0)) : null);
}
