import type { Label } from './label.ts';
import type { Day } from './period.ts';
import { ok, type Result, refused } from './result.ts';

export const PLACE_KINDS = [
  'tỉnh',
  'thành phố',
  'huyện',
  'thị xã',
  'thị trấn',
  'xã',
  'phường',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

export const PLACE_LEVELS = ['province', 'district', 'commune'] as const;

export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** `code@valid-from`: a code alone is no identity, 17 units of 2025 carry that of a former one. */
export type PlaceId = `${string}@${Day}`;

/** An administrative area with the days it existed. */
export type Place = {
  readonly id: PlaceId;
  readonly code: string;
  readonly name: Label;
  readonly kind: PlaceKind;
  readonly level: PlaceLevel;
  readonly parent: PlaceId | null;
  readonly from: Day;
  /** The last day it existed; null while it does. */
  readonly to: Day | null;
  readonly areaKm2?: string;
  readonly population?: string;
  readonly centre?: { readonly lat: string; readonly lon: string };
  readonly neighbours?: readonly PlaceId[];
};

/** A unit went whole into another: figures of the former add up exactly into the present. */
export type PlaceSuccession = {
  readonly from: PlaceId;
  readonly into: PlaceId;
  readonly on: Day;
  readonly basis: string;
};

/** Which of two maps a figure is read on: the units before a reform, or those since. */
export type Boundary = { readonly code: string; readonly name: Label; readonly on: Day };

export const placeId = (code: string, from: Day): PlaceId => `${code}@${from}`;

export const isPlaceId = (text: string): text is PlaceId =>
  /^[A-Z0-9]{1,12}@\d{4}-\d{2}-\d{2}$/i.test(text);

export const existedOn = (place: Place, day: Day): boolean =>
  place.from <= day && (place.to === null || day <= place.to);

/** The map of the units that existed on a day; the oldest known one before its day. */
export const boundaryOn = (boundaries: readonly Boundary[], day: Day): Boundary | null =>
  boundaries.findLast(({ on }) => on <= day) ?? boundaries[0] ?? null;

export type BoundaryFault = { readonly code: 'boundary.unknown'; readonly text: string };

/** The map that is asked for; nobody asking, that of the units on a day, or none where the pack has no map. */
export function boundaryAsked(
  boundaries: readonly Boundary[],
  asked: string | null,
  day: Day,
): Result<Boundary | null, BoundaryFault> {
  if (asked === null) return ok(boundaryOn(boundaries, day));
  const found = boundaries.find(({ code }) => code === asked);
  return found ? ok(found) : refused({ code: 'boundary.unknown', text: asked.slice(0, 40) });
}

/** The place of an id as somebody wrote it; null where there is none. */
export const placeOf = (
  catalogue: { readonly places: ReadonlyMap<PlaceId, Place> },
  id: string,
): Place | null => (isPlaceId(id) ? (catalogue.places.get(id) ?? null) : null);

/** A place and every place that it lies in, from itself outwards. */
export function withWholes(
  places: ReadonlyMap<PlaceId, Place>,
  id: PlaceId,
): readonly [PlaceId, ...PlaceId[]] {
  const wholes: PlaceId[] = [];
  // A pack is checked for circles; a count keeps a catalogue from elsewhere from going round.
  for (let at = places.get(id)?.parent; at && wholes.length < 10; at = places.get(at)?.parent) {
    wholes.push(at);
  }
  return [id, ...wholes];
}
