import type { PlaceOutline, Polygon, Position } from '#core/map/outline.ts';
import { isPlaceId, type Place, type PlaceId } from '#core/place.ts';
import { type Declared, valuesOf } from './declared.ts';
import type { Spot } from './fault.ts';
import { type JsonNode, jsonDocument } from './json-nodes.ts';
import { codeTwice, unknownReference } from './messages/field.ts';
import { fileTooLarge } from './messages/file.ts';
import { geojsonPosition, geojsonRing, geojsonShape } from './messages/geojson.ts';
import type { Texts } from './messages/wording.ts';
import { nearestFew } from './nearest.ts';
import type { Reading } from './parts.ts';
import type { PlaceDraft } from './read-places.ts';
import { spotIn } from './source-file.ts';

const MEGABYTES = 5;
/** About ten centimetres; finer digits say nothing on a screen. */
const DIGITS = 1e6;

type Walk = {
  /** Notes that something else is wanted where the node stands. */
  readonly wants: (node: JsonNode, wanted: Texts) => null;
  readonly at: (node: JsonNode) => Spot;
  readonly reading: Reading;
};

/** places/outlines.geojson: a FeatureCollection of areas, each named by the code or id of its place. */
export function readPlaceOutlines(
  reading: Reading,
  places: Declared<PlaceDraft>,
): ReadonlyMap<PlaceId, PlaceOutline> {
  const outlines = new Map<PlaceId, PlaceOutline>();
  for (const { file } of reading.files.of('geojson')) {
    if (file.text.length > MEGABYTES * 1024 * 1024) {
      reading.refuse({ file: file.path, line: 1, column: 1 }, fileTooLarge(`${MEGABYTES} MB`));
      continue;
    }
    const document = jsonDocument(file, reading.refuse);
    if (!document) continue;
    const at = (node: JsonNode): Spot => spotIn(file, node.at);
    const walk: Walk = {
      at,
      reading,
      wants: (node, wanted) => reading.refuse(at(node), geojsonShape(wanted)),
    };
    const first = new Map<PlaceId, Spot>();
    for (const feature of featuresOf(document, walk)) {
      const named = placeNamed(feature, places, walk);
      const polygons = polygonsOf(feature, walk);
      if (!named || !polygons) continue;
      const before = first.get(named.place);
      if (before) reading.refuse(at(named.node), codeTwice(named.place, before));
      else {
        first.set(named.place, at(named.node));
        outlines.set(named.place, { place: named.place, polygons });
      }
    }
  }
  return outlines;
}

function featuresOf(document: JsonNode, { wants }: Walk): readonly JsonNode[] {
  const features = member(document, 'features');
  if (textOf(member(document, 'type')) === 'FeatureCollection' && features?.kind === 'array') {
    return features.items;
  }
  wants(document, [
    '{"type": "FeatureCollection", "features": […]}',
    '{"type": "FeatureCollection", "features": […]}',
  ]);
  return [];
}

/** By `id`, or by `code`: then the one that exists now, or the only one there was. */
function placeNamed(
  feature: JsonNode,
  places: Declared<PlaceDraft>,
  { wants, at, reading }: Walk,
): { readonly place: PlaceId; readonly node: JsonNode } | null {
  const properties = member(feature, 'properties');
  const node = (properties && (member(properties, 'id') ?? member(properties, 'code'))) ?? null;
  const text = textOf(node);
  if (!node || text === null) {
    return wants(properties ?? feature, [
      '"properties": {"code": "03388"} hoặc {"id": "03388@2025-07-01"}',
      '"properties": {"code": "03388"} or {"id": "03388@2025-07-01"}',
    ]);
  }
  const known = [...valuesOf(places).values()].map(({ place }) => place);
  const found = isPlaceId(text) ? known.find(({ id }) => id === text) : byCode(known, text);
  if (found) return { place: found.id, node };
  if (!places.whole) return null;
  return reading.refuse(at(node), () =>
    unknownReference(
      'place',
      text,
      nearestFew(text, isPlaceId(text) ? known.map(({ id }) => id) : known.map((p) => p.code), 3),
    ),
  );
}

const byCode = (known: readonly Place[], code: string): Place | undefined => {
  const same = known.filter((place) => place.code === code);
  return same.find(({ to }) => to === null) ?? same.at(-1);
};

function polygonsOf(feature: JsonNode, walk: Walk): readonly Polygon[] | null {
  const geometry = member(feature, 'geometry') ?? feature;
  const type = textOf(member(geometry, 'type'));
  const coordinates = member(geometry, 'coordinates');
  if (!coordinates || (type !== 'Polygon' && type !== 'MultiPolygon')) {
    return walk.wants(geometry, [
      '"geometry": {"type": "Polygon" hoặc "MultiPolygon", "coordinates": […]}',
      '"geometry": {"type": "Polygon" or "MultiPolygon", "coordinates": […]}',
    ]);
  }
  const polygon = (node: JsonNode): Polygon | null => all(node, walk, (ring) => ringOf(ring, walk));
  if (type === 'MultiPolygon') return all(coordinates, walk, polygon);
  const one = polygon(coordinates);
  return one && [one];
}

function ringOf(node: JsonNode, walk: Walk): readonly Position[] | null {
  const ring = all(node, walk, (position) => positionOf(position, walk));
  if (!ring) return null;
  const [first, last] = [ring[0], ring.at(-1)];
  const closes = first && last && first[0] === last[0] && first[1] === last[1];
  return ring.length >= 4 && closes ? ring : walk.reading.refuse(walk.at(node), geojsonRing());
}

/** A height, where there is one, is left out. */
function positionOf(node: JsonNode, { reading, at }: Walk): Position | null {
  const numbers = node.kind === 'array' ? node.items.map(numberOf) : [];
  const [lon, lat] = numbers;
  const sound =
    (numbers.length === 2 || numbers.length === 3) &&
    typeof lon === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90;
  if (!sound) return reading.refuse(at(node), geojsonPosition());
  return [Math.round(lon * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS];
}

/** Every item read, or null where one could not be; an empty list is none. */
function all<T>(
  node: JsonNode,
  { wants }: Walk,
  read: (item: JsonNode) => T | null,
): readonly T[] | null {
  if (node.kind !== 'array' || node.items.length === 0) {
    return wants(node, ['một danh sách không rỗng', 'a list that is not empty']);
  }
  const items = node.items.map(read);
  const sound = items.filter((item) => item !== null);
  return sound.length === items.length ? sound : null;
}

const member = (node: JsonNode, name: string): JsonNode | null =>
  node.kind === 'object' ? (node.members.get(name) ?? null) : null;

const textOf = (node: JsonNode | null): string | null =>
  node?.kind === 'string' ? node.text : null;

const numberOf = (node: JsonNode): number | null => (node.kind === 'number' ? node.value : null);
