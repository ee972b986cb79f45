import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Frame } from '#report/report.ts';
import {
  all,
  attribute,
  type Element,
  everything,
  has,
  squeezed,
  textOf,
  values,
} from '../testing/markup.ts';
import { type Docx, docxLines, openDocx, ownNotes } from '../testing/open-docx.ts';
import { heading, mark, note, paragraph, report, SAMPLE, text } from '../testing/sample-report.ts';
import { writeDocx } from './write-docx.ts';

let docx: Docx;
let body: Element;
beforeAll(async () => {
  docx = openDocx(await writeDocx(SAMPLE));
  body = docx.part('word/document.xml');
});

const withBlocks = async (...blocks: readonly Block[]): Promise<Docx> =>
  openDocx(await writeDocx(report({ blocks })));
const withFrame = async (frame: Partial<Frame>): Promise<Docx> =>
  openDocx(await writeDocx(report({ frame, blocks: [paragraph('Hết.')] })));

const style = (id: string): Element | undefined =>
  all(docx.part('word/styles.xml'), 'w:style').find((one) => attribute(one, 'w:styleId') === id);
const property = (element: Element | undefined, name: string): Element | undefined =>
  element && all(element, name)[0];
/** Paragraphs of a part that hold these words. */
const saying = (words: string, part = body): Element | undefined =>
  all(part, 'w:p').find((p) => squeezed(textOf(p)).includes(words));
const sizeOf = (words: string): string | undefined =>
  attribute(property(saying(words), 'w:sz'), 'w:val');

