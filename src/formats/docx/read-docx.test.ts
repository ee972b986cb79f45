import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { misplaced } from '#text/testing/misplaced.ts';
import { readDocument } from '../read-document.ts';
import { openPackage } from '../reading/office-package.ts';
import { documentOf, told } from '../testing/passages.ts';
import {
  bytesOf,
  cell,
  endMark,
  endnote,
  footnote,
  mark,
  p,
  row,
  run,
  styled,
  table,
  type WordParts,
  wordFile,
  wordParts,
} from '../testing/word-file.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: WordParts) => documentOf(readDocx(openPackage(wordFile(parts))));
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const lines = (parts: WordParts): readonly string[] => told(read(parts));

describe('what a reader sees of a Word file', () => {
  test('is found out by content, whatever the file is called', async () => {
    const opened = await readDocument(wordFile({ body: p('Có 12 vụ.') }), 'anh.png');
    expect(opened.ok && opened.value.kind).toBe('docx');
  });

  test.each<[string, string, readonly string[]]>([
    [
      'runs are one sentence',
      p('Sản lượng ', run('52', '<w:b/>'), run('.000 tấn.')),
      ['paragraph: Sản lượng 52.000 tấn.'],
    ],
    ['a tab is a blank', p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'), ['paragraph: a b']],
    [
      'no-break hyphens are hyphens',
      p('<w:r><w:t>Theo 01/NQ</w:t><w:noBreakHyphen/><w:t>CP</w:t></w:r>'),
      ['paragraph: Theo 01/NQ-CP'],
    ],
    [
      'a soft hyphen is nothing',
      p('<w:r><w:t>kế</w:t><w:softHyphen/><w:t> hoạch</w:t></w:r>'),
      ['paragraph: kế hoạch'],
    ],
    [
      'signs of the font Symbol are read',
      p('đạt ', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run(' 70%')),
      ['paragraph: đạt ≥ 70%'],
    ],
    ['empty paragraphs are none', p() + p('a') + p(' '), ['paragraph: a']],
    ['hidden words are not read', p('a ', run('12', '<w:vanish/>'), run('b')), ['paragraph: a b']],
    ['entities are letters', p('Giá &lt; 5 &amp; &#x1EA1;'), ['paragraph: Giá < 5 & ạ']],
    [
      'a comment is passed over',
      p(
        '<w:commentRangeStart w:id="1"/>',
        'a',
        '<w:commentRangeEnd w:id="1"/>',
        '<w:r><w:commentReference w:id="1"/></w:r>',
      ),
      ['paragraph: a'],
    ],
    [
      'content controls are read',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('a')}</w:sdtContent></w:sdt>`,
      ['paragraph: a'],
    ],
    [
      'what invites to type is not',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Nhập số 12')}</w:sdtContent></w:sdt>${p('a')}`,
      ['paragraph: a'],
    ],
    [
      'squares stand with their unit',
      p('330 m', run('2', '<w:vertAlign w:val="superscript"/>'), run(' đất')),
      ['paragraph: 330 m² đất'],
    ],
    [
      'a raised number typed by hand is a mark',
      p('năm trước', run('2', '<w:vertAlign w:val="superscript"/>'), run('.')),
      ['paragraph: năm trước[2].'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines({ body })).toEqual(expected);
  });

  test('a field shows its result, not its instruction', () => {
    const field = (inside: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${inside}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(lines({ body: p('Có ', field(' REF so ', '12'), run(' vụ')) })).toEqual([
      'paragraph: Có 12 vụ',
    ]);
  });

  test('lines broken by hand are items where they begin as such, and one sentence where not', () => {
    const broken = (...all: readonly string[]): string =>
      p(`<w:r>${all.map((one) => `<w:t>${one}</w:t>`).join('<w:br/>')}</w:r>`);
    expect(lines({ body: broken('- Bộ Tài chính;', '- Lưu: VT.') })).toEqual([
      'item: - Bộ Tài chính;',
      'item: - Lưu: VT.',
    ]);
    expect(lines({ body: broken('sản lượng chè búp tươi của cả tỉnh ước', 'đạt 52 tấn') })).toEqual(
      ['paragraph: sản lượng chè búp tươi của cả tỉnh ước đạt 52 tấn'],
    );
  });
});

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="a" w:date="2024-09-20T00:00:00Z"';

  test('what was deleted is not read, what was put in is', () => {
    const body = p(
      'tăng ',
      `<w:del ${by}><w:r><w:delText>5,4%</w:delText></w:r></w:del>`,
      `<w:ins ${by}>${run('4,5%')}</w:ins>`,
      run(' so với'),
    );
    expect(lines({ body })).toEqual(['paragraph: tăng 4,5% so với']);
  });

  test('what was moved is read where it went', () => {
    const body =
      p('a', `<w:moveFrom ${by}>${run(' 12 vụ')}</w:moveFrom>`) +
      p('b', `<w:moveTo ${by}>${run(' 12 vụ')}</w:moveTo>`);
    expect(lines({ body })).toEqual(['paragraph: a', 'paragraph: b 12 vụ']);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    const body = p(`<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`, 'Có 12 ') + p('vụ.') + p('Hết.');
    expect(lines({ body })).toEqual(['paragraph: Có 12 vụ.', 'paragraph: Hết.']);
  });

  test('a row that was deleted is not there', () => {
    const gone = `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('Lạc')}${cell('7')}</w:tr>`;
    const body = table(row('Cây', 'Tấn'), row('Chè', '5'), gone, row('Ngô', '6'));
    expect(lines({ body }).join()).not.toContain('Lạc');
  });

  test('earlier formats say nothing', () => {
    const body = p(
      `<w:pPr><w:pPrChange ${by}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>`,
      'a',
    );
    expect(lines({ body })).toEqual(['paragraph: a']);
  });
});

