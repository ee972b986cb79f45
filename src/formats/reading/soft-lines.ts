import { goesOn, openingOf } from '#text/plain/labels.ts';
import { type Piece, words } from './block.ts';
import { textOf } from './table.ts';

/**
 * A paragraph that its author broke by hand: lines that begin an item or a title of their own are passages of their
 * own, as they would be in plain text; the others go on.
 */
export function softLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (!pieces.some((piece) => piece.kind === 'words' && piece.words.includes('\n')))
    return [pieces];
  const parts: Piece[][] = [];
  let before = '';
  for (const line of handBroken(pieces)) {
    const text = textOf(line);
    const open = parts.at(-1);
    if (open && (text === '' || (openingOf(text).length === 0 && goesOn(before, text, 'none')))) {
      open.push(words('\n'), ...line);
    } else parts.push([...line]);
    if (text !== '') before = text;
  }
  return parts;
}

function handBroken(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'mark') {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [at, text] of piece.words.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(words(text));
    }
  }
  return lines;
}
