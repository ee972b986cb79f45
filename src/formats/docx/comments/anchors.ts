import type { Anchoring } from '../read-docx.ts';
import type { StyleBook } from '../style-book.ts';
import type { WordFlow, WordPiece } from '../word-flow.ts';

/** Words that stand together, and where they are written in the source of the body. */
export type Stand = { readonly words: string; readonly at: number | null };

/** Anchors put into a body, and what stands before each. */
export type Anchors = Anchoring & {
  /** By the name of an anchor: the words between the one before it and it. */
  readonly standing: ReadonlyMap<string, readonly Stand[]>;
};

const PREFIX = 'anchor ';

/**
 * The reader is asked a second time with a mark of a note after each run: marks come through reading as they are and
 * say where in a passage they stand. Runs that mean something by the run before them, and blank ones, go without.
 */
export function anchors(): Anchors {
  const standing = new Map<string, readonly Stand[]>();
  const inPieces = (pieces: readonly WordPiece[], styles: StyleBook): readonly WordPiece[] => {
    const anchored: WordPiece[] = [];
    let open: Stand[] = [];
    for (const [index, piece] of pieces.entries()) {
      anchored.push(piece);
      if (piece.kind === 'note') continue;
      open.push({ words: piece.words, at: piece.at });
      if (piece.words.trim() === '' || isRaised(pieces[index + 1], styles)) continue;
      const id = `${PREFIX}${standing.size}`;
      standing.set(id, open);
      open = [];
      anchored.push({ kind: 'note', of: 'footnote', id, custom: false });
    }
    return anchored;
  };
  const into = (flows: readonly WordFlow[], styles: StyleBook): readonly WordFlow[] =>
    flows.map((flow): WordFlow => {
      if (flow.kind === 'paragraph') return { ...flow, pieces: inPieces(flow.pieces, styles) };
      const rows = flow.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: into(cell.content, styles) })),
      }));
      return { ...flow, rows };
    });
  return { standing, into, nameOf: (id) => (isAnchor(id) ? id : null) };
}

export const isAnchor = (name: string): boolean => name.startsWith(PREFIX);

const isRaised = (piece: WordPiece | undefined, styles: StyleBook): boolean =>
  piece?.kind === 'words' && (piece.raised || styles.isRaised(piece.style));
