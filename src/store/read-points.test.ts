import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import { fact, PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from './figures.ts';
import { A1, A2, B1, B2, DISTRICT_A, smallProvince } from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let its: TestStore;
let figures: ReturnType<typeof provinceFigures>;
let second = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++).toISOString();
const BY = { id: 'tester' };

beforeAll(async () => {
  its = await testStore();
  figures = provinceFigures(its.store, PROVINCE, clock);
  const at = (place: typeof A1, period: string, value: string) =>
    fact('t.output', { value, key: { place, period } });
  await figures.load(
    smallProvince(),
    [
      at(PROVINCE, '2023-9M', '1,5 nghìn tấn'),
      at(PROVINCE, '2024-9M', '10..20 tấn'),
      at(PROVINCE, '2024-Q1', '...'),
      fact('t.output', { value: '9 tấn', key: { period: '2024', series: 'plan:province' } }),
      ...[A1, A2, B1, B2].map((place, n) => at(place, '2024-08', `${n + 1} tấn`)),
    ],
    BY,
  );
});
afterAll(() => its?.close());

test('the periods of a place are each named once, its own and those that its parts have a sum of', async () => {
  expect(await figures.periods(PROVINCE)).toEqual([
    '2023-9M',
    '2024',
    '2024-08',
    '2024-9M',
    '2024-Q1',
  ]);
  expect(await figures.periods(A1)).toEqual(['2024-08']);
  expect(await figures.periods(DISTRICT_A)).toEqual(['2024-08']);
});

test('points are in the unit of the indicator; an interval has two ends, an absence none', async () => {
  const points = await figures.points({
    places: [PROVINCE],
    periods: null,
    indicators: ['t.output'],
    series: 'actual',
    knownOn: null,
  });
  const shown = points.map((p) => `${p.period} ${decimalText(p.lo)}..${decimalText(p.hi)}`);
  expect(shown.toSorted()).toEqual(['2023-9M 1500..1500', '2024-9M 10..20']);
});

test('a question may name its indicators and ask for every period', async () => {
  const scope = { places: [A1, A2], periods: null, indicators: ['t.output'], knownOn: null };
  expect(await figures.facts(scope)).toHaveLength(2);
  expect(await figures.facts({ ...scope, indicators: ['t.cases'] })).toEqual([]);
});

test('roll-ups are asked for as facts are, and a line of the past shows what was known', async () => {
  const sums = async (knownOn: string | null) => {
    const rows = await figures.rollUps({
      places: [PROVINCE],
      periods: null,
      indicators: ['t.output'],
      boundary: 'before',
      knownOn,
    });
    return rows.map(({ period, sum }) => `${period} ${sum && decimalText(sum)}`);
  };
  const line = async (knownOn: string | null) => {
    const points = await figures.points({
      places: [A1],
      periods: ['2024-08'],
      series: 'actual',
      knownOn,
    });
    return points.map(({ lo }) => decimalText(lo));
  };
  expect(await sums(null)).toEqual(['2024-08 10']);
  const before = clock();
  await figures.save(
    {
      fact: fact('t.output', { value: '5 tấn', key: { place: A1, period: '2024-08' } }),
      seen: 1,
      reason: 'sửa',
    },
    BY,
  );
  expect([await sums(null), await sums(before)]).toEqual([['2024-08 14'], ['2024-08 10']]);
  expect([await line(null), await line(before)]).toEqual([['5'], ['1']]);
});
