import { unzipSync } from 'fflate';
import type { Cell, CellValue } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { decimalText } from '#core/decimal.ts';
import { lawfulText } from '../lawful-text.ts';
import { officeZip } from '../office-zip.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

/** A cell's number is a double: beyond this many digits it would be another number, and is text instead. */
const EXACT_DIGITS = 15;
/** Excel takes no longer name of a sheet, nor some characters in it. */
const LONGEST_NAME = 31;
const FONT = { name: 'Times New Roman', size: 12 };
const STILL = new Date('2000-01-01T00:00:00Z');

/**
 * One table as a workbook. Numbers are cells that calculate and show the digits that were reported; all else
 * is text, also what begins like a formula. The same table has the same bytes.
 */
export async function writeXlsx(sheet: Sheet): Promise<Uint8Array> {
  const about = [[sheet.title], ...sheet.about.map((row) => [...row]), []];
  const headAt = about.length;
  const rows: CellValue[][] = [
    ...about.map((row) => row.map(lawfulText)),
    sheet.columns.map(({ title }) => lawfulText(title)),
    ...sheet.rows.map((row) => row.map(cellValue)),
  ];
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: nameOf(sheet.name),
        columns: sheet.columns.map(({ width }) => ({ width })),
        rows,
        cells: new Map([...headStyles(sheet, headAt), ...formats(sheet, headAt + 1)]),
        freezePane: { rows: headAt + 1 },
      },
    ],
    properties: { title: lawfulText(sheet.title), created: STILL, modified: STILL },
    defaultFont: FONT,
  });
  return officeZip(Object.entries(unzipSync(new Uint8Array(bytes))));
}

type Styled = readonly (readonly [at: string, cell: Partial<Cell>])[];

function headStyles({ columns }: Sheet, headAt: number): Styled {
  const bold = { style: { font: { ...FONT, bold: true } } };
  return [
    ['0,0', bold],
    ...columns.map((_, column): readonly [string, Partial<Cell>] => [`${headAt},${column}`, bold]),
  ];
}

function formats({ rows }: Sheet, from: number): Styled {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c): Styled => {
      const numFmt = formatOf(cell);
      return numFmt === null ? [] : [[`${from + r},${c}`, { style: { numFmt } }]];
    }),
  );
}

/** Thousands apart, and as many decimals as were printed: the reader's Excel sets its own marks. */
function formatOf(cell: SheetCell): string | null {
  if (cell.kind !== 'number' || !isExact(cell)) return null;
  const { scale } = cell.value;
  return scale > 0 ? `#,##0.${'0'.repeat(scale)}` : '#,##0';
}

function cellValue(cell: SheetCell): CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return lawfulText(cell.text);
    case 'number':
      return isExact(cell) ? Number(decimalText(cell.value)) : decimalText(cell.value);
  }
}

const isExact = ({ value }: Extract<SheetCell, { kind: 'number' }>): boolean =>
  decimalText(value).replace(/^-|\./g, '').replace(/^0+/, '').length <= EXACT_DIGITS;

function nameOf(name: string): string {
  const lawful = lawfulText(name)
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim();
  return Array.from(lawful).slice(0, LONGEST_NAME).join('').trim() || 'Sheet1';
}
