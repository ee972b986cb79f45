import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, type Decimal, decimal, decimalText, divide, multiply, subtract } from './decimal.ts';
import {
  between,
  contains,
  difference,
  exactly,
  type Interval,
  meets,
  product,
  ratio,
  rounded,
  span,
  sum,
  surelySigned,
  truncated,
} from './interval.ts';

const text = (i: Interval): string => {
  const lo = i.lo ? `${i.lo.closed ? '[' : '('}${decimalText(i.lo.at)}` : '(-∞';
  const hi = i.hi ? `${decimalText(i.hi.at)}${i.hi.closed ? ']' : ')'}` : '∞)';
  return `${lo}; ${hi}`;
};

describe('rounding intervals', () => {
  test.each([
    ['125797', '[125796.5; 125797.5]', '[125797; 125798)'],
    ['6.10', '[6.095; 6.105]', '[6.10; 6.11)'],
    ['-17.5', '[-17.55; -17.45]', '(-17.6; -17.5]'],
  ])('%s stands for %s if rounded and %s if cut off', (printed, round, cut) => {
    expect(text(rounded(decimal(printed)))).toBe(round);
    expect(text(truncated(decimal(printed)))).toBe(cut);
  });

  test('a number known to the thousand is as wide as a thousand', () => {
    expect(text(rounded({ unscaled: 370n, scale: -3 }))).toBe('[369500; 370500]');
  });
});

describe('interval arithmetic', () => {
  test('a sum of rounded parts reaches a rounded total', () => {
    const parts = sum(rounded(decimal('9.91')), rounded(decimal('3.99')));
    expect(meets(parts, rounded(decimal('13.9')))).toBe(true);
    expect(meets(parts, rounded(decimal('14.0')))).toBe(false);
  });

  test('a divisor that may be zero bounds nothing', () => {
    expect(text(ratio(exactly(decimal('1')), between(decimal('-1'), decimal('1'))))).toBe(
      '(-∞; ∞)',
    );
    expect(text(ratio(exactly(decimal('1')), between(decimal('0'), decimal('1'))))).toBe('(-∞; ∞)');
  });

  test('a one-sided factor stays one-sided', () => {
    const over = { lo: { at: decimal('90'), closed: true }, hi: null };
    expect(text(product(over, exactly(decimal('2'))))).toBe('[180; ∞)');
  });

  test('says a sign only when every value has it', () => {
    expect(surelySigned(between(decimal('1'), decimal('2')))).toBe(1);
    expect(surelySigned(between(decimal('-1'), decimal('2')))).toBeNull();
    expect(surelySigned(between(decimal('0'), decimal('2')))).toBeNull();
    expect(surelySigned({ lo: { at: decimal('0'), closed: false }, hi: null })).toBe(1);
    expect(surelySigned(exactly(decimal('0')))).toBe(0);
  });
});

const small = fc.record({
  unscaled: fc.bigInt({ min: -100_000n, max: 100_000n }),
  scale: fc.integer({ min: 0, max: 3 }),
});
/** An interval with a value in it. */
const held = fc
  .tuple(small, fc.bigInt({ min: 0n, max: 500n }), fc.bigInt({ min: 0n, max: 500n }))
  .map(([value, below, above]): readonly [Decimal, Interval] => [
    value,
    between(
      subtract(value, { unscaled: below, scale: 3 }),
      add(value, { unscaled: above, scale: 3 }),
    ),
  ]);

describe('containment', () => {
  test('whatever the operands are, the outcome is inside', () => {
    fc.assert(
      fc.property(held, held, ([a, inA], [b, inB]) => {
        expect(contains(sum(inA, inB), add(a, b))).toBe(true);
        expect(contains(difference(inA, inB), subtract(a, b))).toBe(true);
        expect(contains(product(inA, inB), multiply(a, b))).toBe(true);
        expect(contains(span(inA, inB), a)).toBe(true);
        if (b.unscaled !== 0n) {
          const quotient = ratio(inA, inB);
          expect(contains(quotient, divide(a, b, 40, 'down'))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
