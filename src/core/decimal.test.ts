import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compareDecimals,
  decimal,
  decimalText,
  divide,
  equals,
  isWhole,
  lastDigit,
  multiply,
  negate,
  parseDecimal,
  round,
  scaleByTen,
  subtract,
  trimmed,
  withScale,
} from './decimal.ts';

const anyDecimal = fc.record({
  unscaled: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  scale: fc.integer({ min: 0, max: 8 }),
});

describe('decimals', () => {
  test.each([
    ['0', '0'],
    ['-0.50', '-0.50'],
    ['007', '7'],
    ['123456789012345678901234567890.1', '123456789012345678901234567890.1'],
  ])('reads %s and writes %s', (text, written) => {
    expect(decimalText(decimal(text))).toBe(written);
  });

  test.each(['', '1.', '.5', '1e3', '1,5', ' 1', '--1', 'NaN', '9'.repeat(61)])(
    'refuses "%s"',
    (text) => {
      expect(parseDecimal(text)).toEqual({
        ok: false,
        error: { code: 'decimal.malformed', text: text.slice(0, 80) },
      });
    },
  );

  test('keeps the reported digits: 6.10 and 6.1 are equal in size, not in precision', () => {
    expect(equals(decimal('6.10'), decimal('6.1'))).toBe(true);
    expect(decimalText(lastDigit(decimal('6.10')))).toBe('0.01');
    expect(decimalText(lastDigit(scaleByTen(decimal('370'), 3)))).toBe('1000');
    expect(decimalText(scaleByTen(decimal('1.82'), 6))).toBe('1820000');
  });

  test.each([
    ['2.5', 0, 'half-up', '3'],
    ['-2.5', 0, 'half-up', '-3'],
    ['2.49', 1, 'half-up', '2.5'],
    ['-2.41', 1, 'floor', '-2.5'],
    ['-2.41', 1, 'ceiling', '-2.4'],
    ['2.41', 1, 'ceiling', '2.5'],
    ['-2.49', 1, 'down', '-2.4'],
    ['7', 2, 'half-up', '7'],
  ] as const)('rounds %s to %i places %s: %s', (value, scale, rounding, expected) => {
    expect(decimalText(round(decimal(value), scale, rounding))).toBe(expected);
  });

  test.each([
    ['1', '3', 4, 'half-up', '0.3333'],
    ['2', '3', 4, 'half-up', '0.6667'],
    ['-1', '3', 2, 'floor', '-0.34'],
    ['-1', '3', 2, 'ceiling', '-0.33'],
    ['125797', '0.557', 0, 'half-up', '225847'],
    ['10', '4', 0, 'down', '2'],
  ] as const)('divides %s by %s to %i places %s: %s', (a, b, scale, rounding, expected) => {
    expect(decimalText(divide(decimal(a), decimal(b), scale, rounding))).toBe(expected);
  });

  test('takes away zeros at the end and can write them again', () => {
    expect(decimalText(trimmed(decimal('8.00')))).toBe('8');
    expect(decimalText(trimmed(decimal('100')))).toBe('100');
    expect(decimalText(withScale(decimal('8'), 2))).toBe('8.00');
    expect(isWhole(decimal('8.00'))).toBe(true);
    expect(isWhole(decimal('8.01'))).toBe(false);
  });

  test('reads back everything it writes', () => {
    fc.assert(
      fc.property(anyDecimal, (n) => {
        expect(parseDecimal(decimalText(n))).toEqual({ ok: true, value: n });
      }),
    );
  });

  test('adds and multiplies by the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(equals(add(a, b), add(b, a))).toBe(true);
        expect(equals(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
        expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
        expect(compareDecimals(negate(a), negate(b))).toBe(compareDecimals(b, a));
      }),
    );
  });

  test('a rounded quotient is the nearest one', () => {
    const divisor = anyDecimal.filter((n) => n.unscaled !== 0n);
    fc.assert(
      fc.property(anyDecimal, divisor, (a, b) => {
        const quotient = divide(a, b, 6, 'half-up');
        const rest = subtract(a, multiply(quotient, b));
        const doubled = add(rest, rest);
        const limit = multiply(lastDigit(quotient), b);
        const size = (d: typeof a) => (d.unscaled < 0n ? negate(d) : d);
        expect(compareDecimals(size(doubled), size(limit))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
