import { type KnownPeriods, monthsPeriod, type Period, samePeriodLastYear } from './period.ts';

const YEARS = 5;
const MONTHS = 13;

/** The periods a figure is on one line with: so many same periods of earlier years, or months running. */
export function comparablePeriods(period: Period, named: KnownPeriods): readonly string[] {
  if (period.kind === 'months' && period.months === 1) {
    return Array.from(
      { length: MONTHS },
      (_, n) => monthsPeriod(period.first - MONTHS + 1 + n, 1).code,
    );
  }
  const codes = [period.code];
  let before = samePeriodLastYear(period, named);
  while (before && codes.length < YEARS) {
    codes.unshift(before.code);
    before = samePeriodLastYear(before, named);
  }
  return codes;
}
