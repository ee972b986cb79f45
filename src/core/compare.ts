import type { Comparison, Incomparable } from './comparison.ts';
import {
  isLevel,
  needsQuotient,
  outcome,
  pivotOf,
  saidDirection,
  unitOfForm,
} from './comparison-forms.ts';
import { signOf, trimmed } from './decimal.ts';
import { type Fact, factKeyText } from './fact.ts';
import { type FactBook, factAt, type Slot } from './fact-book.ts';
import { meaningOf, unitOf } from './implied.ts';
import type { Indicator } from './indicator.ts';
import { exactly, type Interval, isPoint, surelySigned } from './interval.ts';
import { pin, sideOf, ZERO_PIVOT } from './pin.ts';
import type { Quantity } from './quantity.ts';
import type { Against, ComparisonForm, ReportedComparison } from './reported-comparison.ts';
import { convert, type Unit } from './unit.ts';

/** {@link compareFact} of the chosen fact of a slot. */
export function compare(book: FactBook, slot: Slot, against: Against): Comparison {
  const actual = factAt(book, slot);
  return actual ? compareFact(book, actual, against) : incomparable('no-figure', slot, against);
}

/**
 * Sets an actual figure against a baseline or another period. What the source printed beside this very
 * value is given back as printed, unless the definition changed between the two; otherwise the comparison is
 * computed from the two operands, in intervals where one is only implied or bounded, and keeps just the
 * digits that they pin down. A direction is said only if the operands settle it.
 */
export function compareFact(book: FactBook, actual: Fact, against: Against): Comparison {
  const slot: Slot = actual.key;
  const base = factAt(book, { ...slot, ...against });
  const said = actual.said.find(
    (c) => c.against.series === against.series && c.against.period === against.period,
  );
  const isAcross = base !== null && base.definition !== actual.definition;
  if (said && !isAcross) return reported(actual, base, said);
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

function reported(actual: Fact, base: Fact | null, said: ReportedComparison): Comparison {
  return {
    kind: 'made',
    form: said.form,
    figure: said.figure,
    direction: saidDirection(said),
    interval: null,
    approximate: false,
    basis: 'reported',
    reading: said.reading,
    operands: [actual.key, base?.key ?? null],
    against: said.against,
  };
}

/** The usual form by the kind of indicator; a source's own way of saying it is kept for its successors. */
export function formOf(indicator: Indicator, base: Fact, against: Against): ComparisonForm {
  const { provenance } = base;
  const told = provenance.kind === 'derivation' ? provenance.comparison : undefined;
  if (told && (told.reading === 'sure' || told.form !== 'change-percent')) return told.form;
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
  const { unit } = indicator;
  const isRange = [actual, base].some(({ value }) => value.kind === 'interval');
  const v = operandOf(actual, unit, isRange);
  const b = operandOf(base, unit, isRange);
  if (!v || !b) return incomparable('units-differ', slot, against);
  const wanted = formOf(indicator, base, against);
  if (needsQuotient(wanted) && surelySigned(b.meaning) !== 1) {
    if (isPoint(b.meaning) && signOf(b.meaning.lo?.at ?? ZERO_PIVOT) === 0) {
      return incomparable('base-is-zero', slot, against);
    }
    if (surelySigned(b.meaning) === null) return incomparable('base-is-vague', slot, against);
  }
  // A percentage of a negative figure turns the direction round; the difference does not.
  const negative = surelySigned(b.meaning) === -1;
  const form = negative && wanted === 'change-percent' ? 'change-absolute' : wanted;
  const pivot = pivotOf(form);
  const side = sideOf(outcome(form, v.meaning, b.meaning), pivot);
  if (side === null && !isLevel(form)) return incomparable('base-is-vague', slot, against);
  const interval = outcome(form, v.shown, b.shown);
  const figure = pin(interval, digitsOf(form, [actual, base], unit), pivot);
  if (!figure) return incomparable('base-is-vague', slot, against);
  const bounded = [actual, base].some(({ value }) => value.kind === 'bounded');
  return {
    kind: 'made',
    form,
    figure: {
      value: needsQuotient(form) ? trimmed(figure.value) : figure.value,
      unit: unitOfForm(form, unit),
    },
    direction: side,
    interval,
    approximate: figure.approximate || bounded,
    basis: 'computed',
    reading: 'sure',
    operands: [actual.key, base.key],
    against,
  };
}

/** What a figure may mean, and what stands for it in arithmetic that is shown. */
type Operand = { readonly meaning: Interval; readonly shown: Interval };

/**
 * Two printed numbers are compared as printed; beside a mere interval their rounding counts. A bounded
 * figure shows its printed number and means all beyond it.
 */
function operandOf(fact: Fact, unit: Unit, withRounding: boolean): Operand | null {
  const { value } = fact;
  const own = unitOf(value) ?? unit;
  const meaning = scaled(meaningOf(value) ?? { lo: null, hi: null }, own, unit);
  if (!meaning) return null;
  switch (value.kind) {
    case 'exact': {
      const printed = point(value.quantity, unit);
      if (!printed) return null;
      return withRounding ? { meaning, shown: meaning } : { meaning: printed, shown: printed };
    }
    case 'bounded': {
      const printed = point(value.quantity, unit);
      return printed && { meaning, shown: printed };
    }
    case 'interval':
    case 'absent':
      return { meaning, shown: meaning };
    case 'unreadable':
      return null;
  }
}

function point(q: Quantity, unit: Unit): Interval | null {
  const value = convert(q.value, q.unit, unit);
  return value && exactly(value);
}

function scaled(interval: Interval, from: Unit, to: Unit): Interval | null {
  if (from.dimension !== to.dimension) return null;
  const end = (e: Interval['lo']): Interval['lo'] =>
    e && { at: convert(e.at, from, to) ?? e.at, closed: e.closed };
  return { lo: end(interval.lo), hi: end(interval.hi) };
}

/** As many digits as the source gave; else one for a quotient, and for a difference those of the finer operand. */
function digitsOf(form: ComparisonForm, facts: readonly Fact[], unit: Unit): number {
  const told = facts.flatMap(({ provenance }) =>
    provenance.kind === 'derivation' && provenance.comparison?.form === form
      ? [scaleIn(provenance.comparison.figure, unit)]
      : [],
  );
  if (needsQuotient(form)) return told[0] ?? 1;
  const own = facts.flatMap(({ value }) =>
    value.kind === 'exact' || value.kind === 'bounded' ? [scaleIn(value.quantity, unit)] : [],
  );
  return Math.max(0, ...told, ...own);
}

/** The place of the last digit, in the unit the figure will be shown in. */
const scaleIn = (q: Quantity, unit: Unit): number =>
  (convert(q.value, q.unit, unit) ?? q.value).scale;

const incomparable = (because: Incomparable, slot: Slot, against: Against): Comparison => ({
  kind: 'incomparable',
  because,
  operands: [slot, { ...slot, ...against }].map((s) => factKeyText({ ...s, source: '' })),
});
