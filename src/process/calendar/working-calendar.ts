import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';

/**
 * Lịch làm việc: which days are worked. Days off of the week are the rule; each year brings its public
 * holidays and the days that were swapped, by a notice of that year. A year without its notice is not known,
 * and nothing that would need it is said.
 */
export type WorkingCalendar = {
  readonly code: string;
  readonly name: Label;
  /** Days of the week that are not worked: 1 Monday … 7 Sunday. */
  readonly rest: readonly number[];
  readonly years: ReadonlyMap<number, WorkingYear>;
};

export type WorkingYear = {
  /** The law and the notices it is taken from. */
  readonly source: string;
  /** The last day it is known for, where the year is not settled to its end; null: all of it. */
  readonly to: Day | null;
  /** Days that are not worked, though the week says so: holidays, their substitutes, swapped days. */
  readonly off: ReadonlyMap<Day, Label>;
  /** Days of rest that are worked in exchange. */
  readonly worked: ReadonlyMap<Day, Label>;
};

export type CalendarUnknown = { readonly kind: 'calendar-unknown'; readonly year: number };

export const CALENDAR_LIMITS = { years: 200, days: 100 } as const;
