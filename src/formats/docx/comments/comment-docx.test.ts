import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import { readDocument } from '../../read-document.ts';
import { all, attribute, type Element, readMarkup, textOf } from '../../testing/markup.ts';
import { officeIsHere, pagesOf } from '../../testing/office.ts';
import { SAMPLE } from '../../testing/sample-report.ts';
import {
  footnote,
  mark,
  p,
  row,
  run,
  table,
  type WordParts,
  wordFile,
} from '../../testing/word-file.ts';
import { writeDocx } from '../write-docx.ts';
import { commentDocx } from './comment-docx.ts';

const AUTHOR = { name: 'Tổng Hợp', initials: 'TH', at: '2024-10-01T00:00:00Z' };

const read = async (bytes: Uint8Array): Promise<TextDocument> =>
  orThrow(await readDocument(bytes, 'a.docx')).document;

/** Comments the words where they first stand, and tells what each comment then stands around. */
async function commented(bytes: Uint8Array, ...words: readonly string[]) {
  const { plain } = await read(bytes);
  const comments = words.map((one) => {
    const at = plain.indexOf(one);
    expect(at).toBeGreaterThanOrEqual(0);
    return { span: [at, at + one.length] as const, lines: [`về “${one}”`, 'rule.id'] };
  });
  const copy = commentDocx(bytes, comments, AUTHOR);
  const body = readMarkup(strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array()));
  return { copy, around: around(body), body };
}

/** The words between the marks of each comment, by its number. */
function around(body: Element): Readonly<Record<string, string>> {
  const open = new Set<string>();
  const words: Record<string, string> = {};
  const walk = (element: Element): void => {
    const id = attribute(element, 'w:id') ?? '';
    if (element.name === 'w:commentRangeStart') {
      open.add(id);
      words[id] = '';
    }
    if (element.name === 'w:commentRangeEnd') open.delete(id);
    const said = element.name === 'w:t' ? textOf(element) : '';
    const shown = element.name === 'w:footnoteReference' ? `[${id}]` : said;
    for (const one of open) words[one] += shown;
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(body);
  expect(open).toEqual(new Set());
  return words;
}

const file = (body: string, more: Omit<WordParts, 'body'> = {}): Uint8Array =>
  wordFile({ body, ...more });

describe('a comment stands around', () => {
  test.each<[string, string, string, string]>([
    ['a run that is the number', p('gồm ', run('12 xã'), ' và'), '12 xã', '12 xã'],
    ['a part of a run', p('Toàn tỉnh có 12 xã, 3 phường.'), '12 xã', '12 xã'],
    ['the beginning of a run', p('12 xã, 3 phường'), '12 xã', '12 xã'],
    ['its end', p('gồm 12 xã'), '12 xã', '12 xã'],
    ['parts of two runs', p('gồm 1', run('2 xã', '<w:b/>'), ' và'), '12 xã', '12 xã'],
    ['words after entities', p('A &amp; B &lt; &quot;: 12 xã.'), '12 xã', '12 xã'],
    ['a cell', table(row('Số', '5'), row('Xã', '12 xã')), '12 xã', '12 xã'],
    [
      'letters in two signs each',
      p('ti\u0323nh có 12 xa\u0303, hết'),
      '12 xa\u0303',
      '12 xa\u0303',
    ],
    ['a run with a tab before it', p('<w:r><w:tab/><w:t>12 xã</w:t></w:r>'), '12 xã', '12 xã'],
    [
      'words before a raised 2',
      p('rộng 12 km', run('2', '<w:vertAlign w:val="superscript"/>')),
      '12 km',
      '12 km',
    ],
    [
      'words that a tracked change put in',
      p('có ', `<w:ins w:id="9" w:author="x">${run('12 xã')}</w:ins>`, ' nữa'),
      '12 xã',
      '12 xã',
    ],
    [
      'words in a link',
      p('xem ', `<w:hyperlink w:anchor="x">${run('mục 12 xã này')}</w:hyperlink>`),
      '12 xã',
      '12 xã',
    ],
    [
      'the run of a font before Unicode, which is not read letter for letter',
      p('Tổng: ', run('tØnh cã 12 x·', '<w:rFonts w:ascii=".VnTime"/>')),
      '12 xã',
      'tØnh cã 12 x·',
    ],
  ])('%s', async (_, body, words, expected) => {
    const bytes = file(body);
    const { around: said, copy } = await commented(bytes, words);
    expect(said).toEqual({ 0: expected });
    expect(await read(copy)).toEqual(await read(bytes));
  });

  test('the word that a note is marked at, for Word comments no notes', async () => {
    const bytes = file(p('Thu ngân sách', mark(2), ' đạt'), {
      footnotes: footnote(2, p('Gồm 12 xã.')),
    });
    const { around: said } = await commented(bytes, '12 xã');
    expect(said).toEqual({ 0: 'sách' });
  });

  test('a text box as a whole, and the first words for what a header says', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('Gồm 12 xã')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const bytes = file(p('Đầu', box, 'cuối'), { header: p('Trang 7 của 9') });
    const { around: said, body } = await commented(bytes, '12 xã', '7');
    expect(said).toEqual({ 0: 'Gồm 12 xã', 1: 'Đầu' });
    const box2 = all(body, 'w:txbxContent')[0];
    expect(box2 && all(box2, 'w:commentRangeStart')).toEqual([]);
  });
});

