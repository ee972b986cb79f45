import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, decimal, decimalText, fromBigInt } from '../decimal.ts';
import { quantileClasses, stepOf } from './classes.ts';

const value = fc
  .record({ unscaled: fc.bigInt({ min: -60n, max: 60n }), scale: fc.nat({ max: 2 }) })
  .map(({ unscaled, scale }) => fromBigInt(unscaled, scale));
const values = fc.array(value, { minLength: 1, maxLength: 60 });

test('every value stands in one step, and greater values never in a lower one', () => {
  fc.assert(
    fc.property(values, (all) => {
      const classes = quantileClasses(all);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      const sorted = [...all].sort(compareDecimals).map((v) => stepOf(classes, v));
      expect(sorted).not.toContain(null);
      expect(sorted).toEqual([...sorted].sort((a, b) => Number(a) - Number(b)));
      for (const { step } of classes) expect(step >= 0 && step < 5).toBe(true);
    }),
  );
});

test('limits are values that occur, and no two steps share one', () => {
  fc.assert(
    fc.property(values, (all) => {
      const texts = new Set(all.map((v) => v.unscaled * 10n ** BigInt(2 - v.scale)));
      const limits = quantileClasses(all).flatMap(({ lo, hi }) =>
        compareDecimals(lo, hi) === 0 ? [lo] : [lo, hi],
      );
      const exact = limits.map((v) => v.unscaled * 10n ** BigInt(2 - v.scale));
      for (const limit of exact) expect(texts.has(limit)).toBe(true);
      expect(new Set(exact).size).toBe(exact.length);
    }),
  );
});

test('without ties the steps are of equal size, give or take one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.bigInt(), { minLength: 5, maxLength: 80 }), (all) => {
      const counts = quantileClasses(all.map((n) => fromBigInt(n))).map(({ count }) => count);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ['one value stands in the middle', ['7'], ['2: 7..7 (1)']],
  ['written with other zeros it is the same value', ['7', '7.0', '7.00'], ['2: 7..7 (3)']],
  ['two lie apart', ['1', '2'], ['1: 1..1 (1)', '3: 2..2 (1)']],
  ['a great tie stays whole', ['0', '0', '0', '0', '5'], ['2: 0..0 (4)', '4: 5..5 (1)']],
])('%s', (_, given, shown) => {
  const classes = quantileClasses(given.map(decimal));
  expect(
    classes.map(
      ({ step, lo, hi, count }) => `${step}: ${decimalText(lo)}..${decimalText(hi)} (${count})`,
    ),
  ).toEqual(shown);
});
