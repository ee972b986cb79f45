import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import type { Report } from '#report/report.ts';
import { bodyOf, notesOf, openPdf, type Pdf, unspaced } from '../testing/open-pdf.ts';
import {
  bold,
  heading,
  italic,
  mark,
  note,
  paragraph,
  report,
  SAMPLE,
  text,
} from '../testing/sample-report.ts';
import { writePdf } from './write-pdf.ts';

const written = async (one: Report): Promise<Uint8Array> => orThrow(await writePdf(one));
const read = async (one: Report): Promise<Pdf> => openPdf(await written(one));

describe('what the file says of itself', () => {
  test('title, agency and language; no date, which would differ from run to run', async () => {
    const { properties } = await read(SAMPLE);
    expect(properties.get('Title')).toBe('BÁO CÁO Tình hình & kết quả "9 tháng" năm 2024');
    expect(properties.get('Author')).toBe('ỦY BAN NHÂN DÂN TỈNH LAI CHÂU');
    expect(properties.get('Language')).toBe('vi');
    expect(properties.has('CreationDate')).toBe(false);
    expect(properties.has('ModDate')).toBe(false);
  });

  test('its bookmarks are its headings, each under the one above it', async () => {
    const { bookmarks } = await read(SAMPLE);
    const levels = (items: Pdf['bookmarks'], depth = 1): readonly (readonly [number, string])[] =>
      items.flatMap(({ title, items: under }) => [[depth, title], ...levels(under, depth + 1)]);
    expect(levels(bookmarks)).toEqual([
      [1, 'A. KẾT QUẢ 9 THÁNG NĂM 2024'],
      [2, 'I. VỀ KINH TẾ'],
      [3, '1. Sản xuất'],
      [4, '1.1. Nông nghiệp'],
      [5, 'a) Trồng trọt'],
      [1, 'NHIỆM VỤ'],
    ]);
  });

  test('a bookmark has the words of a heading whatever they look like, without its note', async () => {
    const { bookmarks } = await read(
      report({
        blocks: [
          {
            kind: 'heading',
            depth: 1,
            number: 'A.',
            content: [text('Nghị quyết số 01/NQ-CP, '), italic('năm'), bold(' 2024'), mark(1)],
          },
        ],
        notes: [note(1, 'Nguồn.')],
      }),
    );
    expect(bookmarks.map(({ title }) => title)).toEqual(['A. Nghị quyết số 01/NQ-CP, năm 2024']);
  });
});

describe('pages', () => {
  const long = report({
    blocks: Array.from({ length: 40 }, (_, index) =>
      paragraph(`Đoạn ${index}: `, 'tình hình kinh tế, xã hội của tỉnh trong kỳ. '.repeat(8)),
    ),
  });

  test('are numbered at the top from the second on', async () => {
    const { pages } = await read(long);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ header }) => header)).toEqual(
      pages.map((_, index) => (index === 0 ? '' : `${index + 1}`)),
    );
  });

  /** A4 is 595,3 points wide, its right margin 42,5. */
  const RIGHT = 595.3 - 42.5;

  test('have a right margin of 15 mm that nothing hangs over, be a word as long as it may', async () => {
    const word = 'W'.repeat(300);
    const { pages } = await read(
      report({
        frame: { issuer: { over: word, name: word }, recipients: [word], title: [bold(word)] },
        blocks: [
          ...long.blocks,
          heading(1, 'A.', word),
          paragraph(italic(word)),
          paragraph(mark(1)),
        ],
        notes: [note(1, word)],
      }),
    );
    expect(Math.max(...pages.flatMap(({ ends }) => ends))).toBeLessThan(RIGHT + 1);
  });

  test('keep a document number on one line', async () => {
    const number = '287/KH-UBND';
    const blocks = Array.from({ length: 60 }, (_, index) =>
      paragraph(`${'a'.repeat(index)} theo Kế hoạch số ${number} `.repeat(6)),
    );
    const body = bodyOf(await read(report({ blocks })));
    expect(body.split(number)).toHaveLength(60 * 6 + 1);
  });

  test('the signature has the last sentence beside it', async () => {
    for (let count = 1; count < 45; count += 4) {
      const blocks = Array.from({ length: count }, (_, index) => paragraph(`Đoạn ${index}.`));
      const { pages } = await read(report({ blocks }));
      const last = pages.find(({ body }) => body.includes('Nơi nhận:'));
      expect(last?.body).toContain(`Đoạn ${count - 1}./.`);
      expect(last?.body).toContain('CHỦ TỊCH');
    }
  });
});

