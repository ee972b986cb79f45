import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { documentOf, told } from '../testing/passages.ts';
import { lines, type PdfPage, pdfFile, pdfInFont } from '../testing/pdf-file.ts';
import { readPdf } from './read-pdf.ts';

const read = async (...pages: readonly PdfPage[]) => {
  const document = documentOf(await readPdf(pdfFile(pages)));
  expect(misplaced(document)).toEqual([]);
  return document;
};

/** A paragraph of three full lines and a short one, at the margin that most of the page has. */
const FULL = [
  'Tong dien tich gieo trong cay luong thuc co hat uoc dat tren 50.253 ha trong',
  'do co 3.879 ha lua hang hoa tap trung va san luong luong thuc co hat uoc dat',
  'tren 125.797 tan bang 55,7% ke hoach va tang 1.677 tan so voi cung ky nam nay',
  'va nam truoc.',
];
const SENTENCE = FULL.join(' ');

describe('lines become paragraphs', () => {
  test('lines that are full go on; a short one ends a paragraph', async () => {
    const document = await read({
      words: [...lines({ x: 85, y: 100 }, ...FULL), ...lines({ x: 85, y: 156 }, ...FULL)],
    });
    expect(told(document)).toEqual([`paragraph: ${SENTENCE}`, `paragraph: ${SENTENCE}`]);
  });

  test('a larger step or a first line set in begins one', async () => {
    const spaced = [FULL[0] ?? '', FULL[1] ?? ''];
    const document = await read({
      words: [
        ...lines({ x: 85, y: 100 }, ...spaced),
        ...lines({ x: 85, y: 137 }, ...spaced),
        ...lines({ x: 110, y: 165 }, 'Mot doan khac bat dau o day voi dong dau thut vao.'),
      ],
    });
    expect(document.passages.length).toBe(3);
  });

  test('a sentence goes on over the end of a page, past its number', async () => {
    const document = await read(
      {
        words: [
          ...lines({ x: 85, y: 700 }, ...FULL.slice(0, 2)),
          ...lines({ x: 300, y: 800 }, '1'),
        ],
      },
      {
        words: [...lines({ x: 85, y: 100 }, ...FULL.slice(2)), ...lines({ x: 300, y: 800 }, '2')],
      },
    );
    expect(told(document)).toEqual([`paragraph: ${SENTENCE}`, 'furniture: 1', 'furniture: 2']);
    expect(document.passages[0]?.page).toBe(1);
  });

  test('a number of a document broken at its hyphen is whole again', async () => {
    const broken = [`${FULL[0]} va Nghi quyet so 01/NQ-`, 'CP cua Chinh phu.'];
    const document = await read({ words: lines({ x: 85, y: 100, size: 11 }, ...broken) });
    expect(told(document)[0]).toContain('01/NQ-CP cua');
  });

  test('the same head on many pages is furniture', async () => {
    const page = (text: string): PdfPage => ({
      words: [...lines({ x: 85, y: 40 }, 'Bao cao 9 thang'), ...lines({ x: 85, y: 100 }, text)],
    });
    const document = await read(page('Mot.'), page('Hai.'), page('Ba.'), page('Bon.'));
    expect(told(document).filter((line) => line.startsWith('furniture')).length).toBe(4);
  });
});

