import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnamDay } from '#core/instant.ts';
import { backupsToKeep, KEPT } from './rotation.ts';

const DAY = 86_400_000;
const instant = (ms: number): string => new Date(ms).toISOString();
const START = Date.UTC(2024, 0, 1);
const anyTimes = fc.array(
  fc.integer({ min: 0, max: 900 * DAY }).map((ms) => instant(START + ms)),
  { maxLength: 80 },
);

describe('what stays', () => {
  test('the newest is among it, and never more than one for each day, week and month', () => {
    fc.assert(
      fc.property(anyTimes, (made) => {
        const kept = backupsToKeep(made);
        expect(kept.size).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
        expect([...kept].every((at) => made.includes(at))).toBe(true);
        if (made.length > 0) expect(kept).toContain([...made].sort().at(-1));
      }),
    );
  });

  test('is all that stays when it is asked again, in whatever order', () => {
    fc.assert(
      fc.property(anyTimes, (made) => {
        const kept = backupsToKeep(made);
        expect(backupsToKeep([...kept].reverse())).toEqual(kept);
      }),
    );
  });

  test('of each of the last seven days that have one, the newest', () => {
    fc.assert(
      fc.property(anyTimes, (made) => {
        const kept = backupsToKeep(made);
        const days = [...new Set(made.map(vietnamDay))].sort().slice(-KEPT.days);
        for (const day of days) {
          const ofDay = made.filter((at) => vietnamDay(at) === day).sort();
          expect(kept).toContain(ofDay.at(-1));
        }
      }),
    );
  });

  test('after years of daily backups there are seven days, four weeks and twelve months to go back to', () => {
    // Until 17 hours UTC it is the same day in Vietnam: one backup a day.
    const years = fc.record({
      hours: fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 7, maxLength: 7 }),
      days: fc.integer({ min: 400, max: 800 }),
    });
    fc.assert(
      fc.property(years, ({ hours, days }) => {
        let kept: readonly string[] = [];
        let now = START;
        for (let day = 0; day < days; day += 1) {
          now = START + day * DAY + (hours[day % 7] ?? 0) * 3_600_000;
          kept = [...backupsToKeep([...kept, instant(now)])];
        }
        const ages = kept.map((at) => (now - Date.parse(at)) / DAY);
        expect(new Set(kept.map((at) => vietnamDay(at).slice(0, 7))).size).toBe(KEPT.months);
        expect(ages.filter((age) => age < 8).length).toBeGreaterThanOrEqual(KEPT.days - 1);
        // Of the last weeks two ended more than a week ago, on whatever day it is.
        expect(ages.filter((age) => age > 7 && age < 30).length).toBeGreaterThanOrEqual(2);
        expect(Math.max(...ages)).toBeGreaterThan(300);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['days are those of Vietnam', ['2026-01-01T16:59:59.000Z', '2026-01-01T17:00:00.000Z'], 2],
    ['one day, one backup', ['2026-01-01T17:00:00.000Z', '2026-01-02T16:59:59.000Z'], 1],
    ['none', [], 0],
  ])('%s', (_, made, count) => {
    expect(backupsToKeep(made).size).toBe(count);
  });

  test('a system that stood still for years keeps what it had', () => {
    const old = ['2020-01-05T03:00:00.000Z', '2020-02-05T03:00:00.000Z'];
    expect(backupsToKeep([...old, '2026-01-01T00:00:00.000Z']).size).toBe(3);
  });
});
