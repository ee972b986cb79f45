import fc from 'fast-check';
import type { TileUnit } from '../ground.ts';

/**
 * A land of that many units anywhere, some of them at one point; two are neighbours where nobody else lies
 * within the circle between them, as borders of real areas mostly are.
 */
export const randomLand = (most: number): fc.Arbitrary<readonly TileUnit[]> =>
  fc
    .array(
      fc.record({ lat: fc.integer({ min: 0, max: 400 }), lon: fc.integer({ min: 0, max: 400 }) }),
      { minLength: 1, maxLength: most },
    )
    .map((points) =>
      landOf(points.map(({ lat, lon }) => ({ lat: 20 + lat / 200, lon: 103 + lon / 200 }))),
    );

type Centre = { readonly lat: number; readonly lon: number };

export const landOf = (centres: readonly Centre[]): readonly TileUnit[] =>
  centres.map((centre, i) => ({
    id: `u${String(i).padStart(3, '0')}`,
    ...centre,
    neighbours: centres.flatMap((_, j) =>
      i < j && nobodyBetween(centres, i, j) ? [`u${String(j).padStart(3, '0')}`] : [],
    ),
  }));

function nobodyBetween(centres: readonly Centre[], i: number, j: number): boolean {
  const [a, b] = [centres[i], centres[j]];
  if (!a || !b) return false;
  const lat = (a.lat + b.lat) / 2;
  const lon = (a.lon + b.lon) / 2;
  const reach = ((a.lat - b.lat) ** 2 + (a.lon - b.lon) ** 2) / 4;
  return centres.every(
    (c, n) => n === i || n === j || (c.lat - lat) ** 2 + (c.lon - lon) ** 2 > reach - 1e-12,
  );
}
