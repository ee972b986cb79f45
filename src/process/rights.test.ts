import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '#core/fact.ts';
import { ACTS, type Act, actsOf, may, mayAtAll, RIGHTS, type Thing } from './rights.ts';
import { type Grant, type Holder, ROLES, type Role, rolesOn } from './role.ts';

const DAY = '2026-03-01';

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  role,
  agency: 'so-cong-thuong',
  sector: null,
  place: null,
  from: '2026-01-01',
  to: null,
  ...more,
});

const holder = (...grants: readonly Grant[]): Holder => ({ grants, sight: 'internal' });

const thing = (more: Partial<Thing> = {}): Thing => ({
  agency: 'so-cong-thuong',
  sector: 'trade',
  places: ['12@2021-01-01'],
  state: 'estimated',
  ...more,
});

/** The same rights as the table of src/process/rights.ts, written out by hand and another way round. */
const LAWFUL: Readonly<Record<Act, string>> = {
  'figure.read':
    'reporter:all approver:all specialist:all leader:all auditor:all administrator:all',
  'figure.revise': 'reporter:own-open approver:own specialist:all',
  'figure.make-official': 'approver:own specialist:all',
  'record.read':
    'reporter:all approver:all specialist:all leader:all auditor:all administrator:all',
  'record.write': 'reporter:own approver:own specialist:all',
  'report.read':
    'reporter:all approver:all specialist:all leader:all auditor:all administrator:all',
  'edition.submit': 'specialist:all',
  'edition.sign': 'leader:all',
  'edition.return': 'leader:all',
  'file.check': 'reporter:all approver:all specialist:all leader:all auditor:all administrator:all',
  'people.read': 'auditor:all administrator:all',
  'people.change': 'administrator:all',
  'audit.read': 'auditor:all administrator:all',
  'catalogue.read': 'auditor:all administrator:all',
  'catalogue.change': 'administrator:all',
};

const lawful = (act: Act, role: Role, own: boolean, state: string): boolean => {
  const said = LAWFUL[act].split(' ').find((word) => word.startsWith(`${role}:`));
  const reach = said?.split(':')[1];
  if (reach === undefined) return false;
  if (reach === 'all') return true;
  return own && (reach === 'own' || state === 'estimated' || state === 'preliminary');
};

describe('every role × every act × own or other agency × every state', () => {
  test.each(ROLES.flatMap((role) => ACTS.map((act) => [role, act] as const)))(
    '%s: %s',
    (role, act) => {
      for (const agency of ['so-cong-thuong', 'so-y-te', null]) {
        for (const state of STATUSES) {
          const asked = { thing: thing({ agency, state }), on: DAY };
          const own = agency === 'so-cong-thuong';
          expect([agency, state, may(holder(grant(role)), act, asked)]).toEqual([
            agency,
            state,
            lawful(act, role, own, state),
          ]);
        }
      }
    },
  );

  test('every right is in some role, and no role has a right that is no act', () => {
    for (const act of ACTS) expect(ROLES.some((role) => RIGHTS[role][act])).toBe(true);
    const named = ROLES.flatMap((role) => Object.keys(RIGHTS[role]));
    expect(named.filter((name) => !ACTS.some((act) => act === name))).toEqual([]);
  });
});

describe('what a grant is limited to', () => {
  const revise = (given: Grant, touched: Thing, on = DAY): boolean =>
    may(holder(given), 'figure.revise', { thing: touched, on });

  test('its days, the first and the last among them', () => {
    const deputy = grant('approver', { from: '2026-02-01', to: '2026-02-28' });
    expect(
      ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) =>
        revise(deputy, thing(), day),
      ),
    ).toEqual([false, true, true, false]);
  });

  test('its sector and its place, also for a role that may do it to anything', () => {
    const sector = grant('specialist', { agency: null, sector: 'trade' });
    expect([revise(sector, thing()), revise(sector, thing({ sector: 'agr' }))]).toEqual([
      true,
      false,
    ]);
    const commune = grant('reporter', { agency: null, place: '03388@2025-07-01' });
    expect(revise(commune, thing({ places: ['03388@2025-07-01', '12@2021-01-01'] }))).toBe(true);
    expect(revise(commune, thing())).toBe(false);
  });

  test('a reporter of no agency and no place owns nothing, not even what nobody owns', () => {
    const nobody = grant('reporter', { agency: null });
    expect([revise(nobody, thing()), revise(nobody, thing({ agency: null }))]).toEqual([
      false,
      false,
    ]);
  });
});

const anyGrant = fc.record({
  role: fc.constantFrom(...ROLES),
  agency: fc.constantFrom(null, 'a', 'b'),
  sector: fc.constantFrom(null, 'trade', 'agr'),
  place: fc.constantFrom(null, 'p', 'q'),
  from: fc.constantFrom('2026-01-01', '2026-04-01'),
  to: fc.constantFrom(null, '2026-02-01', '2026-12-31'),
});
const anyThing = fc.record({
  agency: fc.constantFrom(null, 'a', 'b'),
  sector: fc.constantFrom(null, 'trade', 'agr'),
  places: fc.subarray(['p', 'q', 'r']),
  state: fc.constantFrom(null, ...STATUSES),
});

describe('properties', () => {
  test('grants only add: more of them never take a right away, and none gives none', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 4 }),
        anyGrant,
        anyThing,
        fc.constantFrom(...ACTS),
        (grants, one, touched, act) => {
          const asked = { thing: touched, on: DAY };
          const before = may(holder(...grants), act, asked);
          expect(!before || may(holder(...grants, one), act, asked)).toBe(true);
          expect(may(holder(), act, asked)).toBe(false);
        },
      ),
    );
  });

  test('whoever may do it to something may do it at all, and it is among what is shown to him', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 4 }),
        anyThing,
        fc.constantFrom(...ACTS),
        (grants, touched, act) => {
          const who = holder(...grants);
          if (!may(who, act, { thing: touched, on: DAY })) return;
          expect(mayAtAll(who, act, DAY)).toBe(true);
          expect(actsOf(who, DAY)).toContain(act);
          expect(rolesOn(who, DAY)).not.toEqual([]);
        },
      ),
    );
  });
});
