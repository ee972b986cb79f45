import { expect, test } from 'vitest';
import type { Passage, TextDocument } from './document.ts';
import { plainDocument } from './plain-document.ts';
import { locator, whereabouts } from './whereabouts.ts';

const passage = (text: string, from: number, more: Partial<Passage> = {}): Passage => ({
  kind: 'paragraph',
  text,
  stretches: [{ at: 0, from: [from, from + text.length] }],
  marks: [],
  note: null,
  depth: null,
  page: null,
  cell: null,
  ...more,
});
const cellAt = (address: string | null) => ({
  table: 2,
  row: 3,
  column: 1,
  rowHead: [],
  columnHead: [],
  address,
});

const document: TextDocument = {
  plain: 'aa\nbb\ncc\ndd\nee\nff\ngg',
  passages: [
    passage('aa', 0, { page: 1 }),
    passage('bb', 3, { page: 1, kind: 'furniture' }),
    passage('cc', 6, { page: 1 }),
    passage('dd', 9, { page: 2 }),
    passage('ee', 12, { page: 2, kind: 'note', note: '12' }),
    passage('ff', 15, { kind: 'cell', cell: cellAt('Sheet1!D14') }),
    passage('gg', 18, { kind: 'cell', cell: cellAt(null) }),
  ],
};

test.each([
  [0, 'trang 1, đoạn 1', 'page 1, paragraph 1'],
  [3, 'trang 1, đầu hoặc chân trang', 'page 1, head or foot of the page'],
  [7, 'trang 1, đoạn 2', 'page 1, paragraph 2'],
  [9, 'trang 2, đoạn 1', 'page 2, paragraph 1'],
  [12, 'trang 2, chú thích 12', 'page 2, footnote 12'],
  [15, 'Sheet1!D14', 'Sheet1!D14'],
  [19, 'bảng 2, dòng 4, cột 2', 'table 2, row 4, column 2'],
])('what stands at %i is called %s', (offset, vi, en) => {
  expect(whereabouts(document, [offset, offset + 1])).toEqual({ vi, en });
});

test('paragraphs of a text without pages are counted through', () => {
  const text = 'Một câu.\n\nHai câu có 12 vụ.\n';
  expect(whereabouts(plainDocument(text), [text.indexOf('12'), text.length]).vi).toBe('đoạn 2');
});

test('without pages paragraphs are counted under the last heading that has a number', () => {
  const text =
    'Mở đầu có 1 xã.\n\n1.6. Đầu tư công\n\nCó 2 dự án.\n\nCó 3 dự án.\n\na) Nông nghiệp\n\nCó 5 xã.\n\nII. VỀ XÃ HỘI\n\nCó 4 xã.\n';
  const document = plainDocument(text);
  const at = (words: string) => whereabouts(document, [text.indexOf(words), text.length]).vi;
  expect(['1 xã', '1.6', '2 dự', '3 dự', '5 xã', 'II', '4 xã'].map(at)).toEqual([
    'đoạn 1',
    'mục 1.6, tiêu đề',
    'mục 1.6, đoạn 1',
    'mục 1.6, đoạn 2',
    'mục 1.6, điểm a, đoạn 1',
    'mục II, tiêu đề',
    'mục II, đoạn 1',
  ]);
});

test('a place in the plain text is found in its passage, over what stands between its halves', () => {
  const text = `Tổng số vụ phạm pháp hình sự trong kỳ là 12 vụ, giảm so với cùng kỳ¹ và\n\n¹ Năm 2023 là 15 vụ.\n\nsố đối tượng là 20.\n`;
  const plain = plainDocument(text);
  const { placeOf } = locator(plain);
  for (const figure of ['12', '15', '20']) {
    const place = placeOf(text.indexOf(figure));
    expect(place?.passage.text.slice(place.at, place.at + 2)).toBe(figure);
  }
});

test('a text without passages has no places', () => {
  const empty: TextDocument = { plain: '', passages: [] };
  expect(locator(empty).placeOf(0)).toBeNull();
  expect(whereabouts(empty, [0, 0]).vi).toBe('cả văn bản');
});
