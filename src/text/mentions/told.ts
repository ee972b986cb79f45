import type { Role } from '../checked.ts';
import type { Reading } from './reading.ts';

/** What the words around a number make of it. */
export type Told = {
  readonly role: Role;
  readonly dir: 'up' | 'down' | null;
  readonly approx: string | null;
  /** The growth or level is that of the earlier period: "(cùng kỳ tăng 5,4%)". */
  readonly ofEarlier: boolean;
  /** It begins the pair from–to: "từ 7,3% xuống còn 5,9%". */
  readonly from: boolean;
  /** It ends one. */
  readonly to: boolean;
};

/** What the reader of roles sees of a number's surroundings. */
export type Surroundings = {
  readonly reading: Reading;
  /** From the number, bracket or sentence before it. */
  readonly lead: string;
  /** To the number, bracket or sentence end after it. */
  readonly tail: string;
  /** Of the number before it in the sentence, at the same depth or around. */
  readonly previous: { readonly told: Told; readonly reading: Reading } | null;
  /** Whether the number is the first in its brackets. */
  readonly opensBracket: boolean;
  /** Whether the number before stands in the same brackets. */
  readonly goesOn: boolean;
  /** What stands before those brackets. */
  readonly outer: string;
  /** What stands between the number before it and those brackets. */
  readonly gap: string;
  /** Whether the sentence has named a plan's figure before. */
  readonly planned: boolean;
};
