import { fold, foldedWords } from '#core/vi/fold.ts';
import { slipCost, slipCostOfStart } from '#core/vi/slip.ts';
import { withoutTypedMarks } from '#core/vi/typed-marks.ts';

/** More words than this say nothing new; a bit each in what an entry has met. */
export const MOST_TERMS = 30;

/** A word of the question. */
export type Term = {
  readonly word: string;
  /** As it was typed, where it has marks that an exact hit would have too; null where it has none. */
  readonly marked: string | null;
  /** What it cost to read it so. */
  readonly cost: number;
};

/** How far a word of an entry is from a term: 0 the word, 1 its beginning, from 2 on by a slip. */
export const GRADES = { same: 0, start: 1, slip: 2 } as const;

/** The words that a term may mean, by their place in the list of known words. */
export type Meanings = {
  readonly ids: readonly number[];
  /** For each known word its grade, or {@link NONE}. */
  readonly grades: Uint8Array;
};

export const NONE = 255;

export const termsOf = (question: string): readonly Term[] =>
  foldedWords(question)
    .slice(0, MOST_TERMS)
    .map(({ word, from, to }) => {
      const typed = question.slice(from, to).toLowerCase();
      return { word, marked: typed === word ? null : typed, cost: 0 };
    });

export const isMarkedAs = ({ marked }: Term, original: string): boolean =>
  marked === null || original.toLowerCase().startsWith(marked);

/** Every known word that the term is, begins, or is a slip of. A number has no slips. */
export function meaningsOf({ word, cost }: Term, known: readonly string[]): Meanings {
  const meant = withoutTypedMarks(word);
  const slips = !/\p{N}/u.test(word) && word.length >= LONG - 1;
  const grades = new Uint8Array(known.length).fill(NONE);
  const ids: number[] = [];
  for (const [id, one] of known.entries()) {
    const grade = plainGrade(word, one, meant) ?? (slips ? slipGrade(word, one) : null);
    if (grade === null) continue;
    grades[id] = grade + cost;
    ids.push(id);
  }
  return { ids, grades };
}

function plainGrade(word: string, known: string, meant: string | null): number | null {
  if (known === word) return GRADES.same;
  if (known.startsWith(word)) return GRADES.start;
  return known === meant ? GRADES.slip : null;
}

function slipGrade(word: string, known: string): number | null {
  if (known.length < word.length - 1 || !maySlip(word, known)) return null;
  const slip = slipCost(word, known);
  if (slip !== null) return slip;
  if (word.length < LONG || known.length <= word.length) return null;
  const start = slipCostOfStart(word, known);
  return start === null ? null : start + 1;
}

const LONG = 4;

/** A short word is too near to too many: only what hides a longer one, or the same letters, counts. */
function maySlip(word: string, known: string): boolean {
  if (word.length >= LONG) return true;
  return known.length === LONG || (known.length === word.length && areSameLetters(word, known));
}

const areSameLetters = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('');

/** The question read with the spaces put in that were left out; null where none is missing. */
export function spacedTerms(
  terms: readonly Term[],
  known: ReadonlyMap<string, unknown>,
): readonly Term[] | null {
  let found = false;
  const spaced = terms.flatMap((term): readonly Term[] => {
    const mayBeOne = known.has(term.word) && term.word.length < LONGER_THAN_A_SYLLABLE;
    const halves = mayBeOne ? null : halvesOf(term.word, known);
    if (!halves) return [term];
    found = true;
    return halves.map((word) => ({ word, marked: null, cost: GRADES.slip }));
  });
  return found ? spaced.slice(0, MOST_TERMS) : null;
}

/** A Vietnamese word of that length is nearly always two. */
const LONGER_THAN_A_SYLLABLE = 7;

function halvesOf(
  word: string,
  known: ReadonlyMap<string, unknown>,
): readonly [string, string] | null {
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const halves = [word.slice(0, at), word.slice(at)] as const;
    if (halves.every((half) => known.has(half))) return halves;
  }
  return null;
}

/** The question as it was understood, for whoever is told that nothing was found. */
export const asTried = (question: string): string => fold(question).trim().replace(/\s+/g, ' ');
