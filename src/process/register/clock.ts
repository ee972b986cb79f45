import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import type { CalendarUnknown } from '../calendar/working-calendar.ts';

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

/** The last of its days. */
export type ClockDue =
  /** The day it is, or will be if nothing stops the clock. */
  | { readonly kind: 'day'; readonly day: Day }
  /** It stands still, and the day depends on when it goes on. */
  | { readonly kind: 'paused' }
  | CalendarUnknown;

/** A clock as of a day. */
export type ClockReading =
  | { readonly kind: 'not-started' }
  | {
      readonly kind: 'running' | 'paused' | 'stopped';
      /** The day it was last set to zero. */
      readonly since: Day;
      readonly counted: number;
      readonly of: number;
      readonly standing: ClockStanding;
      readonly due: ClockDue;
    }
  /** Nothing is guessed: which days of that year are worked is not known, or how many are given is not. */
  | { readonly kind: 'unknown'; readonly because: ClockUnknown };

export type ClockUnknown =
  | CalendarUnknown
  /** The field that says how many days are given holds no whole number of days that a clock may have. */
  | { readonly kind: 'no-length'; readonly field: string };
