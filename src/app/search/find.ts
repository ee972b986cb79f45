import { compareHits, type Hit, hitOf } from './rank.ts';
import { asTried, meaningsOf, spacedTerms, type Term, termsOf } from './terms.ts';
import { candidates, type WordIndex } from './word-index.ts';

export type Found<T> = {
  /** Best first. */
  readonly hits: readonly Hit<T>[];
  /** The question as it was understood. */
  readonly tried: string;
  /** Words of the question that no text has, not even by a slip. */
  readonly unknown: readonly string[];
};

/** Everything that answers a question, best first; entries of the same standing keep their order. */
export function find<T>(index: WordIndex<T>, question: string): Found<T> {
  const terms = termsOf(question);
  if (terms.length === 0) return { hits: [], tried: '', unknown: [] };
  const spaced = spacedTerms(terms, index.ids);
  const asWritten = answersTo(index, terms);
  const hits = spaced ? merged(asWritten.hits, answersTo(index, spaced).hits) : asWritten.hits;
  return { hits: hits.toSorted(compareHits), tried: asTried(question), unknown: asWritten.unknown };
}

function answersTo<T>(
  index: WordIndex<T>,
  terms: readonly Term[],
): { readonly hits: readonly Hit<T>[]; readonly unknown: readonly string[] } {
  const asked = terms.map((term) => ({ term, meanings: meaningsOf(term, index.words) }));
  const unknown = asked.flatMap(({ term, meanings }) =>
    meanings.ids.length === 0 ? [term.word] : [],
  );
  if (unknown.length > 0) return { hits: [], unknown };
  const found = candidates(
    index,
    asked.map(({ meanings }) => meanings),
  );
  return { hits: found.flatMap((one) => hitOf(one, asked) ?? []), unknown };
}

/** Each entry once, by its better hit. */
function merged<T>(a: readonly Hit<T>[], b: readonly Hit<T>[]): readonly Hit<T>[] {
  const best = new Map(a.map((hit) => [hit.found, hit]));
  for (const hit of b) {
    const other = best.get(hit.found);
    if (!other || compareHits(hit, other) < 0) best.set(hit.found, hit);
  }
  return [...best.values()];
}
