import type { Passage } from '#text/document.ts';

/** Words of a block as the file holds them, or the mark of a note between them. A new line parts lines of one passage. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'mark'; readonly note: string };

/** A passage before it has its place in a plain text. */
export type Block = Pick<Passage, 'kind' | 'note' | 'depth' | 'page' | 'cell'> & {
  readonly pieces: readonly Piece[];
};

export const words = (text: string): Piece => ({ kind: 'words', words: text });

export const block = (
  kind: Passage['kind'],
  pieces: readonly Piece[],
  more: Partial<Omit<Block, 'kind' | 'pieces'>> = {},
): Block => ({ note: null, depth: null, page: null, cell: null, ...more, kind, pieces });
