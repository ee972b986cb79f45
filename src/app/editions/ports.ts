import type { DeputyKind } from '#process/role.ts';
import type { Actor } from '../actor.ts';

/** Under whose authority somebody signed for the head, as the grant said on that day. */
export type SignedFor = {
  readonly kind: DeputyKind;
  /** What the person was called that was signed for. */
  readonly name: string;
  readonly document: string | null;
  readonly from: string;
  readonly to: string | null;
};

export type SignatureGiven = {
  /** What who signed was called on that day. */
  readonly name: string;
  readonly onBehalf: string;
  readonly position: string;
  readonly deputy: SignedFor | null;
};

export type Decision = { readonly by: Somebody; readonly at: string } & (
  | { readonly outcome: 'signed'; readonly number: number; readonly signature: SignatureGiven }
  | { readonly outcome: 'returned'; readonly reason: string }
);

/** Null names nobody with an account. */
export type Somebody = { readonly id: string; readonly name: string | null };

/** Bản phát hành: a report of a period as it was put forward, and what became of it. */
export type Edition = {
  readonly id: string;
  readonly outline: string;
  readonly period: string;
  /** SHA-256 of the frozen document. */
  readonly hash: string;
  readonly submitted: { readonly by: Somebody; readonly at: string; readonly note: string };
  readonly decision: Decision | null;
};

export type NewEdition = Pick<Edition, 'outline' | 'period' | 'hash'> & {
  readonly document: string;
  readonly indicators: readonly string[];
  readonly note: string;
};

/** What the use cases about editions ask of a store, as far as somebody may see. Nothing in it is ever changed. */
export type Editions = {
  /** Those of a report of a period, the latest first; at most a hundred. */
  readonly of: (outline: string, period: string) => Promise<readonly Edition[]>;
  readonly one: (
    id: string,
  ) => Promise<{ readonly edition: Edition; readonly document: string } | null>;
  /** The id; null where another edition of the report still waits. */
  readonly submit: (edition: NewEdition, actor: Actor) => Promise<string | null>;
  /** The number, counted for the report of the period; null where it was decided before. */
  readonly sign: (
    edition: Pick<Edition, 'id' | 'outline' | 'period' | 'hash'>,
    signature: SignatureGiven,
    actor: Actor,
  ) => Promise<number | null>;
  /** Whether it still waited. */
  readonly giveBack: (
    edition: Pick<Edition, 'id' | 'outline' | 'period' | 'hash'>,
    reason: string,
    actor: Actor,
  ) => Promise<boolean>;
  /** What somebody with an account is called. */
  readonly nameOf: (person: string) => Promise<string | null>;
};

/** SHA-256 of a text, in hexadecimal. */
export type Digest = (text: string) => string;
