import type { Place, PlaceId } from '#core/place.ts';
import { type Declared, referred, valuesOf } from './declared.ts';
import type { Refuse, Spot } from './fault.ts';
import {
  noParent,
  parentNotThen,
  placeLevel,
  placesOverlap,
  provinceParent,
} from './messages/place.ts';
import type { Head } from './read-head.ts';
import type { PlaceDraft } from './read-places.ts';

const PARENT_LEVELS = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
} as const satisfies Record<Place['level'], readonly Place['level'][]>;

/** Each place has a parent of a higher level that exists as long as it does, and a code of its own. */
export function checkPlaces(places: Declared<PlaceDraft>, refuse: Refuse): void {
  const byCode = new Map<string, { readonly place: Place; readonly at: Spot }[]>();
  for (const { at, value } of places.byCode.values()) {
    if (!value) continue;
    checkParent(value, at, { places, refuse });
    const { place } = value;
    const same = byCode.get(place.code) ?? [];
    const other = same.find((s) => overlap(s.place, place));
    if (other) refuse(at, placesOverlap(place.id, other.at));
    byCode.set(place.code, [...same, { place, at }]);
  }
}

export function checkProvince(head: Head, places: Declared<PlaceDraft>, refuse: Refuse): void {
  const found = referred(head.provinceCell, 'place', { all: places, refuse });
  if (found?.value && found.value.place.level !== 'province') {
    refuse(head.provinceCell.at(), placeLevel(head.province, 'province'));
  }
}

/** The places of the catalogue, each with its neighbours. */
export function placesWithNeighbours(
  places: Declared<PlaceDraft>,
  neighbours: ReadonlyMap<PlaceId, readonly PlaceId[]>,
): ReadonlyMap<PlaceId, Place> {
  const all = new Map<PlaceId, Place>();
  for (const { place } of valuesOf(places).values()) {
    const near = neighbours.get(place.id);
    all.set(place.id, near ? { ...place, neighbours: near } : place);
  }
  return all;
}

export const overlap = (a: Place, b: Place): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

type Within = { readonly places: Declared<PlaceDraft>; readonly refuse: Refuse };

function checkParent(
  { place, parentCell }: PlaceDraft,
  at: Spot,
  { places, refuse }: Within,
): void {
  if (place.level === 'province') {
    if (parentCell) refuse(parentCell.at(), provinceParent());
    return;
  }
  if (!parentCell) {
    refuse(at, noParent(place.level));
    return;
  }
  if (place.parent === null) return; // malformed, and said so
  const parent = referred(parentCell, 'place', { all: places, refuse })?.value?.place;
  if (!parent) return;
  const levels: readonly string[] = PARENT_LEVELS[place.level];
  if (!levels.includes(parent.level)) {
    refuse(parentCell.at(), placeLevel(parent.id, levels.join(', ')));
  }
  const outlives = parent.to === null || (place.to !== null && place.to <= parent.to);
  if (parent.from > place.from || !outlives) {
    refuse(parentCell.at(), parentNotThen(parent.id, place.from, place.to));
  }
}
