import { afterAll, beforeAll, expect, test } from 'vitest';
import { fact } from '#core/testing/builders.ts';
import { provinceFigures } from './figures.ts';
import { A1, A2, NORTH, PROVINCE, SOUTH, smallProvince } from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let its: TestStore;
const figures = () => provinceFigures(its.store, PROVINCE, () => '2026-01-01T00:00:00.000Z');

beforeAll(async () => {
  its = await testStore();
  const at = (value: string, place: typeof A1, period: string, code = 't.cases') =>
    fact(code, { value, key: { place, period } });
  const facts = [
    at('3 vụ', A1, '2024-01'),
    at('4 vụ', A2, '2024-01'),
    at('...', A1, '2024-02'),
    at('5 tấn', A1, '2024-01', 't.output'),
    at('9 vụ', PROVINCE, '2024-03'),
  ];
  await figures().load(smallProvince(), facts, { id: 'system' });
});
afterAll(() => its?.close());

test('a place has the periods of its own figures and of what its parts come to', async () => {
  expect(await figures().periods(A1)).toEqual(['2024-01', '2024-02']);
  expect(await figures().periods(NORTH)).toEqual(['2024-01']);
  expect(await figures().periods(PROVINCE)).toEqual(['2024-01', '2024-03']);
});

test('several places have the periods that any of them reported, each once', async () => {
  expect(await figures().periodsAt([A1, A2, NORTH])).toEqual(['2024-01', '2024-02']);
  expect(await figures().periodsAt([SOUTH])).toEqual([]);
  expect(await figures().periodsAt([])).toEqual([]);
});

test('values are counted by indicator, statements that there is none are not', async () => {
  expect(await figures().reported([A1, A2], '2024-01')).toEqual([
    { indicator: 't.cases', places: 2 },
    { indicator: 't.output', places: 1 },
  ]);
  expect(await figures().reported([A1, A2], '2024-02')).toEqual([]);
  expect(await figures().reported([A1], '2024-03')).toEqual([]);
});
