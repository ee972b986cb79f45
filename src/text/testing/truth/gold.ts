import type { Role } from '../../checked.ts';

/** `at` marks a stretch that is no number: a heading, a name, a letter of a list. */
export type GoldRole = Role | 'at';

/** What a number of a passage truly is; where two answers are both fair, both are listed. */
export type Mark = {
  /** Names the mark within its passage. */
  readonly label: string;
  /** As printed, with the tail. */
  readonly raw: string;
  /** How many of the last characters may be left out: the qualifier in `19 người chết`. */
  readonly tail: number;
  /** The first is meant, the others are fair. */
  readonly roles: readonly GoldRole[];
  /** Decimal strings, a/b, lo..hi, or as written; null: cannot be read. */
  readonly values: readonly (string | null)[];
  readonly ulp: string | null;
  readonly units: readonly string[];
  /** The first is meant; undefined: not judged. */
  readonly dirs: readonly ('up' | 'down' | null)[] | undefined;
  readonly approx: string | null;
  /** Labels; null: qualifies nothing in this passage; undefined: not judged. */
  readonly of: readonly (string | null)[] | undefined;
};

export type Piece =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark };

export const RELATION_KINDS = [
  'sum',
  'part',
  'difference',
  'share',
  'ratio',
  'plan',
  'plan-excess',
  'plan-short',
  'growth',
  'index',
  'change',
  'pair',
  'times',
  'times-more',
  'product',
  'average',
  'rise',
  'fall',
  'hundred',
  'points',
  'names',
  'equal',
  'bound',
  'sequence',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** An arithmetic tie; docs/text-truth.md gives the order of the members of each kind. */
export type GoldRelation = {
  readonly kind: RelationKind;
  readonly members: readonly string[];
  /** The product is multiplied by this; the count of `names` is compared with it. */
  readonly factor: string | null;
  readonly holds: boolean;
};

export const FAULT_CLASSES = [
  ...RELATION_KINDS,
  'number',
  'scale',
  'unit',
  'date',
  'docnum',
  'direction',
  'place',
  'percent',
  'ambiguous',
  'copy',
  'blank',
  'period',
] as const;

export type FaultClass = (typeof FAULT_CLASSES)[number];

/**
 * `error`: wrong beyond doubt. `question`: a person must look, and so must the checker say something.
 * `allowed`: a question is fair and silence is too.
 */
export type Fault = {
  readonly level: 'error' | 'question' | 'allowed';
  readonly fault: FaultClass;
  readonly labels: readonly string[];
};

export type GoldPassage = {
  readonly id: string;
  /** Numbers of docs/text-truth.md, or words such as `derived`. */
  readonly styles: readonly string[];
  readonly form: 'NFC' | 'NFD';
  readonly pieces: readonly Piece[];
  readonly relations: readonly GoldRelation[];
  readonly faults: readonly Fault[];
};

/** A mark with the places at which it may end. */
export type GoldMention = Mark & { readonly start: number; readonly ends: readonly number[] };

export type LaidOut = { readonly text: string; readonly mentions: readonly GoldMention[] };

export const marksOf = (passage: GoldPassage): readonly Mark[] =>
  passage.pieces.flatMap((piece) => (piece.kind === 'mark' ? [piece.mark] : []));

/** Nothing must be reported; a question may be, where it is allowed. */
export const isFaultless = (passage: GoldPassage): boolean =>
  passage.faults.every(({ level }) => level === 'allowed');

/** The passage as a checker gets it, with the places of its marks. */
export function layOut(passage: GoldPassage): LaidOut {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const piece of passage.pieces) {
    const start = text.length;
    if (piece.kind === 'prose') {
      text += piece.text.normalize(passage.form);
      continue;
    }
    const { raw, tail } = piece.mark;
    text += raw.normalize(passage.form);
    const short = raw.slice(0, raw.length - tail).normalize(passage.form);
    const ends = tail > 0 ? [start + short.length, text.length] : [text.length];
    mentions.push({ ...piece.mark, start, ends });
  }
  return { text, mentions };
}
