import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './docx/write-docx.ts';
import { readHtml } from './html/read-html.ts';
import { writeHtml } from './html/write-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readDocument } from './read-document.ts';
import { misplaced } from './testing/passages.ts';
import { lines, pdfFile } from './testing/pdf-file.ts';
import { SAMPLE } from './testing/sample-report.ts';

/* Whatever is done to a file, it is read or refused; what is read has its places in the text. */

const RUNS = Number(process.env.TONGHOP_FUZZ_RUNS ?? 150);
const SEED = process.env.TONGHOP_FUZZ_SEED;
const options = (runs: number): fc.Parameters<unknown> => ({
  numRuns: runs,
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

/** Bytes that are changed, cut out or put in again. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat({ max: 255 }),
  }),
  fc.record({
    kind: fc.constant('cut' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 400 }),
  }),
  fc.record({
    kind: fc.constant('twice' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 400 }),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const changed = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  changes.reduce((before, one) => {
    const at = Math.floor(one.at * before.length);
    if (one.kind === 'set') return at < before.length ? before.with(at, one.byte) : before;
    const part = before.subarray(at, at + one.length);
    const rest = one.kind === 'cut' ? before.subarray(at + one.length) : before.subarray(at);
    return Buffer.concat([before.subarray(0, at), ...(one.kind === 'cut' ? [] : [part]), rest]);
  }, bytes);

async function answer(bytes: Uint8Array, name: string): Promise<void> {
  const read = await readDocument(bytes, name);
  if (read.ok) expect(misplaced(read.value.document)).toEqual([]);
  else expect(read.error.message.vi).not.toBe('');
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });

describe('files with faults in them are read or refused', () => {
  test('a Word file, changed as it lies', async () => {
    const file = await writeDocx(SAMPLE);
    await fc.assert(
      fc.asyncProperty(changes, (how) => answer(changed(file, how), 'a.docx')),
      options(RUNS),
    );
  });

  test('a Word file whose parts are changed before they are zipped', async () => {
    const parts = unzipSync(await writeDocx(SAMPLE));
    const names = Object.keys(parts).filter(
      (name) => name.endsWith('.xml') || name.endsWith('.rels'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), changes, (name, how) => {
        const part = parts[name] ?? new Uint8Array();
        return answer(zipSync({ ...parts, [name]: changed(part, how) }, { level: 1 }), 'a.docx');
      }),
      options(RUNS),
    );
  });

  test('a Word file whose elements were moved about', async () => {
    const parts = unzipSync(await writeDocx(SAMPLE));
    const source = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tags = source.split(/(?=<)/);
    const swap = fc.tuple(fc.nat({ max: tags.length - 1 }), fc.nat({ max: tags.length - 1 }));
    await fc.assert(
      fc.asyncProperty(fc.array(swap, { maxLength: 6 }), (swaps) => {
        const moved = [...tags];
        for (const [a, b] of swaps) moved[a] = tags[b] ?? '';
        return answer(
          zipSync({ ...parts, 'word/document.xml': strToU8(moved.join('')) }, { level: 1 }),
          'a.docx',
        );
      }),
      options(RUNS),
    );
  });

  test('a PDF', async () => {
    const page = {
      words: lines({ x: 85, y: 100 }, 'Tong so 12 vu.', 'Het.'),
      rules: [[85, 200, 600]] as const,
    };
    const file = pdfFile([page, page]);
    await fc.assert(
      fc.asyncProperty(changes, (how) => answer(changed(file, how), 'a.pdf')),
      options(Math.ceil(RUNS / 10)),
    );
  });

  test('a page, Markdown and text', async () => {
    const page = strToU8(writeHtml(SAMPLE));
    const source = readFileSync(new URL('../../docs/formats.md', import.meta.url));
    await fc.assert(
      fc.asyncProperty(changes, async (how) => {
        await answer(changed(page, how), 'a.html');
        await answer(changed(source, how), 'a.md');
        await answer(changed(source, how), 'a.txt');
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
