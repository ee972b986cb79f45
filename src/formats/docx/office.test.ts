import { beforeAll, describe, expect, test } from 'vitest';
import { squeezed } from '../testing/markup.ts';
import { officeIsHere, pagesOf } from '../testing/office.ts';
import { heading, mark, note, paragraph, report, SAMPLE } from '../testing/sample-report.ts';
import { writeDocx } from './write-docx.ts';

const FILLING = 'Các cấp, các ngành tiếp tục chỉ đạo, điều hành quyết liệt, linh hoạt. '.repeat(8);

const LONG = report({
  ...SAMPLE,
  blocks: [
    ...SAMPLE.blocks,
    ...Array.from({ length: 14 }, () => paragraph(FILLING)),
    heading(1, 'B.', 'NHIỆM VỤ CUỐI NĂM'),
    paragraph('Câu cuối cùng', mark(4), '.'),
  ],
  notes: [...SAMPLE.notes, note(4, 'Chú thích ở trang cuối.')],
});

describe.skipIf(!officeIsHere())('LibreOffice', () => {
  let pages: readonly string[];
  beforeAll(async () => {
    pages = pagesOf(await writeDocx(LONG)).map(squeezed);
  });

  test('lays the report out on four or five pages', () => {
    expect([4, 5]).toContain(pages.length);
  });

  test('numbers them at the top from the second on', () => {
    expect(pages[0]).toMatch(/^ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TỈNH LAI CHÂU/);
    expect(pages.slice(1).map((page) => page.split(' ')[0])).toEqual(
      pages.slice(1).map((_, index) => String(index + 2)),
    );
  });

  test('puts the notes at the foot of the pages that mark them', () => {
    expect(pages[0]).toMatch(/1 ?Do giá < chi phí & −17,5%\. 2 ?Gồm: .* 3 ?Nguồn: 'Sở'\.$/);
    expect(pages.at(-1)).toMatch(/4 ?Chú thích ở trang cuối\.$/);
  });

  test('keeps a second mark of a note as the number of the first', () => {
    expect(pages[0]).toMatch(/Đến năm 2024 xong ?1\./);
  });

  test('keeps the last sentence with those who sign', () => {
    expect(pages.at(-1)).toMatch(/Câu cuối cùng ?4 ?\.\/\. .*TM\. ỦY BAN NHÂN DÂN.*CHỦ TỊCH/);
  });
});
