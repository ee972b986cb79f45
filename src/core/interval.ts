import {
  add,
  compareDecimals,
  type Decimal,
  divide,
  lastDigit,
  multiply,
  negate,
  type Rounding,
  signOf,
  subtract,
  zero,
} from './decimal.ts';

/** An end of an interval; an open end is approached and not reached. */
export type End = { readonly at: Decimal; readonly closed: boolean };

/** All values between two ends; a missing end is unbounded. */
export type Interval = { readonly lo: End | null; readonly hi: End | null };

/** Division is not exact in decimals, so quotients are enclosed outward at this place. */
const QUOTIENT_SCALE = 30;
const HALF: Decimal = { unscaled: 5n, scale: 1 };

export const exactly = (at: Decimal): Interval => between(at, at);

export const between = (lo: Decimal, hi: Decimal): Interval => ({
  lo: { at: lo, closed: true },
  hi: { at: hi, closed: true },
});

/** What a number printed with last place u stands for if it was rounded: [v − u/2, v + u/2]. */
export function rounded(printed: Decimal): Interval {
  const half = multiply(lastDigit(printed), HALF);
  return between(subtract(printed, half), add(printed, half));
}

/** What it stands for if the rest was cut off: [v, v + u), and mirrored below zero. */
export function truncated(printed: Decimal): Interval {
  const step = lastDigit(printed);
  return signOf(printed) < 0
    ? { lo: { at: subtract(printed, step), closed: false }, hi: { at: printed, closed: true } }
    : { lo: { at: printed, closed: true }, hi: { at: add(printed, step), closed: false } };
}

export const sum = (a: Interval, b: Interval): Interval => ({
  lo: a.lo && b.lo && { at: add(a.lo.at, b.lo.at), closed: a.lo.closed && b.lo.closed },
  hi: a.hi && b.hi && { at: add(a.hi.at, b.hi.at), closed: a.hi.closed && b.hi.closed },
});

export const opposite = (a: Interval): Interval => ({
  lo: a.hi && { at: negate(a.hi.at), closed: a.hi.closed },
  hi: a.lo && { at: negate(a.lo.at), closed: a.lo.closed },
});

export const difference = (a: Interval, b: Interval): Interval => sum(a, opposite(b));

/** Both bounded; a product with an unbounded factor is unbounded unless the sign settles it. */
export function product(a: Interval, b: Interval): Interval {
  if (!a.lo || !a.hi || !b.lo || !b.hi) return productOfRays(a, b);
  return hull(
    [a.lo, a.hi].flatMap((x) =>
      [b.lo, b.hi].map((y) => ({
        at: multiply(x.at, (y as End).at),
        closed: (x.closed && (y as End).closed) || isClosedZero(x) || isClosedZero(y as End),
      })),
    ),
  );
}

/**
 * a ÷ b, enclosed outward at 30 decimal places. A divisor that may be zero bounds nothing, which is
 * the honest answer: { lo: null, hi: null }. One that comes near zero leaves one side unbounded.
 */
export function ratio(a: Interval, b: Interval): Interval {
  switch (surelySigned(b)) {
    case 1:
      return ratioToPositive(a, b);
    case -1:
      return ratioToPositive(opposite(a), opposite(b));
    case 0:
    case null:
      return { lo: null, hi: null };
  }
}

/** A negative end is furthest out over the least divisor, a positive one over the greatest. */
function ratioToPositive(a: Interval, b: Interval): Interval {
  const over = (end: End | null, divisor: End | null, rounding: Rounding): End | null => {
    if (!end) return null;
    if (!divisor) return { at: zero(), closed: isClosedZero(end) };
    if (signOf(divisor.at) === 0) return signOf(end.at) === 0 ? end : null;
    return {
      at: divide(end.at, divisor.at, QUOTIENT_SCALE, rounding),
      closed: (end.closed && divisor.closed) || isClosedZero(end),
    };
  };
  return {
    lo: over(a.lo, a.lo && signOf(a.lo.at) < 0 ? b.lo : b.hi, 'floor'),
    hi: over(a.hi, a.hi && signOf(a.hi.at) < 0 ? b.hi : b.lo, 'ceiling'),
  };
}

/** The smallest interval that holds both. */
export const span = (a: Interval, b: Interval): Interval => ({
  lo: a.lo && b.lo && lower(a.lo, b.lo),
  hi: a.hi && b.hi && upper(a.hi, b.hi),
});

export function contains(a: Interval, value: Decimal): boolean {
  const low = a.lo ? compareDecimals(value, a.lo.at) : 1;
  const high = a.hi ? compareDecimals(value, a.hi.at) : -1;
  const aboveLow = low > 0 || (low === 0 && a.lo?.closed === true);
  const belowHigh = high < 0 || (high === 0 && a.hi?.closed === true);
  return aboveLow && belowHigh;
}

export function meets(a: Interval, b: Interval): boolean {
  return reaches(a.lo, b.hi) && reaches(b.lo, a.hi);
}

export const isPoint = (a: Interval): boolean =>
  a.lo !== null && a.hi !== null && compareDecimals(a.lo.at, a.hi.at) === 0;

/** The sign every value of the interval has; null where they differ. */
export function surelySigned(a: Interval): -1 | 0 | 1 | null {
  if (isPoint(a) && a.lo) return signOf(a.lo.at);
  if (a.lo && (signOf(a.lo.at) > 0 || (signOf(a.lo.at) === 0 && !a.lo.closed))) return 1;
  if (a.hi && (signOf(a.hi.at) < 0 || (signOf(a.hi.at) === 0 && !a.hi.closed))) return -1;
  return null;
}

function reaches(lo: End | null, hi: End | null): boolean {
  if (!lo || !hi) return true;
  const order = compareDecimals(lo.at, hi.at);
  return order < 0 || (order === 0 && lo.closed && hi.closed);
}

const isClosedZero = (end: End): boolean => end.closed && signOf(end.at) === 0;

function productOfRays(a: Interval, b: Interval): Interval {
  const nonNegative = (x: Interval): boolean => x.lo !== null && signOf(x.lo.at) >= 0;
  if (!nonNegative(a) || !nonNegative(b) || !a.lo || !b.lo) return { lo: null, hi: null };
  const closed = (a.lo.closed && b.lo.closed) || isClosedZero(a.lo) || isClosedZero(b.lo);
  return { lo: { at: multiply(a.lo.at, b.lo.at), closed }, hi: null };
}

function hull(corners: readonly End[]): { readonly lo: End; readonly hi: End } {
  const [first, ...rest] = corners as [End, ...End[]];
  return rest.reduce<{ lo: End; hi: End }>(
    (all, corner) => ({ lo: lower(all.lo, corner), hi: upper(all.hi, corner) }),
    { lo: first, hi: first },
  );
}

function lower(a: End, b: End): End {
  const order = compareDecimals(a.at, b.at);
  if (order === 0) return a.closed ? a : b;
  return order < 0 ? a : b;
}

function upper(a: End, b: End): End {
  const order = compareDecimals(a.at, b.at);
  if (order === 0) return a.closed ? a : b;
  return order > 0 ? a : b;
}
