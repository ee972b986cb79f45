import type { Day } from './period.ts';

const MILLISECONDS = 86_400_000;

/** Days since 1 January 1970; days are counted with it and never with instants. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

export const dayOf = (number: number): Day =>
  new Date(number * MILLISECONDS).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** How many days after the first the second is; negative where it comes before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const yearOfDay = (day: Day): number => Number(day.slice(0, 4));

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** A day that a calendar has, of the years 1 to 9999. */
export function isCalendarDay(text: string): text is Day {
  if (!FORM.test(text) || text < '0001') return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
