import { expect, test } from 'vitest';
import type { OutlinesAnswer } from '../../src/server/wire/places.ts';
import { nextSpot } from './map-model.ts';
import { outlineDrawing } from './outline-model.ts';

type Ring = readonly (readonly [number, number])[];
const square = (east: number, north: number): Ring => [
  [east, north],
  [east + 0.1, north],
  [east + 0.1, north + 0.1],
  [east, north + 0.1],
  [east, north],
];
const answer = (areas: Readonly<Record<string, Ring>>): OutlinesAnswer => ({
  type: 'FeatureCollection',
  features: Object.entries(areas).map(([id, ring]) => ({
    type: 'Feature',
    id,
    properties: { name: id },
    geometry: { type: 'MultiPolygon', coordinates: [[ring.map(([x, y]) => [x, y])]] },
  })),
});
const LAND = answer({ west: square(103, 22), east: square(103.1, 22), north: square(103, 22.1) });

test('north is up, east is right, and all of it lies in the picture', () => {
  const { drawn, width, height } = outlineDrawing(LAND);
  const [west, east, north] = drawn;
  if (!west || !east || !north) throw new Error('three areas are drawn');
  expect([east.x > west.x, north.y < west.y]).toEqual([true, true]);
  for (const { path } of drawn) {
    const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(7);
    numbers.forEach((n, i) => {
      expect(n >= 0 && n <= (i % 2 === 0 ? width : height)).toBe(true);
    });
  }
});

test('which way round a ring runs makes no difference to where it is', () => {
  const turned = answer({
    west: [...square(103, 22)].reverse(),
    east: square(103.1, 22),
    north: square(103, 22.1),
  });
  const middles = (a: OutlinesAnswer) =>
    outlineDrawing(a).drawn.map(({ x, y }) => [Math.round(x), Math.round(y)]);
  expect(middles(turned)).toEqual(middles(LAND));
});

test('arrow keys walk over outlines as over tiles', () => {
  const { spots } = outlineDrawing(LAND);
  expect(nextSpot(spots, 'west', 'ArrowRight')).toBe('east');
  expect(nextSpot(spots, 'west', 'ArrowUp')).toBe('north');
  expect(nextSpot(spots, 'north', 'ArrowDown')).toBe('west');
});

test('a land of no area is drawn as nothing, without breaking', () => {
  const line = answer({
    a: [
      [103, 22],
      [103, 22],
      [103, 22],
      [103, 22],
    ],
  });
  expect(outlineDrawing(line).drawn).toHaveLength(1);
  expect(outlineDrawing(answer({})).drawn).toEqual([]);
});
