import { marksIn, type NoteStyle, noteStart } from '#text/plain/note-marks.ts';
import { type Piece, words } from './block.ts';

/** Marks that an author typed as raised figures: ¹². Other ways of marking by hand are for plain text. */
const RAISED_ONLY: NoteStyle = { glued: new Set(), bracketed: new Set() };

/** The note that a paragraph is by its first sign, with the length of that sign. */
export const typedNote = (
  text: string,
): { readonly note: string; readonly length: number } | null => noteStart(text, RAISED_ONLY);

/** Words with the marks typed among them taken out. */
export function typedMarks(pieces: readonly Piece[]): readonly Piece[] {
  return joinedWords(pieces).flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'mark') return [piece];
    const parts: Piece[] = [];
    let from = 0;
    for (const mark of marksIn(piece.words, RAISED_ONLY)) {
      parts.push(words(piece.words.slice(from, mark.from)), { kind: 'mark', note: mark.note });
      from = mark.to;
    }
    return from === 0 ? [piece] : [...parts, words(piece.words.slice(from))];
  });
}

/** A unit and its square may lie in two runs. */
function joinedWords(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words') {
      joined[joined.length - 1] = words(last.words + piece.words);
    } else joined.push(piece);
  }
  return joined;
}
