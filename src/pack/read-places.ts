import { PLACE_KINDS, PLACE_LEVELS, type Place, type PlaceId, placeId } from '#core/place.ts';
import type { Cell } from './cell.ts';
import type { Declaration, Declared } from './declared.ts';
import { complete, type Decode, type Fields, may, must, type Shape } from './fields.ts';
import { columnsLabel } from './labels.ts';
import { datesReversed, malformed } from './messages/field.ts';
import { halfCentre, kindInName } from './messages/place.ts';
import { declaredBy, type Reading, tableEntries } from './parts.ts';
import { toDay, toOneOf, toPlaceId, toPlainDecimal, toText } from './scalars.ts';

/** A place as it stands in places.csv, with the cell that names its parent. */
export type PlaceDraft = { readonly place: Place; readonly parentCell: Cell | null };

const SHAPE: Shape = {
  required: ['code', 'from', 'level', 'kind', 'name'],
  optional: ['to', 'name_en', 'parent', 'area_km2', 'population', 'lat', 'lon'],
};

/** places/places.csv, by `code@from`. */
export const readPlaces = (reading: Reading): Declared<PlaceDraft> =>
  declaredBy(
    reading,
    'places',
    tableEntries(reading, 'places', { shape: SHAPE, read: declarationOf }),
  );

function declarationOf(fields: Fields): Declaration<PlaceDraft> | null {
  const id = complete({
    code: must(fields, 'code', toPlaceCode),
    from: must(fields, 'from', toDay),
  });
  if (!id) return null;
  const code = placeId(id.code, id.from);
  const place = placeOf(fields, { ...id, id: code });
  return {
    code,
    at: fields.at,
    value: place && { place, parentCell: fields.cell('parent') },
  };
}

type Identity = { readonly id: PlaceId; readonly code: string; readonly from: string };

function placeOf(fields: Fields, identity: Identity): Place | null {
  const to = may(fields, 'to', toDay);
  if (to !== null && to < identity.from) {
    fields.refuse(fields.cell('to')?.at() ?? fields.at, datesReversed(identity.from, to));
  }
  const parts = complete({
    name: columnsLabel(fields, 'name', 'name_en'),
    kind: must(fields, 'kind', toOneOf(PLACE_KINDS)),
    level: must(fields, 'level', toOneOf(PLACE_LEVELS)),
  });
  if (!parts) return null;
  const { name, kind } = parts;
  if (name.vi.toLowerCase().startsWith(`${kind} `)) {
    fields.refuse(fields.cell('name')?.at() ?? fields.at, kindInName(name.vi, kind));
  }
  const parent = may(fields, 'parent', toPlaceId);
  return { ...identity, ...parts, parent, to, ...measuresOf(fields) };
}

function measuresOf(fields: Fields): Pick<Place, 'areaKm2' | 'population' | 'centre'> {
  const areaKm2 = may(fields, 'area_km2', toPlainDecimal);
  const population = may(fields, 'population', toPlainDecimal);
  const lat = may(fields, 'lat', toPlainDecimal);
  const lon = may(fields, 'lon', toPlainDecimal);
  const together = (fields.cell('lat') === null) === (fields.cell('lon') === null);
  if (!together || Number(lat) > 90 || Number(lon) > 180) {
    fields.refuse((fields.cell('lat') ?? fields.cell('lon'))?.at() ?? fields.at, halfCentre());
  }
  return {
    ...(areaKm2 === null ? {} : { areaKm2 }),
    ...(population === null ? {} : { population }),
    ...(lat === null || lon === null ? {} : { centre: { lat, lon } }),
  };
}

const toPlaceCode: Decode<string> = (cell, name, refuse) =>
  /^[0-9A-Za-z-]{1,20}$/.test(cell.text)
    ? toText(cell, name, refuse)
    : refuse(cell.at(), malformed(name, cell.text, ['chữ số: 03388', 'digits: 03388']));
