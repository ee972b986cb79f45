import { type Piece, words } from './block.ts';

/** Without the blanks around the words. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  const first = kept[0];
  if (first?.kind === 'words') kept[0] = words(first.words.trimStart());
  const last = kept.at(-1);
  if (last?.kind === 'words') kept[kept.length - 1] = words(last.words.trimEnd());
  return kept.filter((piece) => piece.kind === 'mark' || piece.words !== '');
}

/** Without so many letters of its words at the start, blanks before them not counted. */
export function withoutStart(pieces: readonly Piece[], length: number): readonly Piece[] {
  let left = length;
  return pieces.map((piece) => {
    if (piece.kind === 'mark' || left === 0) return piece;
    const shown = left === length ? piece.words.trimStart() : piece.words;
    const taken = Math.min(left, shown.length);
    left -= taken;
    return words(shown.slice(taken));
  });
}
