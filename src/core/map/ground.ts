import type { Place } from '../place.ts';
import type { Point2 } from './hex.ts';

/** A unit to be laid on a tile: where its centre is, in degrees, and what it touches. */
export type TileUnit = {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly neighbours: readonly string[];
};

/** Two units that share a border, by their places in the list; the direction is that of the land. */
export type Border = { readonly a: number; readonly b: number; readonly direction: Point2 };

/** The units on paper, in order of their ids: one unit of length is the usual way to a neighbour. */
export type Ground = {
  readonly ids: readonly string[];
  readonly centres: readonly Point2[];
  readonly borders: readonly Border[];
};

/** Those of the places that have a centre. Degrees are for drawing only, so they may be floats. */
export const tileUnits = (places: readonly Place[]): readonly TileUnit[] =>
  places.flatMap(({ id, centre, neighbours = [] }) =>
    centre ? [{ id, lat: Number(centre.lat), lon: Number(centre.lon), neighbours }] : [],
  );

/** The order in which units are handed in says nothing. */
export function groundOf(units: readonly TileUnit[]): Ground {
  const sorted = [...units].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const index = new Map(sorted.map(({ id }, i) => [id, i]));
  const middle = sorted.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, sorted.length);
  const narrow = Math.cos((middle * Math.PI) / 180);
  const raw = sorted.map(({ lat, lon }) => ({ x: lon * narrow, y: -lat }));
  const pairs = pairsOf(sorted, index);
  const length = usualLength(raw, pairs);
  const origin = middleOf(raw);
  const centres = raw.map(({ x, y }) => ({
    x: (x - origin.x) / length,
    y: (y - origin.y) / length,
  }));
  const borders = pairs.map(([a, b]) => ({ a, b, direction: towards(centres[a], centres[b]) }));
  return { ids: sorted.map(({ id }) => id), centres, borders };
}

function pairsOf(
  units: readonly TileUnit[],
  index: ReadonlyMap<string, number>,
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  units.forEach(({ neighbours }, i) => {
    for (const neighbour of neighbours) {
      const j = index.get(neighbour);
      if (j === undefined || j === i) continue;
      const pair = i < j ? ([i, j] as const) : ([j, i] as const);
      pairs.set(pair.join(' '), pair);
    }
  });
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** The median way to a neighbour; without neighbours, to the nearest other. */
function usualLength(
  centres: readonly Point2[],
  pairs: readonly (readonly [number, number])[],
): number {
  const ways =
    pairs.length > 0
      ? pairs.map(([a, b]) => wayBetween(centres[a], centres[b]))
      : centres.map((centre, i) =>
          Math.min(...centres.flatMap((other, j) => (i === j ? [] : [wayBetween(centre, other)]))),
        );
  const sorted = ways.filter((way) => way > 0 && Number.isFinite(way)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

function middleOf(points: readonly Point2[]): Point2 {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

const NOWHERE: Point2 = { x: 0, y: 0 };

export const wayBetween = (a: Point2 = NOWHERE, b: Point2 = NOWHERE): number =>
  Math.hypot(b.x - a.x, b.y - a.y);

/** A step of length 1 from the one to the other; two at one point lie east of each other. */
export function towards(a: Point2 = NOWHERE, b: Point2 = NOWHERE): Point2 {
  const way = wayBetween(a, b);
  return way === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / way, y: (b.y - a.y) / way };
}
