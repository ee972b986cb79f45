import type { Day, Period } from './period.ts';
import { firstDay, lastDay } from './period.ts';

/** How the days of a window were fixed. `regime`: from the 15th to the 14th (Nghị định 09/2019, Article 12). */
export type WindowBasis = 'calendar' | 'regime' | 'as-of';

/** Thời gian chốt số liệu: the days a figure of a regime and period really covers, both ends included. */
export type Window = { readonly from: Day | null; readonly to: Day; readonly basis: WindowBasis };

export const calendarWindow = (period: Period): Window => ({
  from: firstDay(period),
  to: lastDay(period),
  basis: 'calendar',
});

/**
 * The administrative window of a period: from the 15th of the month before it to the 14th of its last
 * month. Article 12 gives month, quarter, half-year and year; nine months follow the same rule by
 * sector regulations (Thông tư 02/2021/TT-TTCP, Article 7).
 */
export function regimeWindow(period: Period): Window {
  return {
    from: shifted(firstDay(period), -1, 15),
    to: shifted(lastDay(period), 0, 14),
    basis: 'regime',
  };
}

export const asOf = (day: Day): Window => ({ from: null, to: day, basis: 'as-of' });

/** Consecutive windows of one basis must meet: the day after one's end is the other's start. */
export const follows = (earlier: Window, later: Window): boolean =>
  earlier.basis === later.basis && later.from !== null && nextDay(earlier.to) === later.from;

function shifted(day: Day, months: number, dayOfMonth: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  at.setUTCDate(dayOfMonth);
  return at.toISOString().slice(0, 10);
}

export function nextDay(day: Day): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
