import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';
import { SentenceWire } from './sentences.ts';

/** Stretches of a text: UTF-16 offsets, end exclusive. */
const MarksWire = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]));

const found = {
  title: LabelWire,
  /** What was met in the title, in either language. */
  marks: Type.Object({ vi: MarksWire, en: MarksWire }),
  /** What was met beside it: a code, a former name, a sector. */
  by: Nullable(Type.Object({ text: Type.String(), marks: MarksWire })),
};

const dated = {
  from: Type.String(),
  /** The last day; null while it is. */
  to: Nullable(Type.String()),
  formerly: Type.Array(LabelWire),
  since: Type.Array(LabelWire),
};

export const HitWire = Type.Union([
  Type.Object({
    kind: Type.Literal('indicator'),
    ...found,
    code: Type.String(),
    sector: LabelWire,
    unit: Type.String(),
  }),
  Type.Object({
    kind: Type.Literal('place'),
    ...found,
    ...dated,
    id: Type.String(),
    parent: Nullable(LabelWire),
  }),
  Type.Object({
    kind: Type.Literal('agency'),
    ...found,
    ...dated,
    code: Type.String(),
    indicators: Type.Integer(),
  }),
  Type.Object({
    kind: Type.Literal('directive'),
    ...found,
    code: Type.String(),
    date: Nullable(Type.String()),
    subject: Nullable(LabelWire),
    /** How many sentences of the period cite it. */
    cited: Type.Integer(),
  }),
  Type.Object({ kind: Type.Literal('sentence'), ...found, sentence: SentenceWire }),
]);

const KindWire = Type.Union([
  Type.Literal('indicator'),
  Type.Literal('place'),
  Type.Literal('agency'),
  Type.Literal('directive'),
  Type.Literal('sentence'),
]);

export const SearchWire = Type.Object({
  period: Type.Object({ code: Type.String(), label: LabelWire }),
  groups: Type.Array(
    Type.Object({ kind: KindWire, total: Type.Integer(), hits: Type.Array(HitWire) }),
  ),
  /** The question as it was understood: without marks and capitals. */
  tried: Type.String(),
  /** Words of it that nothing has, not even by a slip. */
  unknown: Type.Array(Type.String()),
});

export type SearchAnswer = Static<typeof SearchWire>;
export type HitAnswer = Static<typeof HitWire>;
export type HitGroupAnswer = SearchAnswer['groups'][number];
