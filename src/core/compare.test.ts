import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { decimalText, fromBigInt } from './decimal.ts';
import type { Fact } from './fact.ts';
import { impliedFacts } from './implied.ts';
import type { Indicator } from './indicator.ts';
import { quantityText } from './quantity.ts';
import type { Against } from './reported-comparison.ts';
import { book, fact, indicator, PROVINCE, said } from './testing/builders.ts';
import { formatVi } from './vi/number.ts';

const PRIOR: Against = { series: 'actual', period: '2023-9M' };
const PLAN: Against = { series: 'plan:province', period: '2024' };

function outcome(of: Indicator, facts: readonly Fact[], against: Against): string {
  const slot = {
    indicator: of.code,
    place: PROVINCE,
    period: '2024-9M',
    series: 'actual',
  } as const;
  const made = compare(book([of], [...facts, ...impliedFacts(facts)]), slot, against);
  if (made.kind === 'incomparable') return made.because;
  const about = made.approximate ? '~' : '';
  return `${made.form} ${about}${quantityText(made.figure)} ${made.basis}`;
}

const earlier = (value: string) => ({ value, key: { period: '2023-9M' } });
const plan = (value: string) =>
  ({ value, key: { series: 'plan:province', period: '2024' } }) as const;

describe('comparisons between reported figures', () => {
  test.each([
    ['tấn', 'flow', '125.797 tấn', '124.120 tấn', 'change-percent 1.4 % computed'],
    ['%', 'rate', '99,27%', '98,60%', 'change-points 0.67 điểm % computed'],
    ['', 'rank', '35', '57', 'change-rank 22 bậc computed'],
    ['người', 'flow', '-', '5 người', 'change-percent -100 % computed'],
    ['người', 'flow', '5 người', '-', 'base-is-zero'],
    ['người', 'flow', '5 người', '...', 'absent'],
    ['tỷ đồng', 'flow', '2,5 tỷ đồng', '2.000 triệu đồng', 'change-percent 25 % computed'],
    ['tấn', 'flow', 'trên 110 tấn', '100 tấn', 'change-percent ~10 % computed'],
  ] as const)('unit "%s", %s: %s after %s is %s', (unit, kind, now, prior, expected) => {
    const x = indicator('t.x', unit, kind);
    expect(outcome(x, [fact('t.x', { value: now }), fact('t.x', earlier(prior))], PRIOR)).toBe(
      expected,
    );
  });

  test('above the plan the level is above 100', () => {
    const x = indicator('t.x', 'ha');
    const facts = [fact('t.x', { value: '455 ha' }), fact('t.x', plan('385 ha'))];
    expect(outcome(x, facts, PLAN)).toBe('percent-of 118.2 % computed');
  });

  test('without figures it says which is missing', () => {
    const x = indicator('t.x', 'ha');
    expect(outcome(x, [], PLAN)).toBe('no-figure');
    expect(outcome(x, [fact('t.x', { value: '455 ha' })], PLAN)).toBe('no-base');
  });

  test('across a break of definition or price base nothing is compared', () => {
    const broken: Indicator = {
      ...indicator('t.x', 'tỷ đồng'),
      definitions: [
        { version: 1, from: '2021-01-01', priceBase: '2010' },
        { version: 2, from: '2024-01-01', priceBase: '2020' },
      ],
    };
    const now = fact('t.x', { value: '10 tỷ đồng', definition: 2 });
    expect(outcome(broken, [now, fact('t.x', earlier('9 tỷ đồng'))], PRIOR)).toBe(
      'price-base-changed',
    );
  });
});

describe('comparisons that the source printed', () => {
  const x = indicator('t.x', 'tấn');
  const reported = fact('t.x', {
    value: '125.797 tấn',
    said: [said('55,7%', 'plan:province', '2024'), said('+1.677 tấn', 'actual', '2023-9M')],
  });

  test('are given back as printed beside that very value', () => {
    expect(outcome(x, [reported], PLAN)).toBe('percent-of 55.7 % reported');
    expect(outcome(x, [reported], PRIOR)).toBe('change-absolute 1677 tấn reported');
  });

  test('after a revision they are computed anew, in the same form, to the digits that are known', () => {
    const revised = fact('t.x', { value: '120.000 tấn', revision: 2 });
    const implied = impliedFacts([reported]);
    const facts = [revised, ...implied];
    expect(outcome(x, facts, PLAN)).toBe('percent-of 53 % computed');
    expect(outcome(x, facts, PRIOR)).toBe('change-absolute ~-4120 tấn computed');
  });
});

test('growth between equal positive figures is zero', () => {
  const x = indicator('t.x', 'tấn');
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.nat({ max: 3 }), (unscaled, scale) => {
      const printed = `${formatVi(fromBigInt(unscaled, scale))} tấn`;
      const facts = [fact('t.x', { value: printed }), fact('t.x', earlier(printed))];
      expect(outcome(x, facts, PRIOR)).toBe('change-percent 0 % computed');
      expect(decimalText(fromBigInt(unscaled, scale))).not.toBe('0');
    }),
  );
});
