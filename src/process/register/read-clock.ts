import { addDays, daysBetween } from '#core/day.ts';
import { type Decimal, isWhole } from '#core/decimal.ts';
import type { Day } from '#core/period.ts';
import { ok, type Result } from '#core/result.ts';
import type { CalendarUnknown, WorkingCalendar } from '../calendar/working-calendar.ts';
import { workedBetween, workedDayAfter } from '../calendar/working-days.ts';
import type { ClockDue, ClockMark, ClockReading, ClockStanding, RecordClock } from './clock.ts';
import { REGISTER_LIMITS } from './limits.ts';
import type { RecordAt } from './record.ts';

/** The day as of which a clock is read, and the working days it counts by (null: it counts none). */
export type ClockGround = { readonly day: Day; readonly calendar: WorkingCalendar | null };

/** A stretch of days after `after`, up to and with `to` (null: without an end), in one state. */
type Stretch = { readonly after: Day; readonly to: Day | null; readonly state: string };

/** A clock of a record as of the end of a day. */
export function readClock(
  clock: RecordClock,
  record: RecordAt,
  { day, calendar }: ClockGround,
): ClockReading {
  const since = startOf(clock, record, day);
  if (since === null) return { kind: 'not-started' };
  const of = lengthOf(clock, record);
  if (typeof of !== 'number') return { kind: 'unknown', because: of };
  const count = counterOf(clock, calendar);
  const stretches = stretchesOf(record, since, day);
  let counted = 0;
  let due: ClockDue | null = of === 0 ? { kind: 'day', day: since } : null;
  for (const stretch of stretches) {
    if (!runsIn(clock, stretch.state)) continue;
    const days = count.between(stretch.after, stretch.to ?? day);
    if (!days.ok) return { kind: 'unknown', because: days.error };
    if (!due && counted + days.value >= of) due = dueOf(count, stretch.after, of - counted);
    counted += days.value;
  }
  const last = stretches.at(-1);
  const state = last?.state ?? record.state;
  const kind = clock.stop.includes(state)
    ? 'stopped'
    : clock.pause.includes(state)
      ? 'paused'
      : 'running';
  const from = kind === 'stopped' && last && last.after > since ? last.after : day;
  due ??= kind === 'paused' ? { kind: 'paused' } : dueOf(count, from, of - counted);
  return { kind, since, counted, of, standing: standingOf(counted, of), due };
}

/** A deadline is missed once more days were counted than were given. */
export const isLate = (reading: ClockReading): boolean =>
  reading.kind !== 'not-started' && reading.kind !== 'unknown' && reading.standing === 'past';

/** A counter is full once as many days were counted as were asked for. */
export const isReached = (reading: ClockReading): boolean =>
  reading.kind !== 'not-started' && reading.kind !== 'unknown' && reading.standing !== 'before';

const standingOf = (counted: number, of: number): ClockStanding =>
  counted < of ? 'before' : counted === of ? 'on' : 'past';

const runsIn = (clock: RecordClock, state: string): boolean =>
  !clock.pause.includes(state) && !clock.stop.includes(state);

/** The last day on which it was set to zero, no later than the day it is read; null before it started. */
function startOf(clock: RecordClock, record: RecordAt, day: Day): Day | null {
  const starts = clock.start.flatMap((mark) => daysOf(mark, record)).filter((at) => at <= day);
  if (starts.length === 0) return null;
  const first = starts.reduce((a, b) => (b < a ? b : a));
  const again = clock.restart
    .flatMap((mark) => daysOf(mark, record))
    .filter((at) => first <= at && at <= day);
  return [...starts, ...again].reduce((a, b) => (b > a ? b : a));
}

function daysOf(mark: ClockMark, { passages, values }: RecordAt): readonly Day[] {
  switch (mark.kind) {
    case 'opened':
      return [passages[0].on];
    case 'transition':
      return passages
        .filter(({ transition }) => transition === mark.transition)
        .map(({ on }) => on);
    case 'field': {
      const value = values.get(mark.field);
      return value?.kind === 'day' ? [value.day] : [];
    }
  }
}

function lengthOf(
  { length }: RecordClock,
  { values }: RecordAt,
): number | { readonly kind: 'no-length'; readonly field: string } {
  if (length.kind === 'days') return length.days;
  const value = values.get(length.field);
  const days = value?.kind === 'number' ? wholeDays(value.value) : null;
  return days ?? { kind: 'no-length', field: length.field };
}

function wholeDays(value: Decimal): number | null {
  if (!isWhole(value) || value.unscaled < 0n) return null;
  const whole =
    value.scale >= 0
      ? value.unscaled / 10n ** BigInt(value.scale)
      : value.unscaled * 10n ** BigInt(-value.scale);
  return whole <= BigInt(REGISTER_LIMITS.days) ? Number(whole) : null;
}

/** The states of the days after `since`: a day has the state in which the record was as it began. */
function stretchesOf(record: RecordAt, since: Day, day: Day): readonly Stretch[] {
  const passages = record.passages.filter(({ on }) => on <= day);
  const before = passages.findLast(({ on }) => on <= since) ?? record.passages[0];
  const turns = [{ on: since, to: before.to }, ...passages.filter(({ on }) => on > since)];
  return turns.map(({ on, to }, i) => ({ after: on, to: turns[i + 1]?.on ?? null, state: to }));
}

type Counter = {
  readonly between: (after: Day, to: Day) => Result<number, CalendarUnknown>;
  readonly after: (day: Day, days: number) => Result<Day, CalendarUnknown>;
};

/** A clock over working days without a calendar knows no year at all. */
function counterOf({ basis }: RecordClock, calendar: WorkingCalendar | null): Counter {
  if (basis === 'calendar') {
    return {
      between: (after, to) => ok(Math.max(0, daysBetween(after, to))),
      after: (day, days) => ok(addDays(day, days)),
    };
  }
  const by = calendar ?? NO_CALENDAR;
  return {
    between: (after, to) => workedBetween(by, after, to),
    after: (day, days) => workedDayAfter(by, day, days),
  };
}

const NO_CALENDAR: WorkingCalendar = { code: '', name: { vi: '' }, rest: [], years: new Map() };

function dueOf(count: Counter, from: Day, days: number): ClockDue {
  const day = count.after(from, days);
  return day.ok ? { kind: 'day', day: day.value } : day.error;
}
