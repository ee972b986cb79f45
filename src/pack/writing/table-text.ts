import { csvRows } from '../csv-walk.ts';
import type { SourceFile } from '../source-file.ts';

/** A row of a table as it shall be, by the names of its columns; what is empty is left out. */
export type TableRow = { readonly key: string; readonly cells: Readonly<Record<string, string>> };

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The key of a row that stands there, by its cells. */
  readonly keyOf: (cells: Readonly<Record<string, string>>) => string;
};

/**
 * The text of a table with its rows as they shall be. A row that says what it said stays as it was typed;
 * comments keep their places, new rows come last. A column that only new rows need is added at the end.
 */
export function tableText(
  file: SourceFile | null,
  { columns, rows, keyOf }: Table,
  isSame: (key: string) => boolean,
): string {
  if (file === null)
    return [columns, ...rows.map(({ cells }) => cellsIn(columns, cells))].map(line).join('');
  const [header, ...standing] = [...csvRows(file, () => null)];
  if (!header) return tableText(null, { columns, rows, keyOf }, isSame);
  const named = header.cells.map(({ text }) => text.normalize('NFC').trim());
  const more = columns.filter(
    (name) => !named.includes(name) && rows.some(({ cells }) => cells[name]),
  );
  const all = [...named, ...more];
  const { text } = file;
  const end = (row: (typeof standing)[number]): number => {
    const next = text.indexOf('\n', row.cells.at(-1)?.end ?? row.start);
    return next < 0 ? text.length : next + 1;
  };
  const widened = (typed: string): string =>
    more.length === 0 ? typed : typed.replace(/(\r?\n)?$/, `${','.repeat(more.length)}$1`);
  let at = end(header);
  let written =
    text.slice(0, header.start) + (more.length === 0 ? text.slice(header.start, at) : line(all));
  const seen = new Set<string>();
  for (const row of standing) {
    const cells = Object.fromEntries(
      named.map((name, n) => [name, row.cells[n]?.text.normalize('NFC').trim() ?? '']),
    );
    const key = keyOf(cells);
    const shall = rows.find((one) => one.key === key);
    seen.add(key);
    written += text.slice(at, row.start);
    if (shall && isSame(key)) written += widened(text.slice(row.start, end(row)));
    // A column of the pack that the catalogue does not keep stays as it was.
    else if (shall) written += line(cellsIn(all, { ...onlyOf(cells, columns), ...shall.cells }));
    at = end(row);
  }
  written += text.slice(at);
  const rest = rows.filter(({ key }) => !seen.has(key));
  const tail = written.endsWith('\n') || rest.length === 0 ? written : `${written}\n`;
  return tail + rest.map(({ cells }) => line(cellsIn(all, cells))).join('');
}

const onlyOf = (
  cells: Readonly<Record<string, string>>,
  columns: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => !columns.includes(name)));

const cellsIn = (
  columns: readonly string[],
  cells: Readonly<Record<string, string>>,
): readonly string[] => columns.map((name) => cells[name] ?? '');

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;

const cell = (text: string): string =>
  /[",\r\n]|^[#\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
