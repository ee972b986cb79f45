import { invariant, ok, type Result, refused } from './result.ts';

/**
 * An exact decimal, unscaled × 10^-scale. The scale is part of the value's meaning: it is the place of
 * the last digit that was reported, so 6.10 and 6.1 are equal in size and differ in precision. A
 * negative scale is lawful: 370 nghìn is { 370n, -3 }, known to the thousand.
 */
export type Decimal = { readonly unscaled: bigint; readonly scale: number };

export type Rounding = 'half-up' | 'down' | 'floor' | 'ceiling';

export type DecimalFault = { readonly code: 'decimal.malformed'; readonly text: string };

/** Digits beyond this are refused: no figure of a province has them, and an attacker's may. */
export const MAX_DIGITS = 60;

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const ZERO: Decimal = { unscaled: 0n, scale: 0 };

export const zero = (): Decimal => ZERO;

export const fromBigInt = (unscaled: bigint, scale = 0): Decimal => ({ unscaled, scale });

export const fromCount = (count: number): Decimal => {
  invariant(Number.isSafeInteger(count), 'a count is a safe integer');
  return { unscaled: BigInt(count), scale: 0 };
};

/** Reads the wire form: digits, a point, digits; no exponent, no grouping. */
export function parseDecimal(text: string): Result<Decimal, DecimalFault> {
  const match = PLAIN.exec(text);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || whole.length + fraction.length > MAX_DIGITS) {
    return refused({ code: 'decimal.malformed', text: text.slice(0, 80) });
  }
  const digits = BigInt(whole + fraction);
  return ok({ unscaled: sign === '-' ? -digits : digits, scale: fraction.length });
}

/** For literals and tests. */
export function decimal(text: string): Decimal {
  const result = parseDecimal(text);
  invariant(result.ok, `${text} is a decimal`);
  return result.value;
}

/** The wire form; a negative scale is written out in zeros. */
export function decimalText(value: Decimal): string {
  const sign = value.unscaled < 0n ? '-' : '';
  const digits = magnitude(value.unscaled).toString();
  if (value.scale <= 0) {
    return value.unscaled === 0n ? '0' : sign + digits + '0'.repeat(-value.scale);
  }
  const padded = digits.padStart(value.scale + 1, '0');
  return `${sign}${padded.slice(0, -value.scale)}.${padded.slice(-value.scale)}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { unscaled: atScale(a, scale) + atScale(b, scale), scale };
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const negate = (a: Decimal): Decimal => ({ unscaled: -a.unscaled, scale: a.scale });

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  unscaled: a.unscaled * b.unscaled,
  scale: a.scale + b.scale,
});

/** The quotient to the named place. Dividing by zero is a programmer's error: ask {@link isZero} first. */
export function divide(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal {
  invariant(b.unscaled !== 0n, 'the divisor is not zero');
  const shift = scale - a.scale + b.scale;
  const numerator = shift >= 0 ? a.unscaled * tenTo(shift) : a.unscaled;
  const denominator = shift >= 0 ? b.unscaled : b.unscaled * tenTo(-shift);
  return { unscaled: divideRounded(numerator, denominator, rounding), scale };
}

/** The value to the named place; a value that has fewer digits is left as reported. */
export function round(a: Decimal, scale: number, rounding: Rounding = 'half-up'): Decimal {
  if (a.scale <= scale) return a;
  return { unscaled: divideRounded(a.unscaled, tenTo(a.scale - scale), rounding), scale };
}

/** The same size with zeros written to the named place, or taken away down to it. */
export function withScale(a: Decimal, scale: number): Decimal {
  if (a.scale === scale) return a;
  return { unscaled: atScale(a, scale), scale };
}

/** The same size without the zeros that end its fraction. */
export function trimmed(a: Decimal): Decimal {
  let { unscaled, scale } = a;
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return scale === a.scale ? a : { unscaled, scale };
}

/** a × 10^power, keeping the reported digits: 1,82 triệu is { 182n, -4 }. */
export const scaleByTen = (a: Decimal, power: number): Decimal => ({
  unscaled: a.unscaled,
  scale: a.scale - power,
});

/** The weight of the last reported digit. */
export const lastDigit = (a: Decimal): Decimal => ({ unscaled: 1n, scale: a.scale });

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = atScale(a, scale);
  const right = atScale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equals = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

export const isZero = (a: Decimal): boolean => a.unscaled === 0n;

export const signOf = (a: Decimal): -1 | 0 | 1 => (a.unscaled < 0n ? -1 : a.unscaled > 0n ? 1 : 0);

export const isWhole = (a: Decimal): boolean => a.scale <= 0 || a.unscaled % tenTo(a.scale) === 0n;

export const absolute = (a: Decimal): Decimal => (a.unscaled < 0n ? negate(a) : a);

const TENS = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));

export const tenTo = (power: number): bigint => TENS[power] ?? 10n ** BigInt(power);

function atScale(a: Decimal, scale: number): bigint {
  if (scale === a.scale) return a.unscaled;
  if (scale >= a.scale) return a.unscaled * tenTo(scale - a.scale);
  const factor = tenTo(a.scale - scale);
  invariant(a.unscaled % factor === 0n, 'no digit is lost by a change of scale');
  return a.unscaled / factor;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return quotient;
  const away = numerator < 0n === denominator < 0n ? 1n : -1n;
  switch (rounding) {
    case 'down':
      return quotient;
    case 'floor':
      return away > 0n ? quotient : quotient + away;
    case 'ceiling':
      return away > 0n ? quotient + away : quotient;
    case 'half-up':
      return magnitude(rest) * 2n >= magnitude(denominator) ? quotient + away : quotient;
  }
}
