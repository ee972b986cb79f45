import type { CellPlace, Span } from '../document.ts';
import type { Line } from './lines.ts';

/** A cell of a table that is set with tabs or with the bars of Markdown. */
export type PlainCell = { readonly span: Span; readonly place: CellPlace };

/** A table in plain text: from which line to before which, and its cells. */
export type PlainTable = {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly PlainCell[];
};

type Row = readonly { readonly span: Span; readonly text: string }[];

const RULE = /^\|?[\s:|-]+\|?$/;

/** Two lines or more in a row that part into two cells or more. */
export function plainTables(lines: readonly Line[]): readonly PlainTable[] {
  const tables: PlainTable[] = [];
  let rows: Row[] = [];
  let from = 0;
  const end = (to: number): void => {
    if (rows.length >= 2) tables.push({ from, to, cells: cellsOf(rows, tables.length) });
    rows = [];
  };
  lines.forEach((line, index) => {
    const row = rowOf(line);
    if (!row || (rows.length > 0 && line.blankBefore)) end(index);
    if (!row) return;
    if (rows.length === 0) from = index;
    rows.push(row);
  });
  end(lines.length);
  return tables;
}

function rowOf(line: Line): Row | null {
  const { text } = line;
  const barred = text.startsWith('|') && text.indexOf('|', 1) > 0;
  if (!barred && !text.includes('\t')) return null;
  if (barred && RULE.test(text)) return [];
  const cells: { span: Span; text: string }[] = [];
  let at = barred ? 1 : 0;
  for (const piece of text.slice(at).split(barred ? '|' : '\t')) {
    const start = line.span[0] + at + piece.length - piece.trimStart().length;
    cells.push({ span: [start, start + piece.trim().length], text: piece.trim() });
    at += piece.length + 1;
  }
  if (barred && cells.at(-1)?.text === '') cells.pop();
  return cells.length >= 2 ? cells : null;
}

function cellsOf(rows: readonly Row[], table: number): readonly PlainCell[] {
  const filled = rows.filter((row) => row.length > 0);
  const heads = filled[0] ?? [];
  const hasHead = heads.every(({ text }) => !/^[\d.,%+-]+$/.test(text));
  return filled.flatMap((row, rowNumber) =>
    row.flatMap((cell, column): readonly PlainCell[] => {
      if (cell.text === '') return [];
      const rowHead = column > 0 && row[0] ? [row[0].text.normalize('NFC')] : [];
      const head = hasHead && rowNumber > 0 ? heads[column]?.text.normalize('NFC') : undefined;
      const columnHead = head === undefined ? [] : [head];
      return [
        {
          span: cell.span,
          place: { table, row: rowNumber, column, rowHead, columnHead, address: null },
        },
      ];
    }),
  );
}
