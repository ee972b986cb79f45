import type { Passage, Span, Stretch, TextDocument } from './document.ts';

/** A stretch of the plain text that goes into a passage, and what stands between it and the one before. */
export type Piece = { readonly span: Span; readonly glue: '' | ' ' };

/** One base letter with its marks, or jamo that compose: what NFC may change as a whole. */
const CLUSTERS = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu;

/** The text of a passage in NFC, the stretches that lead back to the plain text, and where each piece ends. */
export function joinPieces(
  plain: string,
  pieces: readonly Piece[],
): Pick<Passage, 'text' | 'stretches'> & { readonly ends: readonly number[] } {
  const ends: number[] = [];
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let at = 0;
  const put = (text: string, from: Span): void => {
    const last = stretches.at(-1);
    const straight =
      last && last.from[1] === from[0] && at - last.at === last.from[1] - last.from[0];
    if (last && straight && text.length === from[1] - from[0]) {
      stretches[stretches.length - 1] = { at: last.at, from: [last.from[0], from[1]] };
    } else stretches.push({ at, from });
    parts.push(text);
    at += text.length;
  };
  let before: Span | null = null;
  for (const { span, glue } of pieces) {
    if (span[0] < span[1]) {
      if (before && glue === ' ') put(' ', [before[1], span[0]]);
      before = span;
      putComposed(plain.slice(span[0], span[1]), span[0], put);
    }
    ends.push(at);
  }
  return { text: parts.join(''), stretches, ends };
}

function putComposed(text: string, from: number, put: (text: string, from: Span) => void): void {
  if (text.normalize('NFC') === text) {
    put(text, [from, from + text.length]);
    return;
  }
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    put(cluster.normalize('NFC'), [from + index, from + index + cluster.length]);
  }
}

/** Where a range of a passage's text stands in the plain text. */
export function plainSpan(passage: Passage, start: number, end: number): Span {
  const first = stretchAt(passage, start);
  const last = stretchAt(passage, Math.max(start, end - 1));
  const from = passage.stretches[first];
  const to = passage.stretches[last];
  if (!from || !to) return [0, 0];
  return [
    isStraight(passage, first) ? from.from[0] + (start - from.at) : from.from[0],
    isStraight(passage, last) ? to.from[0] + (end - to.at) : to.from[1],
  ];
}

/** Whether something else is printed between two places of a passage: a page end with its notes. */
export function isInterrupted(document: TextDocument, passage: Passage, range: Span): boolean {
  const [start, end] = plainSpan(passage, range[0], range[1]);
  if (end - start === range[1] - range[0]) return false;
  const printed = document.plain
    .slice(start, end)
    .normalize('NFC')
    .replace(/[\s*_]+/g, '');
  return printed.length > passage.text.slice(range[0], range[1]).replace(/\s+/g, '').length + 3;
}

/** The number of the stretch that holds an offset. */
function stretchAt({ stretches }: Passage, offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isStraight({ stretches, text }: Passage, index: number): boolean {
  const stretch = stretches[index];
  if (!stretch) return false;
  const end = stretches[index + 1]?.at ?? text.length;
  return end - stretch.at === stretch.from[1] - stretch.from[0];
}
