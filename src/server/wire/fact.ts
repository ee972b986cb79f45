import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

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

export type FactAnswer = Static<typeof FactWire>;
export type ComparisonAnswer = FactAnswer['comparisons'][number];
export type SaveFact = Static<typeof SaveFactWire>;
