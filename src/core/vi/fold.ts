/**
 * A text as it is looked for: small letters without tone and vowel marks, đ as d, m² as m2. Each letter
 * knows the stretch of the original that it stands for.
 */
export type Folded = {
  readonly text: string;
  /** For each letter its offset in the original, and the original's length at the end. */
  readonly at: readonly number[];
};

const MARKS = /\p{M}+/gu;

export const fold = (text: string): string => foldWithPlaces(text).text;

export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const point of text) {
    const letters = foldPoint(point);
    folded += letters;
    for (let i = 0; i < letters.length; i += 1) at.push(offset);
    offset += point.length;
  }
  at.push(offset);
  return { text: folded, at };
}

const known = new Map<string, string>();
const MOST_KNOWN = 4_000;

function foldPoint(point: string): string {
  if (point >= 'a' && point <= 'z') return point;
  const before = known.get(point);
  if (before !== undefined) return before;
  const folded = bare(bare(point)).replaceAll('đ', 'd');
  if (known.size < MOST_KNOWN) known.set(point, folded);
  return folded;
}

/** A small letter may decompose where its capital does not, so this is done until nothing is left to do. */
const bare = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');

/** A word of a folded text; `from` and `to` are offsets in the original. */
export type FoldedWord = { readonly word: string; readonly from: number; readonly to: number };

const WORD = /[\p{L}\p{N}]+/gu;

export function foldedWords(text: string): readonly FoldedWord[] {
  const folded = foldWithPlaces(text);
  return [...folded.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    from: folded.at[index] ?? 0,
    to: endOf(folded.at, index + word.length - 1),
  }));
}

/** Where the stretch of a letter ends: several letters may stand for one sign. */
function endOf(at: readonly number[], letter: number): number {
  let next = letter + 1;
  while (next < at.length - 1 && at[next] === at[letter]) next += 1;
  return at[next] ?? 0;
}