test('who has signed stands under the position, and before that nobody', async () => {
  const signature = { onBehalf: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Họ và Tên' };
  const frame = { ...report({}).frame, signature };
  const { pages } = await read(report({ frame, blocks: [paragraph('Hết.')] }));
  expect(pages.at(-1)?.body).toMatch(/KT\. CHỦ TỊCH[\s\S]*PHÓ CHỦ TỊCH[\s\S]*Họ và Tên/);
});

describe('footnotes', () => {
  test('as many as the report has, numbered as it numbers them', async () => {
    const notes = Array.from({ length: 120 }, (_, index) => note(index + 1, `Chú thích ${index}.`));
    const blocks = notes.map(({ number }) => paragraph('Số liệu ', mark(number), ' khác.'));
    const { pages } = await read(report({ blocks, notes }));
    const numbers = notes.map(({ number }) => number);
    expect(pages.flatMap(({ marks }) => marks)).toEqual(numbers);
    expect(pages.flatMap(({ begun }) => begun)).toEqual(numbers);
  });

  test('a second mark refers to the note of the first', async () => {
    const [page] = (await read(SAMPLE)).pages;
    expect(page?.marks).toEqual([1, 2, 3, 1]);
    expect(page?.begun).toEqual([1, 2, 3]);
  });

  /**
   * Two marks in one line may ask for more room than the page has: then the second note, and no other, begins
   * on the next page.
   */
  test('each stands on the page of its mark, never before it', { timeout: 180_000 }, async () => {
    const size = fc.integer({ min: 1, max: 60 });
    const sentence = fc.tuple(size, fc.option(size, { nil: null, freq: 2 }));
    const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), {
      minLength: 5,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(paragraphs, async (shape) => {
        const { pages } = await read(shaped(shape));
        let owed: readonly number[] = [];
        for (const { marks, begun } of pages) {
          const due = [...owed, ...marks];
          expect(begun).toEqual(due.slice(0, begun.length));
          owed = due.slice(begun.length);
          expect(owed.length).toBeLessThan(Math.max(1, marks.length));
        }
        expect(owed).toEqual([]);
      }),
      { numRuns: 12, examples: [[ONCE_TORN]], endOnFailure: true },
    );
  });

  /** The last paragraph went over to the page of the signature, and its note did not. */
  const ONCE_TORN: readonly (readonly (readonly [number, number | null])[])[] = [
    [
      [7, 32],
      [2, null],
      [45, 5],
      [13, null],
    ],
    [
      [54, 2],
      [48, null],
      [5, null],
      [60, null],
      [41, null],
    ],
    [
      [36, null],
      [27, 43],
      [22, 8],
      [56, 27],
      [51, null],
    ],
    [[50, 1]],
    [
      [60, 10],
      [2, 60],
    ],
    [[24, null]],
    [[38, 2]],
    [
      [24, null],
      [48, 32],
      [2, 39],
    ],
    [
      [29, 54],
      [9, null],
      [13, null],
    ],
    [[21, 30]],
    [[5, 3]],
  ];

  /** Paragraphs of sentences of so many words, some with a note of so many. */
  function shaped(shape: readonly (readonly (readonly [number, number | null])[])[]): Report {
    const notes: ReturnType<typeof note>[] = [];
    const blocks = shape.map((sentences) =>
      paragraph(
        ...sentences.flatMap(([length, noteLength]) => {
          const words = 'chữ '.repeat(length);
          if (noteLength === null) return [words];
          notes.push(note(notes.length + 1, 'ghi chú '.repeat(noteLength)));
          return [words.trimEnd(), mark(notes.length), '. '];
        }),
      ),
    );
    return report({ blocks, notes });
  }
});

