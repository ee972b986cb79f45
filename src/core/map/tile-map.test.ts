import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestAssignment } from './assignment.ts';
import type { TileUnit } from './ground.ts';
import { type Cell, cellAt, cellCentre, cellDistance } from './hex.ts';
import { randomLand } from './testing/random-land.ts';
import { tileMap } from './tile-map.ts';
import { tileQuality } from './tile-quality.ts';

const land = randomLand(24);
const RUNS = { numRuns: 20 };

const text = (tiles: ReadonlyMap<string, Cell>): readonly string[] =>
  [...tiles].map(([id, { q, r }]) => `${id} ${q} ${r}`).sort();

/** Units that can be reached from the first by steps that the test allows. */
function reached(count: number, step: (a: number, b: number) => boolean): number {
  const seen = new Set([0]);
  for (const at of seen) for (let b = 0; b < count; b += 1) if (step(at, b)) seen.add(b);
  return seen.size;
}

describe('a tile map of any land', () => {
  test('places every unit, each on a cell of its own, whole and from the corner', () => {
    fc.assert(
      fc.property(land, (units) => {
        const tiles = tileMap(units);
        expect([...tiles.keys()].sort()).toEqual(units.map(({ id }) => id).sort());
        expect(new Set(text(tiles).map((t) => t.slice(5))).size).toBe(units.length);
        for (const { q, r } of tiles.values()) {
          expect([Number.isInteger(q), Number.isInteger(r), r >= 0]).toEqual([true, true, true]);
        }
      }),
      RUNS,
    );
  });

  test('is the same for the same units in any order', () => {
    fc.assert(
      fc.property(
        land.chain((units) =>
          fc.tuple(
            fc.constant(units),
            fc.shuffledSubarray([...units], { minLength: units.length }),
          ),
        ),
        ([units, shuffled]) => {
          expect(text(tileMap(shuffled))).toEqual(text(tileMap(units)));
        },
      ),
      RUNS,
    );
  });

  test('keeps together what is connected', () => {
    fc.assert(
      fc.property(land, (units) => {
        const index = new Map(units.map(({ id }, i) => [id, i]));
        const borders = new Set(
          units.flatMap(({ neighbours }, i) =>
            neighbours.flatMap((n) => [`${i} ${index.get(n)}`, `${index.get(n)} ${i}`]),
          ),
        );
        if (reached(units.length, (a, b) => borders.has(`${a} ${b}`)) < units.length) return;
        const tiles = tileMap(units);
        const cells = units.flatMap(({ id }) => tiles.get(id) ?? []);
        const together = reached(cells.length, (a, b) => {
          const [one, other] = [cells[a], cells[b]];
          return one !== undefined && other !== undefined && cellDistance(one, other) === 1;
        });
        expect(together).toBe(units.length);
      }),
      RUNS,
    );
  });

  test('a chain from west to east stays one, and islands stay apart without harm', () => {
    const unit = (n: number, neighbours: readonly string[]): TileUnit => ({
      id: `u${n}`,
      lat: 22,
      lon: 103 + n / 10,
      neighbours,
    });
    const chain = [0, 1, 2, 3, 4].map((n) => unit(n, n < 4 ? [`u${n + 1}`] : []));
    const cells = [...tileMap(chain)].sort().map(([, cell]) => cellCentre(cell).x);
    expect(cells).toEqual([...cells].sort((a, b) => a - b));
    expect(tileQuality(chain, tileMap(chain))).toMatchObject({ borders: 4, met: 4, turned45: 4 });
    const islands = [0, 1, 2].map((n) => unit(n * 7, []));
    expect(tileMap(islands).size).toBe(3);
  });

  test('nothing to lay gives nothing', () => {
    expect(tileMap([]).size).toBe(0);
  });
});

/** The 38 units of the sample province, straight from its tables. */
function sample(): readonly TileUnit[] {
  const rows = (name: string): readonly (readonly string[])[] =>
    readFileSync(new URL(`../../../packs/lai-chau/places/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const pairs = rows('neighbours.csv');
  return rows('places.csv')
    .filter((cells) => (cells[2] ?? '') === '' && (cells[10] ?? '') !== '')
    .map((cells) => {
      const id = `${cells[0]}@${cells[1]}`;
      const neighbours = pairs.flatMap(([a = '', b = '']) => (a === id ? [b] : []));
      return { id, lat: Number(cells[10]), lon: Number(cells[11]), neighbours };
    });
}

test('the sample province keeps six of seven borders, half a cell of its place, and its directions', () => {
  const units = sample();
  const quality = tileQuality(units, tileMap(units));
  expect([units.length, quality.borders]).toEqual([38, 79]);
  expect(quality.met / quality.borders).toBeGreaterThan(6 / 7);
  expect(quality.displacement).toBeLessThan(0.5);
  expect(quality.turned45 / quality.borders).toBeGreaterThan(0.95);
  expect(quality.orderKept).toBeGreaterThan(0.95);
});

test('a cell holds its own centre and whatever is nearest to it', () => {
  const cell = fc.record({
    q: fc.integer({ min: -50, max: 50 }),
    r: fc.integer({ min: -50, max: 50 }),
  });
  fc.assert(
    fc.property(
      cell,
      fc.float({ min: Math.fround(-0.28), max: Math.fround(0.28), noNaN: true }),
      (at, off) => {
        const { x, y } = cellCentre(at);
        expect(cellAt({ x: x + off, y: y + off })).toEqual(at);
      },
    ),
  );
});

test('no other assignment of a small table is cheaper', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
    .chain(([rows, more]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 30 }), {
          minLength: rows + more,
          maxLength: rows + more,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(table, (costs) => {
      const chosen = cheapestAssignment(costs);
      expect(new Set(chosen).size).toBe(costs.length);
      expect(chosen.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0)).toBe(
        least(costs),
      );
    }),
  );
});

/** By trying all. */
function least(costs: readonly (readonly number[])[], used: readonly number[] = []): number {
  const row = costs[used.length];
  if (!row) return 0;
  return Math.min(
    ...row.flatMap((cost, column) =>
      used.includes(column) ? [] : [cost + least(costs, [...used, column])],
    ),
  );
}
