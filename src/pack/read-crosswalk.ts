import { existedOn, type Place, type PlaceId, type PlaceSuccession } from '#core/place.ts';
import { nextDay } from '#core/window.ts';
import type { Cell } from './cell.ts';
import { overlap } from './check-places.ts';
import { type Declared, referred } from './declared.ts';
import type { Refuse, Spot } from './fault.ts';
import { complete, type Fields, must } from './fields.ts';
import {
  crosswalkDates,
  crosswalkLevel,
  neighboursApart,
  neighbourTwice,
  noSuccessor,
  twoSuccessors,
} from './messages/place.ts';
import { present, type Reading, tableEntries } from './parts.ts';
import type { PlaceDraft } from './read-places.ts';
import { toDay, toPlaceId, toText } from './scalars.ts';

type Edge = { readonly at: Spot; readonly cells: readonly [Cell, Cell] };

/** places/crosswalk.csv: each former commune goes whole into exactly one other, the day after its last. */
export function readCrosswalk(
  reading: Reading,
  places: Declared<PlaceDraft>,
): readonly PlaceSuccession[] {
  const shape = { required: ['from', 'into', 'on', 'basis'], optional: [] };
  const firstOf = new Map<PlaceId, Spot>();
  const read = (fields: Fields): PlaceSuccession | null => {
    const row = complete({
      from: must(fields, 'from', toPlaceId),
      into: must(fields, 'into', toPlaceId),
      on: must(fields, 'on', toDay),
      basis: must(fields, 'basis', toText),
    });
    const edge = edgeOf(fields, ['from', 'into']);
    if (!row || !edge) return null;
    const first = firstOf.get(row.from);
    if (first) fields.refuse(fields.at, twoSuccessors(row.from, first));
    else firstOf.set(row.from, fields.at);
    checkEdge(row, edge, {
      places,
      refuse: fields.refuse,
      on: fields.cell('on')?.at() ?? fields.at,
    });
    return row;
  };
  const rows = [...tableEntries(reading, 'crosswalk', { shape, read })];
  if (reading.files.whole('crosswalk') && !rows.includes(null)) {
    checkComplete(places, firstOf, reading.refuse);
  }
  return present(rows);
}

/** places/neighbours.csv, each pair written once and true both ways. */
export function readNeighbours(
  reading: Reading,
  places: Declared<PlaceDraft>,
): ReadonlyMap<PlaceId, readonly PlaceId[]> {
  const shape = { required: ['place', 'neighbour'], optional: [] };
  const pairs = new Map<string, Spot>();
  const near = new Map<PlaceId, readonly PlaceId[]>();
  const read = (fields: Fields): null => {
    const row = complete({
      a: must(fields, 'place', toPlaceId),
      b: must(fields, 'neighbour', toPlaceId),
    });
    const edge = edgeOf(fields, ['place', 'neighbour']);
    if (!row || !edge) return null;
    const { a, b } = row;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const first = pairs.get(key) ?? null;
    if (a === b || first) return fields.refuse(edge.at, neighbourTwice(first));
    pairs.set(key, edge.at);
    const [one, other] = endsOf(edge, places, fields.refuse);
    if (one && other && !overlap(one, other)) fields.refuse(edge.at, neighboursApart());
    near.set(a, [...(near.get(a) ?? []), b].sort());
    near.set(b, [...(near.get(b) ?? []), a].sort());
    return null;
  };
  present(tableEntries(reading, 'neighbours', { shape, read }));
  return near;
}

type Within = { readonly places: Declared<PlaceDraft>; readonly refuse: Refuse; readonly on: Spot };

function checkEdge(row: PlaceSuccession, edge: Edge, { places, refuse, on }: Within): void {
  const [from, into] = endsOf(edge, places, refuse);
  if (!from || !into) return;
  if (from.level !== into.level) refuse(edge.at, crosswalkLevel(from.level, into.level));
  const meets = from.to !== null && nextDay(from.to) === row.on && existedOn(into, row.on);
  if (!meets) refuse(on, crosswalkDates(from.id, from.to, into.id, row.on));
}

function checkComplete(
  places: Declared<PlaceDraft>,
  succeeded: ReadonlyMap<PlaceId, Spot>,
  refuse: Refuse,
): void {
  for (const { at, value } of places.byCode.values()) {
    if (value?.place.level !== 'commune' || value.place.to === null) continue;
    if (!succeeded.has(value.place.id)) refuse(at, noSuccessor(value.place.id));
  }
}

function edgeOf(fields: Fields, [a, b]: readonly [string, string]): Edge | null {
  const cells = complete({ a: fields.cell(a), b: fields.cell(b) });
  return cells && { at: fields.at, cells: [cells.a, cells.b] };
}

function endsOf(
  edge: Edge,
  places: Declared<PlaceDraft>,
  refuse: Refuse,
): readonly (Place | undefined)[] {
  return edge.cells.map((cell) => referred(cell, 'place', { all: places, refuse })?.value?.place);
}
