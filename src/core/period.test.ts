import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDay,
  lastDay,
  monthsPeriod,
  type Period,
  parsePeriod,
  samePeriodLastYear,
  tiles,
  yearPeriod,
} from './period.ts';
import { periodLabel, restOfYearLabel } from './period-label.ts';
import { orThrow } from './result.ts';
import { calendarWindow, follows, regimeWindow } from './window.ts';

const period = (code: string): Period => orThrow(parsePeriod(code));

describe('period codes', () => {
  test.each([
    ['2024', '2024', '2024-01-01', '2024-12-31'],
    ['2024-Q3', '2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-H1', '2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-6M', '2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-3M', '2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-1M', '2024-01', '2024-01-01', '2024-01-31'],
    ['2024-9M', '2024-9M', '2024-01-01', '2024-09-30'],
    ['2024-02', '2024-02', '2024-02-01', '2024-02-29'],
    ['2021..2025', '2021..2025', '2021-01-01', '2025-12-31'],
  ])('%s is %s, from %s to %s', (written, code, from, to) => {
    const read = period(written);
    expect([read.code, firstDay(read), lastDay(read)]).toEqual([code, from, to]);
  });

  test.each(['', '24', '2024-13', '2024-Q5', '2024-12M', '2024-0M', '2025..2021', '2024-9m'])(
    'refuses "%s"',
    (text) => expect(parsePeriod(text).ok).toBe(false),
  );

  test('in the month and since January are two periods', () => {
    expect(period('2024-09').code).not.toBe(period('2024-9M').code);
  });

  test('reads back the code of every period of a year', () => {
    const some = fc.record({
      year: fc.integer({ min: 1990, max: 2100 }),
      months: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(some, ({ year, months }) => {
        const made = monthsPeriod(year * 12, months);
        expect(parsePeriod(made.code)).toEqual({ ok: true, value: made });
      }),
    );
  });

  test.each([
    ['2024-9M', '2023-9M'],
    ['2024-Q1', '2023-Q1'],
    ['2024', '2023'],
    ['2021..2025', '2016..2020'],
  ])('%s is compared with %s', (code, prior) => {
    expect(samePeriodLastYear(period(code))?.code).toBe(prior);
  });

  test('a named period is compared with the one its pack names', () => {
    const season: Period = {
      kind: 'named',
      code: 'nh-2023-2024',
      label: { vi: 'năm học 2023-2024' },
      from: '2023-09-01',
      to: '2024-05-31',
      previous: 'nh-2022-2023',
    };
    const before: Period = { ...season, code: 'nh-2022-2023' };
    expect(samePeriodLastYear(season, new Map([[before.code, before]]))).toBe(before);
    expect(samePeriodLastYear(season)).toBeNull();
    expect(yearPeriod(season).code).toBe('2024');
  });

  test('quarters tile a year, and a gap or an overlap does not', () => {
    const quarters = ['2024-Q3', '2024-Q1', '2024-Q4', '2024-Q2'].map(period);
    expect(tiles(period('2024'), quarters)).toBe(true);
    expect(tiles(period('2024'), quarters.slice(1))).toBe(false);
    expect(tiles(period('2024-9M'), ['2024-H1', '2024-Q2', '2024-Q3'].map(period))).toBe(false);
  });
});

describe('labels', () => {
  test.each([
    ['2024-9M', '9 tháng năm 2024', 'first 9 months of 2024', '3 tháng cuối năm 2024'],
    ['2024-H1', '6 tháng đầu năm 2024', 'first half of 2024', '6 tháng cuối năm 2024'],
    ['2024-Q3', 'quý III năm 2024', 'quarter III of 2024', '3 tháng cuối năm 2024'],
    ['2024-09', 'tháng 9 năm 2024', 'September of 2024', '3 tháng cuối năm 2024'],
    ['2024', 'năm 2024', '2024', null],
    ['2021..2025', 'giai đoạn 2021-2025', '2021-2025', null],
  ])('%s is "%s" and "%s"', (code, vi, en, rest) => {
    expect(periodLabel(period(code), 'vi')).toBe(vi);
    expect(periodLabel(period(code), 'en')).toBe(en);
    expect(restOfYearLabel(period(code))).toBe(rest);
  });
});

describe('windows', () => {
  test('the administrative nine months run from 15 December to 14 September', () => {
    expect(regimeWindow(period('2024-9M'))).toEqual({
      from: '2023-12-15',
      to: '2024-09-14',
      basis: 'regime',
    });
  });

  test('windows of one family tile, those of two families never do', () => {
    const [q1, q2] = [period('2024-Q1'), period('2024-Q2')];
    expect(follows(regimeWindow(q1), regimeWindow(q2))).toBe(true);
    expect(follows(calendarWindow(q1), calendarWindow(q2))).toBe(true);
    expect(follows(calendarWindow(q1), regimeWindow(q2))).toBe(false);
  });
});
