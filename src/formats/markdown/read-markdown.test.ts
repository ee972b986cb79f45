import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { told } from '../testing/passages.ts';
import { readMarkdown } from './read-markdown.ts';

const read = (text: string) => {
  const document = readMarkdown(text);
  expect(document.plain).toBe(text);
  return document;
};

describe('Markdown is read without its signs, in its own places', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headings of both kinds',
      '# Báo cáo\n\nVề chè\n------\n',
      ['heading: Báo cáo', 'heading: Về chè'],
    ],
    ['a label gives its depth', '## 1.1. Nông nghiệp ##', ['heading: 1.1. Nông nghiệp']],
    [
      'lines of a paragraph are joined',
      'Có 12\nvụ.\n\nHết.',
      ['paragraph: Có 12 vụ.', 'paragraph: Hết.'],
    ],
    [
      'emphasis, code and links',
      '*Chè*: **52** tấn `x` [ở đây](http://a) ![ảnh](b.png)',
      ['paragraph: Chè: 52 tấn x ở đây '],
    ],
    ['a star between blanks is one', '3 * 4 và a_b_c', ['paragraph: 3 * 4 và a_b_c']],
    ['escaped signs', '1\\. Chè \\* tăng', ['heading: 1. Chè * tăng']],
    ['items', '- Chè;\n- Sâm.', ['item: - Chè;', 'item: - Sâm.']],
    [
      'footnotes',
      'Chè[^a] tăng.\n\n[^a]: 12 ha\n  và 3 ha.',
      ['paragraph: Chè[a] tăng.', 'note a: 12 ha và 3 ha.'],
    ],
    ['quotes', '> Có 12\n> vụ', ['paragraph: Có 12 vụ']],
    ['what is no text', '---\na: 1\n---\n\n```\n12.3456\n```\n\nCó 1.', ['paragraph: Có 1.']],
    ['lines of Windows', 'Có 12\r\nvụ.\r\n', ['paragraph: Có 12 vụ.']],
  ])('%s', (_, text, expected) => {
    expect(told(read(text)).map((line) => line.replace(/\s+$/, ' '))).toEqual(expected);
  });

  test('tables have heads, and their cells stand where they stand', () => {
    const document = read('| Cây | KH | TH |\n|---|--:|:-:|\n| Chè | 500 | **455** |\n\nHết.');
    const cell = document.passages.find(({ text }) => text === '455');
    expect([cell?.cell?.rowHead, cell?.cell?.columnHead]).toEqual([['Chè'], ['TH']]);
    const [start, end] = cell?.stretches[0]?.from ?? [0, 0];
    expect(document.plain.slice(start, end)).toBe('455');
    expect(told(document).at(-1)).toBe('paragraph: Hết.');
  });

  test('places hold for what is decomposed', () => {
    const document = read(`**${'Tổng số vụ'.normalize('NFD')}**: 12`);
    expect(document.passages[0]?.text).toBe('Tổng số vụ: 12');
    expect(misplaced(document)).toEqual([]);
  });
});
