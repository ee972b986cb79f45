import { ok, type Result } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import { readable } from '../legacy/readable.ts';
import { readApart } from '../reading/apart.ts';
import { type Block, words } from '../reading/block.ts';
import { layOut } from '../reading/lay-out.ts';
import { MAX_CELLS } from '../reading/limits.ts';
import { type ReadFault, Refusal } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { type GridCell, type GridRow, tableBlocks } from '../reading/table.ts';
import { openZip } from '../reading/unzip.ts';
import { shownNumber } from './number-format.ts';

type Shown =
  | { readonly kind: 'text'; readonly text: string; readonly font: string | null }
  | { readonly kind: 'number'; readonly digits: string; readonly format: string }
  | { readonly kind: 'day'; readonly day: string };

type Sheet = {
  readonly name: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly shown: Shown;
  }[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
};

/** The sheets of a workbook that are shown, cell by cell as they are printed, each with its address and heads. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<TextDocument, ReadFault>> {
  const judged = refusing(() => refuseTricks(bytes));
  if (!judged.ok) return judged;
  const read = await readApart<readonly Sheet[]>({
    thread: new URL('./xlsx-worker.js', import.meta.url),
    bytes,
    limits: { cells: MAX_CELLS },
    where: 'ô, cells',
  });
  if (!read.ok) return read;
  const blocks = refusing(() => read.value.flatMap(sheetBlocks));
  return blocks.ok ? ok(layOut(blocks.value)) : blocks;
}

/** The library trusts what a zip says of its sizes, and passes over a DTD, which no workbook has. */
function refuseTricks(bytes: Uint8Array): void {
  const archive = openZip(bytes);
  for (const name of archive.names) {
    const head = archive.part(name)?.subarray(0, HEAD_BYTES) ?? new Uint8Array();
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    if (/<!DOCTYPE|<!ENTITY/i.test(new TextDecoder('latin1').decode(head))) {
      throw new Refusal({ code: 'xml.dtd', where: name });
    }
  }
}

/** A DTD stands before the first element. */
const HEAD_BYTES = 4096;

function sheetBlocks(sheet: Sheet, index: number): readonly Block[] {
  const rows = new Map<number, GridCell[]>();
  const put = (row: number, cell: GridCell): void => {
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  const merged = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  for (const { row, column, shown } of sheet.cells) {
    const merge = merged.get(`${row},${column}`);
    const span = merge ? merge.lastColumn - merge.column + 1 : 1;
    const address = `${sheet.name}!${columnLetters(column)}${row + 1}`;
    const pieces = [words(textOf(shown))];
    put(row, { column, span, pieces, continues: false, page: null, address });
    for (let below = row + 1; merge && below <= Math.min(merge.lastRow, row + 200); below += 1) {
      put(below, { column, span, pieces: [], continues: true, page: null, address: null });
    }
  }
  const grid = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]): readonly [number, GridRow] => [
      row,
      { head: false, cells: cells.toSorted((a, b) => a.column - b.column) },
    ]);
  return tableBlocks(
    index + 1,
    grid.map(([, row]) => row),
  );
}

function textOf(shown: Shown): string {
  switch (shown.kind) {
    case 'text':
      return readable(shown.text, shown.font);
    case 'number':
      return shownNumber(shown.digits, shown.format);
    case 'day':
      return shown.day.split('-').toReversed().join('/');
  }
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
