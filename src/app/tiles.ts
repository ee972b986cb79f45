import type { Catalogue } from '#core/fact-book.ts';
import { tileUnits } from '#core/map/ground.ts';
import type { Cell } from '#core/map/hex.ts';
import { tileMap } from '#core/map/tile-map.ts';
import { type TileQuality, tileQuality } from '#core/map/tile-quality.ts';
import { type Boundary, existedOn, type Place } from '#core/place.ts';

export type Tiles = { readonly cells: ReadonlyMap<string, Cell>; readonly quality: TileQuality };

/** Maps of so many sets of units are kept: a few provinces with the maps of their reforms. */
const KEPT = 24;
const laid = new Map<string, Tiles>();

/** The tiles of the units that have a centre. Laying takes a moment, so what was laid once is kept. */
export function tilesOf(places: readonly Place[]): Tiles {
  const units = tileUnits(places);
  const key = JSON.stringify(units);
  const known = laid.get(key);
  if (known) return known;
  const cells = tileMap(units);
  const tiles = { cells, quality: tileQuality(units, cells) };
  const [oldest] = laid.keys();
  if (laid.size >= KEPT && oldest !== undefined) laid.delete(oldest);
  laid.set(key, tiles);
  return tiles;
}

/** The finest areas of a map. */
export const unitsOn = (
  { places }: Pick<Catalogue, 'places'>,
  { on }: Boundary,
): readonly Place[] =>
  [...places.values()].filter((place) => place.level === 'commune' && existedOn(place, on));

/** Lays the tiles of every map beforehand, so that the first reader need not wait for them. */
export function layTiles(catalogue: Pick<Catalogue, 'places' | 'boundaries'>): void {
  for (const boundary of catalogue.boundaries) tilesOf(unitsOn(catalogue, boundary));
}
