import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

/** A sentence of a report, and the way to it. */
export const SentenceWire = Type.Object({
  outline: Type.String(),
  period: Type.String(),
  /** The heading it stands under, with its number; null in the head and in a note. */
  section: Nullable(Type.String()),
  /** The note it stands in. */
  note: Nullable(Type.Integer()),
  /** Its block in the report's body, counted from 0. */
  block: Nullable(Type.Integer()),
  text: Type.String(),
  /** The numbers of it that were asked about; all of it where a document was. */
  bindings: Type.Array(Type.String()),
  /** The keys of all facts behind its numbers. */
  facts: Type.Array(Type.String()),
});

export const SentencesWire = Type.Object({
  period: Type.Object({ code: Type.String(), label: LabelWire }),
  sentences: Type.Array(SentenceWire),
});

export type SentenceAnswer = Static<typeof SentenceWire>;
export type SentencesAnswer = Static<typeof SentencesWire>;
