import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { buildFromBook } from '#app/reports.ts';
import { factBook } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { parsePeriod } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import { writeDocx } from '#formats/docx/write-docx.ts';
import { readDocument } from '#formats/read-document.ts';
import { readPack } from '#pack/read-pack.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { plainText } from '#report/plain-text.ts';
import type { Report } from '#report/report.ts';
import { checkText } from '#text/check-text.ts';
import { plainDocument } from '#text/plain-document.ts';
import { checkPlain, quickest } from '#text/testing/pace.ts';
import { inTurns, type Line, median, type Results, typical } from './measure.ts';
import { OUTLINE, PACK, PERIOD } from './report.ts';
import { growing, hostile } from './text-shapes.ts';
import { asMarkdown, TEXTLINT, textlint } from './textlint.ts';

const RUNS = 40;

/** Numbers as a bare expression finds them, with no meaning. */
const DIGITS = /\d[\d.,]*/g;

const GOAL = { bytes: 90_000, took: 30, besideTextlint: 0.25, hostile: 50 };

type Subject = { readonly name: string; readonly bytes: Uint8Array };

/** Reading and checking the project's own report, as text and as .docx. */
export async function checkingBench(): Promise<Results> {
  const report = ownReport();
  const text = plainText(report);
  const plain = await ofText('own report', text);
  const docx = await ofFile({ name: 'own report.docx', bytes: await writeDocx(report) });
  return {
    lines: [...plain.lines, ...docx],
    notes: [
      `The project's own report of ${PERIOD}. Medians of ${RUNS} runs in a warm process, in turns.`,
      ...plain.notes,
    ],
    partial: false,
  };
}

/** How time grows with the length of a text, and what its shape does to it. */
export function shapesBench(): Results {
  const prose = plainText(ownReport());
  const shapes = hostile(prose);
  return {
    lines: [...growing(prose), ...shapes.lines],
    notes: [
      `Goal for texts of any shape: ${GOAL.hostile} times plain prose; the worst takes ${shapes.worst.toFixed(1)} times.`,
    ],
    partial: false,
  };
}

function ownReport(): Report {
  const pack = orThrow(readPack(PACK, '2024-09-20T00:00:00Z'));
  const outline = orThrow(parseOutline(basename(OUTLINE, '.md'), readFileSync(OUTLINE, 'utf8')));
  const book = factBook(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)]);
  const period = orThrow(parsePeriod(PERIOD));
  return buildFromBook(book, { outline, period, knownOn: null }).report;
}

/** The same for reports that are not the project's: named on the command line, not part of it. */
export async function givenBench(files: readonly string[]): Promise<Results> {
  const lines: Line[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const subject = { name: basename(file), bytes: readFileSync(file) };
    if (extname(file) !== '.txt') lines.push(...(await ofFile(subject)));
    else {
      const measured = await ofText(subject.name, readFileSync(file, 'utf8'));
      lines.push(...measured.lines);
      notes.push(...measured.notes);
    }
  }
  return { lines, notes, partial: files.length === 0 };
}

async function ofText(name: string, text: string): Promise<Omit<Results, 'partial'>> {
  const lint = await textlint();
  const markdown = asMarkdown(plainDocument(text));
  const found = lint ? await lint(markdown) : null;
  const times = await inTurns(RUNS, {
    digits: () => [...text.matchAll(DIGITS)].length,
    read: () => plainDocument(text),
    check: () => checkPlain(text),
    textlint: () => lint?.(markdown),
  });
  const bytes = Buffer.byteLength(text);
  const { length } = checkText(plainDocument(text)).mentions;
  const digits = {
    what: 'a bare regular expression over its digits',
    took: { ...typical(times.digits), bytes },
  };
  const ratio = median(times.check) / median(times.textlint);
  const fastest = times.check[0] ?? Number.NaN;
  const processor = quickestProcessor(() => checkPlain(text));
  const goal = (GOAL.took * bytes) / GOAL.bytes;
  const verdict = (isMet: boolean): string => (isMet ? 'met' : 'not met');
  return {
    lines: [
      {
        what: `${name}: reading the text`,
        took: { ...typical(times.read), bytes },
        beside: digits,
      },
      {
        what: `${name}: reading and checking`,
        took: { ...typical(times.check), bytes },
        beside: digits,
      },
      ...(found === null
        ? []
        : [
            {
              what: `${name}: the same`,
              took: { ...typical(times.check), bytes },
              beside: {
                what: `textlint with max-comma, which says ${found} things`,
                took: { ...typical(times.textlint), bytes: Buffer.byteLength(markdown) },
              },
            },
          ]),
    ],
    notes: [
      `${name}: ${(bytes / 1000).toFixed(0)} KB, ${text.length} characters, ${length} numbers. The quickest check took ${fastest.toFixed(0)} ms, and ${processor.toFixed(0)} ms of a processor; the goal of ${goal.toFixed(0)} ms (30 for 90 KB) is ${verdict(median(times.check) <= goal)}, that of a quarter of textlint's time ${found === null ? `was not measured (${TEXTLINT})` : `is ${verdict(ratio <= GOAL.besideTextlint)}`}.`,
    ],
  };
}

async function ofFile({ name, bytes }: Subject): Promise<readonly Line[]> {
  const read = async () => orThrow(await readDocument(bytes, name)).document;
  const text = Buffer.byteLength((await read()).plain);
  const times = await inTurns(extname(name) === '.pdf' ? 5 : RUNS, {
    read,
    check: async () => checkText(await read()),
  });
  return [
    { what: `${name}: reading the file`, took: { ...typical(times.read), bytes: text } },
    { what: `${name}: reading and checking`, took: { ...typical(times.check), bytes: text } },
  ];
}

/** Milliseconds of a processor, which other work on the machine does not lengthen much; the least of some runs. */
function quickestProcessor(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  quickest(RUNS, () => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1000);
  });
  return best;
}
