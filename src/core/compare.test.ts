import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, compareFact } from './compare.ts';
import { fromBigInt } from './decimal.ts';
import type { Fact } from './fact.ts';
import { impliedFacts } from './implied.ts';
import type { Indicator, IndicatorKind } from './indicator.ts';
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
  const basis = made.basis === 'reported' ? ' reported' : '';
  return `${made.form} ${about}${quantityText(made.figure)} ${made.direction}${basis}`;
}

const earlier = (value: string) => ({ value, key: { period: '2023-9M' } });
const plan = (value: string) =>
  ({ value, key: { series: 'plan:province', period: '2024' } }) as const;

describe('comparisons between reported figures', () => {
  test.each([
    ['tấn', 'flow', '125.797 tấn', '124.120 tấn', 'change-percent 1.4 % up'],
    ['%', 'rate', '99,27%', '98,60%', 'change-points 0.67 điểm % up'],
    ['%', 'rate', '86%', '85,6%', 'change-points 0.4 điểm % up'],
    ['%', 'rate', '6,10%', '5,00%', 'change-points 1.10 điểm % up'],
    ['', 'rank', '35', '57', 'change-rank 22 bậc up'],
    ['người', 'flow', '-', '5 người', 'change-percent -100 % down'],
    ['người', 'flow', '5 người', '-', 'base-is-zero'],
    ['người', 'flow', '5 người', '...', 'absent'],
    ['tỷ đồng', 'flow', '2,5 tỷ đồng', '2.000 triệu đồng', 'change-percent 25 % up'],
    ['tấn', 'flow', '125.797 tấn', '125.770 tấn', 'change-percent 0.02 % up'],
    ['tấn', 'flow', '125.770 tấn', '125.770 tấn', 'change-percent 0 % same'],
    ['tấn', 'flow', 'trên 110 tấn', '100 tấn', 'change-percent ~10 % up'],
    ['tấn', 'flow', 'trên 90 tấn', '100 tấn', 'base-is-vague'],
    ['tấn', 'flow', 'gần 100 tấn', '99,5 tấn', 'base-is-vague'],
    ['tỷ đồng', 'flow', '−3 tỷ đồng', '−5 tỷ đồng', 'change-absolute 2 tỷ đồng up'],
  ] as const)('unit "%s", %s: %s after %s is %s', (unit, kind, now, prior, expected) => {
    const x = indicator('t.x', unit, kind);
    expect(outcome(x, [fact('t.x', { value: now }), fact('t.x', earlier(prior))], PRIOR)).toBe(
      expected,
    );
  });

  test.each([
    ['455 ha', '385 ha', 'percent-of 118.2 % up'],
    ['99,96 ha', '100 ha', 'percent-of 99.96 % down'],
    ['100 ha', '100 ha', 'percent-of 100 % same'],
    ['100,04 ha', '100 ha', 'percent-of 100.04 % up'],
    ['-', '100 ha', 'percent-of 0 % down'],
  ] as const)('%s of a plan of %s is %s', (now, planned, expected) => {
    const x = indicator('t.x', 'ha');
    const facts = [fact('t.x', { value: now }), fact('t.x', plan(planned))];
    expect(outcome(x, facts, PLAN)).toBe(expected);
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

  test('not even what the source printed, where a base of the other definition stands', () => {
    const x = indicator('t.x', 'tấn');
    const now = fact('t.x', {
      value: '10 tấn',
      definition: 2,
      said: [said('+25,0%', 'actual', '2023-9M')],
    });
    expect(outcome(x, [now, fact('t.x', earlier('8 tấn'))], PRIOR)).toBe('definition-changed');
    const before = fact('t.x', { ...earlier('8 tấn'), definition: 2 });
    expect(outcome(x, [now, before], PRIOR)).toBe('change-percent 25.0 % up reported');
  });
});

describe('comparisons that the source printed', () => {
  const x = indicator('t.x', 'tấn');
  const reported = fact('t.x', {
    value: '125.797 tấn',
    said: [said('55,7%', 'plan:province', '2024'), said('+1.677 tấn', 'actual', '2023-9M')],
  });

  test('are given back as printed beside that very value', () => {
    expect(outcome(x, [reported], PLAN)).toBe('percent-of 55.7 % down reported');
    expect(outcome(x, [reported], PRIOR)).toBe('change-absolute 1677 tấn up reported');
  });

  test('belong to their own source, not to another one that stands beside it', () => {
    const key = { source: 'other' };
    const other = fact('t.x', { value: '100.000 tấn', key });
    const all = book([x], [reported, other, ...impliedFacts([reported])]);
    const made = compareFact(all, other, PLAN);
    expect(made.kind === 'made' && [made.basis, quantityText(made.figure)]).toEqual([
      'computed',
      '44 %',
    ]);
  });

  /** What is said after the figure was revised: the implied operand stays. */
  const revised = (
    unit: string,
    before: string,
    printed: string,
    now: string,
    kind: IndicatorKind = 'flow',
    against: Against = PRIOR,
  ): string => {
    const of = indicator('t.x', unit, kind);
    const told = said(printed, against.series, against.period, kind);
    const first = fact('t.x', { value: before, said: [told] });
    return outcome(
      of,
      [fact('t.x', { value: now, revision: 2 }), ...impliedFacts([first])],
      against,
    );
  };

  test.each([
    ['tấn', '125.797 tấn', '+1.677 tấn', '120.000 tấn', 'change-absolute ~-4120 tấn down'],
    ['tấn', '125.797 tấn', '+5,4%', '126.000 tấn', 'change-percent 6 % up'],
    [
      'tỷ đồng',
      '2,000 tỷ đồng',
      '+15 triệu đồng',
      '2.001 triệu đồng',
      'change-absolute ~0.02 tỷ đồng up',
    ],
    ['tấn', '101.850 tấn', 'tăng 25,8 lần', '3.900 tấn', 'change-times 1 lần null'],
    ['triệu con', 'gần 1,82 triệu con', '−2,2%', '1,9 triệu con', 'base-is-vague'],
  ] as const)('%s: %s with %s, revised to %s: %s', (unit, before, printed, now, expected) => {
    expect(revised(unit, before, printed, now)).toBe(expected);
  });

  test('against the plan only the digits that are known are printed', () => {
    expect(revised('tấn', '125.797 tấn', '55,7%', '120.000 tấn', 'flow', PLAN)).toBe(
      'percent-of 53 % down',
    );
  });

  test('a direction that the operands leave open is not said', () => {
    expect(revised('%', '86%', '+15,5%', '74%', 'rate')).toBe('base-is-vague');
  });
});

test('growth between equal positive figures is zero', () => {
  const x = indicator('t.x', 'tấn');
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.nat({ max: 3 }), (unscaled, scale) => {
      const printed = `${formatVi(fromBigInt(unscaled, scale))} tấn`;
      const facts = [fact('t.x', { value: printed }), fact('t.x', earlier(printed))];
      expect(outcome(x, facts, PRIOR)).toBe('change-percent 0 % same');
    }),
  );
});

test('the direction is always that of the true difference', () => {
  const x = indicator('t.x', 'tấn');
  const count = fc.bigInt({ min: 1n, max: 10n ** 7n });
  fc.assert(
    fc.property(count, count, (now, before) => {
      const print = (n: bigint): string => `${formatVi(fromBigInt(n))} tấn`;
      const facts = [fact('t.x', { value: print(now) }), fact('t.x', earlier(print(before)))];
      const direction = now > before ? 'up' : now < before ? 'down' : 'same';
      expect(outcome(x, facts, PRIOR)).toMatch(new RegExp(` ${direction}$`));
      const planned = [fact('t.x', { value: print(now) }), fact('t.x', plan(print(before)))];
      expect(outcome(x, planned, PLAN)).toMatch(new RegExp(` ${direction}$`));
    }),
  );
});
