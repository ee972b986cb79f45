import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { buildFromBook } from '#app/reports.ts';
import { factBook } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { parsePeriod } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import { writeDocx } from '#formats/docx/write-docx.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { readPack } from '#pack/read-pack.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { plainOf } from '#report/plain.ts';
import type { Inline, Report } from '#report/report.ts';
import { type Line, percentile, timed } from './measure.ts';

const RUNS = 15;

/** Writing the sample report, beside pandoc on a Markdown text of its length and the docx library alone. */
export async function reportBench(): Promise<readonly Line[]> {
  const pack = orThrow(readPack('packs/lai-chau', '2024-09-20T00:00:00Z'));
  const [source] = pack.outlines;
  if (!source) throw new Error('the sample pack has no outline');
  const outline = orThrow(parseOutline(source.name, source.text));
  const book = factBook(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)]);
  const period = orThrow(parsePeriod('2024-9M'));
  const build = (): Report => buildFromBook(book, { outline, period, knownOn: null }).report;
  const report = build();
  const median = async (work: () => unknown): Promise<number> =>
    percentile(await timed(RUNS, work), 50);
  const library = await median(() => bareDocx(report));
  const docx = await median(() => writeDocx(report));
  const html = await median(() => writeHtml(report));
  const lines: Line[] = [
    {
      what: 'reading and checking the pack',
      median: await median(() => readPack('packs/lai-chau', '')),
    },
    { what: 'parsing the outline', median: await median(() => parseOutline('x', source.text)) },
    { what: 'building the tree: 550 bound numbers, 73 notes', median: await median(build) },
    { what: 'writing .docx', median: docx, beside: ['the docx library alone', library] },
    { what: 'writing .html', median: html },
  ];
  const whole = {
    docx: await median(() => writeDocx(build())),
    html: await median(() => writeHtml(build())),
  };
  return [...lines, ...pandoc(report, whole)];
}

function pandoc(report: Report, whole: { docx: number; html: number }): readonly Line[] {
  if (spawnSync('pandoc', ['--version']).status !== 0) {
    console.log('skipped: pandoc is not installed');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const source = join(folder, 'report.md');
  writeFileSync(source, markdown(report));
  const run = (input: string, to: string): number => {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      spawnSync('pandoc', [input, '-f', 'markdown', '-t', to, '-o', join(folder, `out.${to}`)]);
      return performance.now() - begun;
    });
    return percentile(
      times.sort((a, b) => a - b),
      50,
    );
  };
  const empty = join(folder, 'empty.md');
  writeFileSync(empty, '');
  const idle = { docx: run(empty, 'docx'), html: run(empty, 'html') };
  const busy = { docx: run(source, 'docx'), html: run(source, 'html') };
  rmSync(folder, { recursive: true, force: true });
  return (['docx', 'html'] as const).map((to) => ({
    what: `tree and .${to}, in the running process`,
    median: whole[to],
    beside: [
      `pandoc on Markdown of the same length, its start of ${idle[to].toFixed(0)} ms taken off`,
      Math.max(busy[to] - idle[to], 0.1),
    ],
  }));
}

function markdown(report: Report): string {
  const words = (content: readonly Inline[]): string =>
    content.map((i) => (i.kind === 'note' ? `[^${i.number}]` : i.text)).join('');
  const body = report.blocks.map((b) =>
    b.kind === 'heading' ? `${'#'.repeat(b.depth)} ${words(b.content)}` : words(b.content),
  );
  const notes = report.notes.map((n) => `[^${n.number}]: ${words(n.content)}`);
  return [...body, ...notes].join('\n\n');
}

/** The same paragraphs and notes with nothing of ours: no styles, no head, no bindings, no repacking. */
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
