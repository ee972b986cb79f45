/** An exact number n/d with d > 0. Deliberately apart from #core: it judges what the checker computes with. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** All numbers from lo to hi, both ends included. */
export type Stretch = { readonly lo: Fraction; readonly hi: Fraction };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export const over = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });

export const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n });

/** Null: not a decimal string. */
export function fraction(text: string): Fraction | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, digits = '', places = ''] = match;
  const n = BigInt(digits + places);
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(places.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => over(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => over(a.n * b.n, a.d * b.d);
export const by = (a: Fraction, b: Fraction): Fraction => over(a.n * b.d, a.d * b.n);
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;

export const exact = (at: Fraction): Stretch => ({ lo: at, hi: at });

export const added = (a: Stretch, b: Stretch): Stretch => ({
  lo: plus(a.lo, b.lo),
  hi: plus(a.hi, b.hi),
});

export const taken = (a: Stretch, b: Stretch): Stretch => ({
  lo: minus(a.lo, b.hi),
  hi: minus(a.hi, b.lo),
});

export const multiplied = (a: Stretch, b: Stretch): Stretch => among(a, b, times);

/** Null: the divisor may be zero. */
export const divided = (a: Stretch, b: Stretch): Stretch | null =>
  b.lo.n > 0n || b.hi.n < 0n ? among(a, b, by) : null;

export const meet = (a: Stretch, b: Stretch): boolean => !less(a.hi, b.lo) && !less(b.hi, a.lo);

function among(a: Stretch, b: Stretch, of: (x: Fraction, y: Fraction) => Fraction): Stretch {
  const corners = [of(a.lo, b.lo), of(a.lo, b.hi), of(a.hi, b.lo), of(a.hi, b.hi)];
  return {
    lo: corners.reduce((x, y) => (less(y, x) ? y : x)),
    hi: corners.reduce((x, y) => (less(x, y) ? y : x)),
  };
}
