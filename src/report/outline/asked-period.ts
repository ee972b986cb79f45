import { periodOf } from '#core/fact-book.ts';
import {
  type KnownPeriods,
  monthsPeriod,
  type Period,
  samePeriodLastYear,
  yearOf,
  yearPeriod,
} from '#core/period.ts';

/** The words that name a period beside the report's own. */
export const PERIOD_WORDS = ['year', 'year-1', 'month', 'prior'] as const;

/** The period an option names: the report's own, one beside it, or any by its code; null if none is known. */
export function periodAsked(
  period: Period,
  option: string | null,
  named: KnownPeriods,
): Period | null {
  switch (option) {
    case null:
      return period;
    case 'year':
      return yearPeriod(period);
    case 'year-1':
      return monthsPeriod((yearOf(period) - 1) * 12, 12);
    case 'month':
      return period.kind === 'months' ? monthsPeriod(period.first + period.months - 1, 1) : null;
    case 'prior':
      return samePeriodLastYear(period, named);
    default:
      return periodOf({ periods: named }, option);
  }
}
