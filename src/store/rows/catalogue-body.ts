import { type Static, Type } from '@sinclair/typebox';
import type { Agency, AgencySuccession } from '#core/agency.ts';
import type { Baseline } from '#core/baseline.ts';
import type { Breakdown } from '#core/breakdown.ts';
import type { CatalogueEntry, EntryKind } from '#core/catalogue-entry.ts';
import type { Directive } from '#core/directive.ts';
import type { Source } from '#core/fact-book.ts';
import {
  type Definition,
  GOOD_DIRECTIONS,
  INDICATOR_KINDS,
  type Indicator,
  PUBLICITIES,
} from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { PlaceOutline } from '#core/map/outline.ts';
import type { NamedPeriod } from '#core/period.ts';
import {
  type Boundary,
  PLACE_KINDS,
  PLACE_LEVELS,
  type Place,
  type PlaceId,
  type PlaceSuccession,
} from '#core/place.ts';
import { invariant } from '#core/result.ts';
import type { Signer } from '#core/signer.ts';
import { branded, decoder, label, nullable, toUnit, words } from './decoding.ts';

/*
 * What a province measures and with whom, as jsonb. The domain's values are stored as they are; only
 * a unit is stored by its text.
 */

const placeId = branded<PlaceId>();
const text = Type.String();

export const toLabel: (body: unknown) => Label = decoder(label);

export const toPlace: (body: unknown) => Place = decoder(
  Type.Object({
    id: placeId,
    code: text,
    name: label,
    kind: words(PLACE_KINDS),
    level: words(PLACE_LEVELS),
    parent: nullable(placeId),
    from: text,
    to: nullable(text),
    areaKm2: Type.Optional(text),
    population: Type.Optional(text),
    centre: Type.Optional(Type.Object({ lat: text, lon: text })),
    neighbours: Type.Optional(Type.Array(placeId)),
  }),
);

const position = Type.Tuple([Type.Number(), Type.Number()]);

export const toPlaceOutline: (body: unknown) => PlaceOutline = decoder(
  Type.Object({ place: placeId, polygons: Type.Array(Type.Array(Type.Array(position))) }),
);

export const toPlaceSuccession: (body: unknown) => PlaceSuccession = decoder(
  Type.Object({ from: placeId, into: placeId, on: text, basis: text }),
);

export const toBoundary: (body: unknown) => Boundary = decoder(
  Type.Object({ code: text, name: label, on: text }),
);

export const toAgency: (body: unknown) => Agency = decoder(
  Type.Object({
    code: text,
    name: label,
    short: Type.Optional(text),
    from: text,
    to: nullable(text),
    formerNames: Type.Optional(
      Type.Array(Type.Object({ name: label, short: Type.Optional(text), until: text })),
    ),
  }),
);

export const toSigner: (body: unknown) => Signer = decoder(
  Type.Object({
    code: text,
    agency: text,
    onBehalf: text,
    position: text,
    name: Type.Optional(text),
    from: text,
    to: nullable(text),
  }),
);

export const toAgencySuccession: (body: unknown) => AgencySuccession = decoder(
  Type.Object({ from: text, into: text, on: text, field: label }),
);

export const toBaseline: (body: unknown) => Baseline = decoder(
  Type.Object({
    code: branded<Baseline['code']>(),
    name: label,
    phrase: label,
    decisions: Type.Optional(
      Type.Array(
        Type.Object({
          year: Type.Integer(),
          document: text,
          from: text,
          subject: Type.Optional(label),
        }),
      ),
    ),
  }),
);

export const toSource: (body: unknown) => Source = decoder(
  Type.Object({ code: text, name: label, date: nullable(text) }),
);

export const toNamedPeriod: (body: unknown) => NamedPeriod = decoder(
  Type.Object({
    kind: Type.Literal('named'),
    code: text,
    label,
    from: text,
    to: text,
    previous: Type.Optional(text),
  }),
);

export const toBreakdown: (body: unknown) => Breakdown = decoder(
  Type.Object({
    code: text,
    whole: text,
    closed: Type.Boolean(),
    by: label,
    parts: Type.Array(Type.Object({ indicator: text, label })),
  }),
);

export const toDirective: (body: unknown) => Directive = decoder(
  Type.Object({
    code: text,
    number: text,
    type: text,
    date: nullable(text),
    issuer: Type.Optional(label),
    subject: Type.Optional(label),
  }),
);

const definition = Type.Object({
  version: Type.Integer(),
  from: text,
  text: Type.Optional(label),
  basis: Type.Optional(text),
  priceBase: Type.Optional(text),
});

const aggregation = Type.Union([
  Type.Object({ kind: words(['sum', 'last', 'never']) }),
  Type.Object({ kind: Type.Literal('weighted'), by: text }),
]);

const checkedIndicator = decoder(
  Type.Object({
    code: text,
    name: label,
    sector: text,
    unit: text,
    kind: words(INDICATOR_KINDS),
    overPlaces: aggregation,
    overTime: aggregation,
    good: words(GOOD_DIRECTIONS),
    owners: Type.Array(Type.Object({ agency: text, from: text })),
    definitions: Type.Array(definition),
    publicity: words(PUBLICITIES),
    numerator: Type.Optional(text),
    denominator: Type.Optional(text),
    persons: Type.Boolean(),
  }),
);

export function toIndicator(body: unknown): Indicator {
  const { unit, definitions, ...rest } = checkedIndicator(body);
  return { ...rest, unit: toUnit(unit), definitions: atLeastOne(definitions) };
}

export const indicatorBody = (indicator: Indicator): object => ({
  ...indicator,
  unit: indicator.unit.text,
});

function atLeastOne(
  definitions: readonly Static<typeof definition>[],
): readonly [Definition, ...Definition[]] {
  const [first, ...rest] = definitions;
  invariant(first, 'an indicator has a definition');
  return [first, ...rest];
}

/** An entry that is kept in the product, by its kind. */
export function toEntry(kind: EntryKind, body: unknown): CatalogueEntry {
  switch (kind) {
    case 'agency':
      return { kind, value: toAgency(body) };
    case 'agency-succession':
      return { kind, value: toAgencySuccession(body) };
    case 'indicator':
      return { kind, value: toIndicator(body) };
    case 'baseline':
      return { kind, value: toBaseline(body) };
    case 'signer':
      return { kind, value: toSigner(body) };
  }
}

export const entryBody = (entry: CatalogueEntry): object =>
  entry.kind === 'indicator' ? indicatorBody(entry.value) : entry.value;
