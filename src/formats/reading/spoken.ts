import { openingOf } from '#text/plain/labels.ts';
import { type Block, block, type Piece } from './block.ts';
import { trimmed, withoutStart } from './trimmed.ts';
import { typedNote } from './typed-marks.ts';

/** What a file says of a paragraph beside its words. */
export type Marking = {
  readonly page: number | null;
  /** Depth of a heading, from 1, where the file calls it one. */
  readonly heading: number | null;
  /** The file calls it an item of a list. */
  readonly listed: boolean;
};

/**
 * A paragraph as heading, item or sentence. Its label decides, as in plain text, so that one report reads alike in
 * every format; where it has none, the file does.
 */
export function spoken(text: string, pieces: readonly Piece[], marking: Marking): Block {
  const { page, heading, listed } = marking;
  const note = typedNote(text);
  if (note !== null) {
    return block('note', trimmed(withoutStart(pieces, note.length)), { page, note: note.note });
  }
  const opening = openingOf(text);
  if (heading !== null) {
    const depth = opening.kind === 'heading' ? (opening.depth ?? heading) : heading;
    return block('heading', pieces, { page, depth });
  }
  if (opening.kind === 'paragraph' && listed)
    return block('item', pieces, { page, depth: ITEM_DEPTH });
  const { kind, depth } = opening;
  return block(kind, pieces, { page, depth: kind === 'paragraph' ? null : depth });
}

/** As deep as a bullet in plain text. */
const ITEM_DEPTH = 9;
