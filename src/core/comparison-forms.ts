import type { Direction } from './comparison.ts';
import { type Decimal, fromCount } from './decimal.ts';
import { difference, exactly, type Interval, opposite, product, ratio } from './interval.ts';
import { HUNDRED_PIVOT, ONE_PIVOT, sideOf, ZERO_PIVOT } from './pin.ts';
import type { ComparisonForm, ReportedComparison } from './reported-comparison.ts';
import { orThrow } from './result.ts';
import { parseUnit, type Unit } from './unit.ts';

/* What each form of comparison computes, in which unit, and around which figure it turns. */

const HUNDRED = exactly(fromCount(100));
const PERCENT = orThrow(parseUnit('%'));
const POINTS = orThrow(parseUnit('điểm %'));
const RANKS = orThrow(parseUnit('bậc'));
const TIMES = orThrow(parseUnit('lần'));

const isTimes = (form: ComparisonForm): boolean => form === 'change-times' || form === 'times-over';

/** A level stands beside its base; a change says which way it lies from it. */
export const isLevel = (form: ComparisonForm): boolean => form === 'percent-of' || isTimes(form);

export const needsQuotient = (form: ComparisonForm): boolean =>
  form === 'percent-of' || form === 'change-percent' || isTimes(form);

/** The figure that says "neither more nor less". Computed times are a quotient. */
export function pivotOf(form: ComparisonForm): Decimal {
  if (form === 'percent-of') return HUNDRED_PIVOT;
  return isTimes(form) ? ONE_PIVOT : ZERO_PIVOT;
}

export function outcome(form: ComparisonForm, v: Interval, b: Interval): Interval {
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

export function unitOfForm(form: ComparisonForm, unit: Unit): Unit {
  switch (form) {
    case 'percent-of':
    case 'change-percent':
      return PERCENT;
    case 'times-over':
    case 'change-times':
      return TIMES;
    case 'change-points':
      return POINTS;
    case 'change-rank':
      return RANKS;
    case 'change-absolute':
      return unit;
  }
}

/** The direction a printed comparison says. Both "n lần" forms say a rise beyond the base. */
export const saidDirection = ({
  form,
  figure,
}: Pick<ReportedComparison, 'form' | 'figure'>): Direction | null =>
  sideOf(exactly(figure.value), form === 'percent-of' ? HUNDRED_PIVOT : ZERO_PIVOT);
