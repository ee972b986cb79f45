import { type Static, Type } from '@sinclair/typebox';

/*
 * What goes over HTTP, as schemas: the server answers by them, OpenAPI is made from them, and the
 * browser imports their types. Figures are text in Vietnamese notation, never a JSON number.
 */

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const LabelWire = Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) });

export const HealthWire = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  province: LabelWire,
});

const InlineWire = Type.Object({
  kind: Type.Union([
    Type.Literal('text'),
    Type.Literal('figure'),
    Type.Literal('reference'),
    Type.Literal('period'),
    Type.Literal('plain'),
    Type.Literal('missing'),
    Type.Literal('note'),
  ]),
  text: Type.Optional(Type.String()),
  mark: Type.Optional(Type.Union([Type.Literal('italic'), Type.Literal('bold')])),
  binding: Type.Optional(Type.String()),
  number: Type.Optional(Type.Integer()),
});

const BlockWire = Type.Object({
  kind: Type.Union([Type.Literal('heading'), Type.Literal('paragraph'), Type.Literal('item')]),
  depth: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  number: Type.Optional(Nullable(Type.String())),
  content: Type.Array(InlineWire),
});

const NoteWire = Type.Object({ number: Type.Integer(), content: Type.Array(InlineWire) });

export const BindingWire = Type.Object({
  id: Type.String(),
  /** The fact's key on one line. */
  fact: Type.String(),
  printed: Type.String(),
  role: Type.String(),
  /** Position of the comparison among those of the fact, where the number is one. */
  against: Nullable(Type.String()),
  indicator: LabelWire,
});

export const ReportWire = Type.Object({
  outline: Type.String(),
  period: Type.Object({ code: Type.String(), label: LabelWire }),
  knownOn: Nullable(Type.String()),
  frame: Type.Object({
    issuer: Type.Object({ over: Nullable(Type.String()), name: Type.String() }),
    symbol: Type.String(),
    place: Type.String(),
    year: Type.Integer(),
    typeName: Type.String(),
    title: Type.Array(InlineWire),
    addressees: Type.Array(Type.String()),
    intro: Type.Array(InlineWire),
    signature: Type.Object({ onBehalf: Type.String(), position: Type.String() }),
    recipients: Type.Array(Type.String()),
  }),
  blocks: Type.Array(BlockWire),
  notes: Type.Array(NoteWire),
  bindings: Type.Array(BindingWire),
  unbound: Type.Integer(),
  missing: Type.Array(Type.String()),
  questions: Type.Integer(),
});

const OperandWire = Type.Object({
  key: Type.String(),
  name: LabelWire,
  printed: Type.String(),
  status: LabelWire,
  statusCode: Type.String(),
});

const ComparisonWire = Type.Object({
  against: Type.String(),
  name: LabelWire,
  printed: Nullable(Type.String()),
  basis: Nullable(Type.Union([Type.Literal('reported'), Type.Literal('computed')])),
  ambiguous: Type.Boolean(),
  because: Nullable(LabelWire),
  operands: Type.Array(OperandWire),
});

const RevisionWire = Type.Object({
  revision: Type.Integer(),
  printed: Type.String(),
  status: LabelWire,
  knownFrom: Type.String(),
  actor: Type.String(),
  reason: Nullable(Type.String()),
});

export const FactWire = Type.Object({
  key: Type.String(),
  printed: Type.String(),
  /** The value as one types it; empty where it is implied and cannot be typed. */
  typed: Type.String(),
  status: LabelWire,
  statusCode: Type.String(),
  indicator: Type.Object({
    code: Type.String(),
    name: LabelWire,
    unit: Type.String(),
    kind: Type.String(),
    good: Type.String(),
    sector: LabelWire,
  }),
  place: LabelWire,
  period: LabelWire,
  /** The agency at the end of the figure's period, and the one that has the duty today. */
  owner: Type.Object({ of: Nullable(LabelWire), today: Nullable(LabelWire) }),
  origin: LabelWire,
  revision: Type.Integer(),
  knownFrom: Type.String(),
  questions: Type.Array(Type.Object({ code: Type.String(), text: LabelWire })),
  comparisons: Type.Array(ComparisonWire),
  revisions: Type.Array(RevisionWire),
});

export const SaveFactWire = Type.Object(
  {
    key: Type.String({ maxLength: 300 }),
    /** As a person types it: "125.797 tấn". */
    value: Type.String({ minLength: 1, maxLength: 120 }),
    status: Type.Union([
      Type.Literal('estimated'),
      Type.Literal('preliminary'),
      Type.Literal('official'),
    ]),
    /** The revision the writer saw; another one by now is answered, not overwritten. */
    revision: Type.Integer({ minimum: 0 }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);

/** RFC 9457, with our code and the single faults. */
export const ProblemWire = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  errors: Type.Array(
    Type.Object({ code: Type.String(), at: Type.Optional(Type.String()), message: LabelWire }),
  ),
});

export type Health = Static<typeof HealthWire>;
export type ReportAnswer = Static<typeof ReportWire>;
export type InlineAnswer = Static<typeof InlineWire>;
export type BlockAnswer = Static<typeof BlockWire>;
export type BindingAnswer = Static<typeof BindingWire>;
export type FactAnswer = Static<typeof FactWire>;
export type ComparisonAnswer = FactAnswer['comparisons'][number];
export type SaveFact = Static<typeof SaveFactWire>;
export type Problem = Static<typeof ProblemWire>;
