import type { Spot } from './fault.ts';
import { type SourceFile, spotIn } from './source-file.ts';

/** A value as text (NFC, trimmed), which knows where each of its characters stands in the file. */
export type Cell = {
  readonly text: string;
  /** The place of the character at this offset of `text`; of the first without one. */
  readonly at: (offset?: number) => Spot;
};

export type RawCell = {
  readonly file: SourceFile;
  /** Offsets in the file of what is written, without quotes. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a stretch of the file reads as, before normalisation. */
  readonly read: (written: string) => string;
};

/** Beyond this a place inside the cell is not looked for: the start of the cell will do. */
const LONGEST_SEARCHED = 500;

export function cell(raw: RawCell): Cell {
  const normal = raw.text.normalize('NFC');
  const text = normal.trim();
  const lead = normal.length - normal.trimStart().length;
  return {
    text,
    at: (offset = 0) => spotIn(raw.file, raw.start + writtenOffset(raw, lead + offset)),
  };
}

export const verbatim = (written: string): string => written;

/** How much of what is written makes the first `offset` characters of what is read. */
function writtenOffset(raw: RawCell, offset: number): number {
  const written = raw.file.text.slice(raw.start, raw.end);
  if (written === raw.text && written.normalize('NFC') === written) return offset;
  if (offset === 0 || written.length > LONGEST_SEARCHED) return 0;
  for (let end = 0; end < written.length; end += 1) {
    const next = raw.read(written.slice(0, end + 1)).normalize('NFC');
    if (next.length > offset) return end;
  }
  return written.length;
}
