import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { orThrow } from '#core/result.ts';
import { CALENDAR, CALENDAR_DAY, isWorkedPlainly, workingCalendar } from '../testing/calendars.ts';
import { isWorked, onWorkedDay, workedBetween, workedDayAfter } from './working-days.ts';

/** The year as it was: Monday 29 April 2024 was swapped with Saturday 4 May. */
const SPRING = workingCalendar([
  [2024, ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01'], ['2024-05-04']],
]);

describe('the working days of spring 2024', () => {
  test.each([
    ['2024-04-26', true],
    ['2024-04-27', false],
    ['2024-04-29', false],
    ['2024-05-02', true],
    ['2024-05-04', true],
    ['2024-05-05', false],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorked(SPRING, day)).toEqual({ ok: true, value: worked });
  });

  test('three working days after Friday 26 April end on Saturday 4 May', () => {
    expect(workedDayAfter(SPRING, '2024-04-26', 3)).toEqual({ ok: true, value: '2024-05-04' });
    expect(workedBetween(SPRING, '2024-04-26', '2024-05-04')).toEqual({ ok: true, value: 3 });
  });

  test('a day off gives way to the worked day before or after it', () => {
    expect(onWorkedDay(SPRING, '2024-04-30', 'next')).toEqual({ ok: true, value: '2024-05-02' });
    expect(onWorkedDay(SPRING, '2024-04-30', 'previous')).toEqual({
      ok: true,
      value: '2024-04-26',
    });
  });

  test('nothing is guessed about a year without its notice', () => {
    const nothing = { ok: false, error: { kind: 'calendar-unknown', year: 2025 } };
    expect(isWorked(SPRING, '2025-01-05')).toEqual(nothing);
    expect(workedBetween(SPRING, '2024-12-30', '2025-01-02')).toEqual(nothing);
    expect(workedDayAfter(SPRING, '2024-12-30', 2)).toEqual(nothing);
    expect(workedDayAfter(SPRING, '2024-12-30', 1)).toEqual({ ok: true, value: '2024-12-31' });
    expect(onWorkedDay(SPRING, '2025-01-01', 'previous')).toEqual(nothing);
  });
});

describe('a year that is known up to a day', () => {
  const calendar = {
    ...SPRING,
    years: new Map([...SPRING.years].map(([year, of]) => [year, { ...of, to: '2024-05-03' }])),
  };
  const nothing = { ok: false, error: { kind: 'calendar-unknown', year: 2024 } };

  test('is counted up to it and no further', () => {
    expect(isWorked(calendar, '2024-05-03')).toEqual({ ok: true, value: true });
    expect(isWorked(calendar, '2024-05-04')).toEqual(nothing);
    expect(workedBetween(calendar, '2024-04-26', '2024-05-03')).toEqual({ ok: true, value: 2 });
    expect(workedBetween(calendar, '2024-04-26', '2024-05-04')).toEqual(nothing);
    expect(workedBetween(calendar, '2024-05-06', '2024-05-07')).toEqual(nothing);
    expect(workedDayAfter(calendar, '2024-04-26', 2)).toEqual({ ok: true, value: '2024-05-03' });
    expect(workedDayAfter(calendar, '2024-04-26', 3)).toEqual(nothing);
    expect(workedDayAfter(calendar, '2024-05-06', 1)).toEqual(nothing);
  });
});

test('agrees with going from day to day over ten years of any calendar', () => {
  fc.assert(
    fc.property(CALENDAR, CALENDAR_DAY, fc.integer({ min: 0, max: 400 }), (calendar, day, n) => {
      const until = addDays(day, n) < '2030-12-31' ? addDays(day, n) : '2030-12-31';
      let counted = 0;
      for (let at = addDays(day, 1); at <= until; at = addDays(at, 1)) {
        if (!isWorkedPlainly(calendar, at)) continue;
        counted += 1;
      }
      expect(orThrow(workedBetween(calendar, day, until))).toBe(counted);
      if (counted === 0) return;
      const last = orThrow(workedDayAfter(calendar, day, counted));
      expect(last <= until && isWorkedPlainly(calendar, last)).toBe(true);
      expect(orThrow(workedBetween(calendar, day, last))).toBe(counted);
      expect(orThrow(workedBetween(calendar, day, addDays(last, -1)))).toBe(counted - 1);
    }),
    { numRuns: 60 },
  );
});