describe('notes at the ends of pages', () => {
  const marked = (text: string, mark: string, y: number) => [
    ...lines({ x: 85, y }, text),
    { x: 85 + text.length * 6, y: y - 5, text: mark, size: 7 },
  ];
  const note = (mark: string, text: string, y: number, size = 12) => [
    { x: 85, y: y - 5, text: mark, size: 7 },
    ...lines({ x: 95, y, size }, text),
  ];

  test('a raised number is a mark in a line, and begins a note at its head', async () => {
    const document = await read({
      words: [...marked('San luong che tang', '1', 100), ...note('1', 'Gom 12 ha che.', 700, 10)],
    });
    expect(told(document)).toEqual(['paragraph: San luong che tang[1]', 'note 1: Gom 12 ha che.']);
  });

  test('what stands under the rule of the next page goes on with the last note', async () => {
    const document = await read(
      {
        words: [...lines({ x: 85, y: 100 }, 'Mot cau.'), ...note('1', 'Gom 12 ha', 700)],
        rules: [[85, 200, 690]],
      },
      {
        words: [
          ...lines({ x: 85, y: 100 }, 'Hai cau.'),
          ...lines({ x: 85, y: 700 }, 'va 3 ha che.'),
          ...note('2', 'Nam 2023.', 714),
        ],
        rules: [[85, 200, 688]],
      },
    );
    expect(told(document)).toEqual([
      'paragraph: Mot cau.',
      'paragraph: Hai cau.',
      'note 1: Gom 12 ha va 3 ha che.',
      'note 2: Nam 2023.',
    ]);
  });

  test('under a rule a number of the size of its words counts as a label if it is the next', async () => {
    const document = await read({
      words: [
        ...lines({ x: 85, y: 100 }, 'Mot cau.'),
        ...lines({ x: 85, y: 700 }, '1 Gom 12 ha.', '2 Nam 2023.'),
      ],
      rules: [[85, 200, 688]],
    });
    expect(told(document).slice(1)).toEqual(['note 1: Gom 12 ha.', 'note 2: Nam 2023.']);
  });

  test('a square stays with its unit', async () => {
    const document = await read({
      words: [
        ...lines({ x: 85, y: 100 }, 'Dien tich 300 m'),
        { x: 168, y: 95, text: '2', size: 7 },
      ],
    });
    expect(told(document)).toEqual(['paragraph: Dien tich 300 m²']);
  });
});

describe('columns and tables', () => {
  test('columns are read one after the other', async () => {
    const column = (x: number, word: string) =>
      lines(
        { x, y: 100 },
        `${word} mot hai ba bon nam sau`,
        'bay tam chin muoi muoi mot',
        'muoi hai.',
      );
    const document = await read({ words: [...column(60, 'Trai'), ...column(320, 'Phai')] });
    expect(told(document)).toEqual([
      'paragraph: Trai mot hai ba bon nam sau bay tam chin muoi muoi mot muoi hai.',
      'paragraph: Phai mot hai ba bon nam sau bay tam chin muoi muoi mot muoi hai.',
    ]);
  });

  test('rows of figures are a table whose cells know their heads', async () => {
    const cells = (y: number, ...texts: readonly string[]) =>
      texts.map((text, at) => ({ x: 85 + at * 150, y, text, size: 12 }));
    const document = await read({
      words: [
        ...cells(100, 'Chi tieu', 'Ke hoach', 'Thuc hien'),
        ...cells(120, 'Che', '500', '455'),
        ...cells(140, 'Sam', '84,5', '80'),
      ],
    });
    const places = document.passages.map(({ text, cell }) => [
      text,
      cell?.rowHead,
      cell?.columnHead,
    ]);
    expect(places).toContainEqual(['455', ['Che'], ['Thuc hien']]);
    expect(places).toContainEqual(['84,5', ['Sam'], ['Ke hoach']]);
  });
});

test.each([
  ['ABCDEF+.VnTime', 'Tæng s¶n phÈm ®¹t 52.000 tÊn', 'Tổng sản phẩm đạt 52.000 tấn'],
  ['VNI-Times', 'Saûn löôïng cheø ñaït 52.000 taán', 'Sản lượng chè đạt 52.000 tấn'],
])('words in %s are read as they are drawn', async (font, written, expected) => {
  const page = { words: lines({ x: 85, y: 100 }, written) };
  const document = documentOf(await readPdf(pdfInFont(font, [page])));
  expect(document.passages.map(({ text }) => text)).toEqual([expected]);
});

describe('what is refused', () => {
  test('a scan without words, a locked file, a broken one', async () => {
    const code = async (bytes: Uint8Array) => {
      const refusal = await readPdf(bytes);
      return refusal.ok ? 'read' : refusal.error.code;
    };
    const scan: PdfPage = { words: lines({ x: 300, y: 800 }, '1'), rules: [[50, 500, 400]] };
    expect(await code(pdfFile([scan, scan]))).toBe('pdf.no-text');
    const key = '0'.repeat(64);
    const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`;
    expect(await code(pdfFile([{ words: lines({ x: 85, y: 100 }, 'a') }], locked))).toBe(
      'file.encrypted',
    );
    expect(await code(Buffer.from('%PDF-1.7\nnothing follows'))).toBe('file.damaged');
  });
});
