import { ok, type Result, refused } from './result.ts';

/**
 * An interval of time with one canonical code. Whole months have codes of the calendar
 * (`2024`, `2024-Q3`, `2024-H1`, `2024-9M`, `2024-09`, `2021..2025`); a pack names others by dates.
 */
export type Period =
  | {
      readonly kind: 'months';
      readonly code: string;
      /** Months since January of year 0: year × 12 + month − 1. */
      readonly first: number;
      readonly months: number;
    }
  | NamedPeriod;

/** A school year, a crop season: named by the pack, with its days and what it is compared with. */
export type NamedPeriod = {
  readonly kind: 'named';
  readonly code: string;
  readonly label: { readonly vi: string; readonly en?: string };
  readonly from: Day;
  readonly to: Day;
  readonly previous?: string;
};

/** A day in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
export type Day = string;

export type PeriodFault = { readonly code: 'period.malformed'; readonly text: string };

type MonthsPeriod = Extract<Period, { kind: 'months' }>;

const CODE = /^(\d{4})(?:-(?:Q([1-4])|H([12])|([1-9]|1[01])M|(0[1-9]|1[0-2]))|\.\.(\d{4}))?$/;

/** Reads a period code; several spellings of one period get its canonical code (2024-6M is 2024-H1). */
export function parsePeriod(text: string): Result<Period, PeriodFault> {
  const match = CODE.exec(text);
  if (!match) return refused({ code: 'period.malformed', text: text.slice(0, 40) });
  const [, year = '', quarter, half, months, month, lastYear] = match;
  const start = Number(year) * 12;
  if (quarter) return ok(monthsPeriod(start + (Number(quarter) - 1) * 3, 3));
  if (half) return ok(monthsPeriod(start + (Number(half) - 1) * 6, 6));
  if (months) return ok(monthsPeriod(start, Number(months)));
  if (month) return ok(monthsPeriod(start + Number(month) - 1, 1));
  if (lastYear === undefined) return ok(monthsPeriod(start, 12));
  const years = Number(lastYear) - Number(year) + 1;
  if (years < 2) return refused({ code: 'period.malformed', text });
  return ok(monthsPeriod(start, years * 12));
}

/** The period of so many months. One month from January is that month: 2024-1M is 2024-01. */
export function monthsPeriod(first: number, months: number): MonthsPeriod {
  return { kind: 'months', code: monthsCode(first, months), first, months };
}

export const yearOf = (period: Period): number =>
  period.kind === 'months'
    ? Math.floor((period.first + period.months - 1) / 12)
    : Number(period.to.slice(0, 4));

/**
 * The period whose plans a figure is set against: "the plan of the year", whatever part of it is
 * reported; several years have a plan of their own.
 */
export const yearPeriod = (period: Period): Period =>
  period.kind === 'months' && period.months > 12 ? period : monthsPeriod(yearOf(period) * 12, 12);

export type KnownPeriods = ReadonlyMap<string, Period>;

/** The same months a year earlier; for a named period the one its pack names, or null. */
export function samePeriodLastYear(period: Period, named: KnownPeriods = new Map()): Period | null {
  if (period.kind === 'named') {
    return period.previous === undefined ? null : (named.get(period.previous) ?? null);
  }
  const years = Math.max(1, Math.ceil(period.months / 12));
  return monthsPeriod(period.first - 12 * years, period.months);
}

export const firstDay = (period: Period): Day =>
  period.kind === 'named' ? period.from : `${yearMonth(period.first)}-01`;

export function lastDay(period: Period): Day {
  if (period.kind === 'named') return period.to;
  const last = period.first + period.months - 1;
  const days = new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0)).getUTCDate();
  return `${yearMonth(last)}-${String(days).padStart(2, '0')}`;
}

/** Whether the parts follow one another without gap or overlap and cover the whole. */
export function tiles(whole: Period, parts: readonly Period[]): boolean {
  if (whole.kind !== 'months') return false;
  let next = whole.first;
  for (const part of [...parts].sort(byStart)) {
    if (part.kind !== 'months' || part.first !== next) return false;
    next += part.months;
  }
  return next === whole.first + whole.months;
}

function byStart(a: Period, b: Period): number {
  return firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0;
}

function monthsCode(first: number, months: number): string {
  const year = String(Math.floor(first / 12)).padStart(4, '0');
  const month = (first % 12) + 1;
  if (months % 12 === 0 && month === 1) {
    return months === 12
      ? year
      : `${year}..${String(Number(year) + months / 12 - 1).padStart(4, '0')}`;
  }
  if (months === 1) return `${year}-${String(month).padStart(2, '0')}`;
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (months === 6 && month % 6 === 1) return `${year}-H${(month + 5) / 6}`;
  return `${year}-${months}M`;
}

function yearMonth(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}
