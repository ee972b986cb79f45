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

/**
 * Whether two periods can stand on one line: as many months from the same month of the year, or any
 * two single months. A named one goes with those that its pack says it follows.
 */
export function isComparable(a: Period, b: Period, known: KnownPeriods): boolean {
  if (a.kind === 'months' && b.kind === 'months') {
    if (a.months !== b.months) return false;
    return a.months === 1 || a.months > 12 || a.first % 12 === b.first % 12;
  }
  return a.kind === 'named' && b.kind === 'named' && rootOf(a, known) === rootOf(b, known);
}

/** The earliest of a chain of named periods; a chain that runs in a circle ends where it began. */
function rootOf(period: Period, known: KnownPeriods): string {
  const seen = new Set<string>();
  let at = period;
  while (at.kind === 'named' && at.previous !== undefined && !seen.has(at.code)) {
    seen.add(at.code);
    const before = known.get(at.previous);
    if (!before) break;
    at = before;
  }
  return at.code;
}
