import { foldWithPlaces } from '#core/vi/fold.ts';
import type { Field, Stretch } from './entry.ts';
import { GRADES, isMarkedAs, type Meanings, NONE, type Term } from './terms.ts';
import type { Indexed, IndexedWord } from './word-index.ts';

/** How well an entry answers, the best first. */
export const CLASSES = {
  whole: 0, // its name is what was asked
  start: 1, // its name begins so
  inOrder: 2, // the words stand in its name as asked
  withGaps: 3, // the same, with others between
  anyOrder: 4, // all stand in its name
  beside: 5, // in its name and in what stands beside it
  slip: 6, // its name, but for a slip
  slipAnyOrder: 7,
  slipBeside: 8,
} as const;

/** A found entry, with what of its fields was met. */
export type Hit<T> = {
  readonly found: Indexed<T>;
  readonly class: number;
  /** Smaller is better; compared from the left. */
  readonly order: readonly number[];
  readonly met: readonly Met[];
};

/** A word of the question and what it may mean. */
type Asked = { readonly term: Term; readonly meanings: Meanings };
/** Where a word of the question was met: the n-th word of a field. */
type Met = {
  readonly field: number;
  readonly at: number;
  readonly grade: number;
  readonly asked: Asked;
};

/** Judges an entry; null if a term is in none of its fields. */
export function hitOf<T>(found: Indexed<T>, asked: readonly Asked[]): Hit<T> | null {
  const inFields = found.entry.fields.map((_, field) => metIn(found, field, asked));
  const whole = inFields
    .flatMap((met, field) => (met ? [{ met, class: classOf(found, field, met) }] : []))
    .toSorted((a, b) => a.class - b.class || costOf(a.met) - costOf(b.met))[0];
  const best = whole ?? acrossFields(found, asked);
  if (!best) return null;
  const first = best.met[0];
  const words = first ? (found.words[first.field] ?? []) : [];
  return {
    found,
    class: best.class,
    order: [
      best.class,
      best.met.filter((met) => lacksMarks(found, met)).length,
      costOf(best.met),
      found.entry.former ? 1 : 0,
      first?.field ?? 0,
      Math.min(...best.met.map(({ at }) => at)),
      words.length,
    ],
    met: best.met,
  };
}

/** For each field of a found entry the stretches that were met, in order. */
export const marksOf = <T>({ found, met }: Hit<T>): readonly (readonly Stretch[])[] =>
  found.entry.fields.map((field, n) =>
    joined(
      field,
      met.filter((one) => one.field === n).map((one) => stretchOf(found, one)),
    ),
  );

export function compareHits(a: Hit<unknown>, b: Hit<unknown>): number {
  for (const [n, one] of a.order.entries()) {
    const other = b.order[n] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}

/** Where the terms are met in one field, all of them or null. Among equals the word after the last one met. */
function metIn<T>(
  found: Indexed<T>,
  field: number,
  asked: readonly Asked[],
): readonly Met[] | null {
  const met: Met[] = [];
  for (const one of asked) {
    const best = bestWord(found.words[field] ?? [], one.meanings, met);
    if (!best) return null;
    met.push({ ...best, field, asked: one });
  }
  return met;
}

/** Farther than any word of a text. */
const SHARED = 1_000_000;

function bestWord(
  words: readonly IndexedWord[],
  { grades }: Meanings,
  before: readonly Met[],
): { readonly at: number; readonly grade: number } | null {
  const next = (before.at(-1)?.at ?? -1) + 1;
  let best: { readonly at: number; readonly grade: number; readonly far: number } | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const grade = grades[words[at]?.id ?? 0] ?? NONE;
    if (grade === NONE) continue;
    // A slip may have given an earlier term the word that is this one's: it is shared if there is no other.
    const taken = before.some((met) => met.at === at) ? SHARED : 0;
    const far = taken + (at >= next ? at - next : words.length - at);
    if (taken > 0 && best) continue;
    if (
      !best ||
      best.far >= SHARED ||
      grade < best.grade ||
      (grade === best.grade && far < best.far)
    ) {
      best = { at, grade, far };
    }
  }
  return best;
}

function classOf<T>({ entry, words }: Indexed<T>, n: number, met: readonly Met[]): number {
  const field = entry.fields[n];
  const all = words[n] ?? [];
  const inOrder = met.every(({ at }, k) => k === 0 || at === (met[k - 1]?.at ?? 0) + 1);
  if (met.some(({ grade }) => grade >= GRADES.slip)) {
    if (field?.role === 'beside') return CLASSES.slipBeside;
    return inOrder ? CLASSES.slip : CLASSES.slipAnyOrder;
  }
  if (field?.role === 'beside') return CLASSES.beside;
  if (!inOrder) {
    const rises = met.every(({ at }, k) => k === 0 || at > (met[k - 1]?.at ?? 0));
    return rises ? CLASSES.withGaps : CLASSES.anyOrder;
  }
  const first = met[0]?.at ?? 0;
  const proper = all.findIndex(({ from }) => from >= (field?.proper ?? 0));
  if (first !== 0 && first !== proper) return CLASSES.inOrder;
  const isWhole =
    first + met.length === all.length && met.every(({ grade }) => grade === GRADES.same);
  return isWhole ? CLASSES.whole : CLASSES.start;
}

/** Each term wherever it is met best. */
function acrossFields<T>(
  found: Indexed<T>,
  asked: readonly Asked[],
): { readonly met: readonly Met[]; readonly class: number } | null {
  const met: Met[] = [];
  for (const one of asked) {
    const best = found.words
      .flatMap((words, field) => {
        const inField = met.filter((before) => before.field === field);
        const word = bestWord(words, one.meanings, inField);
        return word ? [{ ...word, field, asked: one }] : [];
      })
      .toSorted((a, b) => a.grade - b.grade)[0];
    if (!best) return null;
    met.push(best);
  }
  const slipped = met.some(({ grade }) => grade >= GRADES.slip);
  return { met, class: slipped ? CLASSES.slipBeside : CLASSES.beside };
}

const costOf = (met: readonly Met[]): number => met.reduce((sum, { grade }) => sum + grade, 0);

const lacksMarks = <T>(found: Indexed<T>, met: Met): boolean =>
  met.asked.term.marked !== null && !isMarkedAs(met.asked.term, originalOf(found, met));

function originalOf<T>({ entry, words }: Indexed<T>, { field, at }: Met): string {
  const word = words[field]?.[at];
  return entry.fields[field]?.text.slice(word?.from, word?.to) ?? '';
}

/** The whole word, or as much of it as was typed. */
function stretchOf<T>(found: Indexed<T>, met: Met): Stretch {
  const word = found.words[met.field]?.[met.at];
  if (!word) return [0, 0];
  const typed = met.asked.term.word;
  if (met.grade !== GRADES.start || typed.length >= word.word.length) return [word.from, word.to];
  const { at } = foldWithPlaces(originalOf(found, met));
  return [word.from, word.from + (at[typed.length] ?? 0)];
}

/** In order, and as one where only a space lies between. */
function joined({ text }: Field, stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && text.slice(last[1], from).trim() === '') merged[merged.length - 1] = [last[0], to];
    else merged.push([from, to]);
  }
  return merged;
}
