import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event, instantOf, moves, NEAR_DAY, number, opens, revises } from '../testing/records.ts';
import { recordAt } from './fold.ts';
import type { RecordEvent } from './record.ts';
import { versionAt, versionsOf } from './versions.ts';

const LOG: readonly RecordEvent[] = [
  event(1, '2024-09-01', opens('suspected', { head: number('3') })),
  event(2, '2024-09-05', moves('confirm', 'confirmed')),
  event(3, '2024-09-10', revises({ head: number('9') })),
  event(4, '2024-09-03', revises({ head: number('4'), weight: number('120') })),
  event(5, '2024-09-10', { kind: 'void', event: 'e3' }),
];

const headAt = (day: string, known: number | null) => {
  const at = recordAt(LOG, { day, known: known === null ? null : instantOf(known) });
  const head = at?.values.get('head');
  return head?.kind === 'number' ? `${at?.state} ${head.value.unscaled}` : null;
};

describe('a record as of a day, as known at an instant', () => {
  test.each([
    ['2024-08-31', null, null],
    ['2024-09-02', null, 'suspected 3'],
    ['2024-09-04', 3, 'suspected 3'],
    ['2024-09-04', 4, 'suspected 4'],
    ['2024-09-12', 3, 'confirmed 9'],
    ['2024-09-12', 4, 'confirmed 9'],
    ['2024-09-12', 5, 'confirmed 4'],
    ['2024-09-12', 0, null],
  ])('%s as known at %s: %s', (day, known, expected) => {
    expect(headAt(day, known)).toBe(expected);
  });

  test('a beginning that is voided leaves no record', () => {
    const gone = [...LOG, event(6, '2024-09-01', { kind: 'void', event: 'e1' })];
    expect(recordAt(gone, { day: '2024-12-31', known: null })).toBeNull();
    expect(recordAt(gone, { day: '2024-12-31', known: instantOf(5) })?.state).toBe('confirmed');
  });
});

test('a new event ends what it touches and leaves the rest as it was', () => {
  const before = versionsOf(LOG.slice(0, 3));
  const after = versionsOf(LOG.slice(0, 4));
  expect(before.map((v) => [v.effective, v.effectiveTo, v.knownTo])).toEqual([
    ['2024-09-01', null, instantOf(2)],
    ['2024-09-05', null, instantOf(3)],
    ['2024-09-01', '2024-09-05', null],
    ['2024-09-05', '2024-09-10', null],
    ['2024-09-10', null, null],
  ]);
  expect(after.filter((v) => v.knownTo === null).map((v) => [v.effective, v.known])).toEqual([
    ['2024-09-01', instantOf(4)],
    ['2024-09-03', instantOf(4)],
    ['2024-09-05', instantOf(4)],
    ['2024-09-10', instantOf(4)],
  ]);
});

/** Any log at all, lawful or not: states and fields at random, events of any day, some of them voided. */
const ANY_LOG = fc
  .array(
    fc.record({
      day: NEAR_DAY,
      act: fc.constantFrom('open', 'move', 'revise', 'void'),
      state: fc.constantFrom('a', 'b', 'c'),
      value: fc.nat({ max: 9 }),
      target: fc.nat({ max: 11 }),
      later: fc.nat({ max: 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((made) => {
    let minute = 0;
    return made.map(({ day, act, state, value, target, later }, i) => {
      minute += later;
      const given = { [state]: value === 0 ? null : number(String(value)) };
      const acts = {
        open: opens(state, given),
        move: moves(`to-${state}`, state, given),
        revise: revises(given),
        void: { kind: 'void', event: `e${target}` } as const,
      };
      return event(i + 1, day, i === 0 ? acts.open : acts[act], instantOf(minute));
    });
  });

test('versions say of every day and instant what the log says', () => {
  fc.assert(
    fc.property(ANY_LOG, (log) => {
      const versions = versionsOf(log);
      for (const known of [null, -1, 0, 1, 2, 4, 7, 11]) {
        for (const day of ['2024-08-31', ...log.map(({ effective }) => effective), '2024-10-01']) {
          const cut = { day, known: known === null ? null : instantOf(known) };
          const found = versionAt(versions, cut);
          const folded = recordAt(log, cut);
          expect(found && { ...folded, ...pick(found) }).toEqual(folded);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('no two versions hold of one day at one instant', () => {
  fc.assert(
    fc.property(ANY_LOG, (log) => {
      const versions = versionsOf(log);
      const end = '9999';
      for (const [i, a] of versions.entries()) {
        for (const b of versions.slice(i + 1)) {
          const apart =
            (a.effectiveTo ?? end) <= b.effective ||
            (b.effectiveTo ?? end) <= a.effective ||
            (a.knownTo ?? end) <= b.known ||
            (b.knownTo ?? end) <= a.known;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

const pick = ({
  record,
  register,
  state,
  values,
  passages,
}: ReturnType<typeof versionsOf>[number]) => ({
  record,
  register,
  state,
  values,
  passages,
});
