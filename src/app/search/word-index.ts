import { type FoldedWord, foldedWords } from '#core/vi/fold.ts';
import type { Entry } from './entry.ts';
import type { Meanings } from './terms.ts';

/** An entry with the words of each of its fields. */
export type Indexed<T> = {
  readonly entry: Entry<T>;
  readonly words: readonly (readonly FoldedWord[])[];
};

/** Entries by their words. Vietnamese has few syllables: ten thousand entries share some thousand words. */
export type WordIndex<T> = {
  readonly entries: readonly Indexed<T>[];
  /** For each word the entries that have it, each once. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
};

export function wordIndex<T>(entries: readonly Entry<T>[]): WordIndex<T> {
  const byWord = new Map<string, number[]>();
  const indexed = entries.map((entry, at): Indexed<T> => {
    const words = entry.fields.map(({ text }) => foldedWords(text));
    for (const { word } of words.flat()) {
      const known = byWord.get(word);
      if (!known) byWord.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
    return { entry, words };
  });
  return { entries: indexed, byWord };
}

/** The entries that have a word for every term. */
export function candidates<T>(
  { entries, byWord }: WordIndex<T>,
  terms: readonly Meanings[],
): readonly Indexed<T>[] {
  const met = new Uint32Array(entries.length);
  terms.forEach((meanings, n) => {
    for (const word of meanings.keys()) {
      for (const at of byWord.get(word) ?? []) met[at] = (met[at] ?? 0) | (1 << n);
    }
  });
  const all = (1 << terms.length) - 1;
  return entries.filter((_, at) => met[at] === all);
}
