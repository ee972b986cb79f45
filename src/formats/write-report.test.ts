import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { orThrow } from '#core/result.ts';
import { book, fact, indicator, said } from '#core/testing/builders.ts';
import { buildReport } from '#report/build/build-report.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { plainText } from '#report/plain-text.ts';
import type { Report } from '#report/report.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';

const OUTLINE = `---
title: "Tình hình & kết quả <:period>"
issuer: { over: HỘI ĐỒNG, name: "ỦY BAN NHÂN DÂN\\nTỈNH THỬ" }
symbol: BC-UBND
place: Lai Châu
addressees: [Bộ Tài chính]
intro: 'Báo cáo "như sau":'
signature: { on_behalf: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH }
recipients: [Như trên, "Lưu: VT"]
---
# KẾT QUẢ

### Trồng trọt

##### Chè

- *Búp tươi*: sản lượng :result[agr.tea][^why].

Còn thiếu :value[agr.none] và **:value[agr.tea]**[^more].

[^why]: Do giá < chi phí & :value[agr.tea].

[^more]: Xem thêm.
`;

const tea = fact('agr.tea', {
  value: '52.000 tấn',
  said: [said('91,4%', 'plan:province', '2024')],
});

let report: Report;
let parts: Readonly<Record<string, string>>;
const part = (name: string): string => parts[name] ?? '';
const openDocx = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([n, b]) => [n, strFromU8(b)]));

beforeAll(async () => {
  const outline = orThrow(parseOutline('thử', OUTLINE));
  const facts = [tea, ...impliedFacts([tea])];
  report = buildReport(outline, book([indicator('agr.tea', 'tấn')], facts), { period: '2024-9M' });
  parts = openDocx(await writeDocx(report));
});

describe('.docx in the form of Nghị định 30/2020/NĐ-CP', () => {
  test('A4 upright, margins of 20, 15, 20 and 30 mm', () => {
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const [margins = ''] = /<w:pgMar [^>]*>/.exec(part('word/document.xml')) ?? [];
    const millimetres = (side: string): number =>
      Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) * 25.4) / 1440);
    expect(['top', 'right', 'bottom', 'left'].map(millimetres)).toEqual([20, 15, 20, 30]);
  });

  test('Times New Roman everywhere, 14 points in the body', () => {
    const fonts = [
      ...Object.values(parts)
        .join('')
        .matchAll(/w:ascii="([^"]+)"/g),
    ].map(([, f]) => f);
    expect([...new Set(fonts)]).toEqual(['Times New Roman']);
    expect(part('word/styles.xml')).toContain('<w:sz w:val="28"/>');
  });

  test('the page number is at the top centre, and not on the first page', () => {
    expect(part('word/document.xml')).toContain('<w:titlePg/>');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const numbered = headers.filter(([, xml]) => xml.includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([2, 1]);
    expect(numbered[0]?.[1]).toContain('<w:jc w:val="center"/>');
  });

  test('notes are real footnotes, marked in order', () => {
    const marks = [...part('word/document.xml').matchAll(/footnoteReference w:id="(\d+)"/g)];
    expect(marks.map(([, id]) => id)).toEqual(['1', '2']);
    expect(part('word/footnotes.xml')).toContain('Do giá &lt; chi phí &amp; ');
    expect(part('word/footnotes.xml')).toContain('w:type="separator"');
  });

  test('headings are headings, and unmarked words take their weight', () => {
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Heading5"/>');
    const [heading = ''] =
      /<w:p>(?:(?!<\/w:p>).)*Heading1.*?<\/w:p>/s.exec(part('word/document.xml')) ?? [];
    expect(heading).toContain('KẾT QUẢ');
    expect(heading).not.toContain('w:val="false"');
  });

  test('a missing figure is highlighted, so that nobody overlooks it', () => {
    expect(part('word/document.xml')).toMatch(
      /<w:highlight w:val="yellow"\/>.*?chưa có số liệu: agr\.none/s,
    );
  });

  test('the head and the foot are tables with text between them, no name under the signature', () => {
    const body = part('word/document.xml');
    expect(body.match(/<w:tbl>/g)).toHaveLength(2);
    expect(body).not.toContain('</w:tbl><w:tbl>');
    expect(body.lastIndexOf('CHỦ TỊCH')).toBeGreaterThan(body.lastIndexOf('Lưu: VT'));
  });

  test('every part is well-formed and named in the list of types', () => {
    for (const [name, xml] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(balanced(xml), name).toBe(true);
    }
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  test('the same report has the same bytes at any time, in any zone', async () => {
    const first = await writeDocx(report);
    const zone = process.env.TZ;
    process.env.TZ = 'America/Lima';
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const second = await writeDocx(report);
    process.env.TZ = zone ?? '';
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  test('characters that XML forbids do not break the file', async () => {
    const [first] = report.blocks;
    const odd: Report = {
      ...report,
      blocks: [
        ...(first ? [first] : []),
        {
          kind: 'paragraph',
          content: [{ kind: 'text', text: 'a\u0000\u0008\u001fb\ud800c\ufffe' }],
        },
      ],
    };
    const xml = openDocx(await writeDocx(odd))['word/document.xml'] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(words(xml)).toContain('abc');
  });
});

describe('.html', () => {
  test('says what the .docx says', () => {
    const html = writeHtml(report);
    const inDocx = words(part('word/document.xml') + part('word/footnotes.xml'));
    const inHtml = words(
      html.replace(/<(style|title)>.*?<\/\1>/gs, '').replace(/<sup>.*?<\/sup>|↩/g, ''),
    );
    expect(squeezed(inHtml)).toBe(squeezed(inDocx));
    expect(squeezed(inHtml)).toContain(squeezed('52.000 tấn, bằng 91,4% kế hoạch'));
  });

  test('has no script, a language, and notes that lead there and back', () => {
    const html = writeHtml(report);
    expect(html).not.toContain('<script');
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('href="#note-1"');
    expect(html).toContain('id="note-1"');
    expect(html).toContain('href="#mark-1"');
    expect(html).toContain('&lt;');
    expect(html).not.toContain('giá < chi phí');
  });

  test('prints every figure of the tree with its binding', () => {
    const html = writeHtml(report);
    for (const binding of report.bindings.values()) {
      expect(html).toContain(`<data value="${binding.id}">`);
    }
    expect(plainText(report)).toContain('52.000 tấn');
  });
});

const words = (xml: string): string =>
  xml
    .replace(/<\/(w:p|p|li|h\d)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Without the blanks and dashes that only the page's layout makes. */
const squeezed = (text: string): string => text.replace(/[\s-]+/g, '');

/** Every element that is opened is closed, in order. */
function balanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self && name !== undefined) open.push(name);
  }
  return open.length === 0;
}
