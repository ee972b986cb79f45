import type { Absence } from '#core/absence.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Instant } from '#core/instant.ts';
import type { Day } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';

/** A UUIDv7, which a client may make while it is offline. */
export type RecordId = string;
export type RecordEventId = string;

/** A file beside a record: the bytes lie elsewhere, under their SHA-256. */
export type Attachment = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
};

/** What stands in a field. Numbers are in the unit of the field. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'money'; readonly value: Decimal }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'reference'; readonly record: RecordId }
  | { readonly kind: 'document'; readonly number: string }
  | { readonly kind: 'attachment'; readonly files: readonly Attachment[] }
  | { readonly kind: 'point'; readonly lat: string; readonly lon: string }
  /** Said to have no value, and why; a field that is not among the values is simply not filled in. */
  | { readonly kind: 'absent'; readonly absence: Absence };

/** By field code. */
export type Values = ReadonlyMap<string, FieldValue>;

/** Null empties the field. */
export type Changes = ReadonlyMap<string, FieldValue | null>;

/**
 * One line of a record's log, never changed and never taken away. It says what changed and from which day
 * that is so (`effective`), and when we came to know (`known`): a change of today may be of last month.
 */
export type RecordEvent = {
  readonly id: RecordEventId;
  readonly record: RecordId;
  readonly register: string;
  /** 1, 2, 3… in the order in which the log of the record was written. */
  readonly sequence: number;
  readonly effective: Day;
  readonly known: Instant;
  readonly actor: string;
  readonly why: string | null;
  readonly act: RecordAct;
};

export type RecordAct =
  /** The record begins, in one of the opening states. */
  | { readonly kind: 'open'; readonly state: string; readonly changes: Changes }
  /** With the state it leads to, so that a log is read without the definition of its day. */
  | {
      readonly kind: 'transition';
      readonly transition: string;
      readonly to: string;
      readonly changes: Changes;
    }
  /** Fields alone: a figure of a later day, or the correction of one. */
  | { readonly kind: 'revise'; readonly changes: Changes }
  /** An earlier event, not itself a voiding one, never took place: known from now on. */
  | { readonly kind: 'void'; readonly event: RecordEventId };

/** A transition, or the opening, as it happened to a record. */
export type Passage = {
  /** Null: the record was opened. */
  readonly transition: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly on: Day;
};

/** A record as it was on a day, as known at an instant. */
export type RecordAt = {
  readonly record: RecordId;
  readonly register: string;
  readonly state: string;
  readonly values: Values;
  /** In order of their days; the first opened the record. */
  readonly passages: readonly [Passage, ...Passage[]];
};

/**
 * The same with the days and the instants for which it holds, as a store keeps it so that one comparison
 * finds it: effective ≤ day < effectiveTo and known ≤ instant < knownTo. Null is without an end.
 */
export type RecordVersion = RecordAt & {
  readonly effective: Day;
  readonly effectiveTo: Day | null;
  readonly known: Instant;
  readonly knownTo: Instant | null;
  /** The event that made it so: who, and why. */
  readonly event: RecordEventId;
  readonly actor: string;
  readonly why: string | null;
};

/** A cut: what is looked at is as of the end of a day, as known at an instant (null: now). */
export type Cut = { readonly day: Day; readonly known: Instant | null };
