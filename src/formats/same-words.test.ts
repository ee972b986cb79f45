import { expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { orThrow } from '#core/result.ts';
import { fact, indicator, said } from '#core/testing/builders.ts';
import type { Report } from '#report/report.ts';
import { report as built, world } from '#report/testing/builders.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { htmlLines } from './testing/html-lines.ts';
import { docxLines, openDocx } from './testing/open-docx.ts';
import { bodyOf, notesOf, openPdf, type Pdf, unspaced } from './testing/open-pdf.ts';
import { paragraph, report, SAMPLE } from './testing/sample-report.ts';

const tea = fact('agr.tea', {
  value: '52.000 tấn',
  said: [said('91,4%', 'plan:province', '2024')],
});
const FROM_AN_OUTLINE = built(
  `# KẾT QUẢ :period

### Chè

- *Búp tươi*: sản lượng :result[agr.tea][^why], :value[agr.none].

[^why]: Kế hoạch :plan[agr.tea]{only=figure} & :value[agr.tea].
`,
  world({
    indicators: [indicator('agr.tea', 'tấn')],
    facts: [tea, ...impliedFacts([tea])],
  }),
);

const REPORTS: readonly (readonly [string, Report])[] = [
  ['one of everything', SAMPLE],
  ['built from an outline', FROM_AN_OUTLINE],
  ['nothing but a frame', report({})],
  [
    'several addressees, an agency above',
    report({
      frame: {
        issuer: { over: 'BỘ TÀI CHÍNH', name: 'CỤC\nTHỐNG KÊ' },
        addressees: ['Chính phủ', 'Bộ Tài chính'],
      },
      blocks: [paragraph('Hết.')],
    }),
  ],
];

const pdf = async (one: Report): Promise<Pdf> => openPdf(orThrow(await writePdf(one)));

test.each(REPORTS)('.docx and .html say the same, line by line: %s', async (_, one) => {
  const lines = docxLines(openDocx(await writeDocx(one)));
  expect(htmlLines(writeHtml(one))).toEqual(lines);
});

test.each(REPORTS)('.pdf says the same, over its own lines and pages: %s', async (_, one) => {
  const lines = docxLines(openDocx(await writeDocx(one)));
  const notesFrom = lines.findIndex((line) => line.startsWith('[1] '));
  const body = notesFrom < 0 ? lines : lines.slice(0, notesFrom);
  const read = await pdf(one);
  expect(unspaced(bodyOf(read))).toBe(unspaced(body.join('')));
  expect(unspaced(notesOf(read))).toBe(unspaced(lines.slice(body.length).join('')));
});

test('every number of the tree is in all three', async () => {
  const read = await pdf(FROM_AN_OUTLINE);
  const lines = [
    bodyOf(read) + notesOf(read),
    docxLines(openDocx(await writeDocx(FROM_AN_OUTLINE))).join('\n'),
    htmlLines(writeHtml(FROM_AN_OUTLINE)).join('\n'),
  ];
  expect(FROM_AN_OUTLINE.bindings.size).toBeGreaterThan(2);
  for (const { printed } of FROM_AN_OUTLINE.bindings.values()) {
    for (const text of lines) expect(text).toContain(printed);
  }
});
