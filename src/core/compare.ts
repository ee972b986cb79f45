import type { Comparison, Incomparable } from './comparison.ts';
import {
  add,
  type Decimal,
  decimal,
  divide,
  equals,
  fromCount,
  multiply,
  round,
  trimmed,
} from './decimal.ts';
import { type Fact, factKeyText } from './fact.ts';
import { type FactBook, factAt, type Slot } from './fact-book.ts';
import { meaningOf } from './implied.ts';
import type { Indicator } from './indicator.ts';
import {
  contains,
  difference,
  exactly,
  type Interval,
  opposite,
  product,
  ratio,
} from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { Against, ComparisonForm } from './reported-comparison.ts';
import { orThrow } from './result.ts';
import { convert, parseUnit, type Unit } from './unit.ts';

const HUNDRED = exactly(fromCount(100));
const HALF = decimal('0.5');
const PERCENT = orThrow(parseUnit('%'));
const POINTS = orThrow(parseUnit('điểm %'));
const RANKS = orThrow(parseUnit('bậc'));

/**
 * Sets an actual figure against a baseline or another period. What the source printed beside this very
 * value is given back as printed; otherwise the comparison is computed from the two operands, in
 * intervals where one is only implied, and keeps just the digits that they pin down.
 */
export function compare(book: FactBook, slot: Slot, against: Against): Comparison {
  const actual = factAt(book, slot);
  if (!actual) return incomparable('no-figure', slot, against);
  const base = factAt(book, { ...slot, ...against });
  const said = actual.said.find(
    (c) => c.against.series === against.series && c.against.period === against.period,
  );
  if (said) {
    return {
      kind: 'made',
      form: said.form,
      figure: said.figure,
      interval: null,
      approximate: false,
      basis: 'reported',
      reading: said.reading,
      operands: [actual.key, base?.key ?? null],
      against,
    };
  }
  const indicator = book.indicators.get(slot.indicator);
  if (!base || !indicator) return incomparable('no-base', slot, against);
  const hindrance = hindranceOf(indicator, actual, base);
  if (hindrance) return incomparable(hindrance, slot, against);
  return computed(indicator, actual, base, against);
}

/** The comparisons that can be shown for a figure: each plan of its year, then the same period last year. */
export function againstOf(
  book: FactBook,
  slot: Slot,
  year: string,
  prior: string | null,
): Against[] {
  const plans = [...book.baselines.keys()]
    .filter((series) => series !== 'actual')
    .map((series): Against => ({ series, period: year }))
    .filter((against) => hasBase(book, slot, against));
  const before: Against[] = prior === null ? [] : [{ series: 'actual', period: prior }];
  return [...plans, ...before.filter((against) => hasBase(book, slot, against))];
}

function hasBase(book: FactBook, slot: Slot, against: Against): boolean {
  if (factAt(book, { ...slot, ...against })) return true;
  const said = factAt(book, slot)?.said ?? [];
  return said.some(
    (c) => c.against.series === against.series && c.against.period === against.period,
  );
}

/** The usual form by the kind of indicator; a source's own way of saying it is kept for its successors. */
export function formOf(indicator: Indicator, base: Fact, against: Against): ComparisonForm {
  const { provenance } = base;
  const told = provenance.kind === 'derivation' ? provenance.comparison : undefined;
  if (told?.reading === 'sure') return told.form;
  if (against.series !== 'actual') return 'percent-of';
  switch (indicator.kind) {
    case 'rate':
      return 'change-points';
    case 'rank':
      return 'change-rank';
    case 'flow':
    case 'stock':
    case 'mean':
    case 'index':
    case 'price':
      return 'change-percent';
  }
}

function hindranceOf(indicator: Indicator, actual: Fact, base: Fact): Incomparable | null {
  for (const { value } of [actual, base]) {
    if (value.kind === 'unreadable') return 'unreadable';
    if (value.kind === 'absent' && value.absence.kind !== 'nothing-occurred') return 'absent';
  }
  if (actual.definition !== base.definition) {
    const [a, b] = [actual, base].map((fact) =>
      indicator.definitions.find((d) => d.version === fact.definition),
    );
    return a?.priceBase === b?.priceBase ? 'definition-changed' : 'price-base-changed';
  }
  return null;
}

