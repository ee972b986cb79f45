import type { NoteMark, Passage, TextDocument } from '#text/document.ts';
import { joinPieces, type Piece as Placed } from '#text/positions.ts';
import type { Block, Piece } from './block.ts';
import { typedMarks } from './typed-marks.ts';

/**
 * Lays blocks out one a line, cells of one row side by side, marks of notes as raised figures. The plain text keeps
 * the characters of the file; passages are in NFC.
 */
export function layOut(blocks: readonly Block[]): TextDocument {
  const printed: string[] = [];
  let at = 0;
  const print = (text: string): void => {
    printed.push(text);
    at += text.length;
  };
  const placed = blocks.map((next, index) => {
    const before = blocks[index - 1];
    if (before) print(isSameRow(before, next) ? '\t' : '\n');
    if (next.note !== null) print(`${raised(next.note)} `);
    return { block: next, ...printPieces(typedMarks(next.pieces), () => at, print) };
  });
  const plain = printed.join('');
  const passages = placed.map(({ block: { pieces: _, ...rest }, spans, marks }): Passage => {
    const joined = joinPieces(plain, spans);
    return { ...rest, ...joined, marks: marksAt(marks, spans, joined) };
  });
  return { plain, passages };
}

const isSameRow = (a: Block, b: Block): boolean =>
  a.cell !== null && b.cell !== null && a.cell.table === b.cell.table && a.cell.row === b.cell.row;

/** A mark, by the number of stretches of words before it. */
export type PlacedMark = { readonly note: string; readonly after: number };

function printPieces(
  pieces: readonly Piece[],
  at: () => number,
  print: (text: string) => void,
): { readonly spans: readonly Placed[]; readonly marks: readonly PlacedMark[] } {
  const spans: Placed[] = [];
  const marks: PlacedMark[] = [];
  let glue: Placed['glue'] = '';
  for (const piece of pieces) {
    if (piece.kind === 'mark') {
      marks.push({ note: piece.note, after: spans.length });
      print(raised(piece.note));
      continue;
    }
    for (const [line, text] of piece.words
      .replace(/[\t\r\v\f]/g, ' ')
      .split('\n')
      .entries()) {
      if (line > 0) {
        print('\n');
        glue = spans.length > 0 ? ' ' : '';
      }
      if (text === '') continue;
      const last = spans.at(-1);
      const end = at() + text.length;
      // Runs that touch are one stretch: a letter and its mark may lie in two.
      if (last?.span[1] === at()) spans[spans.length - 1] = { ...last, span: [last.span[0], end] };
      else spans.push({ span: [at(), end], glue });
      glue = '';
      print(text);
    }
  }
  return { spans, marks };
}

/** A mark parts the words around it in the plain text, so those after it begin a stretch. */
export function marksAt(
  marks: readonly PlacedMark[],
  spans: readonly Placed[],
  { text, stretches }: Pick<Passage, 'text' | 'stretches'>,
): readonly NoteMark[] {
  if (marks.length === 0) return [];
  const starts = new Map(stretches.map(({ at, from }) => [from[0], at]));
  return marks.map(({ note, after }) => {
    const next = spans[after];
    return { note, at: (next && starts.get(next.span[0])) ?? text.length };
  });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (note: string): string =>
  /^\d+$/.test(note) ? note.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : `[${note}]`;
