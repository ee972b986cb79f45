import { readable } from '../legacy/readable.ts';
import { type Block, block, type Piece, words } from '../reading/block.ts';
import { isFrame, isMotto } from '../reading/frame.ts';
import { raisedFigure } from '../reading/raised-figure.ts';
import { softLines } from '../reading/soft-lines.ts';
import { spoken } from '../reading/spoken.ts';
import { type GridRow, tableBlocks, textOf } from '../reading/table.ts';
import { trimmed } from '../reading/trimmed.ts';
import type { StyleBook } from './style-book.ts';
import type { WordFlow, WordParagraph, WordPiece, WordTable } from './word-flow.ts';

export type WordContext = {
  readonly styles: StyleBook;
  readonly nameOf: (of: 'footnote' | 'endnote', id: string) => string | null;
  /** Pages are known. */
  readonly paged: boolean;
  readonly note?: string;
  readonly furniture?: boolean;
};

/** The passages of a flow; a note is one passage, however many paragraphs it has. */
export function wordBlocks(flows: readonly WordFlow[], context: WordContext): readonly Block[] {
  if (context.note !== undefined) {
    const pieces = trimmed(joined(flows, context));
    return pieces.length === 0 ? [] : [block('note', pieces, { note: context.note })];
  }
  const tables = { count: 0 };
  return flowBlocks(flows, context, tables);
}

function flowBlocks(
  flows: readonly WordFlow[],
  context: WordContext,
  tables: { count: number },
): readonly Block[] {
  return flows.flatMap((flow): readonly Block[] => {
    if (flow.kind === 'paragraph') return paragraphBlocks(flow, context);
    const grid = gridOf(flow, context);
    if (isFrame(grid)) {
      const cells = flow.rows.flatMap(({ cells }) => cells);
      return cells.flatMap(({ content }) => flowBlocks(content, context, tables));
    }
    tables.count += 1;
    const inner = flow.rows.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => content.filter((part) => part.kind === 'table')),
    );
    return [...tableBlocks(tables.count, grid), ...flowBlocks(inner, context, tables)];
  });
}

function paragraphBlocks(paragraph: WordParagraph, context: WordContext): readonly Block[] {
  const whole = piecesOf(paragraph, context);
  return softLines(whole).flatMap((line): readonly Block[] => {
    const pieces = trimmed(line);
    const text = textOf(pieces);
    if (text === '' && pieces.every(({ kind }) => kind === 'words')) return [];
    const page = context.paged ? paragraph.page : null;
    if (context.furniture || context.styles.isContents(paragraph.style) || isMotto(text)) {
      return [block('furniture', pieces, { page })];
    }
    const level = paragraph.outline ?? context.styles.outlineOf(paragraph.style);
    const heading = level === null || level > 8 ? null : level + 1;
    return [spoken(text, pieces, { page, heading, listed: paragraph.listed })];
  });
}

const gridOf = (table: WordTable, context: WordContext): readonly GridRow[] =>
  table.rows.map(({ head, cells }) => ({
    head,
    cells: cells.map(({ column, span, continues, content }) => {
      const own = content.filter((part) => part.kind === 'paragraph');
      return {
        column,
        span,
        continues,
        pieces: trimmed(joined(own, context)),
        page: context.paged ? (own[0]?.page ?? null) : null,
        address: null,
      };
    }),
  }));

/** Paragraphs as lines of one passage. */
function joined(flows: readonly WordFlow[], context: WordContext): readonly Piece[] {
  const lines = flows.flatMap((flow): readonly (readonly Piece[])[] => {
    if (flow.kind === 'paragraph') return [piecesOf(flow, context)];
    return flow.rows.flatMap(({ cells }) => cells.map(({ content }) => joined(content, context)));
  });
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [words('\n'), ...line]));
}

function piecesOf({ style, pieces }: WordParagraph, context: WordContext): readonly Piece[] {
  const { styles, nameOf } = context;
  const fontOf = (piece: WordPiece & { kind: 'words' }): string | null =>
    piece.font ?? styles.fontOf(piece.style) ?? styles.fontOf(style) ?? styles.defaultFont;
  const shown: (Run | NoteSign)[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'note') {
      const note = nameOf(piece.of, piece.id);
      if (note !== null) shown.push({ kind: 'mark', note });
      continue;
    }
    const before = pieces[at - 1];
    // The author's own sign of a note is the mark itself.
    if (before?.kind === 'note' && before.custom) continue;
    const isRaised = piece.raised || styles.isRaised(piece.style);
    const lead = before?.kind === 'words' ? before.words : '';
    const figure = isRaised ? raisedFigure(lead, piece.words.trim()) : null;
    if (figure?.kind === 'mark') shown.push({ kind: 'mark', note: piece.words.trim() });
    else {
      const spoken = figure?.kind === 'power' ? figure.sign : piece.words;
      shown.push({ kind: 'run', font: fontOf(piece), words: spoken });
    }
  }
  return joinedRuns(shown);
}

type NoteSign = Extract<Piece, { kind: 'mark' }>;
type Run = { readonly kind: 'run'; readonly font: string | null; readonly words: string };

/** Words that stand together in one font are read as one: letters of the time before Unicode may take two places. */
function joinedRuns(shown: readonly (Run | NoteSign)[]): readonly Piece[] {
  const joined: (Run | NoteSign)[] = [];
  for (const next of shown) {
    const last = joined.at(-1);
    if (next.kind === 'run' && last?.kind === 'run' && last.font === next.font) {
      joined[joined.length - 1] = { ...last, words: last.words + next.words };
    } else joined.push(next);
  }
  return joined.map((one) => (one.kind === 'mark' ? one : words(readable(one.words, one.font))));
}
