import { expect, test } from 'vitest';
import { comparablePeriods } from './comparable-periods.ts';
import { type NamedPeriod, parsePeriod } from './period.ts';
import { orThrow } from './result.ts';

const line = (code: string) => comparablePeriods(orThrow(parsePeriod(code)), new Map());

test('nine months stand on a line with the nine months of earlier years', () => {
  expect(line('2024-9M')).toEqual(['2020-9M', '2021-9M', '2022-9M', '2023-9M', '2024-9M']);
});

test('a month stands on a line with the year of months before it', () => {
  const months = line('2024-09');
  expect(months).toHaveLength(13);
  expect([months[0], months.at(-1)]).toEqual(['2023-09', '2024-09']);
});

test('a named period goes back as far as its pack names one before it', () => {
  const crop = (code: string, previous?: string): NamedPeriod => ({
    kind: 'named',
    code,
    label: { vi: code },
    from: '2023-11-01',
    to: '2024-05-31',
    ...(previous === undefined ? {} : { previous }),
  });
  const named = new Map([
    ['a', crop('a')],
    ['b', crop('b', 'a')],
  ]);
  expect(comparablePeriods(crop('c', 'b'), named)).toEqual(['a', 'b', 'c']);
  expect(comparablePeriods(crop('d', 'gone'), named)).toEqual(['d']);
});
