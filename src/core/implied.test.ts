import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, fromBigInt } from './decimal.ts';
import { impliedFacts, impliedOperand, meaningOf } from './implied.ts';
import { contains, type Interval } from './interval.ts';
import { fact, said, value } from './testing/builders.ts';
import { formatVi } from './vi/number.ts';

const ends = (i: Interval | null): string =>
  i
    ? `${i.lo ? decimalText(i.lo.at).slice(0, 9) : '-∞'}..${i.hi ? decimalText(i.hi.at).slice(0, 9) : '∞'}`
    : 'nothing';

describe('what a printed comparison implies of its other operand', () => {
  test.each([
    ['125.797 tấn', '55,7%', 'plan:province', '225441.75..226052.11'],
    ['125.797 tấn', '+1.677 tấn', 'actual', '124118.5..124121.5'],
    ['104 doanh nghiệp', '65%', 'plan:province', '158..161'],
    ['104 doanh nghiệp', '+09 doanh nghiệp', 'actual', '95..95'],
    ['21 hợp tác xã', '70%', 'plan:province', '30..30'],
    ['trên 5.190 tấn', '46,2%', 'plan:province', '11209.503..∞'],
    ['gần 4,5 triệu m³', '+6,3%', 'actual', '-∞..4.2352941'],
    ['khoảng 9,4 tỷ đồng', '+6,3%', 'actual', 'nothing'],
    ['-', '+6,3%', 'actual', 'nothing'],
    ['101.850 tấn', 'tăng 25,8 lần', 'actual', '3786.2267..3955.3786'],
  ] as const)('%s with %s against %s: %s', (printed, comparison, series, expected) => {
    const period = series === 'actual' ? '2023-9M' : '2024';
    expect(ends(impliedOperand(value(printed), said(comparison, series, period)))).toBe(expected);
  });

  test('a rank that rose by 22 to 35 was 57', () => {
    const told = said('+22 bậc', 'actual', '2022', 'rank');
    expect(ends(impliedOperand(value('35'), told))).toBe('57..57');
  });

  test('a % change of a rate holds under both readings', () => {
    const told = said('+15,5%', 'actual', '2023-9M', 'rate');
    const implied = impliedOperand(value('86%'), told);
    expect(ends(implied)).toBe('69.9..75.357297');
  });

  test('becomes a fact of its own, implied, with what it follows from; a reported operand stays', () => {
    const plan = said('55,7%', 'plan:province', '2024');
    const actual = fact('agr.x', { value: '125.797 tấn', said: [plan] });
    const [implied] = impliedFacts([actual]);
    expect(implied?.key).toMatchObject({ series: 'plan:province', period: '2024' });
    expect(implied?.status).toBe('implied');
    expect(implied?.provenance).toEqual({
      kind: 'derivation',
      rule: 'from-comparison',
      operands: [actual.key],
      comparison: plan,
    });
    const reported = fact('agr.x', {
      value: '226.000 tấn',
      key: { series: 'plan:province', period: '2024', source: 'hdnd' },
    });
    expect(impliedFacts([actual, reported])).toEqual([]);
  });

  test('no printed percentage is too much: what cannot be bounded stays open', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (tenths) => {
        const printed = `${tenths < 0 ? '' : '+'}${formatVi(fromBigInt(BigInt(tenths), 1))}%`;
        const told = said(printed, 'actual', '2023-9M');
        expect(() => impliedOperand(value('5 tấn'), told)).not.toThrow();
      }),
    );
    expect(ends(impliedOperand(value('5 tấn'), said('−99,9%', 'actual', '2023-9M')))).toMatch(/∞$/);
  });

  test('the true base is always inside what a rounded growth implies', () => {
    const case_ = fc.record({
      base: fc.bigInt({ min: 1_000n, max: 10_000_000n }),
      now: fc.bigInt({ min: 1_000n, max: 10_000_000n }),
    });
    fc.assert(
      fc.property(case_, ({ base, now }) => {
        const tenths = (((now - base) * 10_000n) / base + (now >= base ? 5n : -5n)) / 10n;
        if (tenths <= -999n) return;
        const sign = tenths < 0n ? '' : '+';
        const told = said(`${sign}${formatVi(fromBigInt(tenths, 1))}%`, 'actual', '2023-9M');
        const implied = impliedOperand(value(`${formatVi(fromBigInt(now))} tấn`), told);
        expect(implied && contains(implied, fromBigInt(base))).toBe(true);
      }),
    );
  });
});

test('a printed figure means all that rounding and cutting off allow', () => {
  expect(ends(meaningOf(value('6,95 triệu cây')))).toBe('6.945..6.96');
  expect(ends(meaningOf(value('12 vụ')))).toBe('12..12');
  expect(meaningOf(value('...'))).toBeNull();
});
