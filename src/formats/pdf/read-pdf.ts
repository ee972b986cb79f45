import { ok, type Result, refused } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import { type Block, block } from '../reading/block.ts';
import { isMotto } from '../reading/frame.ts';
import { layOut } from '../reading/lay-out.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { spoken } from '../reading/spoken.ts';
import { tableBlocks, textOf } from '../reading/table.ts';
import { trimmed } from '../reading/trimmed.ts';
import { bandsOf } from './bands.ts';
import { type FlowLine, joinedLines, wholeLine } from './flow.ts';
import { furnitureOf } from './furniture.ts';
import { gridOf } from './grid.ts';
import { type Line, linesOf } from './lines.ts';
import { notesFrom } from './notes-at-end.ts';
import { addNotes, isUnfinished, noteBlocks, type PageNote } from './page-notes.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type PrintedPage, printedPages } from './printed-pages.ts';

/**
 * A PDF with a text layer, put together again from where its words stand: columns one after the other, lines of a
 * paragraph joined also over pages, notes at the ends of pages as notes, page numbers as furniture.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<TextDocument, ReadFault>> {
  const read = await printedPages(bytes);
  if (!read.ok) return read;
  const pages = read.value;
  const hasLetters = pages.some(({ printed }) => printed.some(({ text }) => /\p{L}/u.test(text)));
  if (!hasLetters) return refused(readFault({ code: 'pdf.no-text', pages: pages.length }));
  const document = refusing(() => layOut(blocksOf(pages)));
  return document.ok ? ok(document.value) : document;
}

function blocksOf(pages: readonly PrintedPage[]): readonly Block[] {
  const lines = pages.map((page, index) => linesOf(page, index + 1));
  const furniture = furnitureOf(pages, lines);
  const bodySize = usualSize(lines.flat());
  const notes: PageNote[] = [];
  const body = pages.map((page, index) => {
    const onPage = (lines[index] ?? []).filter((line) => !furniture.has(line));
    const from = notesFrom(page, onPage, { bodySize, unfinished: isUnfinished(notes) });
    addNotes(notes, onPage.slice(from));
    return onPage.slice(0, from);
  });
  return [
    ...bodyBlocks(body),
    ...noteBlocks(notes),
    ...[...furniture].map((line) =>
      block('furniture', wholeLine(line).pieces, { page: line.page }),
    ),
  ].map((made) => ({ ...made, pieces: trimmed(made.pieces) }));
}

/** The size most letters have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, segments } of lines) {
    const key = Math.round(size * 2) / 2;
    const length = segments.reduce((sum, { text }) => sum + text.length, 0);
    letters.set(key, (letters.get(key) ?? 0) + length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 12;
}

function bodyBlocks(body: readonly (readonly Line[])[]): readonly Block[] {
  const margins = marginsOf(body.flat());
  const blocks: Block[] = [];
  let tables = 0;
  let flow: FlowLine[] = [];
  const flush = (): void => {
    blocks.push(...paragraphsOf(flow).flatMap(paragraphBlock));
    flow = [];
  };
  for (const onPage of body) {
    let turned = true;
    for (const band of bandsOf(onPage)) {
      switch (band.kind) {
        case 'lines':
          for (const line of band.lines) {
            flow.push({ ...wholeLine(line), page: line.page, ...margins, turned });
            turned = false;
          }
          break;
        case 'columns':
          for (const column of band.columns) {
            const left = Math.min(...column.map(({ x }) => x));
            const right = Math.max(...column.map(({ end }) => end));
            for (const [at, segment] of column.entries()) {
              flow.push({ ...segment, page: band.page, left, right, turned: at === 0 });
            }
          }
          turned = true;
          break;
        case 'table':
          flush();
          tables += 1;
          blocks.push(...tableBlocks(tables, gridOf(band.lines)));
          turned = true;
          break;
      }
    }
  }
  flush();
  return blocks;
}

/** Where lines begin and end; a few stray ones do not move the margins. */
function marginsOf(lines: readonly Line[]): { readonly left: number; readonly right: number } {
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const starts = lines.map(({ segments }) => segments[0]?.x ?? 0).toSorted((a, b) => a - b);
  const ends = lines.map(({ segments }) => segments.at(-1)?.end ?? 0).toSorted((a, b) => a - b);
  return { left: at(starts, 0.02), right: at(ends, 0.98) };
}

function paragraphBlock(lines: readonly FlowLine[]): readonly Block[] {
  const pieces = joinedLines(lines);
  const text = textOf(pieces);
  const page = lines[0]?.page ?? null;
  if (text === '') return [];
  if (isMotto(text)) return [block('furniture', pieces, { page })];
  return [spoken(text, pieces, { page, heading: null, listed: false })];
}
