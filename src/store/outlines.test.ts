import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlaceOutline } from '#core/map/outline.ts';
import type { PlaceId } from '#core/place.ts';
import { provinceFigures } from './figures.ts';
import { NORTH, PROVINCE, SOUTH, smallProvince } from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let its: TestStore;
let second = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++).toISOString();
beforeAll(async () => {
  its = await testStore();
});
afterAll(() => its?.close());

const outline = (place: PlaceId, east: number): PlaceOutline => ({
  place,
  polygons: [
    [
      [
        [east, 22],
        [east + 1, 22],
        [east + 1, 23],
        [east, 22],
      ],
    ],
  ],
});

test('outlines are handed out on their own, change, and are taken back without being lost', async () => {
  const figures = provinceFigures(its.store, PROVINCE, clock);
  const load = (outlines: readonly PlaceOutline[]) =>
    figures.load({ ...smallProvince(), outlines: new Map(outlines.map((o) => [o.place, o])) }, [], {
      id: 'system',
    });
  await load([outline(NORTH, 103), outline(SOUTH, 104)]);
  const then = clock();
  expect((await figures.catalogue(null)).outlines).toBeUndefined();
  expect(await figures.outlinedPlaces(null)).toEqual([NORTH, SOUTH]);
  expect(await figures.outlines([SOUTH], null)).toEqual([outline(SOUTH, 104)]);

  await load([outline(NORTH, 105)]);
  expect(await figures.outlinedPlaces(null)).toEqual([NORTH]);
  expect(await figures.outlines([NORTH, SOUTH], null)).toEqual([outline(NORTH, 105)]);
  expect(await figures.outlines([NORTH, SOUTH], then)).toEqual([
    outline(NORTH, 103),
    outline(SOUTH, 104),
  ]);
});
