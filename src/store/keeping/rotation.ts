import { type Instant, vietnamDay } from '#core/instant.ts';

/** How many days, weeks and months of backups stay. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/**
 * Which backups stay: the newest of each of the last days, weeks and months that have one. Days are those of
 * Vietnam, weeks begin on Monday. An interval without a backup takes no place, so that a system that stood still for
 * a year loses nothing when it starts again.
 */
export function backupsToKeep(made: readonly Instant[]): ReadonlySet<Instant> {
  const newestFirst = [...made].sort().reverse();
  const days = newestOfEach(newestFirst, vietnamDay).slice(0, KEPT.days);
  const weeks = newestOfEach(newestFirst, mondayOf).slice(0, KEPT.weeks);
  const months = newestOfEach(newestFirst, (at) => vietnamDay(at).slice(0, 7));
  return new Set([...days, ...weeks, ...months.slice(0, KEPT.months)]);
}

function newestOfEach(
  newestFirst: readonly Instant[],
  interval: (at: Instant) => string,
): readonly Instant[] {
  const newest = new Map<string, Instant>();
  for (const at of newestFirst) if (!newest.has(interval(at))) newest.set(interval(at), at);
  return [...newest.values()];
}

function mondayOf(at: Instant): string {
  const day = new Date(`${vietnamDay(at)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
