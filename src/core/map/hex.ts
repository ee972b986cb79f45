/** A cell of a grid of pointy-top hexagons: `q` along a row, `r` from row to row (axial). */
export type Cell = { readonly q: number; readonly r: number };

/** A point on paper: x to the east, y to the south; neighbouring cells are 1 apart. */
export type Point2 = { readonly x: number; readonly y: number };

const SPREAD = 2 ** 20;

export const ROW_HEIGHT = Math.sqrt(3) / 2;

export const cellCentre = ({ q, r }: Cell): Point2 => ({ x: q + r / 2, y: r * ROW_HEIGHT });

/** A number of its own for each cell within half a million steps of the first. */
export const cellNumber = ({ q, r }: Cell): number => (q + SPREAD) * 2 * SPREAD + r + SPREAD;

/** Steps from one cell to the other; 1: they share an edge. */
export function cellDistance(a: Cell, b: Cell): number {
  const q = a.q - b.q;
  const r = a.r - b.r;
  return (Math.abs(q) + Math.abs(r) + Math.abs(q + r)) / 2;
}

/** Clockwise from the east. */
export const STEPS: readonly Cell[] = [
  { q: 1, r: 0 },
  { q: 0, r: 1 },
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
];

/** What a step adds to the number of a cell. */
export const STEP_NUMBERS: readonly number[] = STEPS.map(({ q, r }) => q * 2 * SPREAD + r);

export const plus = (a: Cell, b: Cell): Cell => ({ q: a.q + b.q, r: a.r + b.r });

/** The cell that a point lies in. */
export function cellAt({ x, y }: Point2): Cell {
  const r = y / ROW_HEIGHT;
  const q = x - r / 2;
  const s = -q - r;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(s)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  if (dq > dr && dq > ds) return { q: -rr - rs + 0, r: rr + 0 };
  return dr > ds ? { q: rq + 0, r: -rq - rs + 0 } : { q: rq + 0, r: rr + 0 };
}
