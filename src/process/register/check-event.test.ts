import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, PlaceId } from '#core/place.ts';
import { OUTBREAKS } from '../testing/outbreaks.ts';
import {
  choice,
  day,
  event,
  moves,
  NEAR_DAY,
  number,
  opens,
  record,
  revises,
  text,
} from '../testing/records.ts';
import { checkEvent, lawfulTransitions } from './check-event.ts';
import { type CheckGround, checkRecord } from './check-record.ts';
import { RECORD_FINDING_CODES, type RecordFinding, recordError } from './finding.ts';
import { recordAt } from './fold.ts';
import { REGISTER_LIMITS } from './limits.ts';
import { recordFindingText } from './messages.ts';
import type { FieldValue, RecordAct, RecordEvent } from './record.ts';

const COMMUNE: PlaceId = '03487@2021-01-01';

const place = (id: PlaceId, level: Place['level']): Place => ({
  id,
  code: id.slice(0, 5),
  name: { vi: 'Chăn Nưa' },
  kind: level === 'commune' ? 'xã' : 'tỉnh',
  level,
  parent: null,
  from: '2021-01-01',
  to: '2025-06-30',
});

const GROUND: CheckGround = {
  places: new Map(
    [place(COMMUNE, 'commune'), place('12@2004-01-01', 'province')].map((p) => [p.id, p]),
  ),
  agencies: new Map(),
  records: new Map(),
  clocks: { day: '2024-09-30', calendar: null },
};

const shown = (findings: readonly RecordFinding[]): readonly string[] =>
  findings.map(({ code, fields, detail, severity }) =>
    [severity === 'error' ? '' : '?', code, detail.rule ?? '', fields.join('+')]
      .filter(Boolean)
      .join(' '),
  );

describe('a record against its definition', () => {
  const at = (given: Readonly<Record<string, FieldValue>>, on = '2024-09-30') =>
    shown(
      checkRecord(
        OUTBREAKS,
        record([['2024-09-01', 'fighting']], { name: text('Ổ 1'), ...given }),
        {
          ...GROUND,
          clocks: { day: on, calendar: null },
        },
      ),
    );
  const withheld = { kind: 'absent', absence: { kind: 'not-collected-yet' } } as const;

  test.each<[string, Readonly<Record<string, FieldValue>>, readonly string[]]>([
    ['nothing but its name', {}, []],
    ['an absence where a value must be', { name: withheld }, ['record.required name']],
    ['an absence where none must be', { head: withheld }, []],
    ['a field that the register lacks', { colour: text('x') }, ['record.field-unknown colour']],
    ['a text for a number', { head: text('5') }, ['record.field-kind head']],
    ['a long text', { name: text('x'.repeat(201)) }, ['record.text-long name']],
    ['half an animal', { head: number('1.5') }, ['record.number-digits head']],
    ['zeros beyond the point', { head: number('5.00') }, []],
    ['fewer than none', { head: number('-1') }, ['record.number-range head']],
    [
      'another disease',
      { disease: choice('flu'), weight: number('1') },
      ['record.choice-unknown disease'],
    ],
    [
      'a place that is not',
      { place: { kind: 'place', place: '1@2021-01-01' } },
      ['record.place-unknown place'],
    ],
    [
      'a place of another level',
      { place: { kind: 'place', place: '12@2004-01-01' } },
      ['record.place-level place'],
    ],
    [
      'a number that no document has',
      { decision: { kind: 'document', number: '12' } },
      ['record.document-malformed decision'],
    ],
    [
      'cases in the wrong order',
      { 'first-case': day('2024-09-05'), 'last-case': day('2024-09-04') },
      ['record.rule cases-in-order first-case+last-case'],
    ],
    [
      'a disease whose weight is asked for',
      { disease: choice('asf') },
      ['? record.rule rabies-weight weight'],
    ],
    ['a disease whose weight is not', { disease: choice('rabies') }, []],
  ])('%s', (_, given, findings) => {
    expect(at(given)).toEqual(findings);
  });

  test('a place that is no more on the day', () => {
    expect(at({ place: { kind: 'place', place: COMMUNE } })).toEqual([]);
    expect(at({ place: { kind: 'place', place: COMMUNE } }, '2025-07-01')).toEqual([
      'record.place-not-then place',
    ]);
  });
});

