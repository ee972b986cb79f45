import fc from 'fast-check';
import { addDays, dayOf, weekdayOf } from '#core/day.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import type { WorkingCalendar, WorkingYear } from '../calendar/working-calendar.ts';

const FIRST_YEAR = 2020;
const YEARS = 10;
const HOLIDAY: Label = { vi: 'ngày nghỉ' };

/** Any day of the ten years. */
export const CALENDAR_DAY: fc.Arbitrary<Day> = fc
  .integer({ min: 18_262, max: 18_262 + YEARS * 365 })
  .map(dayOf);

export const workingCalendar = (
  years: readonly (readonly [number, readonly Day[], readonly Day[]])[],
): WorkingCalendar => ({
  code: 'vn',
  name: { vi: 'Lịch làm việc' },
  rest: [6, 7],
  years: new Map(years.map(([year, off, worked]) => [year, yearOf(off, worked)])),
});

/** Ten years with days off and swapped days strewn over them. */
export const CALENDAR: fc.Arbitrary<WorkingCalendar> = fc
  .array(fc.record({ day: CALENDAR_DAY, long: fc.integer({ min: 1, max: 7 }) }), { maxLength: 60 })
  .map((stretches) => {
    const days = stretches.flatMap(({ day, long }) =>
      Array.from({ length: long }, (_, i) => addDays(day, i)),
    );
    return workingCalendar(
      Array.from({ length: YEARS + 1 }, (_, i) => {
        const own = days.filter((day) => day.startsWith(String(FIRST_YEAR + i)));
        const weekend = own.filter((day) => weekdayOf(day) > 5);
        const off = own.filter((day) => weekdayOf(day) <= 5);
        return [FIRST_YEAR + i, off, weekend.filter((_, at) => at % 3 === 0)] as const;
      }),
    );
  });

const yearOf = (off: readonly Day[], worked: readonly Day[]): WorkingYear => ({
  source: 'thông báo',
  to: null,
  off: new Map(off.map((day) => [day, HOLIDAY])),
  worked: new Map(worked.map((day) => [day, HOLIDAY])),
});

/** The same question answered one day after another, by looking at the calendar itself. */
export function isWorkedPlainly(calendar: WorkingCalendar, day: Day): boolean {
  const year = calendar.years.get(Number(day.slice(0, 4)));
  if (!year) throw new Error(`no year for ${day}`);
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return year.worked.has(day) || !(weekend || year.off.has(day));
}
