import type { Border } from './ground.ts';
import { type Cell, cellDistance, cellNumber, plus, STEPS } from './hex.ts';

/**
 * Tiles of which what hangs together by borders hangs together on the grid too: a piece that stands apart
 * moves, step by step and whole, towards the one that it belongs to. Pieces are two steps apart at least,
 * so that none runs into another.
 */
export function joined(cells: readonly Cell[], borders: readonly Border[]): readonly Cell[] {
  const land = groups(cells.length, borders);
  let at = [...cells];
  for (;;) {
    const pieces = groups(at.length, touching(at));
    const apart = nearestApart(at, land, pieces);
    if (!apart) return at;
    const size = (unit: number): number => pieces.filter((p) => p === pieces[unit]).length;
    const [from, to] = size(apart.a) <= size(apart.b) ? [apart.a, apart.b] : [apart.b, apart.a];
    const step = stepTowards(at[from], at[to]);
    at = at.map((cell, i) => (pieces[i] === pieces[from] ? plus(cell, step) : cell));
  }
}

type Pair = Pick<Border, 'a' | 'b'>;

/** To each unit the least one that it is connected with. */
function groups(count: number, pairs: readonly Pair[]): readonly number[] {
  const group = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [find(a), find(b)];
    group[Math.max(one, other)] = Math.min(one, other);
  }
  return group.map((_, i) => find(i));
}

function touching(cells: readonly Cell[]): readonly Pair[] {
  const unitAt = new Map(cells.map((cell, i) => [cellNumber(cell), i]));
  return cells.flatMap((cell, a) =>
    STEPS.flatMap((step) => {
      const b = unitAt.get(cellNumber(plus(cell, step)));
      return b === undefined ? [] : [{ a, b }];
    }),
  );
}

/** The two nearest units of one land that stand on two pieces. */
function nearestApart(
  cells: readonly Cell[],
  land: readonly number[],
  pieces: readonly number[],
): Pair | null {
  let nearest: (Pair & { readonly way: number }) | null = null;
  for (const [a, one] of cells.entries()) {
    for (const [b, other] of cells.entries()) {
      if (b <= a || land[a] !== land[b] || pieces[a] === pieces[b]) continue;
      const way = cellDistance(one, other);
      if (!nearest || way < nearest.way) nearest = { a, b, way };
    }
  }
  return nearest;
}

function stepTowards(from: Cell = { q: 0, r: 0 }, to: Cell = from): Cell {
  const way = (step: Cell): number => cellDistance(plus(from, step), to);
  return STEPS.reduce((best, step) => (way(step) < way(best) ? step : best));
}
