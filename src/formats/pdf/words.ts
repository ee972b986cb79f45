import { lawfulText } from '../lawful-text.ts';
import type { Letters } from './letters.ts';

/**
 * A piece of a text as the template sets it: one that breaks at its blanks, one that stays whole (a document's
 * number, 287/KH-UBND), one of letters that breaks anywhere since no line would hold it.
 */
export type Piece = string | { readonly whole: string } | { readonly letters: readonly string[] };

export type Words = readonly Piece[];

/** The most letters that the narrowest line of a room holds, were they all the widest. */
export const ROOM = { text: 33, column: 13 } as const;

/** The one way by which text gets into the file. */
export function words(text: string, has: Letters, room: number): Words {
  const pieces: Piece[] = [];
  let flowing = '';
  for (const part of shownText(text, has).split(/(\s+)/u)) {
    const piece = pieceOf(part, room);
    if (typeof piece === 'string') {
      flowing += piece;
      continue;
    }
    if (flowing !== '') pieces.push(flowing);
    flowing = '';
    pieces.push(piece);
  }
  return flowing === '' && pieces.length > 0 ? pieces : [...pieces, flowing];
}

/** What stands before and behind a text: words, '' at the ends of a paragraph, null for the mark of a note. */
export type Beside = { readonly before: string | null; readonly after: string | null };

const OPENS = /(?:^|[\s([“‘])$/u;
const CLOSES = /^(?:$|[\s)\]”’.,;:!?])/u;

/**
 * A line may begin at a whole piece and end behind it. Where what stands beside is of one word with it, or is a mark,
 * that would tear them apart: there the piece is a text like any other.
 */
export function joined(pieces: Words, { before, after }: Beside): Words {
  const opens = before !== null && OPENS.test(before);
  const closes = after !== null && CLOSES.test(after);
  return pieces.map((piece, index) => {
    if (typeof piece === 'string' || !('whole' in piece)) return piece;
    const stays = (index > 0 || opens) && (index < pieces.length - 1 || closes);
    return stays ? piece : piece.whole;
  });
}

function pieceOf(part: string, room: number): Piece {
  if (part.trim() === '') return part;
  if (part.length > room) return { letters: [...clusters.segment(part)].map((one) => one.segment) };
  return part.includes('/') ? { whole: part } : part;
}

const clusters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Ends of lines, tabs: white space like any other in a sentence. */
const BLANK = /[\t\n\r\u0085\u2028\u2029]/g;
/** Letters that print nothing but would break, join or turn their neighbours; C1 controls. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;

/** Stands for a letter that the face does not have, so that nobody overlooks it. */
const LOST = '\ufffd';

/** A text in letters that can be printed. */
export const shownText = (text: string, has: Letters): string =>
  [...lawfulText(text).normalize('NFC').replace(BLANK, ' ').replace(UNSEEN, '')]
    .map((letter) => (has(letter.codePointAt(0) ?? 0) ? letter : LOST))
    .join('');
