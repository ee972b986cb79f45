import { type Piece, words } from './lay-out.ts';

/** Without the blanks around the words. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  const first = kept[0];
  if (first?.kind === 'words') kept[0] = words(first.words.trimStart());
  const last = kept.at(-1);
  if (last?.kind === 'words') kept[kept.length - 1] = words(last.words.trimEnd());
  return kept.filter((piece) => piece.kind === 'mark' || piece.words !== '');
}
