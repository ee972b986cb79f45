import type { At } from './outline.ts';

/** A text to be read, in NFC, that still knows where each of its characters stands in the file. */
export type Source = { readonly text: string; readonly at: (offset: number) => At };

// A letter with its marks composes by itself, so a file is normalised letter by letter.
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
const LINE_END = /\r\n|\n|\r/g;

/** The source of a file as it was written. A byte-order mark is no part of it. */
export function sourceOf(file: string): Source {
  const written = file.startsWith('\uFEFF') ? file.slice(1) : file;
  const at = pointsIn(written);
  if (written === written.normalize('NFC')) return { text: written, at };
  const { text, writtenOffset } = composed(written);
  return { text, at: (offset) => at(writtenOffset(offset)) };
}

/** A text that was taken out of a source, character by character: `offsets[i]` is where i stands in it. */
export const within = (source: Source, text: string, offsets: readonly number[]): Source => ({
  text,
  at: (offset) => source.at(offsets[offset] ?? (offsets.at(-1) ?? 0) + 1),
});

function pointsIn(text: string): (offset: number) => At {
  const starts = [0, ...[...text.matchAll(LINE_END)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function composed(written: string): {
  readonly text: string;
  readonly writtenOffset: (offset: number) => number;
} {
  const parts: string[] = [];
  const from: number[] = [0];
  const to: number[] = [0];
  let length = 0;
  for (const { 0: letter, index } of written.matchAll(LETTER)) {
    const one = letter.normalize('NFC');
    parts.push(one);
    length += one.length;
    if (one.length !== letter.length) {
      from.push(length);
      to.push(index + letter.length);
    }
  }
  return {
    text: parts.join(''),
    writtenOffset: (offset) => {
      const run = lastAtMost(from, offset);
      return (to[run] ?? 0) + offset - (from[run] ?? 0);
    },
  };
}

/** The index of the last of the rising numbers that is not above the limit. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