function computed(indicator: Indicator, actual: Fact, base: Fact, against: Against): Comparison {
  const slot: Slot = actual.key;
  const told = base.provenance.kind === 'derivation' ? base.provenance.comparison : undefined;
  const form = formOf(indicator, base, against);
  const isRange = base.value.kind === 'interval';
  const v = operandOf(actual, indicator.unit, isRange);
  const b = operandOf(base, indicator.unit, isRange);
  if (!v || !b) return incomparable('units-differ', slot, against);
  if (needsQuotient(form) && contains(b, fromCount(0))) {
    return incomparable('base-is-zero', slot, against);
  }
  const interval = outcome(form, v, b);
  const unit = unitOfForm(form, indicator.unit);
  const digits = told?.form === form ? told.figure.value.scale : digitsOf(form, actual, indicator);
  const figure = pinned(interval, digits);
  if (!figure) return incomparable('base-is-vague', slot, against);
  const bounded = [actual, base].some((fact) => fact.value.kind === 'bounded');
  return {
    kind: 'made',
    form,
    figure: { value: figure.value, unit },
    interval,
    approximate: figure.approximate || bounded,
    basis: 'computed',
    reading: 'sure',
    operands: [actual.key, base.key],
    against,
  };
}

/** Printed numbers are compared as printed; only beside a mere interval does their rounding count. */
function operandOf(fact: Fact, unit: Unit, withRounding: boolean): Interval | null {
  const { value } = fact;
  switch (value.kind) {
    case 'exact':
      return withRounding
        ? scaled(meaningOf(value), value.quantity.unit, unit)
        : point(value.quantity, unit);
    case 'bounded':
      return point(value.quantity, unit);
    case 'interval':
      return scaled(value.interval, value.unit, unit);
    case 'absent':
      return meaningOf(value);
    case 'unreadable':
      return null;
  }
}

function point(q: Quantity, unit: Unit): Interval | null {
  const value = convert(q.value, q.unit, unit);
  return value && exactly(value);
}

function scaled(interval: Interval | null, from: Unit, to: Unit): Interval | null {
  if (!interval || from.dimension !== to.dimension) return null;
  const end = (e: Interval['lo']): Interval['lo'] =>
    e && { at: convert(e.at, from, to) ?? e.at, closed: e.closed };
  return { lo: end(interval.lo), hi: end(interval.hi) };
}

const needsQuotient = (form: ComparisonForm): boolean =>
  form === 'percent-of' ||
  form === 'change-percent' ||
  form === 'change-times' ||
  form === 'times-over';

function outcome(form: ComparisonForm, v: Interval, b: Interval): Interval {
  switch (form) {
    case 'percent-of':
      return ratio(product(v, HUNDRED), b);
    case 'times-over':
    case 'change-times':
      return ratio(v, b);
    case 'change-percent':
      return difference(ratio(product(v, HUNDRED), b), HUNDRED);
    case 'change-absolute':
    case 'change-points':
      return difference(v, b);
    case 'change-rank':
      return opposite(difference(v, b));
  }
}

function unitOfForm(form: ComparisonForm, unit: Unit): Unit {
  switch (form) {
    case 'percent-of':
    case 'change-percent':
      return PERCENT;
    case 'times-over':
    case 'change-times':
      return orThrow(parseUnit('lần'));
    case 'change-points':
      return POINTS;
    case 'change-rank':
      return RANKS;
    case 'change-absolute':
      return unit;
  }
}

function digitsOf(form: ComparisonForm, actual: Fact, indicator: Indicator): number {
  const { value } = actual;
  if (needsQuotient(form)) return 1;
  if (value.kind !== 'exact' && value.kind !== 'bounded') return 0;
  return convert(value.quantity.value, value.quantity.unit, indicator.unit)?.scale ?? 0;
}

/** The most digits, up to those wanted, on which the whole interval agrees; else its middle, "khoảng". */
function pinned(
  interval: Interval,
  digits: number,
): { readonly value: Decimal; readonly approximate: boolean } | null {
  if (!interval.lo || !interval.hi) return null;
  for (let scale = Math.max(digits, 0); scale >= 0; scale -= 1) {
    const lo = round(interval.lo.at, scale);
    if (equals(lo, round(interval.hi.at, scale))) return { value: trimmed(lo), approximate: false };
  }
  const middle = multiply(add(interval.lo.at, interval.hi.at), HALF);
  return { value: divide(middle, fromCount(1), 0, 'half-up'), approximate: true };
}

const incomparable = (because: Incomparable, slot: Slot, against: Against): Comparison => ({
  kind: 'incomparable',
  because,
  operands: [slot, { ...slot, ...against }].map((s) => factKeyText({ ...s, source: '' })),
});
