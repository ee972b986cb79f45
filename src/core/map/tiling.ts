import type { Border } from './ground.ts';
import {
  type Cell,
  cellDistance,
  cellNumber,
  type Point2,
  ROW_HEIGHT,
  STEP_NUMBERS,
} from './hex.ts';

/** What a tiling is judged by. */
export type Wishes = { readonly targets: readonly Point2[]; readonly borders: readonly Border[] };

const MOVED = 0.1;
const APART = 1;
const TURNED = 0.9;
const STRANGER = 0.22;

/** Units on cells, one a cell, with what it costs: it changes by moves and knows at once what each costs. */
export class Tiling {
  readonly #cells: Cell[];
  readonly #unitAt = new Map<number, number>();
  readonly #targets: readonly Point2[];
  readonly #bordersOf: readonly (readonly Border[])[];
  readonly #isNeighbour: readonly ReadonlySet<number>[];

  constructor(cells: readonly Cell[], { targets, borders }: Wishes) {
    this.#cells = [...cells];
    this.#targets = targets;
    cells.forEach((cell, unit) => {
      this.#unitAt.set(cellNumber(cell), unit);
    });
    this.#bordersOf = cells.map((_, i) => borders.filter(({ a, b }) => a === i || b === i));
    this.#isNeighbour = this.#bordersOf.map(
      (own, i) => new Set(own.map(({ a, b }) => (a === i ? b : a))),
    );
  }

  get cells(): readonly Cell[] {
    return this.#cells;
  }

  /** Of the whole: what each unit costs, its borders and strangers shared with the other side. */
  get cost(): number {
    return this.#cells.reduce((sum, _, i) => sum + this.#moved(i) + this.#shared(i) / 2, 0);
  }

  /** What is saved by putting the unit on the cell, whoever is there going where it was; undone if nothing. */
  improve(unit: number, cell: Cell): number {
    const from = this.#cells[unit];
    const other = this.#unitAt.get(cellNumber(cell));
    if (!from || other === unit) return 0;
    const before = this.#around(unit, other);
    this.#put(unit, cell, from, other);
    const saved = before - this.#around(unit, other);
    if (saved > 1e-9) return saved;
    this.#put(unit, from, cell, other);
    return 0;
  }

  /** Terms in which the unit and the other stand; what is between the two counts once. */
  #around(unit: number, other: number | undefined): number {
    const own = this.#moved(unit) + this.#shared(unit);
    if (other === undefined) return own;
    return own + this.#moved(other) + this.#shared(other) - this.#between(unit, other);
  }

  #put(unit: number, to: Cell, from: Cell, other: number | undefined): void {
    this.#cells[unit] = to;
    this.#unitAt.delete(cellNumber(from));
    this.#unitAt.set(cellNumber(to), unit);
    if (other === undefined) return;
    this.#cells[other] = from;
    this.#unitAt.set(cellNumber(from), other);
  }

  #moved(unit: number): number {
    const [cell, target] = [this.#cells[unit], this.#targets[unit]];
    if (!cell || !target) return 0;
    const x = cell.q + cell.r / 2 - target.x;
    const y = cell.r * ROW_HEIGHT - target.y;
    return MOVED * (x * x + y * y);
  }

  #shared(unit: number): number {
    const cell = this.#cells[unit];
    if (!cell) return 0;
    const near = this.#isNeighbour[unit];
    let cost = 0;
    for (const border of this.#bordersOf[unit] ?? []) cost += this.#border(border);
    const here = cellNumber(cell);
    for (const step of STEP_NUMBERS) {
      const beside = this.#unitAt.get(here + step);
      if (beside !== undefined && !near?.has(beside)) cost += STRANGER;
    }
    return cost;
  }

  #between(a: number, b: number): number {
    const border = this.#bordersOf[a]?.find((one) => one.a === b || one.b === b);
    if (border) return this.#border(border);
    const [one, other] = [this.#cells[a], this.#cells[b]];
    return one && other && cellDistance(one, other) === 1 ? STRANGER : 0;
  }

  /** A border that is not met costs by its length, one that lies another way than on the land by its turn. */
  #border({ a, b, direction }: Border): number {
    const one = this.#cells[a];
    const other = this.#cells[b];
    if (!one || !other) return 0;
    // The innermost loop of all: the way between the two centres without making them.
    const r = other.r - one.r;
    const x = other.q - one.q + r / 2;
    const y = r * ROW_HEIGHT;
    const turn = 1 - (x * direction.x + y * direction.y) / Math.sqrt(x * x + y * y);
    return APART * (cellDistance(one, other) - 1) + TURNED * turn;
  }
}
