import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { buildFromBook } from '#app/reports.ts';
import { factBook } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { parsePeriod } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import { repack } from '#formats/docx/repack.ts';
import { writeDocx } from '#formats/docx/write-docx.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { writePdf } from '#formats/pdf/write-pdf.ts';
import { readPack } from '#pack/read-pack.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { plainOf } from '#report/plain.ts';
import type { Report } from '#report/report.ts';
import { inTurns, type Line, median, type Results, typical } from './measure.ts';
import { besidePandoc } from './pandoc.ts';

const RUNS = 30;
export const PACK = 'packs/lai-chau';
export const OUTLINE = `${PACK}/outlines/bao-cao-9-thang.md`;
export const PERIOD = '2024-9M';

/** Writing the sample report, beside the docx library alone and pandoc on Markdown of its length. */
export async function reportBench(): Promise<Results> {
  const text = readFileSync(OUTLINE, 'utf8');
  const outline = orThrow(parseOutline(basename(OUTLINE, '.md'), text));
  const pack = orThrow(readPack(PACK, '2024-09-20T00:00:00Z'));
  const period = orThrow(parsePeriod(PERIOD));
  const gathered = () => factBook(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)]);
  const book = gathered();
  const built = (): Report => buildFromBook(book, { outline, period, knownOn: null }).report;
  const report = built();
  const bare = await bareDocx(report);
  const times = await inTurns(RUNS, {
    pack: () => readPack(PACK, '2024-09-20T00:00:00Z'),
    outline: () => parseOutline('bench', text),
    book: gathered,
    tree: built,
    docx: () => writeDocx(report),
    library: () => bareDocx(report),
    repack: () => repack(bare),
    pdf: async () => orThrow(await writePdf(report)),
    html: () => writeHtml(report),
    treeAndDocx: () => writeDocx(built()),
    treeAndHtml: () => writeHtml(built()),
  });
  const lines: readonly Line[] = [
    { what: 'reading and checking the pack, its outlines too', took: typical(times.pack) },
    { what: 'parsing the outline', took: typical(times.outline) },
    { what: 'what comparisons imply, and the fact book', took: typical(times.book) },
    { what: 'building the tree', took: typical(times.tree) },
    {
      what: 'writing .docx',
      took: typical(times.docx),
      beside: {
        what: 'the docx library alone: same paragraphs and notes, no form, no repacking',
        took: typical(times.library),
      },
    },
    {
      what: 'of which repacking, so that the same report has the same bytes',
      took: typical(times.repack),
    },
    {
      what: 'writing .pdf, in a process that is running',
      took: typical(times.pdf),
      beside: { what: 'writing .docx', took: typical(times.docx) },
    },
    { what: 'writing .html', took: typical(times.html) },
  ];
  const beside = await besidePandoc({
    report,
    command: ['report', 'build', OUTLINE, '--period', PERIOD],
    running: { docx: median(times.treeAndDocx), html: median(times.treeAndHtml) },
  });
  const { size } = report.bindings;
  return {
    lines: [...lines, ...beside.lines],
    notes: [
      `${report.blocks.length} headings and paragraphs, ${report.notes.length} notes, ${size} bound numbers; medians of ${RUNS} runs in a warm process, all in turns.`,
      ...beside.notes,
    ],
    partial: beside.partial,
  };
}

/** The same words and notes with nothing of ours: no styles, no head, no repacking. */
function bareDocx(report: Report): Promise<Buffer> {
  const children = report.blocks.map(
    (block) =>
      new Paragraph({
        children: block.content.map((i) =>
          i.kind === 'note' ? new FootnoteReferenceRun(i.number) : new TextRun(i.text),
        ),
      }),
  );
  const footnotes = Object.fromEntries(
    report.notes.map((n) => [String(n.number), { children: [new Paragraph(plainOf(n.content))] }]),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }], footnotes }));
}
