import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

const Named = Type.Object({ code: Type.String(), name: LabelWire });

export const ChainWire = Type.Object({
  at: Type.String(),
  faults: Type.Integer(),
  head: Nullable(Type.String()),
});

export const AuditRowWire = Type.Object({
  id: Type.String(),
  at: Type.String(),
  actor: Type.Object({ id: Type.String(), name: LabelWire }),
  /** Whence the actor was signed in at that instant. */
  addresses: Type.Array(Type.String()),
  kind: Named,
  /** The key of the thing, and what it is called. */
  thing: Named,
  /** Of a figure its value before and after, as a person reads it. */
  figure: Nullable(
    Type.Object({ before: Nullable(Type.String()), after: Nullable(Type.String()) }),
  ),
  before: Type.Unknown(),
  after: Type.Unknown(),
  /** Too long to be shown here; the files have it. */
  isLong: Type.Boolean(),
  reason: Type.String(),
});

export const AuditWire = Type.Object({
  rows: Type.Array(AuditRowWire),
  /** What to go on after; null at the end. */
  next: Nullable(Type.String()),
  /** How the chain was last found since the system was started. */
  chain: Nullable(ChainWire),
  /** What can be chosen from; with the first page alone. */
  choices: Nullable(
    Type.Object({
      people: Type.Array(Type.Object({ id: Type.String(), name: LabelWire })),
      kinds: Type.Array(Named),
      agencies: Type.Array(Named),
    }),
  ),
});

const Word = (maxLength: number) => Type.Optional(Type.String({ minLength: 1, maxLength }));

export const AuditQueryWire = Type.Object(
  {
    person: Word(40),
    kind: Word(40),
    thing: Word(300),
    agency: Word(100),
    place: Word(40),
    from: Word(10),
    to: Word(10),
    after: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
);

export type AuditQuery = Static<typeof AuditQueryWire>;
export type AuditAnswer = Static<typeof AuditWire>;
export type AuditRowAnswer = Static<typeof AuditRowWire>;
export type ChainAnswer = Static<typeof ChainWire>;
