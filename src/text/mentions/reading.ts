import type { Decimal } from '#core/decimal.ts';
import type { Role } from '../checked.ts';

/** How a number is built up. `ratio`: a/b of one thing; `range`: from lo to hi; `other`: it says no quantity. */
export type Shape = 'plain' | 'ratio' | 'range' | 'other';

/** Why a number cannot be read as it stands. */
export type Misprint = {
  readonly rule: 'number.malformed' | 'number.english-point' | 'number.fraction-of-one';
  readonly proposal: Decimal | null;
};

/** A number in the text of a passage, before anything is said of what it tells. */
export type Reading = {
  readonly start: number;
  /** End of the digits. */
  readonly digitsEnd: number;
  /** End of the unit. */
  readonly end: number;
  readonly shape: Shape;
  /** The figure with its scale; the first of a ratio or range; a proposal where the print is broken. */
  readonly value: Decimal | null;
  /** The second of a ratio or range. */
  readonly second: Decimal | null;
  /** As written, for dates, document numbers and names. */
  readonly written: string | null;
  /** The power of ten of its scale word; 0 where none stands. */
  readonly power: number;
  readonly sign: '' | '+' | '-';
  readonly unit: string;
  /** A counted noun or nothing stands after it, with no scale word: it is whole and exact. */
  readonly counted: boolean;
  /** What the form alone tells; null where the words around must tell. */
  readonly role: Role | null;
  readonly misprint: Misprint | null;
};