describe('the form of Nghị định 30/2020/NĐ-CP', () => {
  test('A4 upright, margins of 20, 15, 20 and 30 mm', () => {
    const [size] = all(body, 'w:pgSz');
    expect([attribute(size, 'w:w'), attribute(size, 'w:h')]).toEqual(['11906', '16838']);
    const [margins] = all(body, 'w:pgMar');
    const millimetres = (side: string): number =>
      Math.round((Number(attribute(margins, `w:${side}`)) * 25.4) / 1440);
    expect(['top', 'right', 'bottom', 'left'].map(millimetres)).toEqual([20, 15, 20, 30]);
  });

  test('Times New Roman everywhere, 14 points in the body, in Vietnamese', () => {
    const fonts = docx.names
      .filter((name) => name.endsWith('.xml') && !name.includes('theme'))
      .flatMap((name) => values(docx.part(name), 'w:rFonts', 'w:ascii'));
    expect([...new Set(fonts)]).toEqual(['Times New Roman']);
    const [defaults] = all(docx.part('word/styles.xml'), 'w:docDefaults');
    expect(attribute(property(defaults, 'w:sz'), 'w:val')).toBe('28');
    expect(attribute(property(defaults, 'w:lang'), 'w:val')).toBe('vi-VN');
  });

  test('the text is justified, its first line begins 12,7 mm in, no line is left alone on a page', () => {
    const words = style('BodyText');
    expect(attribute(property(words, 'w:jc'), 'w:val')).toBe('both');
    expect(attribute(property(words, 'w:ind'), 'w:firstLine')).toBe('720');
    expect(attribute(property(words, 'w:spacing'), 'w:before')).toBe('120');
    const said = saying('Còn thiếu');
    expect(attribute(property(said, 'w:pStyle'), 'w:val')).toBe('BodyText');
    expect(said && has(said, 'w:widowControl')).toBe(true);
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '26'],
    ['Độc lập - Tự do - Hạnh phúc', '28'],
    ['TỈNH LAI CHÂU', '26'],
    ['Số: /BC-UBND', '26'],
    ['Lai Châu, ngày tháng năm 2024', '28'],
    ['Nơi nhận:', '24'],
  ])('%s is written in %s half-points', (words, size) => {
    expect(sizeOf(words)).toBe(size);
  });

  test('the list of Nơi nhận is in 11 points, its lines end as the decree wants', () => {
    const lines = all(body, 'w:p').filter(
      (p) => values(p, 'w:pStyle', 'w:val')[0] === 'Recipients',
    );
    expect(lines.map(textOf)).toEqual([
      '- Bộ Tài chính;',
      '- Thường trực Tỉnh ủy;',
      '- Lưu: VT, TH.',
    ]);
    expect(attribute(property(style('Recipients'), 'w:sz'), 'w:val')).toBe('22');
  });

  test('the page number is at the top centre in 14 points, and not on the first page', () => {
    expect(has(body, 'w:titlePg')).toBe(true);
    expect(values(body, 'w:headerReference', 'w:type')).toEqual(['default']);
    const header = docx.part('word/header1.xml');
    expect(all(header, 'w:instrText').map(textOf)).toEqual(['PAGE']);
    expect(values(header, 'w:jc', 'w:val')).toEqual(['center']);
    expect(has(header, 'w:sz')).toBe(false);
  });

  test('rules: as long as the motto, and two fifths of the line of the agency', () => {
    const rules = all(body, 'w:p').filter((p) => has(p, 'w:pBdr'));
    const sides = rules.map((p) => Number(attribute(property(p, 'w:ind'), 'w:left')));
    const rooms = values(body, 'w:gridCol', 'w:w').map(Number);
    const points = (index: number): number => ((rooms[index] ?? 0) - 2 * (sides[index] ?? 0)) / 20;
    // The lines are 101,1 and 171,4 points long, as text-width.test.ts has them.
    expect(Math.abs(points(0) - 0.4 * 101.1)).toBeLessThan(1);
    expect(Math.abs(points(1) - 171.4)).toBeLessThan(2);
  });

  test('the national title has its 271,2 points on one line, in a cell without margins', () => {
    const [, right = 0] = values(body, 'w:gridCol', 'w:w').map(Number);
    expect(right / 20).toBeGreaterThan(271.2);
    const [margins] = all(body, 'w:tblCellMar');
    expect(margins && values(margins, 'w:left', 'w:w')).toEqual(['0']);
    expect(margins && values(margins, 'w:right', 'w:w')).toEqual(['0']);
  });

  test('head and foot are tables with text between and a paragraph behind', () => {
    const names = all(body, 'w:body')[0]?.children.map((child) =>
      typeof child === 'string' ? child : child.name,
    );
    const shape = names?.join(' ').replace(/w:p( w:p)*/g, 'text');
    expect(shape).toBe('w:tbl text w:tbl text w:sectPr');
  });

  test('the signature has room and no name, and never stands alone on a page', () => {
    const foot = all(body, 'w:tbl')[1];
    const [, right] = foot ? all(foot, 'w:tc') : [];
    const lines = right ? all(right, 'w:p') : [];
    expect(lines.map(textOf)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '']);
    expect(Number(attribute(property(lines[2], 'w:spacing'), 'w:before'))).toBeGreaterThan(1500);
    expect(foot && has(foot, 'w:cantSplit')).toBe(true);
    const last = saying('./.');
    expect(last && has(last, 'w:keepNext')).toBe(true);
  });

  test('headings are headings in bold that stay with what follows', () => {
    const levels = values(body, 'w:pStyle', 'w:val').filter((id) => id.startsWith('Heading'));
    expect(levels).toEqual([1, 2, 3, 4, 5, 1].map((depth) => `Heading${depth}`));
    for (const depth of [1, 2, 3, 4, 5]) {
      const one = style(`Heading${depth}`);
      expect([one && has(one, 'w:keepNext'), one && has(one, 'w:b')]).toEqual([true, true]);
      expect(attribute(property(one, 'w:outlineLvl'), 'w:val')).toBe(String(depth - 1));
    }
    const said = saying('a) Trồng trọt');
    // Unmarked words say nothing of their weight.
    expect(said && has(said, 'w:b')).toBe(false);
  });

  test('what the file says of itself', () => {
    const core = docx.part('docProps/core.xml');
    expect(all(core, 'dc:title').map(textOf)).toEqual([
      'BÁO CÁO Tình hình & kết quả "9 tháng" năm 2024',
    ]);
    expect(all(core, 'dc:creator', 'cp:lastModifiedBy').map(textOf)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    ]);
  });

  test('an agency above stands over the agency, a signature may take several lines', async () => {
    const lines = docxLines(
      await withFrame({
        issuer: { over: 'UBND TỈNH', name: 'SỞ TÀI CHÍNH' },
        signature: { onBehalf: 'KT. GIÁM ĐỐC', position: 'PHÓ\nGIÁM ĐỐC' },
      }),
    );
    expect(lines.slice(0, 2)).toEqual(['UBND TỈNH', 'SỞ TÀI CHÍNH']);
    expect(lines.slice(-3)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ', 'GIÁM ĐỐC']);
  });

  test('who has signed stands under the room for his hand', async () => {
    const signature = { onBehalf: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Họ và Tên' };
    const lines = docxLines(await withFrame({ signature }));
    expect(lines.slice(-3)).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Họ và Tên']);
  });

  test.each([
    [[], []],
    [['Bộ Tài chính'], ['Kính gửi: Bộ Tài chính']],
    [
      ['Chính phủ', 'Bộ Tài chính.'],
      ['Kính gửi:', '- Chính phủ;', '- Bộ Tài chính.'],
    ],
  ])('addressed to %j: %j', async (addressees, lines) => {
    const written = docxLines(await withFrame({ addressees }));
    const title = written.findIndex((line) => line.startsWith('Tình hình'));
    const intro = written.findIndex((line) => line.startsWith('Ủy ban nhân dân tỉnh báo cáo'));
    expect(written.slice(title + 1, intro)).toEqual(lines);
  });
});

