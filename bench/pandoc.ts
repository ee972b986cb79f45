import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { plainText } from '#report/plain-text.ts';
import type { Block, Inline, Report } from '#report/report.ts';
import { inTurns, type Line, median, type Results, type Times, typical } from './measure.ts';

const RUNS = 15;
/** Built by run.mjs beside this bundle: the commands as they are now. */
const CLI = 'dist/bench-cli/main.js';

type Compared = {
  readonly report: Report;
  /** Arguments of ours that write this report; `-o FILE` is added. */
  readonly command: readonly string[];
  /** What tree and file take in a process that runs, in milliseconds. */
  readonly running: { readonly docx: number; readonly html: number };
};

/**
 * Pandoc on a Markdown text with the words and notes of the report. It is a process of its own, so it
 * stands beside our command as a process, and less its empty run beside our work in a running process.
 */
export async function besidePandoc({ report, command, running }: Compared): Promise<Results> {
  const version = /^pandoc (\S+)/.exec(spawnSync('pandoc', ['--version']).stdout?.toString() ?? '');
  if (!version) {
    const said = 'Not beside pandoc: it is not installed here.';
    console.error(`skipped: ${said}`);
    return { lines: [], notes: [said], partial: true };
  }
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const file = (name: string): string => join(folder, name);
  try {
    writeFileSync(file('full.md'), markdown(report));
    writeFileSync(file('empty.md'), '');
    const pandoc = (source: string, to: string) => () =>
      done('pandoc', [file(source), '-f', 'markdown', '-t', to, '-o', file(`pandoc.${to}`)]);
    const ours = (to: string) => () =>
      done(process.execPath, [CLI, ...command, '-o', file(`ours.${to}`)]);
    pandoc('full.md', 'docx')();
    const length = sameLength(report, readFileSync(file('pandoc.docx')));
    const times = await inTurns(RUNS, {
      emptyDocx: pandoc('empty.md', 'docx'),
      fullDocx: pandoc('full.md', 'docx'),
      emptyHtml: pandoc('empty.md', 'html'),
      fullHtml: pandoc('full.md', 'html'),
      oursDocx: ours('docx'),
      oursHtml: ours('html'),
      oursStart: () => done(process.execPath, [CLI, '--help']),
    });
    return {
      lines: [
        inProcess('docx', running.docx, times.fullDocx, times.emptyDocx),
        inProcess('html', running.html, times.fullHtml, times.emptyHtml),
        asProcess('the command to .docx: start, pack, outline, tree, file', times.oursDocx, {
          what: 'pandoc to docx, its start too',
          times: times.fullDocx,
        }),
        asProcess('the command to .html', times.oursHtml, {
          what: 'pandoc to html, its start too',
          times: times.fullHtml,
        }),
        asProcess('the start of the command alone (`--help`)', times.oursStart, {
          what: 'pandoc on an empty text to docx',
          times: times.emptyDocx,
        }),
      ],
      notes: [
        `Pandoc ${version[1]} is given Markdown that comes to ${length} of the report's characters and as many footnotes; it is another process, ${RUNS} runs in turns with ours.`,
      ],
      partial: false,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inProcess = (to: string, ours: number, full: Times, empty: Times): Line => ({
  what: `tree and .${to} in a running process`,
  took: { median: ours },
  beside: {
    what: `pandoc to ${to}, less its run on an empty text (${median(empty).toFixed(0)} of ${median(full).toFixed(0)} ms)`,
    took: { median: median(full) - median(empty) },
  },
});

const asProcess = (
  what: string,
  ours: Times,
  theirs: { readonly what: string; readonly times: Times },
): Line => ({
  what,
  took: typical(ours),
  beside: { what: theirs.what, took: typical(theirs.times) },
});

function done(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}: ${stderr}`);
}

/** The paragraphs of the report for pandoc, whose marks of notes and of lists must not be guessed. */
function markdown(report: Report): string {
  const words = (content: readonly Inline[]): string =>
    content.map((i) => (i.kind === 'note' ? `[^${i.number}]` : escaped(i.text))).join('');
  const paragraph = (content: readonly Inline[]): string =>
    words(content).replace(/^(\(?\p{L}?\d*)([.)])/u, '$1\\$2');
  const { frame } = report;
  const body = report.blocks.map(blockText);
  const notes = report.notes.map((n) => `[^${n.number}]: ${paragraph(n.content)}`);
  return [frame.typeName, words(frame.title), words(frame.intro), ...body, ...notes].join('\n\n');

  function blockText(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.depth)} ${block.number ?? ''} ${words(block.content)}`;
      case 'paragraph':
        return paragraph(block.content);
      case 'item':
        return `\\- ${words(block.content)}`;
    }
  }
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~^$@"'+-]/g, '\\$&');

/** Refuses a comparison with a file that has lost words or notes; else how long it is, in percent. */
function sameLength(report: Report, docx: Uint8Array): string {
  const parts = unzipSync(docx);
  const part = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const notes = [...part('footnotes').matchAll(/<w:footnote w:id="\d+"/g)].length;
  const text = [...(part('document') + part('footnotes')).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)];
  const theirs = letters(text.map(([, words]) => words).join(''));
  const share = theirs / letters(plainText(report));
  if (notes !== report.notes.length || share < 0.98 || share > 1.02)
    throw new Error(`pandoc wrote ${notes} notes and ${share} of the text`);
  return `${(share * 100).toFixed(1)}%`;
}

const letters = (text: string): number => text.replace(/\s|&\w+;/g, '').length;
