import { afterAll, beforeAll, expect, test } from 'vitest';
import { provinceFigures } from './figures.ts';
import { loadPack } from './load-pack.ts';
import { PROVINCE, smallProvince } from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let its: TestStore;
let second = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++).toISOString();

beforeAll(async () => {
  its = await testStore();
});
afterAll(() => its?.close());

test('a write of anybody makes another mark, also one that began before and ended after', async () => {
  const figures = provinceFigures(its.store, PROVINCE, clock);
  const empty = await figures.mark();
  await figures.load(smallProvince(), [], { id: 'system' });
  const loaded = await figures.mark();
  expect(loaded).not.toBe(empty);

  let end = (): void => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = (): void => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = its.store.write(PROVINCE, async (tx) => {
    const catalogue = { ...smallProvince(), sectors: new Map([['new', { vi: 'Mới' }]]) };
    await loadPack(tx, { catalogue, facts: [], actor: 'system', at: clock() });
    begun();
    await held;
  });
  await started;
  const during = await figures.mark();
  end();
  await slow;
  expect(await figures.mark()).not.toBe(during);
});
