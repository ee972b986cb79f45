import {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  equals,
  fromCount,
  multiply,
  round,
} from './decimal.ts';
import { contains, type Interval } from './interval.ts';

export type Pinned = {
  readonly value: Decimal;
  /** The operands do not pin the figure down: it is the middle of what they allow. */
  readonly approximate: boolean;
};

const HALF = decimal('0.5');
const MORE_DIGITS = 6;

/**
 * The figure an interval stands for: the most digits, up to those wanted, on which the whole of it
 * agrees; else its middle. A figure off the pivot (0 for a change, 100 for a percentage of plan) is
 * never rounded onto it: it gets the digits that keep it apart.
 */
export function pin(interval: Interval, digits: number, pivot: Decimal): Pinned | null {
  const { lo, hi } = interval;
  if (!lo || !hi) return null;
  const mayBePivot = contains(interval, pivot);
  const apart = (value: Decimal): boolean => mayBePivot || !equals(value, pivot);
  for (let scale = Math.max(digits, 0); scale >= 0; scale -= 1) {
    const low = round(lo.at, scale);
    if (equals(low, round(hi.at, scale)) && apart(low)) return { value: low, approximate: false };
  }
  const middle = multiply(add(lo.at, hi.at), HALF);
  const agrees = (scale: number): boolean => equals(round(lo.at, scale), round(hi.at, scale));
  for (let scale = 0; scale <= digits + MORE_DIGITS; scale += 1) {
    const value = round(middle, scale);
    if (apart(value)) return { value, approximate: !agrees(scale) };
  }
  return { value: round(middle, Math.max(digits, 0)), approximate: true };
}

/** On which side of the pivot all of the interval lies; null where it lies on both. */
export function sideOf(interval: Interval, pivot: Decimal): 'up' | 'down' | 'same' | null {
  const { lo, hi } = interval;
  const low = lo ? compareDecimals(lo.at, pivot) : -1;
  const high = hi ? compareDecimals(hi.at, pivot) : 1;
  if (lo && hi && low === 0 && high === 0) return 'same';
  if (low > 0 || (low === 0 && lo?.closed === false)) return 'up';
  if (high < 0 || (high === 0 && hi?.closed === false)) return 'down';
  return null;
}

export const ZERO_PIVOT = fromCount(0);
export const ONE_PIVOT = fromCount(1);
export const HUNDRED_PIVOT = fromCount(100);
