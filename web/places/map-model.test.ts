import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexagon, nameLines, nextSpot, roomOf, spotOf } from './map-model.ts';

const cell = fc.record({ q: fc.integer({ min: -5, max: 5 }), r: fc.integer({ min: -5, max: 5 }) });
const cells = fc.uniqueArray(cell, {
  minLength: 1,
  maxLength: 40,
  selector: ({ q, r }) => `${q} ${r}`,
});

describe('walking over the tiles', () => {
  const row = [0, 1, 2].map((q) => spotOf(`u${q}`, { q, r: 0 }));

  test.each([
    ['u0', 'ArrowRight', 'u1'],
    ['u2', 'ArrowLeft', 'u1'],
    ['u2', 'ArrowRight', 'u2'],
    ['u1', 'ArrowUp', 'u1'],
    ['elsewhere', 'ArrowUp', 'u0'],
  ] as const)('from %s by %s to %s', (from, key, to) => {
    expect(nextSpot(row, from, key)).toBe(to);
  });

  test('a key leads on in its own direction or nowhere', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const spots = all.map((c, i) => spotOf(`u${i}`, c));
        const y = (id: string): number => spots.find((s) => s.id === id)?.y ?? Number.NaN;
        for (const { id } of spots) {
          const up = nextSpot(spots, id, 'ArrowUp');
          expect(up === id || y(up) < y(id)).toBe(true);
        }
      }),
    );
  });

  test('a tile touching in a row is reached by one key', () => {
    fc.assert(
      fc.property(cell, ({ q, r }) => {
        const spots = [
          spotOf('a', { q, r }),
          spotOf('b', { q: q + 1, r }),
          spotOf('c', { q, r: r + 1 }),
        ];
        expect(nextSpot(spots, 'a', 'ArrowRight')).toBe('b');
        expect(nextSpot(spots, 'a', 'ArrowDown')).toBe('c');
      }),
    );
  });
});

test('all tiles lie in the room that is made for them', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const spots = all.map((c, i) => spotOf(`u${i}`, c));
      const [left = 0, top = 0, width = 0, height = 0] = roomOf(spots).split(' ').map(Number);
      for (const corner of spots.flatMap((spot) => hexagon(spot).split(' '))) {
        const [x = Number.NaN, y = Number.NaN] = corner.split(',').map(Number);
        expect(x >= left && x <= left + width && y >= top && y <= top + height).toBe(true);
      }
    }),
  );
});

test.each([
  ['Lê Lợi', ['Lê Lợi']],
  ['Tủa Sín Chải', ['Tủa Sín', 'Chải']],
  ['Pu Sam Cáp', ['Pu Sam', 'Cáp']],
])('%s is set as %j', (name, lines) => {
  expect(nameLines(name)).toEqual(lines);
});
