import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, daysBetween, isCalendarDay, weekdayOf } from './day.ts';
import { nextDay } from './window.ts';

const DAYS = fc.integer({ min: -200_000, max: 200_000 }).map(dayOf);

test.each([
  ['2024-09-15', 7],
  ['2024-02-29', 4],
  ['1970-01-01', 4],
  ['1969-12-31', 3],
  ['2026-11-24', 2],
])('%s is day %i of its week', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test.each(['2024-02-30', '2023-02-29', '2024-13-01', '0000-01-01', '2024-1-1', ''])(
  'no calendar has %j',
  (text) => {
    expect(isCalendarDay(text)).toBe(false);
  },
);

test('counting days and going back are one another’s inverse', () => {
  fc.assert(
    fc.property(DAYS, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      expect(dayOf(dayNumber(day))).toBe(day);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(addDays(day, 1)).toBe(nextDay(day));
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      expect(isCalendarDay(day)).toBe(true);
    }),
  );
});
