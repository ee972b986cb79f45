import { ok, type Result, refused } from './result.ts';

/** An instant in UTC, ISO 8601 with milliseconds, so that instants sort as text. */
export type Instant = string;

export type InstantFault = { readonly code: 'instant.malformed'; readonly text: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const VIETNAM_HOURS = 7;
/** The year 0 is of no calendar that a database knows. */
const EARLIEST = '0001-01-02';

/**
 * "As known on" a day is what was known when that day ended in Asia/Ho_Chi_Minh (UTC+7, without
 * summer time); an instant in UTC is taken as it is. A day that no calendar has is refused.
 */
export function knownOnInstant(text: string): Result<Instant, InstantFault> {
  const day = DAY.test(text) ? text : INSTANT.exec(text)?.[1];
  const at = new Date(DAY.test(text) ? `${text}T23:59:59.999+07:00` : text);
  if (day === undefined || day < EARLIEST || !isDay(day) || Number.isNaN(at.getTime())) {
    return refused({ code: 'instant.malformed', text: text.slice(0, 40) });
  }
  return ok(at.toISOString());
}

/** The day in Vietnam at an instant. */
export const vietnamDay = (instant: Instant): string =>
  new Date(new Date(instant).getTime() + VIETNAM_HOURS * 3_600_000).toISOString().slice(0, 10);

/** A day that the calendar has. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
