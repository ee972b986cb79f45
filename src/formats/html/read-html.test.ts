import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { documentOf, told } from '../testing/passages.ts';
import { heading, mark, note, paragraph, report, SAMPLE } from '../testing/sample-report.ts';
import { readHtml } from './read-html.ts';
import { writeHtml } from './write-html.ts';

const read = (source: string) => {
  const document = documentOf(readHtml(source));
  expect(misplaced(document)).toEqual([]);
  return document;
};
const lines = (source: string): readonly string[] => told(read(source));

describe('the words of a page', () => {
  test.each<[string, string, readonly string[]]>([
    ['blanks and inner tags part nothing', '<p>Có <b>12</b>\n   vụ</p>', ['paragraph: Có 12 vụ']],
    ['entities are letters', '<p>&lt;5&nbsp;ha &amp; m&sup2;</p>', ['paragraph: <5\u00a0ha & m²']],
    [
      'what is deleted, hidden or code is not read',
      '<p>a<del>b</del><span hidden>c</span><i style="display:none">d</i><script>e</script></p>',
      ['paragraph: a'],
    ],
    [
      'words without a paragraph are one',
      'Mở đầu<p>Thân</p>kết',
      ['paragraph: Mở đầu', 'paragraph: Thân', 'paragraph: kết'],
    ],
    [
      'headings and lists',
      '<h2>Về kinh tế</h2><ul><li>Chè</li></ul>',
      ['heading: Về kinh tế', 'item: Chè'],
    ],
    ['a square', '<p>30 m<sup>2</sup> đất</p>', ['paragraph: 30 m² đất']],
    ['a raised number', '<p>năm trước<sup>3</sup>.</p>', ['paragraph: năm trước[3].']],
    ['a line broken by hand', '<p>tổng số vụ<br>trong kỳ</p>', ['paragraph: tổng số vụ trong kỳ']],
    [
      'an unclosed page',
      '<p>a<p>b<table><tr><td>c',
      ['paragraph: a', 'paragraph: b', 'paragraph: c'],
    ],
  ])('%s', (_, source, expected) => {
    expect(lines(source)).toEqual(expected);
  });

  test('notes are found from their marks, whoever wrote the page', () => {
    const word =
      '<p>Chè<a href="#_ftn1" name="_ftnref1">[1]</a> tăng</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 12 ha.</p></div>';
    const other =
      '<p>Chè<a href="#fn1" id="fnref1"><sup>1</sup></a> tăng</p><section><ol><li id="fn1"><p>12 ha.<a href="#fnref1">↩</a></p></li></ol></section>';
    const expected = ['paragraph: Chè[1] tăng', 'note 1: 12 ha.'];
    expect([lines(word), lines(other)]).toEqual([expected, expected]);
  });

  test('a link to a section is no note', () => {
    expect(lines('<p>Xem <a href="#muc-2">2</a></p><h2 id="muc-2">Hai</h2>')).toEqual([
      'paragraph: Xem 2',
      'heading: Hai',
    ]);
  });

  test('cells have the heads of their row and column, also under one that reaches down', () => {
    const table =
      '<table><thead><tr><th rowspan="2">Chỉ tiêu</th><th colspan="2">2024</th></tr><tr><th>KH</th><th>TH</th></tr></thead><tr><td>Chè</td><td>500</td><td>455</td></tr></table>';
    const cell = read(table).passages.find(({ text }) => text === '455')?.cell;
    expect([cell?.rowHead, cell?.columnHead]).toEqual([['Chè'], ['2024', 'TH']]);
  });

  test('a page nested without end is refused', () => {
    const deep = readHtml('<div>'.repeat(100_000));
    expect(deep.ok ? 'read' : deep.error.code).toBe('file.too-much');
  });
});

test('a page of ours reads as what was written', () => {
  const ours = report({
    blocks: [heading(2, 'I.', 'VỀ KINH TẾ'), paragraph('Chè', mark(1), ' tăng 12 ha.')],
    notes: [note(1, 'Ước cả năm.')],
  });
  const read = lines(writeHtml(ours));
  expect(read).toContain('heading: I. VỀ KINH TẾ');
  expect(read).toContain('paragraph: Chè[1] tăng 12 ha./.');
  expect(read).toContain('note 1: Ước cả năm.');
  expect(lines(writeHtml(SAMPLE)).filter((line) => line.startsWith('note')).length).toBe(3);
});