describe('the end', () => {
  test.each([
    ['Hết.', 'Hết./.'],
    ['Hết', 'Hết./.'],
    ['vân vân...', 'vân vân.../.'],
    ['Hết./.', 'Hết./.'],
  ])('%s is closed: %s', async (words, closed) => {
    expect(docxLines(await withBlocks(paragraph(words)))).toContain(closed);
  });

  test('after a heading, or where nothing is written, it stands for itself', async () => {
    expect(docxLines(await withBlocks(heading(1, 'A.', 'KẾT QUẢ')))).toContain('./.');
    expect(docxLines(await withBlocks())).toContain('./.');
  });
});

describe('footnotes', () => {
  test('are real, marked in order, with the mark before the note', () => {
    expect(values(body, 'w:footnoteReference', 'w:id')).toEqual(['1', '2', '3']);
    const notes = ownNotes(docx.part('word/footnotes.xml'));
    expect(notes.map((one) => attribute(one, 'w:id'))).toEqual(['1', '2', '3']);
    for (const one of notes) {
      const [first] = all(one, 'w:r');
      expect(first && has(first, 'w:footnoteRef')).toBe(true);
    }
  });

  test('are written in 10 points, their marks are raised', () => {
    const notes = ownNotes(docx.part('word/footnotes.xml'));
    const styles = notes.flatMap((one) => values(one, 'w:pStyle', 'w:val'));
    expect(styles).toEqual(notes.map(() => 'FootnoteText'));
    expect(attribute(property(style('FootnoteText'), 'w:sz'), 'w:val')).toBe('20');
    expect(attribute(property(style('FootnoteReference'), 'w:vertAlign'), 'w:val')).toBe(
      'superscript',
    );
  });

  test.each(['foot', 'end'])('the line over the %snotes has no number of its own', (kind) => {
    const part = docx.part(`word/${kind}notes.xml`);
    const lines = all(part, `w:${kind}note`).filter((one) => one.attributes.has('w:type'));
    expect(lines.map((one) => attribute(one, 'w:type'))).toEqual([
      'separator',
      'continuationSeparator',
    ]);
    expect(lines.some((one) => has(one, `w:${kind}noteRef`))).toBe(false);
  });

  test('a second mark of a note refers to the first, it is no note of its own', () => {
    const said = saying('Đến năm 2024 xong');
    expect(said && all(said, 'w:instrText').map(textOf)).toEqual(['NOTEREF _Note1 \\f \\h']);
    expect(said && values(said, 'w:fldChar', 'w:fldCharType')).toEqual([
      'begin',
      'separate',
      'end',
    ]);
    expect(docxLines(docx)).toContain('Đến năm 2024 xong[1]./.');
    expect(values(body, 'w:bookmarkStart', 'w:name')).toEqual(['_Note1']);
    expect(values(body, 'w:bookmarkStart', 'w:id')).toEqual(values(body, 'w:bookmarkEnd', 'w:id'));
  });

  test('the title may carry one', async () => {
    const odd = report({
      frame: { title: [text('Tình hình'), mark(1)] },
      notes: [note(1, 'Nguồn')],
    });
    const lines = docxLines(openDocx(await writeDocx(odd)));
    expect(lines).toContain('Tình hình[1]');
    expect(lines.at(-1)).toBe('[1] Nguồn');
  });
});