test('letters written as two signs are one, wherever the comment ends', async () => {
  const [words, rest] = ['ti\u0323nh có 12 xa\u0303', ', hết'];
  const { around: said } = await commented(file(p(`Cả ${words}${rest}`)), words);
  expect(said).toEqual({ 0: words });
});

test('several comments on one number and on neighbours keep their own words', async () => {
  const { around: said } = await commented(
    file(p('Có 12 xã, 3 phường và 9 tổ')),
    '12 xã',
    '12',
    '3 phường',
    '12 xã, 3 phường',
  );
  expect(said).toEqual({ 0: '12 xã', 1: '12', 2: '3 phường', 3: '12 xã, 3 phường' });
});

test('all other parts stay byte for byte, and the same comments make the same file', async () => {
  const bytes = await writeDocx(SAMPLE);
  const { plain } = await read(bytes);
  const number = /\d+[\d.,]*/.exec(plain);
  const at = number?.index ?? 0;
  const comments = [{ span: [at, at + (number?.[0].length ?? 0)] as const, lines: ['sai'] }];
  const copy = commentDocx(bytes, comments, AUTHOR);
  const [before, after] = [unzipSync(bytes), unzipSync(copy)];
  const changed = Object.keys(after).filter(
    (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
  );
  expect(Object.keys(before).every((name) => name in after)).toBe(true);
  expect(changed.every((name) => /document\.xml|comments\.xml|Content_Types/.test(name))).toBe(
    true,
  );
  expect(commentDocx(bytes, comments, AUTHOR)).toEqual(copy);
  expect(await read(copy)).toEqual(await read(bytes));
});

test('comments that are there keep their numbers, ours go on after them', async () => {
  const old = `<w:comment w:id="4" w:author="Ai">${p('cũ')}</w:comment>`;
  const body = p('<w:commentRangeStart w:id="4"/>', 'Có 12 xã', '<w:commentRangeEnd w:id="4"/>');
  const { copy, around: said } = await commented(file(body, { comments: old }), '12 xã');
  expect(said).toEqual({ 4: 'Có 12 xã', 5: '12 xã' });
  const comments = readMarkup(strFromU8(unzipSync(copy)['word/comments.xml'] ?? new Uint8Array()));
  expect(
    all(comments, 'w:comment').map((one) => [attribute(one, 'w:id'), attribute(one, 'w:author')]),
  ).toEqual([
    ['4', 'Ai'],
    ['5', 'Tổng Hợp'],
  ]);
});

test('a file that calls the namespace by another prefix gets marks that mean the same', async () => {
  const parts = unzipSync(file(p('Có 12 xã')));
  const renamed = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll('<w:', '<x:')
    .replaceAll('</w:', '</x:')
    .replace('xmlns:w=', 'xmlns:x=');
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(renamed) });
  const { around: said, copy } = await commented(bytes, '12 xã');
  expect(Object.keys(said)).toEqual(['0']);
  expect(await read(copy)).toEqual(await read(bytes));
});

