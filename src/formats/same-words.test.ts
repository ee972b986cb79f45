import { expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { fact, indicator, said } from '#core/testing/builders.ts';
import type { Report } from '#report/report.ts';
import { report as built, world } from '#report/testing/builders.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { htmlLines } from './testing/html-lines.ts';
import { docxLines, openDocx } from './testing/open-docx.ts';
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

test.each(REPORTS)('.docx and .html say the same, line by line: %s', async (_, one) => {
  const lines = docxLines(openDocx(await writeDocx(one)));
  expect(htmlLines(writeHtml(one))).toEqual(lines);
});

test('every number of the tree is in both', async () => {
  const lines = [
    docxLines(openDocx(await writeDocx(FROM_AN_OUTLINE))).join('\n'),
    htmlLines(writeHtml(FROM_AN_OUTLINE)).join('\n'),
  ];
  expect(FROM_AN_OUTLINE.bindings.size).toBeGreaterThan(2);
  for (const { printed } of FROM_AN_OUTLINE.bindings.values()) {
    for (const text of lines) expect(text).toContain(printed);
  }
});
