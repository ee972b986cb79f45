import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

/*
 * Registers over HTTP. Values are sent as a person types them: numbers in Vietnamese notation, days as
 * 2024-09-15, areas, bodies and choices by their codes; and told as a reader meets them.
 */

const Option = Type.Object({ code: Type.String(), label: LabelWire });
const Word = Type.String({ minLength: 1, maxLength: 120 });

const FieldWire = Type.Object({
  code: Type.String(),
  label: LabelWire,
  kind: Type.String(),
  unit: Nullable(Type.String()),
  required: Type.Boolean(),
  /** What may be chosen; null where it is typed. */
  options: Nullable(Type.Array(Option)),
});

const TransitionWire = Type.Object({
  code: Type.String(),
  label: LabelWire,
  to: Type.String(),
  /** Fields that have to be filled once it has happened. */
  required: Type.Array(Type.String()),
});

const StateWire = Type.Object({
  code: Type.String(),
  label: LabelWire,
  phase: Type.String(),
  /** How many records that were asked for are in it. */
  records: Type.Integer(),
});

export const RegistersWire = Type.Object({
  registers: Type.Array(
    Type.Object({
      code: Type.String(),
      name: LabelWire,
      sector: LabelWire,
      owner: Nullable(LabelWire),
      open: Type.Integer(),
      closed: Type.Integer(),
      indicators: Type.Integer(),
    }),
  ),
});

const FindingWire = Type.Object({
  code: Type.String(),
  severity: Type.String(),
  fields: Type.Array(Type.String()),
  message: LabelWire,
});

const CellWire = Type.Object({
  field: Type.String(),
  shown: LabelWire,
  typed: Type.String(),
});

export const RegisterWire = Type.Object({
  code: Type.String(),
  name: LabelWire,
  sector: LabelWire,
  owner: Nullable(LabelWire),
  day: Type.String(),
  today: Type.String(),
  title: Type.Array(Type.String()),
  fields: Type.Array(FieldWire),
  states: Type.Array(StateWire),
  opening: Type.Array(Type.String()),
  mayWrite: Type.Boolean(),
  records: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      state: Type.String(),
      opened: Type.String(),
      /** The day since which it is as it is. */
      since: Type.String(),
      cells: Type.Array(CellWire),
    }),
  ),
  /** Asks for the next page; null where there is no more. */
  next: Nullable(Type.String()),
});

const EventWire = Type.Object({
  id: Type.String(),
  sequence: Type.Integer(),
  kind: Type.String(),
  label: LabelWire,
  effective: Type.String(),
  known: Type.String(),
  actor: Type.String(),
  why: Nullable(Type.String()),
  /** A later event says that it never took place. */
  voided: Type.Boolean(),
  changes: Type.Array(
    Type.Object({ field: Type.String(), before: Nullable(LabelWire), after: Nullable(LabelWire) }),
  ),
});

export const RecordWire = Type.Object({
  id: Type.String(),
  register: Type.Object({ code: Type.String(), name: LabelWire }),
  title: Type.String(),
  state: Type.String(),
  day: Type.String(),
  today: Type.String(),
  seen: Type.Integer(),
  mayWrite: Type.Boolean(),
  fields: Type.Array(FieldWire),
  states: Type.Array(StateWire),
  cells: Type.Array(CellWire),
  transitions: Type.Array(TransitionWire),
  clocks: Type.Array(Type.Object({ label: LabelWire, reading: LabelWire, late: Type.Boolean() })),
  findings: Type.Array(FindingWire),
  /** Latest first. */
  events: Type.Array(EventWire),
});

const Fields = Type.Record(Word, Type.String({ maxLength: 10_000 }), { maxProperties: 100 });
const exact = { additionalProperties: false };

export const ActWire = Type.Object(
  {
    /** How many events of its log were seen; 0 opens a new record. */
    seen: Type.Integer({ minimum: 0, maximum: 2_000 }),
    /** From which day it is so. */
    effective: Type.String({ minLength: 10, maxLength: 10 }),
    why: Type.String({ maxLength: 500 }),
    act: Type.Union([
      Type.Object({ kind: Type.Literal('open'), state: Word, fields: Fields }, exact),
      Type.Object({ kind: Type.Literal('transition'), transition: Word, fields: Fields }, exact),
      Type.Object({ kind: Type.Literal('revise'), fields: Fields }, exact),
      Type.Object({ kind: Type.Literal('void'), event: Type.String({ format: 'uuid' }) }, exact),
    ]),
  },
  exact,
);

export const ActedWire = Type.Object({
  seen: Type.Integer(),
  questions: Type.Array(FindingWire),
});

const CountedWire = Type.Object({
  /** The figure as it is written; null where there is none. */
  printed: Nullable(Type.String()),
  because: Nullable(LabelWire),
  classes: Type.Array(Type.Object({ code: Type.String(), records: Type.Integer() })),
  records: Type.Integer(),
  undecided: Type.Integer(),
  unfilled: Type.Integer(),
});

export const RegisterFiguresWire = Type.Object({
  day: Type.String(),
  figures: Type.Array(
    Type.Object({
      indicator: Type.String(),
      name: LabelWire,
      figure: CountedWire,
      groups: Type.Array(
        Type.Object({ code: Type.String(), label: LabelWire, figure: CountedWire }),
      ),
    }),
  ),
});

export const BehindWire = Type.Object({
  records: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
  next: Nullable(Type.String()),
});

export type RegistersAnswer = Static<typeof RegistersWire>;
export type RegisterAnswer = Static<typeof RegisterWire>;
export type RecordAnswer = Static<typeof RecordWire>;
export type FieldAnswer = Static<typeof FieldWire>;
export type FindingAnswer = Static<typeof FindingWire>;
export type RegisterFiguresAnswer = Static<typeof RegisterFiguresWire>;
export type BehindAnswer = Static<typeof BehindWire>;
export type ActBody = Static<typeof ActWire>;
export type ActedAnswer = Static<typeof ActedWire>;
