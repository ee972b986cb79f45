import type { Catalogue } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import { type Place, type PlaceId, type PlaceLevel, placeId } from '#core/place.ts';
import { catalogue, indicator, PROVINCE } from '#core/testing/builders.ts';

/*
 * A province of two districts with two communes each. On 1 July 2025 the districts end; the first
 * commune of each goes into `north`, which straddles the old line, the others go into `south`.
 */

const OLD = '2021-01-01';
const NEW = '2025-07-01';

export const A1: PlaceId = placeId('00001', OLD);
export const A2: PlaceId = placeId('00002', OLD);
export const B1: PlaceId = placeId('00003', OLD);
export const B2: PlaceId = placeId('00004', OLD);
export const DISTRICT_A: PlaceId = placeId('101', OLD);
export const DISTRICT_B: PlaceId = placeId('102', OLD);
/** Carries the code of a former unit, as present units do. */
export const NORTH: PlaceId = placeId('00001', NEW);
export const SOUTH: PlaceId = placeId('00005', NEW);
export { PROVINCE };

const place = (id: PlaceId, level: PlaceLevel, parent: PlaceId): Place => {
  const [code = '', from = ''] = id.split('@');
  const kind = level === 'district' ? 'huyện' : 'xã';
  const to = from === OLD ? '2025-06-30' : null;
  return { id, code, name: { vi: id }, kind, level, parent, from, to };
};

export const CASES = indicator('t.cases', 'vụ');
export const OUTPUT = indicator('t.output', 'tấn');
export const RATE = indicator('t.rate', '%', 'rate');
export const PEOPLE = indicator('t.people', 'người', 'stock');
export const MEAN: Indicator = {
  ...indicator('t.mean', 'tiêu chí/xã', 'mean'),
  overPlaces: { kind: 'weighted', by: 't.people' },
};

export function smallProvince(): Catalogue {
  const base = catalogue([CASES, OUTPUT, RATE, PEOPLE, MEAN]);
  const places = [
    place(DISTRICT_A, 'district', PROVINCE),
    place(DISTRICT_B, 'district', PROVINCE),
    place(A1, 'commune', DISTRICT_A),
    place(A2, 'commune', DISTRICT_A),
    place(B1, 'commune', DISTRICT_B),
    place(B2, 'commune', DISTRICT_B),
    place(NORTH, 'commune', PROVINCE),
    place(SOUTH, 'commune', PROVINCE),
  ];
  const into = (from: PlaceId, whole: PlaceId) => ({ from, into: whole, on: NEW, basis: 'NQ' });
  return {
    ...base,
    places: new Map([...base.places, ...places.map((p) => [p.id, p] as const)]),
    successions: [into(A1, NORTH), into(B1, NORTH), into(A2, SOUTH), into(B2, SOUTH)],
    boundaries: [
      { code: 'before', name: { vi: 'trước' }, on: '2024-01-01' },
      { code: 'since', name: { vi: 'từ' }, on: NEW },
    ],
  };
}
