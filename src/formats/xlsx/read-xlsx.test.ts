import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { documentOf } from '../testing/passages.ts';
import { shownNumber } from './number-format.ts';
import { readXlsx } from './read-xlsx.ts';

const sheet = (name: string, rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}) =>
  ({ name, ...(rows === undefined ? {} : { rows }), ...more }) satisfies WriteSheet;
const book = (...sheets: readonly WriteSheet[]) => writeXlsx({ sheets: [...sheets] });

describe('a workbook', () => {
  test('is its cells with address and heads, as they are printed', async () => {
    const rows = [
      ['BIỂU 1: CÂY TRỒNG', null, null, null],
      ['TT', 'Cây', 'Kế hoạch', 'Thực hiện'],
      [1, 'Chè', 1234.5, 0.914],
      [2, 'Sâm', 84.5, 1],
    ];
    const cells = new Map([
      ['2,3', { style: { numFmt: '0.0%' } }],
      ['2,2', { style: { numFmt: '#,##0.00' } }],
    ]);
    const document = documentOf(await readXlsx(await book(sheet('Sheet1', rows, { cells }))));
    expect(misplaced(document)).toEqual([]);
    const at = (address: string) => {
      const found = document.passages.find(({ cell }) => cell?.address === address);
      return [found?.text, found?.cell?.rowHead, found?.cell?.columnHead];
    };
    expect(at('Sheet1!C3')).toEqual(['1.234,50', ['Chè'], ['Kế hoạch']]);
    expect(at('Sheet1!D3')).toEqual(['91,4%', ['Chè'], ['Thực hiện']]);
    expect(at('Sheet1!C4')).toEqual(['84,5', ['Sâm'], ['Kế hoạch']]);
    expect(document.plain.split('\n')[1]).toBe('TT\tCây\tKế hoạch\tThực hiện');
  });

  test('merged heads reach over their columns; hidden sheets are not read', async () => {
    const rows = [
      ['Cây', 'Năm 2024', null],
      [null, 'KH', 'TH'],
      ['Chè', 5, 6],
    ];
    const merges = [
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
    ];
    const hidden = sheet('Nháp', [['x']], { hidden: true });
    const document = documentOf(
      await readXlsx(await book(sheet('Biểu', rows, { merges }), hidden)),
    );
    const cell = document.passages.find(({ text }) => text === '6')?.cell;
    expect([cell?.rowHead, cell?.columnHead]).toEqual([['Chè'], ['Năm 2024', 'TH']]);
    expect(document.plain).not.toContain('x');
  });

  test('one with a DTD is refused', async () => {
    const parts = unzipSync(await book(sheet('A', [['a']])));
    const name = 'xl/workbook.xml';
    const source = strFromU8(parts[name] ?? new Uint8Array());
    const evil = source.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>');
    const read = await readXlsx(zipSync({ ...parts, [name]: strToU8(evil) }));
    expect(read.ok ? 'read' : read.error.code).toBe('xml.dtd');
  });
});

test.each([
  ['1234.50000000000', 'General', '1234,5'],
  ['1234.50000000000', '#,##0', '1.235'],
  ['1234.50000000000', '#,##0.00', '1.234,50'],
  ['1234.50000000000', '0.0##', '1234,5'],
  ['0.914000000000000', '0%', '91%'],
  ['0.914000000000000', '0.00%', '91,40%'],
  ['-41.0000000000000', '#,##0;(#,##0)', '−41'],
  ['2762000000.00000', '#,##0,,', '2.762'],
  ['1.23000000000000e+21', 'General', '1230000000000000000000'],
  ['1.50000000000000e-7', 'General', '0,00000015'],
  ['5.00000000000000', '0" ha"', '5'],
  ['0.100000000000000', '@', '0,1'],
])('%s in the format %s is shown as %s', (digits, format, shown) => {
  expect(shownNumber(digits, format)).toBe(shown);
});