describe('notes', () => {
  test('footnotes are numbered by their marks, endnotes in Roman, separators are none', () => {
    const document = read({
      body: p('Chè', mark(9), run(' và sâm'), mark(4), run('; quế'), endMark(2), run('.')),
      footnotes:
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
        footnote(4, p('Sâm 84,5 ha.')) +
        footnote(9, p('<w:r><w:footnoteRef/></w:r>', run(' Chè 12 ha')), p('và 3 ha.')),
      endnotes: endnote(2, p('Quế 5 ha.')),
    });
    expect(told(document)).toEqual([
      'paragraph: Chè[1] và sâm[2]; quế[i].',
      'note 1: Chè 12 ha và 3 ha.',
      'note 2: Sâm 84,5 ha.',
      'note i: Quế 5 ha.',
    ]);
    expect(document.plain.split('\n')[0]).toBe('Chè¹ và sâm²; quế[i].');
    expect(misplaced(document)).toEqual([]);
  });

  test('a sign of the author is the mark', () => {
    const body = p(
      'Chè',
      '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
      run(' tăng'),
    );
    expect(lines({ body, footnotes: footnote(1, p('Sơ bộ.')) })).toEqual([
      'paragraph: Chè[*] tăng',
      'note *: Sơ bộ.',
    ]);
  });
});

