import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFact } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { decimalText } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { parsePeriod } from './period.ts';
import { orThrow } from './result.ts';
import {
  PLAN_STANDINGS,
  paceOf,
  planStanding,
  TONE_OF_STANDING,
  toneOfChange,
} from './standing.ts';
import { book, fact, indicator } from './testing/builders.ts';

const period = (code: string) => orThrow(parsePeriod(code));
const tea = indicator('agr.tea', 'tấn');

const made = (i: Indicator, actual: string, base: string, series: 'plan:province' | 'actual') => {
  const against = { series, period: series === 'actual' ? '2023-9M' : '2024' } as const;
  const facts = [fact(i.code, { value: actual }), fact(i.code, { value: base, key: against })];
  const comparison: Comparison = compareFact(
    book([i], facts),
    facts[0] ?? fact(i.code, { value: actual }),
    against,
  );
  if (comparison.kind !== 'made') throw new Error(comparison.because);
  return comparison;
};

const standing = (i: Indicator, actual: string): string | null =>
  planStanding(i, made(i, actual, '1.000 tấn', 'plan:province'), paceOf(i, period('2024-9M')));

describe('against the plan of the year', () => {
  test.each([
    ['2024-9M', '75.0'],
    ['2024-H1', '50.0'],
    ['2024-01', '8.3'],
    ['2024', '100.0'],
    ['2024-Q3', null],
    ['2021..2025', null],
  ])('%s should have %s percent of it', (code, pace) => {
    const found = paceOf(tea, period(code));
    expect(found && decimalText(found)).toBe(pace);
  });

  test.each([
    ['1.000 tấn', 'reached'],
    ['1.183 tấn', 'reached'],
    ['860 tấn', 'ahead'],
    ['850 tấn', 'ahead'],
    ['849 tấn', 'on-pace'],
    ['750 tấn', 'on-pace'],
    ['749 tấn', 'close'],
    ['650 tấn', 'close'],
    ['649 tấn', 'behind'],
  ])('%s of 1.000 at nine months: %s', (actual, expected) => {
    expect(standing(tea, actual)).toBe(expected);
  });

  test('a level has no pace: below its plan it is short, not behind', () => {
    const herd = indicator('agr.herd', 'tấn', 'stock');
    expect(paceOf(herd, period('2024-9M'))).toBeNull();
    expect(standing(herd, '300 tấn')).toBe('short');
    expect(standing(herd, '1.000 tấn')).toBe('reached');
  });

  test('what should be low is within or over its plan', () => {
    const waste: Indicator = { ...tea, good: 'down' };
    expect(standing(waste, '1.000 tấn')).toBe('within');
    expect(standing(waste, '1.001 tấn')).toBe('over');
  });

  test.each([
    ['up', 'gần 1.000 tấn'],
    ['down', 'trên 990 tấn'],
  ] as const)(
    'where %s is good and %s may lie on either side of the plan, nothing is said',
    (good, actual) => {
      expect(standing({ ...tea, good }, actual)).toBeNull();
    },
  );

  test.each([
    ['2024-Q3', '300 tấn', 'up', null],
    ['2024-09', '90 tấn', 'up', null],
    ['2024-Q3', '1.100 tấn', 'up', 'reached'],
    ['2024-Q3', '300 tấn', 'down', null],
    ['2024-Q3', '1.100 tấn', 'down', 'over'],
  ] as const)(
    'a part of the year that has no pace, %s: %s where %s is good: %s',
    (code, actual, good, expected) => {
      const flow = { ...tea, good };
      const comparison = made(flow, actual, '1.000 tấn', 'plan:province');
      expect(planStanding(flow, comparison, paceOf(flow, period(code)))).toBe(expected);
    },
  );

  test('where no direction is good, nothing is said', () => {
    expect(standing({ ...tea, good: 'none' }, '10 tấn')).toBeNull();
  });

  test('more of what should be high never makes the standing worse', () => {
    const order = ['behind', 'close', 'on-pace', 'ahead', 'reached'];
    const at = (n: number): number => order.indexOf(standing(tea, `${n} tấn`) ?? '');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  test('every standing has a tone', () => {
    expect(Object.keys(TONE_OF_STANDING).toSorted()).toEqual([...PLAN_STANDINGS].toSorted());
  });
});

test.each([
  ['up', '110 tấn', 'good'],
  ['up', '90 tấn', 'bad'],
  ['down', '90 tấn', 'good'],
  ['down', '110 tấn', 'bad'],
  ['none', '110 tấn', 'none'],
  ['up', '100 tấn', 'none'],
] as const)('where %s is good, %s after 100 is %s', (good, actual, tone) => {
  expect(toneOfChange(good, made(tea, actual, '100 tấn', 'actual'))).toBe(tone);
});

test('a better rank is welcome, though its number falls', () => {
  const rank = { ...indicator('biz.rank', 'hạng', 'rank'), good: 'down' as const };
  expect(toneOfChange('down', made(rank, '35 hạng', '57 hạng', 'actual'))).toBe('good');
  expect(toneOfChange('down', made(rank, '57 hạng', '35 hạng', 'actual'))).toBe('bad');
});
