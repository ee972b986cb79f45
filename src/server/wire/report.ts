import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

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
  /** SHA-256 of the report as it would be frozen: what is put forward is said by it. */
  hash: Type.String(),
  frame: Type.Object({
    issuer: Type.Object({ over: Nullable(Type.String()), name: Type.String() }),
    symbol: Type.String(),
    place: Type.String(),
    year: Type.Integer(),
    typeName: Type.String(),
    title: Type.Array(InlineWire),
    addressees: Type.Array(Type.String()),
    intro: Type.Array(InlineWire),
    signature: Type.Object({
      onBehalf: Type.String(),
      position: Type.String(),
      /** Who has signed. */
      name: Type.Optional(Type.String()),
    }),
    recipients: Type.Array(Type.String()),
  }),
  blocks: Type.Array(BlockWire),
  notes: Type.Array(NoteWire),
  bindings: Type.Array(BindingWire),
  unbound: Type.Integer(),
  missing: Type.Array(Type.String()),
  questions: Type.Integer(),
});

export type ReportAnswer = Static<typeof ReportWire>;
export type InlineAnswer = Static<typeof InlineWire>;
export type BlockAnswer = Static<typeof BlockWire>;
export type BindingAnswer = Static<typeof BindingWire>;