test('whatever stretch is commented, the file reads as before', async () => {
  const bytes = file(
    [
      p('Thu ngân sách ', run('2.000', '<w:b/>'), ' tỷ đồng', mark(2), ', đạt 91,4% &amp; tăng'),
      table(row('Xã', '2023', '2024'), row('Mường', '12', '13')),
      p(
        '  rộng 12 km',
        run('2', '<w:vertAlign w:val="superscript"/>'),
        '<w:r><w:br/></w:r>',
        'và 3 tổ',
      ),
    ].join(''),
    { footnotes: footnote(2, p('Gồm 3 khoản'), p('và 4 quỹ')) },
  );
  const before = await read(bytes);
  const stretch = fc.tuple(
    fc.nat({ max: before.plain.length - 1 }),
    fc.integer({ min: 1, max: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 4 }), async (stretches) => {
      const comments = stretches.map(([at, length]) => ({
        span: [at, Math.min(at + length, before.plain.length)] as const,
        lines: ['xem lại'],
      }));
      const copy = commentDocx(bytes, comments, AUTHOR);
      const body = strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array());
      expect(Object.keys(around(readMarkup(body)))).toHaveLength(comments.length);
      expect(await read(copy)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

/** Parts of the source, cut out or written twice: elements that are left open are refused, the others may mean anything. */
const tags = (source: string): readonly string[] => source.split(/(?=<)/);

test('whatever elements a body has lost or has twice, the copy reads as the file does', async () => {
  const parts = unzipSync(await writeDocx(SAMPLE));
  const source = tags(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  const change = fc.record({
    at: fc.nat({ max: source.length - 1 }),
    length: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('cut', 'twice'),
  });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(change, async ({ at, length, kind }) => {
      const some = source.slice(at, at + length);
      const rest = source.slice(at + length);
      const body = [...source.slice(0, at), ...(kind === 'cut' ? [] : [...some, ...some]), ...rest];
      const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(body.join('')) });
      const before = await readDocument(bytes, 'a.docx');
      if (!before.ok) return;
      read += 1;
      const { plain } = before.value.document;
      const comments = [...plain.matchAll(/\S*\d\S*/g)].map(({ 0: words, index }) => ({
        span: [index, index + words.length] as const,
        lines: ['xem lại'],
      }));
      const after = await readDocument(commentDocx(bytes, comments, AUTHOR), 'a.docx');
      expect(after).toEqual(before);
    }),
    // Properties after the words of their run.
    { numRuns: 400, examples: [[{ at: 398, length: 2, kind: 'cut' }]] },
  );
  expect(read).toBeGreaterThan(20);
});

describe.skipIf(!officeIsHere())('LibreOffice', () => {
  test('opens the commented copy and prints the same words', async () => {
    const bytes = await writeDocx(SAMPLE);
    const { plain } = await read(bytes);
    const spans = [...plain.matchAll(/\d+[\d.,]*/g)].map(
      ({ 0: number, index }) => [index, index + number.length] as const,
    );
    const comments = spans.map((span) => ({ span, lines: ['LỖI: xem lại', 'rule'] }));
    const copy = commentDocx(bytes, comments, AUTHOR);
    const letters = (pages: readonly string[]) => pages.map((page) => page.replace(/\s+/g, ''));
    expect(letters(pagesOf(copy))).toEqual(letters(pagesOf(bytes)));
  });
});