describe('any text prints as itself', () => {
  const everywhere = (words: string): Report =>
    report({
      frame: {
        issuer: { over: words, name: words },
        title: [text(words)],
        typeName: words,
        symbol: words,
        place: words,
        addressees: [words],
        intro: [text(words)],
        signature: { onBehalf: words, position: words },
        recipients: [words],
      },
      blocks: [heading(1, words, words), paragraph(words, bold(words), italic(words), mark(1))],
      notes: [note(1, words)],
    });
  /** Over, name, symbol, place, type, title, addressee, intro, number and words of the heading, three, two, recipient. */
  const TIMES_IN_BODY = 16;

  test.each([
    '#import "x": *',
    '#eval("1+1")',
    '#panic()',
    '$x^2$',
    '*đậm* _nghiêng_ `mã`',
    '= Đề mục',
    '- gạch',
    '+ số',
    '/ từ: nghĩa',
    '<nhãn> @nhãn',
    '// chú thích',
    '/* chú thích */',
    '\\u{41} \\# \\n',
    '"#"',
    '\' " ` ~ -- --- ...',
    '[ngoặc] (tròn) {nhọn}',
    '#{',
    ']x[',
    '{"report": null}',
    '</w:t>&amp;<script>',
    '%PDF-1.7',
    '\u0301x',
    'https://laichau.gov.vn/a?b=c&d=e#f',
  ])('%s', async (words) => {
    const pdf = await read(everywhere(words));
    const once = unspaced(words.normalize('NFC'));
    const found = unspaced(bodyOf(pdf)).split(once).length - 1;
    expect(found).toBe(TIMES_IN_BODY);
    expect(unspaced(notesOf(pdf))).toBe(`[1]${once}`);
    expect(pdf.bookmarks.map(({ title }) => unspaced(title))).toEqual([once + once]);
  });

  test('of letters, marks and signs', async () => {
    const letters = [
      'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz'.split(''),
      [...'áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'],
      [...'ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬĐÊẾỀỂỄỆÔỐỒỔỖỘƠỚỜỞỠỢƯỨỪỬỮỰÝỲỶỸỴ'],
      [...'0123456789'],
      [...' .,;:!?"\'()[]{}<>+-*/=%&@#$^_`~|\\'],
      [...'–—“”‘’…°²³½×÷±≤≥≠≈−‰€₫§№αβγΩЖж'],
    ].flat();
    const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), async (some) => {
        const pdf = await read(report({ blocks: some.map((one) => paragraph(`|${one}|`)) }));
        expect(unspaced(bodyOf(pdf))).toContain(
          unspaced(`${some.map((one) => `|${one}|`).join('')}./.`),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('decomposed letters are those of a search', async () => {
    const words = 'Tiếng Việt ở Mường Tè';
    expect(
      unspaced(bodyOf(await read(report({ blocks: [paragraph(words.normalize('NFD'))] })))),
    ).toContain(unspaced(words));
  });

  test('a letter that the face does not have is seen to be missing', async () => {
    const body = bodyOf(await read(report({ blocks: [paragraph('a中b😀c')] })));
    expect(body).toContain('a\ufffdb\ufffdc');
  });

  test('be it any string at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (one) => {
        expect((await read(everywhere(one))).pages.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});

test('a report beyond every length is refused', async () => {
  const blocks = [paragraph('chữ '.repeat(1_200_000))];
  expect(await writePdf(report({ blocks }))).toMatchObject({
    ok: false,
    error: { code: 'pdf.too-long', limit: 4_000_000 },
  });
});
