import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { CALENDAR, CALENDAR_DAY, isWorkedPlainly, workingCalendar } from '../testing/calendars.ts';
import { day, number, record } from '../testing/records.ts';
import type { ClockReading, RecordClock } from './clock.ts';
import { isLate, isReached, readClock } from './read-clock.ts';
import type { RecordAt } from './record.ts';

/** Xử lý hồ sơ một cửa: five working days from receipt; it waits for supplements and for the fee. */
const DOSSIER: RecordClock = {
  code: 'processing',
  label: { vi: 'Thời hạn giải quyết' },
  kind: 'deadline',
  basis: 'working',
  length: { kind: 'days', days: 5 },
  start: [{ kind: 'transition', transition: 'receive' }],
  restart: [{ kind: 'transition', transition: 'complete' }],
  pause: ['fee'],
  stop: ['settled', 'refused'],
};

/** Qua 21 ngày không phát sinh ca mới. */
const QUIET: RecordClock = {
  code: 'quiet',
  label: { vi: 'Số ngày không có ca mới' },
  kind: 'counter',
  basis: 'calendar',
  length: { kind: 'days', days: 21 },
  start: [{ kind: 'field', field: 'last-case' }],
  restart: [{ kind: 'transition', transition: 'new-case' }],
  pause: [],
  stop: ['over'],
};

const YEAR_2024 = workingCalendar([
  [2024, ['2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'], ['2024-05-04']],
]);

const shown = (reading: ClockReading): string =>
  'counted' in reading
    ? [
        reading.kind,
        `${reading.counted}/${reading.of}`,
        reading.standing,
        reading.due.kind === 'day' ? reading.due.day : reading.due.kind,
      ].join(' ')
    : reading.kind;

const dossierAt = (turns: Parameters<typeof record>[0], on: string): string =>
  shown(readClock(DOSSIER, record(turns), { day: on, calendar: YEAR_2024 }));

describe('the clock of a one-stop dossier', () => {
  const received = [
    ['2024-08-26', 'new'],
    ['2024-08-28', 'processing', 'receive'],
  ] as const;

  test.each([
    [received.slice(0, 1), '2024-08-27', 'not-started'],
    [received, '2024-08-28', 'running 0/5 before 2024-09-06'],
    [received, '2024-09-04', 'running 3/5 before 2024-09-06'],
    [received, '2024-09-06', 'running 5/5 on 2024-09-06'],
    [received, '2024-09-09', 'running 6/5 past 2024-09-06'],
    [[...received, ['2024-08-30', 'fee']], '2024-09-20', 'paused 2/5 before paused'],
    [
      [...received, ['2024-08-30', 'fee'], ['2024-09-05', 'processing']],
      '2024-09-06',
      'running 3/5 before 2024-09-10',
    ],
    [
      [...received, ['2024-09-05', 'processing', 'complete']],
      '2024-09-09',
      'running 2/5 before 2024-09-12',
    ],
    [[...received, ['2024-09-05', 'settled']], '2024-12-31', 'stopped 4/5 before 2024-09-06'],
    [[...received, ['2024-09-09', 'settled']], '2024-12-31', 'stopped 6/5 past 2024-09-06'],
    [
      [...received, ['2024-09-05', 'settled'], ['2024-09-06', 'processing', 'reopen']],
      '2024-09-09',
      'running 5/5 on 2024-09-09',
    ],
  ] as const)('%j as of %s: %s', (turns, on, reading) => {
    expect(dossierAt(turns, on)).toBe(reading);
  });

  test('says that it is not known where the year of its days is not', () => {
    const turns = [
      ['2024-12-27', 'processing', 'x'] as const,
      ['2024-12-27', 'processing', 'receive'] as const,
    ];
    expect(
      readClock(DOSSIER, record(turns), { day: '2024-12-30', calendar: YEAR_2024 }),
    ).toMatchObject({
      kind: 'running',
      counted: 1,
      due: { kind: 'calendar-unknown', year: 2025 },
    });
    expect(readClock(DOSSIER, record(turns), { day: '2025-01-02', calendar: YEAR_2024 })).toEqual({
      kind: 'unknown',
      because: { kind: 'calendar-unknown', year: 2025 },
    });
    expect(readClock(DOSSIER, record(turns), { day: '2024-12-30', calendar: null }).kind).toBe(
      'unknown',
    );
  });

  test.each([
    ['2.5', 'unknown'],
    ['-1', 'unknown'],
    ['99999999', 'unknown'],
    ['3', 'running 3/3 on 2024-09-04'],
    ['0', 'running 3/0 past 2024-08-28'],
  ])('is given %s days by the procedure: %s', (days, reading) => {
    const clock = { ...DOSSIER, length: { kind: 'field', field: 'days' } } as const;
    const at = record(received, { days: number(days) });
    expect(shown(readClock(clock, at, { day: '2024-09-04', calendar: YEAR_2024 }))).toBe(reading);
  });
});

