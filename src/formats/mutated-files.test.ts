import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkText } from '#text/check-text.ts';
import { changes } from '#text/testing/changes.ts';
import { misplaced, misread } from '#text/testing/misplaced.ts';
import { writeDocx } from './docx/write-docx.ts';
import { readHtml } from './html/read-html.ts';
import { writeHtml } from './html/write-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readDocument } from './read-document.ts';
import {
  changedBytes,
  changedFile,
  changedPart,
  movedElements,
  ONE_PAGE_PDF,
} from './testing/changed-files.ts';
import { SAMPLE } from './testing/sample-report.ts';

/* Whatever is done to a file, it is read or refused; what is read has its places in the text. */

const RUNS = Number(process.env.TONGHOP_FUZZ_RUNS ?? 150);
const SEED = process.env.TONGHOP_FUZZ_SEED;
const options = (runs: number): fc.Parameters<unknown> => ({
  numRuns: runs,
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

async function answer(bytes: Uint8Array, name: string): Promise<void> {
  const read = await readDocument(bytes, name);
  if (read.ok) {
    const { document } = read.value;
    expect(misplaced(document)).toEqual([]);
    expect(misread(document.plain, checkText(document))).toEqual([]);
  } else expect(read.error.message.vi).not.toBe('');
}

describe('files with faults in them are read or refused', () => {
  test.each([
    ['changed as it lies', changedFile],
    ['whose parts are changed before they are zipped', changedPart],
    ['whose elements were moved about', movedElements],
  ])('a Word file %s', async (_, mutant) => {
    const file = await writeDocx(SAMPLE);
    await fc.assert(
      fc.asyncProperty(mutant(file), (bytes) => answer(bytes, 'a.docx')),
      options(RUNS),
    );
  });

  test('a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(changedFile(ONE_PAGE_PDF), (bytes) => answer(bytes, 'a.pdf')),
      options(Math.ceil(RUNS / 10)),
    );
  });

  test('a page, Markdown and text', async () => {
    const page = strToU8(writeHtml(SAMPLE));
    const source = readFileSync(new URL('../../docs/formats.md', import.meta.url));
    await fc.assert(
      fc.asyncProperty(changes, async (how) => {
        await answer(changedBytes(page, how), 'a.html');
        await answer(changedBytes(source, how), 'a.md');
        await answer(changedBytes(source, how), 'a.txt');
      }),
      options(RUNS),
    );
  });
});

describe('no text makes a reader slow', () => {
  test.each<[string, string]>([
    ['stars', '*'],
    ['brackets', '['],
    ['brackets of notes', '[^1]'],
    ['bars', '|'],
    ['rows of bars', '|a|b|\n|-|-|\n'],
    ['fences', '```\n'],
    ['underscores', '_a'],
    ['comments', '<!--'],
    ['blanks', ' '],
    ['raised figures', 'a²'],
  ])('Markdown of %s', (_, part) => {
    expectStraight((length) => {
      readMarkdown(part.repeat(Math.ceil(length / part.length)));
    });
  });

  test.each<[string, string]>([
    ['open elements', '<b>'],
    ['paragraphs', '<p>'],
    ['cells', '<td>'],
    ['tables', '<table>'],
    ['links', '<a href="#a">1</a>'],
    ['formats that overlap', '<b><i></b>'],
    ['raised figures', 'a<sup>2</sup>'],
    ['lines broken by hand', 'a<br>'],
  ])('HTML of %s', (_, part) => {
    expectStraight((length) => {
      readHtml(`<html>${part.repeat(Math.ceil(length / part.length))}`);
    });
  });
});

/** Ten times the length takes some ten times as long; a hundred times would be a square. The best of three counts. */
function expectStraight(work: (length: number) => void): void {
  const time = (length: number): number => {
    const start = performance.now();
    work(length);
    return performance.now() - start;
  };
  const best = (length: number): number => Math.min(time(length), time(length), time(length));
  time(20_000);
  expect(best(200_000)).toBeLessThan(45 * Math.max(best(20_000), 3));
}
