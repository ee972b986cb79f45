import { checkText } from '../check-text.ts';
import { plainDocument } from '../plain-document.ts';

/** Milliseconds of the quickest of several readings: what else the machine does only adds. */
export function quickest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

export const checkPlain = (text: string): void => {
  checkText(plainDocument(text));
};

/** Below this length the clock, not the text, decides. */
const SHORTEST = 32;

/**
 * How long plain prose of a length takes, in milliseconds: the median over places in the prose, for the
 * next smaller power of two.
 */
export function paceOf(prose: string): (length: number) => number {
  const known = new Map<number, number>();
  return (length) => {
    const size = 2 ** Math.floor(Math.log2(Math.max(length, SHORTEST)));
    const pace = known.get(size) ?? measured(prose, size);
    known.set(size, pace);
    return pace;
  };
}

function measured(prose: string, size: number): number {
  const places = Math.max(3, Math.min(100, Math.floor(prose.length / size)));
  const times = Array.from({ length: places }, (_, place) => {
    const from = Math.floor((place * Math.max(0, prose.length - size)) / places);
    const text = stretched(prose.slice(from), size);
    return quickest(3, () => checkPlain(text));
  });
  return times.toSorted((a, b) => a - b)[Math.floor(places / 2)] ?? Number.NaN;
}

/** A text over and over, up to a length. */
export const stretched = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
