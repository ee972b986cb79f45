import { type FoldedWord, foldedWords } from '#core/vi/fold.ts';
import type { Entry } from './entry.ts';
import type { Meanings } from './terms.ts';

/** A word of a field; `id` is the place of the word in the index's list. */
export type IndexedWord = FoldedWord & { readonly id: number };

/** An entry with the words of each of its fields. */
export type Indexed<T> = {
  readonly entry: Entry<T>;
  readonly words: readonly (readonly IndexedWord[])[];
};

/** Entries by their words. Vietnamese has few syllables: ten thousand entries share some thousand words. */
export type WordIndex<T> = {
  readonly entries: readonly Indexed<T>[];
  /** Every word once, and for each the entries that have it, each once. */
  readonly words: readonly string[];
  readonly entriesOf: readonly (readonly number[])[];
  readonly ids: ReadonlyMap<string, number>;
};

export function wordIndex<T>(entries: readonly Entry<T>[]): WordIndex<T> {
  const ids = new Map<string, number>();
  const having: number[][] = [];
  const idOf = (word: string, entry: number): number => {
    const known = ids.get(word);
    if (known === undefined) {
      ids.set(word, having.length);
      having.push([entry]);
      return having.length - 1;
    }
    const entriesOfWord = having[known] ?? [];
    if (entriesOfWord.at(-1) !== entry) entriesOfWord.push(entry);
    return known;
  };
  const indexed = entries.map((entry, at): Indexed<T> => {
    const words = entry.fields.map(({ text }) =>
      foldedWords(text).map((word) => ({ ...word, id: idOf(word.word, at) })),
    );
    return { entry, words };
  });
  return { entries: indexed, words: [...ids.keys()], entriesOf: having, ids };
}

/** The entries that have a word for every term. */
export function candidates<T>(
  { entries, entriesOf }: WordIndex<T>,
  terms: readonly Meanings[],
): readonly Indexed<T>[] {
  const met = new Uint32Array(entries.length);
  terms.forEach((meanings, n) => {
    for (const id of meanings.ids) {
      for (const at of entriesOf[id] ?? []) met[at] = (met[at] ?? 0) | (1 << n);
    }
  });
  const all = (1 << terms.length) - 1;
  return entries.filter((_, at) => met[at] === all);
}
