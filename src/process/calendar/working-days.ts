import { addDays, dayNumber, weekdayOf, yearOfDay } from '#core/day.ts';
import type { Day } from '#core/period.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { CalendarUnknown, WorkingCalendar } from './working-calendar.ts';

/** Whether a day is worked. Even a Sunday of an unknown year is not said to be free: it may have been swapped. */
export function isWorked(calendar: WorkingCalendar, day: Day): Result<boolean, CalendarUnknown> {
  const year = calendar.years.get(yearOfDay(day));
  if (!year || (year.to !== null && day > year.to)) return refused(unknown(yearOfDay(day)));
  if (year.worked.has(day)) return ok(true);
  return ok(!calendar.rest.includes(weekdayOf(day)) && !year.off.has(day));
}

/** How many days are worked after the first day, up to and with the last; none where it does not come later. */
export function workedBetween(
  calendar: WorkingCalendar,
  after: Day,
  to: Day,
): Result<number, CalendarUnknown> {
  if (to <= after) return ok(0);
  const first = addDays(after, 1);
  let total = 0;
  for (let year = yearOfDay(first); year <= yearOfDay(to); year += 1) {
    const sums = sumsOf(calendar, year);
    if (!sums) return refused(unknown(year));
    const start = dayNumber(`${written(year)}-01-01`);
    const from = Math.max(dayNumber(first) - start, 0);
    const until = Math.min(dayNumber(to) - start + 1, daysIn(year));
    if (until >= sums.length) return refused(unknown(year));
    total += (sums[until] ?? 0) - (sums[from] ?? 0);
  }
  return ok(total);
}

/** The n-th worked day after a day; the day itself for none. */
export function workedDayAfter(
  calendar: WorkingCalendar,
  day: Day,
  n: number,
): Result<Day, CalendarUnknown> {
  if (n <= 0) return ok(day);
  const first = addDays(day, 1);
  let left = n;
  for (let year = yearOfDay(first); ; year += 1) {
    const sums = sumsOf(calendar, year);
    if (!sums) return refused(unknown(year));
    const start = dayNumber(`${written(year)}-01-01`);
    const from = Math.max(dayNumber(first) - start, 0);
    const reached = (sums[from] ?? 0) + left;
    const last = sums.at(-1) ?? 0;
    if (from >= sums.length) return refused(unknown(year));
    if (reached > last) {
      if (sums.length <= daysIn(year)) return refused(unknown(year));
      left -= last - (sums[from] ?? 0);
      continue;
    }
    // the first place at which so many have been worked: its day is the one before it
    const at = sums.findIndex((sum) => sum >= reached);
    return ok(addDays(`${written(year)}-01-01`, at - 1));
  }
}

/** The day itself if it is worked, else the nearest worked day on that side. */
export function onWorkedDay(
  calendar: WorkingCalendar,
  day: Day,
  side: 'next' | 'previous',
): Result<Day, CalendarUnknown> {
  for (let at = day; ; at = addDays(at, side === 'next' ? 1 : -1)) {
    const worked = isWorked(calendar, at);
    if (!worked.ok) return worked;
    if (worked.value) return ok(at);
  }
}

const unknown = (year: number): CalendarUnknown => ({ kind: 'calendar-unknown', year });

const written = (year: number): string => String(year).padStart(4, '0');

const daysIn = (year: number): number =>
  dayNumber(`${written(year + 1)}-01-01`) - dayNumber(`${written(year)}-01-01`);

/** Kept beside each calendar: the worked days before each day of a year, and at the end of what is known of it. */
const kept = new WeakMap<WorkingCalendar, Map<number, readonly number[]>>();

function sumsOf(calendar: WorkingCalendar, year: number): readonly number[] | null {
  if (!calendar.years.has(year)) return null;
  const sums = kept.get(calendar) ?? new Map<number, readonly number[]>();
  kept.set(calendar, sums);
  const known = sums.get(year);
  if (known) return known;
  const made = [0];
  for (let day = `${written(year)}-01-01`; yearOfDay(day) === year; day = addDays(day, 1)) {
    const worked = isWorked(calendar, day);
    if (!worked.ok) break;
    made.push((made.at(-1) ?? 0) + (worked.value ? 1 : 0));
  }
  sums.set(year, made);
  return made;
}