describe('21 days without a new case', () => {
  const outbreak = (turns: Parameters<typeof record>[0]): RecordAt =>
    record(turns, { 'last-case': day('2024-08-20') });
  const fighting = [['2024-08-15', 'fighting'] as const];

  test.each([
    [fighting, '2024-09-09', 'running 20/21 before 2024-09-10', false],
    [fighting, '2024-09-10', 'running 21/21 on 2024-09-10', true],
    [fighting, '2024-09-30', 'running 41/21 past 2024-09-10', true],
    [
      [...fighting, ['2024-09-09', 'fighting', 'new-case'] as const],
      '2024-09-29',
      'running 20/21 before 2024-09-30',
      false,
    ],
    [
      [...fighting, ['2024-09-12', 'over'] as const],
      '2024-12-31',
      'stopped 23/21 past 2024-09-10',
      true,
    ],
  ])('%j as of %s: %s', (turns, on, reading, reached) => {
    const read = readClock(QUIET, outbreak(turns), { day: on, calendar: null });
    expect(shown(read)).toBe(reading);
    expect(isReached(read)).toBe(reached);
  });
});

/** The same by going through the days one by one. */
function plainly(clock: RecordClock, of: RecordAt, on: string, worked: (day: string) => boolean) {
  const days = clock.length.kind === 'days' ? clock.length.days : 0;
  const counts = (at: string) => clock.basis === 'calendar' || worked(at);
  const names = (marks: RecordClock['start'], transition: string | null) =>
    marks.some((mark) => mark.kind === 'transition' && mark.transition === transition);
  let since: string | null = null;
  let counted = 0;
  let due: string | null = null;
  let kind = 'running';
  for (let at = of.passages[0].on; at <= on; at = addDays(at, 1)) {
    if (since !== null && kind === 'running' && counts(at)) {
      counted += 1;
      if (counted === days) due = at;
    }
    for (const { transition, to } of of.passages.filter((passage) => passage.on === at)) {
      kind = clock.stop.includes(to) ? 'stopped' : clock.pause.includes(to) ? 'paused' : 'running';
      if (!names(clock.start, transition) && !(since && names(clock.restart, transition))) continue;
      since = at;
      counted = 0;
      due = null;
    }
  }
  if (since === null) return { kind: 'not-started', since, counted, due };
  let left = days - counted;
  for (let at = on; kind === 'running' && left > 0; ) {
    at = addDays(at, 1);
    if (counts(at)) left -= 1;
    if (left === 0) due = at;
  }
  return { kind, since, counted, due };
}

const TURNS = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      to: fc.constantFrom('processing', 'fee', 'settled', 'waiting'),
      by: fc.constantFrom('receive', 'complete', 'other'),
    }),
    { maxLength: 9 },
  )
  .map((made) => {
    let at = 0;
    return made.map(({ gap, to, by }) => {
      at += gap;
      return { at, to, by };
    });
  });

test.each(['working', 'calendar'] as const)(
  'a clock over %s days agrees with going from day to day over ten years of calendars',
  (basis) => {
    fc.assert(
      fc.property(
        CALENDAR,
        CALENDAR_DAY.filter((d) => d < '2027'),
        TURNS,
        fc.integer({ min: 0, max: 260 }),
        fc.integer({ min: 1, max: 30 }),
        (calendar, start, turns, later, days) => {
          const clock = { ...DOSSIER, basis, length: { kind: 'days', days } as const };
          const of = record([
            [start, 'new'],
            ...turns.map(({ at, to, by }) => [addDays(start, at), to, by] as const),
          ]);
          const on = addDays(start, later);
          const read = readClock(clock, of, { day: on, calendar });
          const plain = plainly(clock, of, on, (d) => isWorkedPlainly(calendar, d));
          expect(read.kind).toBe(plain.kind);
          if (!('counted' in read)) return;
          expect([read.since, read.counted]).toEqual([plain.since, plain.counted]);
          expect(isLate(read)).toBe(plain.counted > days);
          expect(isReached(read)).toBe(plain.counted >= days);
          if (plain.due !== null) expect(read.due).toEqual({ kind: 'day', day: plain.due });
          else if (read.kind === 'paused') expect(read.due).toEqual({ kind: 'paused' });
        },
      ),
      { numRuns: 200 },
    );
  },
);
