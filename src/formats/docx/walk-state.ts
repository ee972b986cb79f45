import type { WordFlow, WordPiece } from './word-flow.ts';

/* Where a walk over a part of a Word file stands: what is open, and around what. */

export type OpenParagraph = {
  style: string | null;
  outline: number | null;
  listed: boolean;
  page: number | null;
  pieces: WordPiece[];
  /** The mark at its end was deleted: the next one continues it. */
  joinsNext: boolean;
  /** What stands in text boxes hung up in it. */
  readonly boxes: WordFlow[];
};
export type OpenCell = {
  column: number;
  span: number;
  continues: boolean;
  readonly content: WordFlow[];
};
export type OpenRow = { head: boolean; deleted: boolean; next: number; readonly cells: OpenCell[] };
export type OpenTable = { readonly rows: OpenRow[] };
export type Run = { font: string | null; style: string | null; hidden: boolean; raised: boolean };

export type State = {
  readonly flows: Map<string, WordFlow[]>;
  /** Where finished paragraphs and tables go: body, cells, text boxes, the inner last. */
  readonly into: WordFlow[][];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  readonly runs: Run[];
  /** Elements around us, for what means different things in different places. */
  readonly around: string[];
  /** Of each field open: still in its instruction? */
  readonly fields: boolean[];
  /** Of each choice between renderings open: was one taken? */
  readonly choices: boolean[];
  /** Depth within an element that is not read; 0 outside. */
  skipped: number;
  placeholder: boolean;
  page: number;
  paged: boolean;
  joining: OpenParagraph | null;
};

export function addWords(state: State, words: string, at: number | null = null): void {
  const run = state.runs.at(-1);
  if (words === '' || run?.hidden || state.fields.includes(true)) return;
  addPiece(state, {
    kind: 'words',
    words,
    font: run?.font ?? null,
    style: run?.style ?? null,
    raised: run?.raised ?? false,
    at,
  });
}

export function addPiece(state: State, piece: WordPiece): void {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph) return;
  paragraph.page ??= state.page;
  paragraph.pieces.push(piece);
}

export function finishParagraph(state: State, paragraph: OpenParagraph): void {
  const { boxes, joinsNext: _, ...rest } = paragraph;
  state.into.at(-1)?.push({ kind: 'paragraph', ...rest }, ...boxes);
}
