import { monthsPeriod, type Period, yearOf, yearPeriod } from '#core/period.ts';
import { periodLabel, restOfYearLabel } from '#core/period-label.ts';
import type { PeriodForm } from '../outline/insertion.ts';

/** A period in the form a sentence asks for; null where it has none, as the rest of a whole year. */
export function periodWords(period: Period, form: PeriodForm): string | null {
  switch (form) {
    case 'full':
      return periodLabel(period, 'vi');
    case 'short':
      return periodLabel(period, 'vi', 'short');
    case 'year':
      return periodLabel(yearPeriod(period), 'vi');
    case 'year-number':
      return String(yearOf(period));
    case 'rest':
      return restOfYearLabel(period);
    case 'rest-short':
      return restOfYearLabel(period, 'short');
    case 'quarter':
      return lastMonths(period, 3);
    case 'month':
      return lastMonths(period, 1);
  }
}

/** The quarter, or the month, in which the period ends. */
function lastMonths(period: Period, months: 1 | 3): string | null {
  if (period.kind === 'named') return null;
  const last = period.first + period.months - 1;
  return periodLabel(monthsPeriod(last - (last % months), months), 'vi', 'short');
}
