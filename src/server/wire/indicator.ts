import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';
import { ChangeWire, PlanWire } from './overview.ts';
import { PeriodWire } from './province.ts';

const CodedWire = Type.Object({ code: Type.String(), name: LabelWire });

/** A figure in its parts, with where it stands and where it came from. */
const FigureWire = Type.Object({
  /** The key of the fact; null where the figure is the sum of the parts. */
  key: Nullable(Type.String()),
  /** The whole of it as it is printed. */
  printed: Type.String(),
  word: Type.String(),
  figure: Type.String(),
  unit: Type.String(),
  valueKind: Type.String(),
  /** The least and the most it may be, in the indicator's unit: lengths for drawing, never a figure. */
  lo: Nullable(Type.String()),
  hi: Nullable(Type.String()),
  status: LabelWire,
  statusCode: Type.String(),
  definition: Type.Integer(),
  source: Type.String(),
  origin: LabelWire,
  knownFrom: Type.String(),
  questions: Type.Array(Type.Object({ code: Type.String(), text: LabelWire })),
});

const CoverageWire = Type.Object({
  present: Type.Integer(),
  absent: Type.Integer(),
  expected: Type.Integer(),
});

const NamedFigureWire = Type.Object({ ...CodedWire.properties, figure: Nullable(FigureWire) });

const RowWire = Type.Object({
  period: PeriodWire,
  /** Whether it can stand on one line with the open period, or without a figure there with the latest that has one. */
  comparable: Type.Boolean(),
  actual: Nullable(FigureWire),
  others: Type.Array(FigureWire),
  baselines: Type.Array(
    Type.Object({ series: Type.String(), name: LabelWire, figure: FigureWire }),
  ),
});

const PartsWire = Type.Object({
  code: Type.String(),
  by: LabelWire,
  closed: Type.Boolean(),
  parts: Type.Array(NamedFigureWire),
  sum: Nullable(Type.String()),
  check: Type.Union([
    Type.Literal('adds-up'),
    Type.Literal('differs'),
    Type.Literal('within'),
    Type.Literal('exceeds'),
    Type.Literal('unsaid'),
  ]),
  says: LabelWire,
});

export const IndicatorWire = Type.Object({
  code: Type.String(),
  name: LabelWire,
  sector: CodedWire,
  unit: Type.String(),
  kind: LabelWire,
  overPlaces: LabelWire,
  overTime: LabelWire,
  good: LabelWire,
  publicity: LabelWire,
  persons: Type.Boolean(),
  quotient: Nullable(Type.Object({ numerator: CodedWire, denominator: CodedWire })),
  owners: Type.Array(
    Type.Object({
      ...CodedWire.properties,
      from: Type.String(),
      /** Whose the figures of the period are, and whose the duty is today. */
      ofPeriod: Type.Boolean(),
      today: Type.Boolean(),
    }),
  ),
  definitions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      from: Type.String(),
      text: Nullable(LabelWire),
      basis: Nullable(LabelWire),
      priceBase: Nullable(Type.String()),
    }),
  ),
  place: Type.Object({ id: Type.String(), name: LabelWire, isProvince: Type.Boolean() }),
  period: PeriodWire,
  boundary: Nullable(CodedWire),
  knownOn: Nullable(Type.String()),
  figure: Nullable(FigureWire),
  plans: Type.Array(PlanWire),
  pace: Nullable(Type.String()),
  change: Nullable(ChangeWire),
  /** The last first: all there are by now, so that one can go back and forth. */
  revisions: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      at: Type.String(),
      printed: Type.String(),
      status: LabelWire,
      actor: Type.String(),
      reason: Nullable(Type.String()),
    }),
  ),
  rows: Type.Array(RowWire),
  parts: Type.Array(PartsWire),
  within: Type.Array(
    Type.Object({ by: LabelWire, closed: Type.Boolean(), whole: NamedFigureWire }),
  ),
  areas: Type.Array(
    Type.Object({
      id: Type.String(),
      name: LabelWire,
      figure: Nullable(FigureWire),
      coverage: Nullable(CoverageWire),
    }),
  ),
  coverage: Nullable(CoverageWire),
});

const OwnerWire = Nullable(CodedWire);

export const IndicatorsWire = Type.Object({
  period: PeriodWire,
  sectors: Type.Array(CodedWire),
  indicators: Type.Array(
    Type.Object({
      ...CodedWire.properties,
      sector: Type.String(),
      unit: Type.String(),
      kind: Type.String(),
      /** The agency at the period's end, and the one that has the duty today. */
      owner: Type.Object({ of: OwnerWire, today: OwnerWire }),
      /** Null where nobody has said anything of the period. */
      figure: Nullable(
        Type.Object({
          key: Nullable(Type.String()),
          word: Type.String(),
          figure: Type.String(),
          unit: Type.String(),
          status: LabelWire,
          statusCode: Type.String(),
          questions: Type.Integer(),
        }),
      ),
    }),
  ),
});

export type IndicatorAnswer = Static<typeof IndicatorWire>;
export type FigureAnswer = Static<typeof FigureWire>;
export type FigureRowAnswer = Static<typeof RowWire>;
export type PartsAnswer = Static<typeof PartsWire>;
export type CoverageAnswer = Static<typeof CoverageWire>;
export type IndicatorsAnswer = Static<typeof IndicatorsWire>;
export type IndicatorRowAnswer = IndicatorsAnswer['indicators'][number];
