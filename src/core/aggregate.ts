import { type Decimal, divide, fromCount } from './decimal.ts';
import type { Fact, FactKeyText } from './fact.ts';
import { factKeyText } from './fact.ts';
import { meaningOf } from './implied.ts';
import type { Aggregation, Indicator } from './indicator.ts';
import { exactly, type Interval, product, ratio, sum } from './interval.ts';
import { convert, type Unit } from './unit.ts';

/** The figure of a whole from those of its parts, or why there is none. */
export type Aggregate =
  | {
      readonly kind: 'made';
      readonly interval: Interval;
      /** Every part has a figure; otherwise the whole is only what is known so far. */
      readonly complete: boolean;
      readonly missing: readonly FactKeyText[];
    }
  | { readonly kind: 'not-made'; readonly because: 'never-aggregated' | 'no-parts' | 'no-weights' };

/** A part of a whole, with the figure it is weighted by where the rule asks for one. */
export type Part = { readonly fact: Fact; readonly weight?: Fact };

/**
 * Parts put together by the indicator's own rule. A rate is never summed: its rule is a mean weighted
 * by its denominator, or never.
 */
export function aggregate(
  indicator: Indicator,
  rule: Aggregation,
  parts: readonly Part[],
): Aggregate {
  if (parts.length === 0) return { kind: 'not-made', because: 'no-parts' };
  switch (rule.kind) {
    case 'never':
      return { kind: 'not-made', because: 'never-aggregated' };
    case 'last':
      return lastOf(indicator.unit, parts);
    case 'sum':
      return summed(indicator.unit, parts);
    case 'weighted':
      return weightedMean(indicator.unit, parts);
  }
}

function summed(unit: Unit, parts: readonly Part[]): Aggregate {
  const read = parts.map(({ fact }) => ({ fact, interval: inUnitOf(fact, unit) }));
  const known = read.flatMap(({ interval }) => (interval ? [interval] : []));
  if (known.length === 0) return { kind: 'not-made', because: 'no-parts' };
  const missing = read.filter(({ interval }) => !interval).map(({ fact }) => factKeyText(fact.key));
  return {
    kind: 'made',
    interval: known.reduce(sum),
    complete: missing.length === 0,
    missing,
  };
}

/** Parts are in the order of their periods. */
function lastOf(unit: Unit, parts: readonly Part[]): Aggregate {
  const last = parts.at(-1);
  const interval = last ? inUnitOf(last.fact, unit) : null;
  if (!interval) return { kind: 'not-made', because: 'no-parts' };
  return { kind: 'made', interval, complete: true, missing: [] };
}

function weightedMean(unit: Unit, parts: readonly Part[]): Aggregate {
  if (parts.some((part) => !part.weight)) return { kind: 'not-made', because: 'no-weights' };
  const missing: FactKeyText[] = [];
  let total: Interval = exactly(fromCount(0));
  let weights: Interval = exactly(fromCount(0));
  for (const { fact, weight } of parts) {
    const value = inUnitOf(fact, unit);
    const by = weight ? meaningOf(weight.value) : null;
    if (!value || !by) {
      missing.push(factKeyText(fact.key));
      continue;
    }
    total = sum(total, product(value, by));
    weights = sum(weights, by);
  }
  const interval = ratio(total, weights);
  if (!interval.lo || !interval.hi) return { kind: 'not-made', because: 'no-weights' };
  return { kind: 'made', interval, complete: missing.length === 0, missing };
}

function inUnitOf(fact: Fact, unit: Unit): Interval | null {
  const { value } = fact;
  const meaning = meaningOf(value);
  if (!meaning || value.kind === 'absent') return meaning;
  const from =
    value.kind === 'exact' || value.kind === 'bounded' ? value.quantity.unit : value.unit;
  if (from.dimension !== unit.dimension) return null;
  const at = (d: Decimal): Decimal => convert(d, from, unit) ?? d;
  return {
    lo: meaning.lo && { ...meaning.lo, at: at(meaning.lo.at) },
    hi: meaning.hi && { ...meaning.hi, at: at(meaning.hi.at) },
  };
}

/** The share of a part in its whole, in percent, to so many digits; null if the whole is zero. */
export function percentOf(part: Decimal, whole: Decimal, digits: number): Decimal | null {
  if (whole.unscaled === 0n) return null;
  return divide({ ...part, unscaled: part.unscaled * 100n }, whole, digits, 'half-up');
}
