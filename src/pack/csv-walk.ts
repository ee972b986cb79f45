import type { RawCell } from './cell.ts';
import type { Refuse } from './fault.ts';
import { csvQuote } from './messages/syntax.ts';
import { type SourceFile, spotIn } from './source-file.ts';

/** No table of a pack is so wide; what follows in the row is passed over. */
const MOST_CELLS = 100;

/** One row with the place of each cell; lines that are empty or start with `#` are no rows. */
export type CsvRow = { readonly start: number; readonly cells: readonly RawCell[] };

/**
 * Walks a CSV file row by row (RFC 4180: commas, double quotes, both kinds of line ends). The libraries
 * at hand give the line of a row at best; a fault of ours names the column inside the cell.
 */
export function* csvRows(file: SourceFile, refuse: Refuse): Generator<CsvRow> {
  const { text } = file;
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    if (text[at] === '#' || text.slice(at, lineEnd).trim() === '') {
      at = afterLine(text, lineEnd);
      continue;
    }
    const start = at;
    const cells: RawCell[] = [];
    let open = true;
    while (open) {
      const read = text[at] === '"' ? quotedCell(file, at, refuse) : bareCell(file, at, refuse);
      cells.push(read.cell);
      open = text[read.next] === ',' && cells.length < MOST_CELLS;
      at = open ? read.next + 1 : afterLine(text, endOfLine(text, read.next));
    }
    yield { start, cells };
  }
}

type Read = { readonly cell: RawCell; readonly next: number };

function bareCell(file: SourceFile, start: number, refuse: Refuse): Read {
  let end = start;
  while (end < file.text.length && !ENDS.has(file.text[end] ?? '')) end += 1;
  const text = file.text.slice(start, end);
  const quote = text.indexOf('"');
  if (quote >= 0) refuse(spotIn(file, start + quote), csvQuote('inside'));
  return { cell: { file, start, end, text, read: (written) => written }, next: end };
}

function quotedCell(file: SourceFile, start: number, refuse: Refuse): Read {
  const { text } = file;
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) {
    refuse(spotIn(file, start), csvQuote('open'));
    end = text.length;
  }
  let next = Math.min(end + 1, text.length);
  while (next < text.length && !ENDS.has(text[next] ?? '')) next += 1;
  if (text.slice(end + 1, next).trim() !== '') refuse(spotIn(file, end + 1), csvQuote('after'));
  const read = (written: string): string => written.replaceAll('""', '"');
  const written = text.slice(start + 1, end);
  return { cell: { file, start: start + 1, end, text: read(written), read }, next };
}

const ENDS = new Set([',', '\n', '\r']);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

function afterLine(text: string, lineEnd: number): number {
  return text[lineEnd] === '\r' ? lineEnd + 2 : lineEnd + 1;
}
