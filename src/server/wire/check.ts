import { type Static, Type } from '@sinclair/typebox';
import { ROLES, SEVERITIES } from '#text/checked.ts';
import { PASSAGE_KINDS } from '#text/document.ts';
import { LabelWire, Nullable } from './label.ts';

/** UTF-16 offsets, end exclusive. */
const SpanWire = Type.Tuple([Type.Integer(), Type.Integer()]);

/** A range of the text of a passage, by its number. */
const PlaceWire = Nullable(Type.Object({ passage: Type.Integer(), range: SpanWire }));

const words = <T extends readonly string[]>(all: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...all] });

const PassageWire = Type.Object({
  kind: words(PASSAGE_KINDS),
  text: Type.String(),
  /** Where it stands in the plain text. */
  stretches: Type.Array(Type.Object({ at: Type.Integer(), from: SpanWire })),
  marks: Type.Array(Type.Object({ at: Type.Integer(), note: Type.String() })),
  note: Nullable(Type.String()),
  depth: Nullable(Type.Integer()),
  page: Nullable(Type.Integer()),
  cell: Nullable(
    Type.Object({
      table: Type.Integer(),
      row: Type.Integer(),
      column: Type.Integer(),
      rowHead: Type.Array(Type.String()),
      columnHead: Type.Array(Type.String()),
      address: Nullable(Type.String()),
    }),
  ),
});

const QuantityWire = Type.Object({
  id: Type.String(),
  span: SpanWire,
  place: PlaceWire,
  raw: Type.String(),
  value: Nullable(Type.String()),
  ulp: Nullable(Type.String()),
  unit: Type.String(),
  role: words(ROLES),
  dir: Nullable(words(['up', 'down'] as const)),
  approx: Nullable(Type.String()),
  of: Nullable(Type.String()),
});

const RelationWire = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  members: Type.Array(Type.String()),
  holds: Type.Boolean(),
  explain: LabelWire,
});

const FindingWire = Type.Object({
  rule: Type.String(),
  severity: words(SEVERITIES),
  spans: Type.Array(SpanWire),
  /** One for each span. */
  places: Type.Array(PlaceWire),
  where: LabelWire,
  relation: Nullable(Type.String()),
  message: LabelWire,
  repairs: Type.Array(Type.Object({ span: SpanWire, text: Type.String(), why: LabelWire })),
});

/** A file as it was read and what a check says of it. Spans are into `text`. */
export const CheckWire = Type.Object({
  name: Type.String(),
  kind: Type.String(),
  text: Type.String(),
  passages: Type.Array(PassageWire),
  quantities: Type.Array(QuantityWire),
  relations: Type.Array(RelationWire),
  findings: Type.Array(FindingWire),
});

/** The areas of the province, with the days that they were there, for the names of a text that is checked elsewhere. */
export const CheckPlacesWire = Type.Object({
  province: Type.String(),
  places: Type.Array(
    Type.Object({
      name: Type.String(),
      from: Nullable(Type.String()),
      to: Nullable(Type.String()),
    }),
  ),
});

type Immutable<T> = { readonly [K in keyof T]: Immutable<T[K]> };

export type CheckAnswer = Immutable<Static<typeof CheckWire>>;

export type CheckPlacesAnswer = Immutable<Static<typeof CheckPlacesWire>>;
