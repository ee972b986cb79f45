import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { readDocument } from './read-document.ts';
import { officeIsHere, pdfOf } from './testing/office.ts';
import { told } from './testing/passages.ts';
import { SAMPLE } from './testing/sample-report.ts';
import { cell, p, row, wordFile } from './testing/word-file.ts';

async function read(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const opened = await readDocument(bytes, name);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(misplaced(opened.value.document)).toEqual([]);
  return told(opened.value.document)
    .map((line) => line.replace(/\s+/g, ' '))
    .filter((line) => !line.startsWith('furniture'))
    .toSorted();
}

/** The page breaks its title into lines by its style sheet alone. */
const withoutTitle = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !/BÁO CÁO|Tình hình/.test(line));

test('a report of ours reads alike as Word file and as page', async () => {
  const word = await read(await writeDocx(SAMPLE), 'a.docx');
  const page = await read(new TextEncoder().encode(writeHtml(SAMPLE)), 'a.html');
  expect(word).toContain('note 1: Do giá < chi phí & −17,5%.');
  expect(withoutTitle(word)).toEqual(withoutTitle(page));
});

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single"/>`)
  .join('');
const WIDTHS = [700, 3500, 1000, 1500, 1500].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${WIDTHS}</w:tblGrid>${row('TT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch năm', 'Ước thực hiện 9 tháng')}${row('1', 'Tổng diện tích gieo trồng cây lương thực có hạt cả năm', 'Ha', '50.500', '50.253')}${row('2', 'Sản lượng chè búp tươi', 'Tấn', '57.000', '52.000')}${row('', 'Tổng cộng', '', cell('12'), '')}</w:tbl>`;
const LONG = (at: number): string =>
  `Đoạn thứ ${at} đủ dài để xuống dòng vài lần. Trong kỳ xảy ra ${10 + at} vụ, gồm nông thôn ${at} vụ và thành thị 10 vụ, tăng so với cùng kỳ năm trước.`;
const SECTION = (columns: number): string =>
  `<w:sectPr><w:type w:val="continuous"/><w:cols w:num="${columns}" w:space="400"/></w:sectPr>`;

describe.skipIf(!officeIsHere())('printed by another program', () => {
  test('a report of ours reads as its Word file', async () => {
    const word = await writeDocx(SAMPLE);
    expect(await read(pdfOf(word), 'a.pdf')).toEqual(await read(word, 'a.docx'));
  });

  test('tables and columns read as in their Word file', async () => {
    const columns = Array.from({ length: 14 }, (_, at) => p(LONG(at + 1))).join('');
    const body = `${p(LONG(20))}${TABLE}${p(LONG(21))}<w:p><w:pPr>${SECTION(1)}</w:pPr></w:p>${columns}${SECTION(2)}`;
    const word = wordFile({ body });
    const printed = await read(pdfOf(word), 'a.pdf');
    expect(printed).toContain('cell: Tổng diện tích gieo trồng cây lương thực có hạt cả năm');
    expect(printed).toEqual(await read(word, 'a.docx'));
  });
});