test('a missing figure is highlighted in the text and in the notes, so that nobody overlooks it', () => {
  const highlighted = ['word/document.xml', 'word/footnotes.xml'].flatMap((name) =>
    all(docx.part(name), 'w:r')
      .filter((run) => has(run, 'w:highlight'))
      .map(textOf),
  );
  expect(highlighted).toEqual(['[chưa có số liệu: agr.none]', '[chưa có số liệu: agr.other]']);
});

describe('the package', () => {
  test('every part is well-formed, of a declared type, and reached by a relation that leads somewhere', () => {
    const types = docx.part('[Content_Types].xml');
    const overrides = values(types, 'Override', 'PartName');
    const endings = values(types, 'Default', 'Extension');
    for (const name of docx.names) {
      expect(() => docx.part(name), name).not.toThrow();
      const declared =
        overrides.includes(`/${name}`) || endings.some((ending) => name.endsWith(`.${ending}`));
      expect(declared || name === '[Content_Types].xml', name).toBe(true);
    }
    for (const part of overrides) expect(docx.names).toContain(part.slice(1));
    for (const name of docx.names.filter((one) => one.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const target of values(docx.part(name), 'Relationship', 'Target')) {
        expect(docx.names).toContain(folder + target);
      }
    }
    expect(docx.names[0]).toBe('[Content_Types].xml');
  });

  test('no id is given twice, and each that is used exists', () => {
    const used = everything(body).flatMap((one) => one.attributes.get('r:id') ?? []);
    const relations = values(docx.part('word/_rels/document.xml.rels'), 'Relationship', 'Id');
    const notes = values(docx.part('word/footnotes.xml'), 'w:footnote', 'w:id');
    const styles = values(docx.part('word/styles.xml'), 'w:style', 'w:styleId');
    for (const ids of [relations, notes, styles]) expect(new Set(ids).size).toBe(ids.length);
    for (const id of used) expect(relations).toContain(id);
    for (const id of values(body, 'w:pStyle', 'w:val')) expect(styles).toContain(id);
    for (const id of values(body, 'w:rStyle', 'w:val')) expect(styles).toContain(id);
  });

  test('each cell ends with a paragraph, or Word would repair the file', () => {
    for (const cell of all(body, 'w:tc')) {
      const last = cell.children.at(-1);
      expect(typeof last === 'object' && last.name).toBe('w:p');
    }
  });
});

test('characters that XML forbids break nothing, wherever they stand', async () => {
  const odd = 'a\u0000\u0008\u001fb\ud800c\ufffe<&>"\'';
  const written = openDocx(
    await writeDocx(
      report({
        frame: {
          title: [text(odd)],
          issuer: { over: odd, name: odd },
          symbol: odd,
          place: odd,
          addressees: [odd],
          recipients: [odd],
          signature: { onBehalf: odd, position: odd },
        },
        blocks: [heading(1, odd, odd), paragraph(odd, mark(1))],
        notes: [note(1, odd)],
      }),
    ),
  );
  for (const name of written.names) expect(() => written.part(name), name).not.toThrow();
  const clean = 'abc<&>"\'';
  expect(docxLines(written)).toContain(`${clean} ${clean}`);
  expect(docxLines(written).at(-1)).toBe(`[1] ${clean}`);
});

test('a very long text is written whole', async () => {
  const long = 'Sản lượng 52.000 tấn, '.repeat(20_000);
  const lines = docxLines(
    await withBlocks(paragraph(`${long}hết.`), paragraph('x'.repeat(100_000))),
  );
  expect(lines).toContain(`${long}hết.`);
});
