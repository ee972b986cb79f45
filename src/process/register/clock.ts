import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';

/** What a clock goes by: a transition as it happened (`open` for the opening), or the day in a field. */
export type ClockMark =
  | { readonly kind: 'opened' }
  | { readonly kind: 'transition'; readonly transition: string }
  | { readonly kind: 'field'; readonly field: string };

/** How many days it is given: so many, or as many as a field says. */
export type ClockLength =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'field'; readonly field: string };

export const CLOCK_BASES = ['working', 'calendar'] as const;

/**
 * Days counted over the life of a record. A day counts if it is a working day (or any day, by `basis`) and
 * the clock was running as the day began. So the day it starts on is not counted, nor the day on which what
 * was missing came in, and the day on which it was asked for is.
 */
export type RecordClock = {
  readonly code: string;
  readonly label: Label;
  /** `deadline`: to be done within the days. `counter`: a time that has to pass, such as 21 days without a case. */
  readonly kind: 'deadline' | 'counter';
  readonly basis: (typeof CLOCK_BASES)[number];
  readonly length: ClockLength;
  /** The last of these days starts it. */
  readonly start: readonly ClockMark[];
  /** Each of these, once it has started, sets it back to zero. */
  readonly restart: readonly ClockMark[];
  /** It stands still in these states. */
  readonly pause: readonly string[];
  /** It ends on the day the record comes into one of these states, and goes on if it leaves them. */
  readonly stop: readonly string[];
};

/** `before` the last of its days, `on` it, or `past` it. */
export type ClockStanding = 'before' | 'on' | 'past';

/** A clock as of a day. */
export type ClockReading =
  | { readonly kind: 'not-started' }
  | ({ readonly kind: 'running'; readonly due: Day } & Counted)
  /** When it goes on decides the last day, unless that was reached before. */
  | ({ readonly kind: 'paused'; readonly due: Day | null } & Counted)
  | ({ readonly kind: 'stopped'; readonly on: Day; readonly due: Day | null } & Counted)
  /** Nothing is guessed: which days of that year are worked is not known, or how many are given is not. */
  | { readonly kind: 'unknown'; readonly because: ClockUnknown };

type Counted = {
  readonly since: Day;
  readonly counted: number;
  readonly of: number;
  readonly standing: ClockStanding;
};

export type ClockUnknown =
  | { readonly kind: 'calendar-unknown'; readonly year: number }
  | { readonly kind: 'not-filled'; readonly field: string };