describe('an event against the log', () => {
  const named = { name: text('Ổ 1') };
  const log = [
    event(1, '2024-08-01', opens('suspected', named)),
    event(2, '2024-08-03', moves('confirm', 'fighting', { disease: choice('rabies') })),
  ];
  const decided = { decision: { kind: 'document', number: '753/QĐ-UBND' } } as const;

  test.each<[string, string, RecordAct, readonly string[]]>([
    ['a new case', '2024-08-10', moves('new-case', 'fighting', { head: number('3') }), []],
    ['a figure', '2024-08-10', revises({ head: number('3') }), []],
    [
      'a figure before its beginning',
      '2024-07-10',
      revises({ head: number('3') }),
      ['record.not-opened'],
    ],
    ['a second beginning', '2024-08-10', opens('suspected', named), ['record.opened-twice']],
    [
      'a step that there is not',
      '2024-08-10',
      moves('forget', 'over'),
      ['record.transition-unknown'],
    ],
    [
      'a step to where it does not lead',
      '2024-08-10',
      moves('confirm', 'over'),
      ['record.transition-unknown'],
    ],
    [
      'a step from where it does not lead',
      '2024-08-10',
      moves('return', 'fighting'),
      ['record.transition-unlawful'],
    ],
    [
      'a step that makes a later one impossible',
      '2024-08-02',
      moves('dismiss', 'dismissed'),
      ['record.transition-unlawful'],
    ],
    [
      'over too early',
      '2024-08-23',
      moves('declare-over', 'over', decided),
      ['record.rule twenty-one-days'],
    ],
    [
      'over without a decision',
      '2024-08-24',
      moves('declare-over', 'over'),
      ['record.required decision'],
    ],
    ['over', '2024-08-24', moves('declare-over', 'over', decided), []],
    ['a name taken away', '2024-08-10', revises({ name: null }), ['record.required name']],
    ['voiding what others stand on', '2024-08-10', { kind: 'void', event: 'e1' }, []],
    ['voiding what never was', '2024-08-10', { kind: 'void', event: 'e9' }, ['record.event-void']],
  ])('%s', (_, on, act, findings) => {
    const event3 = event(3, on, act);
    expect(shown(checkEvent(OUTBREAKS, { log, event: event3 }, GROUND))).toEqual(findings);
  });

  test('an event whose place in the log is taken, or of another record', () => {
    const late = event(2, '2024-08-10', revises({ head: number('1') }));
    const other = { ...event(3, '2024-08-10', revises({ head: number('1') })), record: 's' };
    const early = event(
      3,
      '2024-08-10',
      revises({ head: number('1') }),
      '2024-01-01T00:00:00.000Z',
    );
    const found = [late, other, early].flatMap((e) =>
      shown(checkEvent(OUTBREAKS, { log, event: e }, GROUND)),
    );
    expect(found).toEqual(['record.event-order', 'record.event-foreign', 'record.event-order']);
  });

  test('what was lawful when it was written does not stand in the way of what comes now', () => {
    const transitions = OUTBREAKS.transitions.filter(({ code }) => code !== 'confirm');
    const changed = { ...OUTBREAKS, transitions, opening: ['fighting'] };
    const next = event(3, '2024-08-10', moves('new-case', 'fighting'));
    expect(shown(checkEvent(changed, { log, event: next }, GROUND))).toEqual([]);
    const before = event(3, '2024-08-02', revises({ head: number('1') }));
    expect(shown(checkEvent(changed, { log, event: before }, GROUND))).toEqual([
      'record.transition-unknown',
    ]);
  });

  test('a log that does not end', () => {
    const long = Array.from({ length: REGISTER_LIMITS.events }, () => log[0] as RecordEvent);
    const next = event(REGISTER_LIMITS.events + 1, '2024-08-10', revises({}));
    expect(shown(checkEvent(OUTBREAKS, { log: long, event: next }, GROUND))).toEqual([
      'record.events-many',
    ]);
  });
});

const ACT = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...OUTBREAKS.transitions).map(({ code, to }) => moves(code, to)),
  },
  fc.constantFrom(...OUTBREAKS.states).map(({ code }) => opens(code, { name: text('Ổ') })),
  fc.nat({ max: 9 }).map((n) => revises({ head: number(String(n)) })),
  fc.nat({ max: 12 }).map((n): RecordAct => ({ kind: 'void', event: `e${n}` })),
);

/** What may follow what, written out by hand. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = {
  '': ['suspected', 'fighting'],
  suspected: ['fighting', 'dismissed'],
  fighting: ['fighting', 'over'],
  over: ['fighting'],
  dismissed: [],
};

test('whatever is tried, in whatever order of days, no record leaves the lawful paths', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(NEAR_DAY, ACT), { maxLength: 14 }), (tried) => {
      const log: RecordEvent[] = [event(1, '2024-09-02', opens('suspected', { name: text('Ổ') }))];
      for (const [on, act] of tried) {
        const next = event(log.length + 1, on, act);
        const errors = checkEvent(OUTBREAKS, { log, event: next }, GROUND).filter(
          ({ code }) => !['record.required', 'record.rule'].includes(code),
        );
        if (errors.length === 0) log.push(next);
      }
      taken += log.length;
      for (const cut of log.map(({ effective }) => effective)) {
        for (const { known } of log) {
          const at = recordAt(log, { day: cut, known });
          let before = '';
          for (const { to } of at?.passages ?? []) {
            expect(MAY_FOLLOW[before]).toContain(to);
            before = to;
          }
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(250);
});

test('the transitions that are offered are those that are taken', () => {
  for (const { code } of OUTBREAKS.states) {
    const offered = lawfulTransitions(OUTBREAKS, record([['2024-09-01', code]]));
    expect(offered.map(({ to }) => to).sort()).toEqual([...(MAY_FOLLOW[code] ?? [])].sort());
  }
});

test.each(RECORD_FINDING_CODES)(
  '%s is said in both languages, with the words of the register',
  (code) => {
    const detail = {
      state: 'over',
      from: 'over',
      transition: 'return',
      most: '5',
      least: '1',
      unit: 'con',
      levels: 'commune',
      value: 'x',
      day: '2024-09-01',
      sequence: '3',
      rule: 'r',
      kind: 'day',
    };
    const finding = recordError(code, ['head'], detail);
    const [vi, en] = [
      recordFindingText(finding, OUTBREAKS, 'vi'),
      recordFindingText(finding, OUTBREAKS, 'en'),
    ];
    expect(vi).not.toBe(en);
    expect(vi + en).not.toMatch(/[{}]|undefined/);
  },
);
