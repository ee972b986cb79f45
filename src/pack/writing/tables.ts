import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { Place } from '#core/place.ts';
import type { Table, TableRow } from './table-text.ts';

/* The parts of a catalogue that a pack keeps in tables. */

type Cells = Readonly<Record<string, string | null | undefined>>;

/** The tables that a catalogue is written into, by their files. */
export const tablesOf = (catalogue: Catalogue): ReadonlyMap<string, Table> =>
  new Map([
    ['places/places.csv', places(catalogue)],
    ['places/crosswalk.csv', crosswalk(catalogue)],
    ['places/neighbours.csv', neighbours(catalogue)],
    ['agencies/agencies.csv', agencies(catalogue)],
    ['agencies/former-names.csv', formerNames(catalogue)],
    ['agencies/successions.csv', successions(catalogue)],
  ]);

const table = (
  columns: readonly string[],
  keyOf: Table['keyOf'],
  rows: readonly Cells[],
): Table => ({
  columns,
  keyOf,
  rows: rows.map((cells): TableRow => {
    const given = Object.fromEntries(
      columns.map((name) => [name, cells[name] ?? '']).filter(([, text]) => text !== ''),
    );
    return { key: keyOf(given), cells: given };
  }),
});

const named = (name: string, { vi, en }: Label): Cells => ({ [name]: vi, [`${name}_en`]: en });

const places = (catalogue: Catalogue): Table =>
  table(
    [
      ...['code', 'from', 'to', 'level', 'kind', 'name', 'name_en', 'parent'],
      ...['area_km2', 'population', 'lat', 'lon'],
    ],
    ({ code, from }) => `${code}@${from}`,
    [...catalogue.places.values()].map((place: Place) => ({
      ...named('name', place.name),
      code: place.code,
      from: place.from,
      to: place.to,
      level: place.level,
      kind: place.kind,
      parent: place.parent,
      area_km2: place.areaKm2,
      population: place.population,
      lat: place.centre?.lat,
      lon: place.centre?.lon,
    })),
  );

const crosswalk = (catalogue: Catalogue): Table =>
  table(
    ['from', 'into', 'on', 'basis'],
    ({ from, into }) => `${from} ${into}`,
    catalogue.successions,
  );

const neighbours = (catalogue: Catalogue): Table =>
  table(
    ['place', 'neighbour'],
    // A pair is the same either way round.
    ({ place = '', neighbour = '' }) =>
      place < neighbour ? `${place} ${neighbour}` : `${neighbour} ${place}`,
    [...catalogue.places.values()].flatMap(({ id, neighbours: near = [] }) =>
      near.filter((other) => id < other).map((other) => ({ place: id, neighbour: other })),
    ),
  );

const agencies = (catalogue: Catalogue): Table =>
  table(
    ['code', 'name', 'name_en', 'short', 'from', 'to'],
    ({ code = '' }) => code,
    [...catalogue.agencies.values()].map(({ name, code, short, from, to }) => ({
      ...named('name', name),
      code,
      short,
      from,
      to,
    })),
  );

const formerNames = (catalogue: Catalogue): Table =>
  table(
    ['code', 'until', 'name', 'name_en', 'short'],
    ({ code, until }) => `${code} ${until}`,
    [...catalogue.agencies.values()].flatMap(({ code, formerNames: names = [] }) =>
      names.map(({ name, short, until }) => ({ ...named('name', name), code, short, until })),
    ),
  );

const successions = (catalogue: Catalogue): Table =>
  table(
    ['from', 'into', 'on', 'field', 'field_en'],
    ({ from, into, field }) => `${from} ${into} ${field}`,
    catalogue.agencySuccessions.map(({ from, into, on, field }) => ({
      ...named('field', field),
      from,
      into,
      on,
    })),
  );

const DIRECTIVES = ['number', 'type', 'date', 'issuer', 'subject'];

/** Documents, which a pack may keep in several files. */
export const directivesTable = (catalogue: Catalogue): Table =>
  table(
    DIRECTIVES,
    ({ number = '' }) => number,
    [...catalogue.directives.values()].map(({ number, type, date, issuer, subject }) => ({
      number,
      type,
      date,
      issuer: issuer?.vi,
      subject: subject?.vi,
    })),
  );
