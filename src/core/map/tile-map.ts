import { cheapestAssignment } from './assignment.ts';
import { evenedOut } from './even-out.ts';
import { type Ground, groundOf, type TileUnit } from './ground.ts';
import { type Cell, cellAt, cellCentre, cellNumber, type Point2, plus } from './hex.ts';
import { joined } from './join-pieces.ts';
import { Tiling } from './tiling.ts';

/** Grids that are tried: how far apart the cells are against the land, and where the grid begins. */
const SCALES = [0.85, 0.95, 1.05, 1.15, 1.25];
const OFFSETS: readonly Point2[] = [
  { x: 0, y: 0 },
  { x: 0.5, y: 0 },
  { x: 0.25, y: 0.43 },
  { x: 0.75, y: 0.43 },
];
/** Of a large province fewer are tried: what is lost is little, what is saved is time. */
const MANY = 60;
const PASSES = 60;
const REACH = cellsAround(2);

/**
 * One hexagon a unit, laid so that units which share a border touch, in the direction they have on the land,
 * near where they are. Units are first given even room, then matched to the cells of several grids at the
 * least way, then moved and exchanged as long as that makes the tiling better; the best is kept. What is
 * connected on the land is connected on the tiles. The same units give the same tiles in any order.
 */
export function tileMap(units: readonly TileUnit[]): ReadonlyMap<string, Cell> {
  const ground = groundOf(units);
  const even = evenedOut(ground);
  let best: Tiling | null = null;
  for (const start of starts(even)) {
    const tiling = settled(start, ground);
    if (!best || tiling.cost < best.cost - 1e-9) best = tiling;
  }
  const cells = fromCorner(joined(best?.cells ?? [], ground.borders));
  return new Map(ground.ids.map((id, i) => [id, cells[i] ?? { q: 0, r: 0 }]));
}

type Start = { readonly targets: readonly Point2[]; readonly cells: readonly Cell[] };

function* starts(even: readonly Point2[]): Generator<Start> {
  const offsets = even.length > MANY ? OFFSETS.slice(0, 1) : OFFSETS;
  for (const scale of SCALES) {
    for (const offset of offsets) {
      const targets = even.map(({ x, y }) => ({
        x: x * scale + offset.x,
        y: y * scale + offset.y,
      }));
      yield { targets, cells: nearestCells(targets) };
    }
  }
}

/** To each point a cell of its own, all of them together as near as can be. */
function nearestCells(targets: readonly Point2[]): readonly Cell[] {
  const near = new Map<number, Cell>();
  // So many cells around each that all find one.
  const around = cellsAround(Math.ceil(Math.sqrt(targets.length / 3)));
  for (const target of targets) {
    const own = cellAt(target);
    const reach = near.has(cellNumber(own)) ? around : REACH;
    for (const step of reach) {
      const cell = plus(own, step);
      near.set(cellNumber(cell), cell);
    }
  }
  const cells = [...near.values()].sort((a, b) => a.r - b.r || a.q - b.q);
  const costs = targets.map((target) =>
    cells.map((cell) => {
      const { x, y } = cellCentre(cell);
      return (x - target.x) ** 2 + (y - target.y) ** 2;
    }),
  );
  return cheapestAssignment(costs).flatMap((column) => cells[column] ?? []);
}

/** Moves and exchanges until none helps. */
function settled({ targets, cells }: Start, { borders }: Ground): Tiling {
  const tiling = new Tiling(cells, { targets, borders });
  for (let pass = 0; pass < PASSES; pass += 1) {
    let saved = 0;
    for (let unit = 0; unit < cells.length; unit += 1) {
      const here = tiling.cells[unit];
      const target = targets[unit];
      if (!here || !target) continue;
      for (const step of REACH)
        saved += tiling.improve(unit, plus(tiling.cells[unit] ?? here, step));
      for (const step of REACH) saved += tiling.improve(unit, plus(cellAt(target), step));
    }
    if (saved === 0) return tiling;
  }
  return tiling;
}

/** The same tiling with its first row and column at 0. */
function fromCorner(cells: readonly Cell[]): readonly Cell[] {
  const top = Math.min(...cells.map(({ r }) => r));
  // Rows shift by half a cell, so a step of two rows keeps the columns where they are.
  const rows = top - (((top % 2) + 2) % 2);
  const left = Math.min(...cells.map(({ q, r }) => q + Math.floor((r - rows) / 2)));
  return cells.map(({ q, r }) => ({ q: q - left + 0, r: r - rows + 0 }));
}

function cellsAround(radius: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let q = -radius; q <= radius; q += 1) {
    for (let r = Math.max(-radius, -q - radius); r <= Math.min(radius, -q + radius); r += 1) {
      cells.push({ q, r });
    }
  }
  return cells;
}
