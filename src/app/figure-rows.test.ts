import { expect, test } from 'vitest';
import { book, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { figureRows } from './figure-rows.ts';

const tea = indicator('agr.tea', 'tấn');
const at = (period: string, value: string, parts: object = {}) =>
  fact('agr.tea', { value, key: { period, ...parts } });
const rows = (...facts: ReturnType<typeof at>[]) =>
  figureRows(book([tea], facts), tea, PROVINCE).map(({ period, actual, others, baselines }) => [
    period.code,
    actual && 'quantity' in actual.value ? Number(actual.value.quantity.value.unscaled) : null,
    others.length,
    baselines.map(({ key }) => key.series),
  ]);

test('periods stand in the order of time, the shorter of two that end together first', () => {
  expect(
    rows(
      at('2024', '9 tấn'),
      at('2024-9M', '5 tấn'),
      at('2023-9M', '3 tấn'),
      at('2024-Q3', '2 tấn'),
    ),
  ).toEqual([
    ['2023-9M', 3, 0, []],
    ['2024-Q3', 2, 0, []],
    ['2024-9M', 5, 0, []],
    ['2024', 9, 0, []],
  ]);
});

test('the plans of a year stand beside each of its periods; a year to come stands alone', () => {
  expect(
    rows(
      at('2024-9M', '5 tấn'),
      at('2024', '8 tấn', { series: 'plan:province' }),
      at('2025', '9 tấn', { series: 'plan:province' }),
    ),
  ).toEqual([
    ['2024-9M', 5, 0, ['plan:province']],
    ['2025', null, 0, ['plan:province']],
  ]);
});

test('another source stands under the chosen one; other places and indicators stay out', () => {
  expect(
    rows(
      at('2024-9M', '5 tấn'),
      at('2024-9M', '6 tấn', { source: 'so' }),
      at('2024-9M', '1 tấn', { place: '105@2021-01-01' }),
      fact('agr.rice', { value: '7 tấn' }),
    ),
  ).toEqual([['2024-9M', 5, 1, []]]);
});
