import { type Cell, cell } from './cell.ts';
import { type CsvRow, csvRows } from './csv-walk.ts';
import { fileStart, type Refuse } from './fault.ts';
import type { Fields, Shape } from './fields.ts';
import { fieldTwice, unknownField } from './messages/field.ts';
import { csvCells, csvHeader, csvMissingColumn, csvTooManyRows } from './messages/syntax.ts';
import { nearest } from './nearest.ts';
import { type SourceFile, spotIn } from './source-file.ts';

const MOST_ROWS = 100_000;

type Header = { readonly width: number; readonly index: ReadonlyMap<string, number> };

/** The rows of a table whose columns the shape knows; rows of another width are faults and left out. */
export function* tableRows(file: SourceFile, shape: Shape, refuse: Refuse): Generator<Fields> {
  let header: Header | null = null;
  let rows = 0;
  for (const row of csvRows(file, refuse)) {
    if (!header) {
      header = headerOf(row, file, shape, refuse);
      continue;
    }
    rows += 1;
    const at = spotIn(file, row.start);
    if (rows > MOST_ROWS) {
      refuse(at, csvTooManyRows(MOST_ROWS));
      return;
    }
    if (row.cells.length === header.width) yield rowFields(row, header, file, refuse);
    else refuse(at, csvCells(row.cells.length, header.width));
  }
  if (!header) refuse(fileStart(file.path), csvHeader([...shape.required, ...shape.optional]));
}

function headerOf(row: CsvRow, file: SourceFile, shape: Shape, refuse: Refuse): Header {
  const known = [...shape.required, ...shape.optional];
  const index = new Map<string, number>();
  for (const [i, raw] of row.cells.entries()) {
    const name = cell(raw);
    if (!known.includes(name.text)) {
      refuse(name.at(), unknownField(name.text, nearest(name.text, known), known));
    } else if (index.has(name.text)) {
      refuse(name.at(), fieldTwice(name.text));
    } else {
      index.set(name.text, i);
    }
  }
  for (const name of shape.required) {
    if (!index.has(name)) refuse(spotIn(file, row.start), csvMissingColumn(name));
  }
  return { width: row.cells.length, index };
}

function rowFields(row: CsvRow, header: Header, file: SourceFile, refuse: Refuse): Fields {
  const find = (name: string): Cell | null => {
    const raw = row.cells[header.index.get(name) ?? -1];
    const found = raw && cell(raw);
    return found && found.text !== '' ? found : null;
  };
  const has = (name: string): boolean => header.index.has(name);
  return { at: spotIn(file, row.start), refuse, has, cell: find };
}
