import { type Decimal, divide, fromBigInt, fromCount, isWhole } from './decimal.ts';
import { type Fact, type FactKeyText, type FactValue, factKeyText } from './fact.ts';
import {
  between,
  difference,
  exactly,
  type Interval,
  ratio,
  rounded,
  span,
  sum,
  truncated,
} from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { ReportedComparison } from './reported-comparison.ts';
import { convert, type Unit } from './unit.ts';

const HUNDRED = exactly(fromCount(100));
const ONE = exactly(fromCount(1));

/**
 * The other operand of each printed comparison, where nobody reported it: known only as an interval,
 * status implied, with the comparison it follows from. Never passed off as reported.
 */
export function impliedFacts(facts: readonly Fact[]): readonly Fact[] {
  const taken = new Set<FactKeyText>(facts.map((fact) => slotText(fact.key)));
  return facts.flatMap((fact) =>
    fact.said.flatMap((comparison) => {
      const key = { ...fact.key, ...comparison.against };
      if (taken.has(slotText(key))) return [];
      const interval = impliedOperand(fact.value, comparison);
      const unit = unitOf(fact.value);
      if (!interval || !unit || (!interval.lo && !interval.hi)) return [];
      taken.add(slotText(key));
      const implied: Fact = {
        key,
        value: { kind: 'interval', interval, unit },
        status: 'implied',
        definition: fact.definition,
        window: null,
        provenance: {
          kind: 'derivation',
          rule: 'from-comparison',
          operands: [fact.key],
          comparison,
        },
        said: [],
        questions: [],
        revision: 1,
        knownFrom: fact.knownFrom,
      };
      return [implied];
    }),
  );
}

/** What the base of a comparison can have been, in the unit of the figure; null if nothing follows. */
export function impliedOperand(value: FactValue, said: ReportedComparison): Interval | null {
  const actual = meaningOf(value);
  const unit = unitOf(value);
  if (!actual || !unit) return null;
  const operand = baseOf(actual, said, unit);
  return operand && unit.counts ? wholeWithin(operand) : operand;
}

/** All values a fact's figure may stand for: rounded or cut off, or one-sided. */
export function meaningOf(value: FactValue): Interval | null {
  switch (value.kind) {
    case 'exact':
      return lawful(value.quantity);
    case 'bounded':
      return oneSided(value.word, value.quantity);
    case 'interval':
      return value.interval;
    case 'absent':
      return value.absence.kind === 'nothing-occurred' ? exactly(fromCount(0)) : null;
    case 'unreadable':
      return null;
  }
}

function oneSided(word: string, q: Quantity): Interval | null {
  const end = { at: q.value, closed: true };
  if (word === 'trên' || word === 'hơn') return { lo: end, hi: null };
  if (word === 'gần' || word === 'dưới') return { lo: null, hi: end };
  return null;
}

/** A printed figure may be rounded or cut off; both are lawful. Counted things carry no rounding. */
export const lawful = (q: Quantity): Interval =>
  q.unit.counts && q.value.scale <= 0 && isWhole(q.value)
    ? exactly(q.value)
    : span(rounded(q.value), truncated(q.value));

function baseOf(actual: Interval, said: ReportedComparison, unit: Unit): Interval | null {
  const figure = lawful(said.figure);
  const share = ratio(figure, HUNDRED);
  switch (said.form) {
    case 'percent-of':
      return ratio(actual, share);
    case 'times-over':
    case 'change-times':
      return span(ratio(actual, figure), ratio(actual, sum(ONE, figure)));
    case 'change-percent': {
      const relative = ratio(actual, sum(ONE, share));
      return said.reading === 'ambiguous' ? span(relative, difference(actual, figure)) : relative;
    }
    case 'change-points':
      return difference(actual, figure);
    case 'change-rank':
      return sum(actual, figure);
    case 'change-absolute': {
      const value = convert(said.figure.value, said.figure.unit, unit);
      return value ? difference(actual, lawful({ value, unit })) : null;
    }
  }
}

/** Counted things are whole, so an interval for them closes in on the whole numbers inside it. */
function wholeWithin(interval: Interval): Interval {
  if (!interval.lo || !interval.hi) return interval;
  const lo = up(interval.lo.at, interval.lo.closed);
  const hi = down(interval.hi.at, interval.hi.closed);
  return lo <= hi ? between(fromBigInt(lo), fromBigInt(hi)) : interval;
}

function up(at: Decimal, closed: boolean): bigint {
  const whole = divide(at, fromCount(1), 0, 'ceiling').unscaled;
  return !closed && isWhole(at) ? whole + 1n : whole;
}

function down(at: Decimal, closed: boolean): bigint {
  const whole = divide(at, fromCount(1), 0, 'floor').unscaled;
  return !closed && isWhole(at) ? whole - 1n : whole;
}

/** The unit a value is in; an absence has none. */
export function unitOf(value: FactValue): Unit | null {
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

const slotText = (key: Fact['key']): string => factKeyText({ ...key, source: '' });
