import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { decimal, decimalText, fromBigInt } from '#core/decimal.ts';
import { numberCell, type Sheet, type SheetCell, textCell } from '../sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

const sheet = (...cells: SheetCell[]): Sheet => ({
  name: 'agr.tea: [chè]',
  title: 'Sản lượng chè búp tươi',
  about: [
    ['Nguồn', 'Báo cáo 9 tháng'],
    ['Kỳ', '9 tháng năm 2024'],
  ],
  columns: cells.map((_, n) => ({ title: `cột ${n + 1}`, width: 12 })),
  rows: [cells],
});
const read = async (table: Sheet) => {
  const book = await readXlsx(await writeXlsx(table), { readStyles: true });
  const [first] = book.sheets;
  if (!first) throw new Error('no sheet');
  return first;
};
const cell = async (one: SheetCell) => (await read(sheet(one))).rows[5]?.[0];
const partsOf = (bytes: Uint8Array) => unzipSync(bytes);

describe('a table as a workbook', () => {
  test('is read back with its caption, its head and its rows', async () => {
    const { name, rows } = await read(sheet(textCell('2024-9M'), numberCell(decimal('125797'))));
    expect(name).toBe('agr.tea   chè');
    expect(rows.map((row) => row.filter((value) => value !== null))).toEqual([
      ['Sản lượng chè búp tươi'],
      ['Nguồn', 'Báo cáo 9 tháng'],
      ['Kỳ', '9 tháng năm 2024'],
      [],
      ['cột 1', 'cột 2'],
      ['2024-9M', 125797],
    ]);
  });

  test.each([
    ['125797', '#,##0'],
    ['11056.22', '#,##0.00'],
    ['55.70', '#,##0.00'],
    ['-0.345', '#,##0.000'],
  ])('%s shows the digits it was reported with: %s', async (text, format) => {
    const bytes = await writeXlsx(sheet(numberCell(decimal(text))));
    const styles = strFromU8(partsOf(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(await cell(numberCell(decimal(text)))).toBe(Number(text));
    expect(styles).toContain(`formatCode="${format}"`);
  });

  test.each(['=1+1', '+3', '@sum(A1)', '-x', '<b>&amp;</b>', 'gần 1,82 triệu con'])(
    '%s is text and nothing else',
    async (text) => {
      const bytes = await writeXlsx(sheet(textCell(text)));
      const xml = strFromU8(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(xml).not.toContain('<f');
      expect(await cell(textCell(text))).toBe(text);
    },
  );

  test('a number of more digits than a cell can hold is text', async () => {
    expect(await cell(numberCell(decimal('1234567890123456.5')))).toBe('1234567890123456.5');
  });

  test('every number that a cell can hold is read back as it was', async () => {
    const number = fc.record({
      n: fc.integer({ min: -1e14, max: 1e14 }),
      scale: fc.nat({ max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(number, async ({ n, scale }) => {
        const value = fromBigInt(BigInt(n), scale);
        expect(await cell(numberCell(value))).toBe(Number(decimalText(value)));
      }),
      { numRuns: 25 },
    );
  });

  test('the same table has the same bytes, whenever it is written', async () => {
    const table = sheet(textCell('a'), numberCell(decimal('1.50')));
    const [a, b] = [await writeXlsx(table), await writeXlsx(table)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    expect(Object.keys(partsOf(a))[0]).toBe('[Content_Types].xml');
    const core = strFromU8(partsOf(a)['docProps/core.xml'] ?? new Uint8Array());
    expect(core).not.toContain(String(new Date().getFullYear()));
  });
});
