import { groundOf, type TileUnit, towards, wayBetween } from './ground.ts';
import { type Cell, cellCentre, cellDistance, type Point2 } from './hex.ts';

/** What a tiling keeps of the land. */
export type TileQuality = {
  /** Of the pairs that share a border, how many touch. */
  readonly borders: number;
  readonly met: number;
  /** Of the pairs that touch, how many share no border. */
  readonly strangers: number;
  /** Mean way of a tile from where its unit is, in cells, with land and tiles laid over each other. */
  readonly displacement: number;
  /** Of the pairs that share a border, how many lie within 45° of their direction on the land. */
  readonly turned45: number;
  /** Of all pairs, the share whose order from west to east, and from north to south, is kept. */
  readonly orderKept: number;
};

export function tileQuality(
  units: readonly TileUnit[],
  tiles: ReadonlyMap<string, Cell>,
): TileQuality {
  const { ids, centres, borders } = groundOf(units);
  const cells = ids.flatMap((id) => tiles.get(id) ?? []);
  const at = cells.map(cellCentre);
  const far = (a: number, b: number): number =>
    cellDistance(cells[a] ?? { q: 0, r: 0 }, cells[b] ?? { q: 0, r: 0 });
  const pairs = cells.flatMap((_, a) => cells.slice(a + 1).map((__, n) => [a, a + 1 + n] as const));
  const met = borders.filter(({ a, b }) => far(a, b) === 1).length;
  const turned = borders.filter(({ a, b, direction }) => {
    const way = towards(at[a], at[b]);
    return way.x * direction.x + way.y * direction.y < Math.SQRT1_2;
  });
  return {
    borders: borders.length,
    met,
    strangers: pairs.filter(([a, b]) => far(a, b) === 1).length - met,
    displacement: displacement(centres, at),
    turned45: borders.length - turned.length,
    orderKept: orderKept(pairs, centres, at),
  };
}

/** After the land is moved and scaled onto the tiles as well as can be, without turning it. */
function displacement(land: readonly Point2[], tiles: readonly Point2[]): number {
  const count = Math.max(1, land.length);
  const mean = (points: readonly Point2[]): Point2 => ({
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  });
  const [from, to] = [mean(land), mean(tiles)];
  let along = 0;
  let size = 0;
  land.forEach(({ x, y }, i) => {
    const tile = tiles[i] ?? to;
    along += (x - from.x) * (tile.x - to.x) + (y - from.y) * (tile.y - to.y);
    size += (x - from.x) ** 2 + (y - from.y) ** 2;
  });
  const scale = size === 0 ? 1 : along / size;
  const laid = land.map(({ x, y }) => ({
    x: to.x + (x - from.x) * scale,
    y: to.y + (y - from.y) * scale,
  }));
  return laid.reduce((sum, point, i) => sum + wayBetween(point, tiles[i]), 0) / count;
}

/** Pairs that lie within half a step of each other on the land have no order to keep. */
function orderKept(
  pairs: readonly (readonly [number, number])[],
  land: readonly Point2[],
  tiles: readonly Point2[],
): number {
  let asked = 0;
  let kept = 0;
  for (const [a, b] of pairs) {
    for (const axis of ['x', 'y'] as const) {
      const way = (land[b]?.[axis] ?? 0) - (land[a]?.[axis] ?? 0);
      if (Math.abs(way) < 0.5) continue;
      asked += 1;
      if (way * ((tiles[b]?.[axis] ?? 0) - (tiles[a]?.[axis] ?? 0)) > 0) kept += 1;
    }
  }
  return asked === 0 ? 1 : kept / asked;
}
