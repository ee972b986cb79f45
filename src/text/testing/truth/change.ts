import {
  type FaultClass,
  type GoldPassage,
  type GoldRelation,
  type Mark,
  marksOf,
  type Piece,
} from './gold.ts';

/** A passage's pieces after one fault was put in. */
export type Change = {
  readonly pieces: readonly Piece[];
  readonly fault: FaultClass;
  readonly labels: readonly string[];
  /** The relation that the change must break; null: a form is broken, not a sum. */
  readonly breaks: GoldRelation | null;
};

export function markOf(passage: GoldPassage, label: string): Mark {
  const mark = marksOf(passage).find((one) => one.label === label);
  if (!mark) throw new Error(`${passage.id}: no mark ${label}`);
  return mark;
}

export const replaced = (pieces: readonly Piece[], mark: Mark): readonly Piece[] =>
  pieces.map((piece) =>
    piece.kind === 'mark' && piece.mark.label === mark.label ? { kind: 'mark', mark } : piece,
  );
