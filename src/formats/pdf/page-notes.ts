import { type Block, block } from '../reading/block.ts';
import { withoutStart } from '../reading/trimmed.ts';
import { joinedLines, wholeLine } from './flow.ts';
import type { Line, Segment } from './lines.ts';

export type PageNote = { readonly name: string; readonly page: number; readonly lines: Segment[] };

const NUMBERED = /^(\d{1,3})[.)]?\s+(?=\S)/;

/** Adds the note lines of a page to those read so far; lines before the first number go on with the last note. */
export function addNotes(notes: PageNote[], lines: readonly Line[]): void {
  for (const line of lines) {
    const segment = labelled(wholeLine(line), notes.at(-1));
    if (segment.label !== null)
      notes.push({ name: segment.label, page: line.page, lines: [segment] });
    else if (notes.length > 0) notes.at(-1)?.lines.push(segment);
  }
}

/** A number in the size of its words is one if it is the next. */
function labelled(segment: Segment, last: PageNote | undefined): Segment {
  const found = NUMBERED.exec(segment.text);
  if (segment.label !== null || !found || found[1] !== String(Number(last?.name ?? 0) + 1)) {
    return segment;
  }
  const length = found[0].length;
  return {
    ...segment,
    label: found[1] ?? null,
    pieces: withoutStart(segment.pieces, length),
    text: segment.text.slice(length),
  };
}

/** A note whose last line does not end a sentence goes on at the end of the next page. */
export const isUnfinished = (notes: readonly PageNote[]): boolean => {
  const last = notes.at(-1)?.lines.at(-1);
  return last !== undefined && !/[.!?…]["”’)]*$/.test(last.text);
};

export const noteBlocks = (notes: readonly PageNote[]): readonly Block[] =>
  notes.map(({ name, page, lines }) => block('note', joinedLines(lines), { note: name, page }));
