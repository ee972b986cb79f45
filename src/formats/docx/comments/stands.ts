import type { Passage, Span } from '#text/document.ts';
import { type Anchors, isAnchor, type Stand } from './anchors.ts';

/** A letter of the body: so many letters into the text that is written at an offset of the source. */
export type SourcePoint = { readonly at: number; readonly letters: number };

export type SourceRange = { readonly start: SourcePoint; readonly end: SourcePoint };

/** Words of one or a few runs, and the range of the passage that they make. */
type Region = { readonly range: Span; readonly stands: readonly Stand[] };

/**
 * Where a range of an anchored passage is written. A run whose words are not read letter for letter (fonts of the time
 * before Unicode, marks typed among the words) is taken whole.
 */
export function sourceRange(
  passage: Passage,
  range: Span,
  { standing }: Anchors,
): SourceRange | null {
  const regions = regionsOf(passage, standing);
  const first = regions.find(({ range: [, end] }) => range[0] < end);
  const last = regions.findLast(({ range: [start] }) => start < range[1]);
  if (!first || !last) return null;
  if (first === last) {
    const within = wordsWithin(passage, range, first);
    return within && rangeOf(first, within, first);
  }
  const from = offsetIn(passage, range[0], first) ?? 0;
  const to = offsetIn(passage, range[1], last) ?? lettersOf(last).text.length;
  return rangeOf(first, [from, to], last);
}

function regionsOf(passage: Passage, standing: Anchors['standing']): readonly Region[] {
  let start = 0;
  return passage.marks.flatMap(({ note, at }): readonly Region[] => {
    const stands = isAnchor(note) ? standing.get(note) : undefined;
    if (!stands) return [];
    const region: Region = { range: [start, at], stands };
    start = at;
    return [region];
  });
}

function wordsWithin(passage: Passage, range: Span, region: Region): Span | null {
  const letters = lettersOf(region).text;
  const from = offsetIn(passage, range[0], region);
  const to = offsetIn(passage, range[1], region);
  if (from !== null && to !== null && from < to) return [from, to];
  const words = passage.text.slice(range[0], range[1]);
  const found = letters.indexOf(words);
  if (found >= 0 && letters.indexOf(words, found + 1) < 0) return [found, found + words.length];
  return letters.trim() === '' ? null : [0, letters.length];
}

/** An offset of the passage as one into the letters of a region, if from there on both say the same. */
function offsetIn(passage: Passage, offset: number, region: Region): number | null {
  const [start, end] = region.range;
  const rest = passage.text.slice(Math.max(start, offset), end).trimEnd();
  const letters = lettersOf(region).text.trimEnd();
  return letters.endsWith(rest) ? letters.length - rest.length : null;
}

type Letters = {
  /** As the passage has them: in NFC, a blank for a tab or a new line. */
  readonly text: string;
  /** For each of them the number of its stand and its place in that. */
  readonly from: readonly (readonly [stand: number, index: number, end: number])[];
};

const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** A long run with many findings is taken apart once. */
const TAKEN_APART = new WeakMap<readonly Stand[], Letters>();

function lettersOf({ stands }: Region): Letters {
  const known = TAKEN_APART.get(stands);
  if (known) return known;
  const letters = takenApart(stands);
  TAKEN_APART.set(stands, letters);
  return letters;
}

function takenApart(stands: readonly Stand[]): Letters {
  const from: [number, number, number][] = [];
  let text = '';
  for (const [stand, { words }] of stands.entries()) {
    for (const { 0: cluster, index } of words.matchAll(CLUSTERS)) {
      if (cluster === '\u00ad') continue;
      const shown = /^\s$/.test(cluster) ? ' ' : cluster.normalize('NFC');
      for (let at = 0; at < shown.length; at += 1) {
        from.push([stand, index, index + cluster.length]);
      }
      text += shown;
    }
  }
  return { text, from };
}

/** What is no text in the source (a tab) cannot be pointed at; the next letter inwards is. */
function rangeOf(first: Region, [from, to]: Span, last: Region): SourceRange | null {
  const start = written(first, from, 1);
  const end = written(last, to - 1, -1);
  return (
    start &&
    end && { start: { at: start.at, letters: start.index }, end: { at: end.at, letters: end.end } }
  );
}

/** The first letter from there on, forwards or backwards, that is text in the source. */
function written(
  region: Region,
  offset: number,
  step: 1 | -1,
): { readonly at: number; readonly index: number; readonly end: number } | null {
  const { from } = lettersOf(region);
  for (let letter = offset; letter >= 0 && letter < from.length; letter += step) {
    const [stand, index, end] = from[letter] ?? [0, 0, 0];
    const at = region.stands[stand]?.at ?? null;
    if (at !== null) return { at, index, end };
  }
  return null;
}