describe('headings, boxes and furniture', () => {
  test('a style on a heading style is one; its label gives the depth', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const body =
      styled('TOC1', 'Về kinh tế 3') + styled('Muc', 'Về kinh tế') + p('1.1. Nông nghiệp');
    const document = read({ body, styles });
    expect(told(document)).toEqual([
      'furniture: Về kinh tế 3',
      'heading: Về kinh tế',
      'heading: 1.1. Nông nghiệp',
    ]);
  });

  test('a text box is read once, after the paragraph it hangs in', () => {
    const box = (inside: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = p('Trước ', `<w:r>${box(p('Hộp 7 ha'))}</w:r>`, run('và sau'));
    expect(lines({ body })).toEqual(['paragraph: Trước và sau', 'paragraph: Hộp 7 ha']);
  });

  test('headers are furniture', () => {
    expect(lines({ body: p('a'), header: p('12') })).toEqual(['paragraph: a', 'furniture: 12']);
  });

  test('the head of a letter is no table, its motto furniture', () => {
    const body = table(
      row('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      row('Số: 12/BC-UBND', 'Lai Châu, ngày 20 tháng 9 năm 2024'),
    );
    const document = read({ body });
    expect(told(document)).toContain('furniture: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(told(document)).toContain('paragraph: Số: 12/BC-UBND');
    expect(document.passages.every(({ cell: place }) => place === null)).toBe(true);
  });

  test('pages are those Word last drew', () => {
    const next = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const pages = (body: string) => read({ body }).passages.map(({ page }) => page);
    expect(pages(p('a') + p(next, run('b')) + p('c'))).toEqual([1, 2, 2]);
    expect(pages(p('a') + p('b'))).toEqual([null, null]);
  });
});

describe('tables', () => {
  const places = (body: string) =>
    read({ body }).passages.map(({ text, cell: at }) => [text, at?.rowHead, at?.columnHead]);

  test('a cell has the heads of its row and column, those it shares too', () => {
    const body = table(
      row('TT', 'Chỉ tiêu', cell('Năm 2024', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), 'Kế hoạch', 'Thực hiện'),
      row('1', 'Chè', '500', '455'),
      row('2', 'Sâm', '84,5', '80'),
    );
    expect(places(body)).toContainEqual(['455', ['Chè'], ['Năm 2024', 'Thực hiện']]);
    expect(places(body)).toContainEqual(['84,5', ['Sâm'], ['Năm 2024', 'Kế hoạch']]);
    expect(places(body)).toContainEqual(['1', [], ['TT']]);
  });

  test('a row that numbers the columns is a head without words', () => {
    const body = table(row('Xã', 'Hộ', '%'), row('A', '1', '2=1/3'), row('Mường Khoa', '20', '40'));
    expect(places(body)).toContainEqual(['20', ['Mường Khoa'], ['Hộ']]);
  });

  test('cells of a row stand side by side in the plain text', () => {
    const { plain } = read({ body: table(row('Xã', 'Hộ'), row('Tà Xa', '7')) });
    expect(plain).toBe('Xã\tHộ\nTà Xa\t7');
  });

  test('a table in a cell is a table after it', () => {
    const inner = table(row('Cây', 'Ha'), row('Quế', '5'));
    const body = table(row('Xã', 'Hộ'), row(`<w:tc>${p('Tà Xa')}${inner}</w:tc>`, '7'));
    const cells = read({ body }).passages.map(({ text, cell: at }) => [text, at?.table]);
    expect(cells).toContainEqual(['7', 1]);
    expect(cells).toContainEqual(['5', 2]);
  });
});

describe('letters', () => {
  test('what is decomposed is read composed, with its place kept', () => {
    const document = read({ body: p('Tổng số vụ: 12'.normalize('NFD'), run(' vụ.')) });
    expect(document.passages[0]?.text).toBe('Tổng số vụ: 12 vụ.');
    expect(document.plain).toBe(`${'Tổng số vụ: 12'.normalize('NFD')} vụ.`);
    expect(misplaced(document)).toEqual([]);
  });

  test('a letter and its mark in two runs are one letter', () => {
    expect(lines({ body: p('quy', run('\u0301 III')) })).toEqual(['paragraph: quý III']);
  });

  test.each([
    ['.VnTime', 'S¶n l­îng chÌ ­íc ®¹t 52.000 tÊn', 'Sản lượng chè ước đạt 52.000 tấn'],
    ['.VnTimeH', 'lai ch©u', 'LAI CHÂU'],
    ['VNI-Times', 'Saûn löôïng cheø öôùc ñaït 52.000 taán', 'Sản lượng chè ước đạt 52.000 tấn'],
    [
      'VNI-Times',
      'ÑIEÄN BIEÂN, quyù III, kyø naøy, hoä ngheøo, tyû leä',
      'ĐIỆN BIÊN, quý III, kỳ này, hộ nghèo, tỷ lệ',
    ],
    ['Times New Roman', 'Sản lượng', 'Sản lượng'],
  ])('words in %s: %s', (font, written, expected) => {
    const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
    const words = (parts: WordParts) => read(parts).passages.map(({ text }) => text);
    expect(words({ body: p(run(written, fonts)) })).toEqual([expected]);
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}</w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(words({ body: p(run(written)), styles })).toEqual([expected]);
  });

  test('other prefixes and the strict namespace are understood', () => {
    const parts = Object.entries(wordParts({ body: p('Có 12 vụ.') })).map(
      ([name, text]) =>
        [
          name,
          text
            .replaceAll(/\bw:/g, 'x:')
            .replace('xmlns:w=', 'xmlns:x=')
            .replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', STRICT),
        ] as const,
    );
    const strict = zipSync(bytesOf(Object.fromEntries(parts)));
    expect(told(documentOf(readDocx(openPackage(strict))))).toEqual(['paragraph: Có 12 vụ.']);
  });
});
