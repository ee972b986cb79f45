import type { Passage, TextDocument } from '#text/document.ts';
import { joinPieces } from '#text/positions.ts';
import { type Block, block, words } from '../reading/block.ts';
import { marksAt } from '../reading/lay-out.ts';
import { spoken } from '../reading/spoken.ts';
import { type GridRow, tableBlocks } from '../reading/table.ts';
import { inlineStretches } from './inline-stretches.ts';
import { type MarkdownTable, type MarkdownText, markdownBlocks } from './markdown-blocks.ts';

/** Markdown with footnotes and tables. Positions are those of the file as it stands, its signs included. */
export function readMarkdown(text: string): TextDocument {
  let tables = 0;
  const passages = markdownBlocks(text).flatMap((found): readonly Passage[] => {
    if (found.kind === 'table') {
      tables += 1;
      return tablePassages(text, found, tables);
    }
    const { placed, marks } = inlineStretches(text, found.lines);
    const joined = joinPieces(text, placed);
    if (joined.text.trim() === '') return [];
    return [toPassage(blockOf(found, joined.text), joined, marksAt(marks, placed, joined))];
  });
  return { plain: text, passages };
}

function blockOf(found: MarkdownText, text: string): Block {
  const pieces = [words(text)];
  switch (found.kind) {
    case 'note':
      return block('note', pieces, { note: found.note });
    case 'heading':
      return spoken(text, pieces, { page: null, heading: found.depth, listed: false });
    case 'paragraph':
      return spoken(text, pieces, { page: null, heading: null, listed: found.listed });
  }
}

const toPassage = (
  { kind, note, depth, page, cell }: Block,
  joined: Pick<Passage, 'text' | 'stretches'>,
  marks: Passage['marks'],
): Passage => ({ kind, note, depth, page, cell, ...joined, marks });

function tablePassages(text: string, { rows }: MarkdownTable, table: number): readonly Passage[] {
  const read = rows.map((cells) =>
    cells.map((span) => {
      const { placed, marks } = inlineStretches(text, [span]);
      const joined = joinPieces(text, placed);
      return { joined, marks: marksAt(marks, placed, joined) };
    }),
  );
  const grid: readonly GridRow[] = read.map((cells, row) => ({
    head: row === 0,
    cells: cells.map(({ joined }, column) => ({
      column,
      span: 1,
      pieces: [words(joined.text)],
      continues: false,
      page: null,
      address: null,
    })),
  }));
  return tableBlocks(table, grid).flatMap((made) => {
    const cell = read[made.cell?.row ?? 0]?.[made.cell?.column ?? 0];
    return cell ? [toPassage(made, cell.joined, cell.marks)] : [];
  });
}
