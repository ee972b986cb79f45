import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';
import { PeriodWire } from './province.ts';

const ToneWire = Type.Union([
  Type.Literal('good'),
  Type.Literal('watch'),
  Type.Literal('bad'),
  Type.Literal('none'),
]);

/** What is only drawn goes beside the words as a decimal: a length, never a figure. */
export const PlanWire = Type.Object({
  series: Type.String(),
  name: LabelWire,
  printed: Nullable(Type.String()),
  because: Nullable(LabelWire),
  percent: Nullable(Type.String()),
  standing: Nullable(Type.String()),
  tone: ToneWire,
});

export const ChangeWire = Type.Object({
  printed: Nullable(Type.String()),
  because: Nullable(LabelWire),
  /** The change in percent where it is one, for its length. */
  percent: Nullable(Type.String()),
  direction: Nullable(Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('same')])),
  tone: ToneWire,
  ambiguous: Type.Boolean(),
});

const RowWire = Type.Object({
  code: Type.String(),
  name: LabelWire,
  /** The key of the fact; null where the figure is the sum of the parts. */
  fact: Nullable(Type.String()),
  /** The bounding word, the number and its unit apart, so that they can be set in columns. */
  word: Type.String(),
  figure: Type.String(),
  unit: Type.String(),
  status: LabelWire,
  statusCode: Type.String(),
  /** Where the figure is the sum of the parts: how many of how many have one. */
  parts: Nullable(Type.Object({ present: Type.Integer(), expected: Type.Integer() })),
  plans: Type.Array(PlanWire),
  change: Nullable(ChangeWire),
  pace: Nullable(Type.String()),
  trend: Type.Array(Type.Object({ period: Type.String(), lo: Type.String(), hi: Type.String() })),
  questions: Type.Integer(),
});

export const OverviewWire = Type.Object({
  period: PeriodWire,
  place: LabelWire,
  priorPeriod: Nullable(PeriodWire),
  knownOn: Nullable(Type.String()),
  /** The instant of the latest figure shown. */
  updated: Nullable(Type.String()),
  sectors: Type.Array(
    Type.Object({ code: Type.String(), name: LabelWire, rows: Type.Array(RowWire) }),
  ),
  missing: Type.Array(
    Type.Object({
      code: Type.String(),
      name: LabelWire,
      owner: Nullable(LabelWire),
      because: LabelWire,
    }),
  ),
  questions: Type.Array(
    Type.Object({
      fact: Type.String(),
      name: LabelWire,
      code: Type.String(),
      text: LabelWire,
    }),
  ),
});

export type OverviewAnswer = Static<typeof OverviewWire>;
export type OverviewRowAnswer = Static<typeof RowWire>;
export type PlanAnswer = Static<typeof PlanWire>;
export type ChangeAnswer = Static<typeof ChangeWire>;
export type ToneAnswer = Static<typeof ToneWire>;
