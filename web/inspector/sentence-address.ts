import type { SentenceAnswer } from '../../src/server/wire/sentences.ts';

/** What a report's address says of the place in it that shall be seen. */
export type SpotWords = {
  readonly number?: string | undefined;
  readonly note?: string | undefined;
  readonly block?: string | undefined;
};

/** The first number of a sentence that was asked about; without one its note or its paragraph. */
export function spotOf({ bindings, note, block }: SentenceAnswer): SpotWords {
  const [number] = bindings;
  if (number !== undefined) return { number };
  if (note !== null) return { note: String(note) };
  return block === null ? {} : { block: String(block) };
}
