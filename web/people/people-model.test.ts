import { expect, test } from 'vitest';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import {
  canEnd,
  type GrantAnswer,
  grantsInOrder,
  ownsNothing,
  type PersonAnswer,
  peopleWho,
  rolesOf,
} from './people-model.ts';

const grant = (part: Partial<GrantAnswer>): GrantAnswer => ({
  id: `${part.role ?? 'reporter'}-${part.from ?? ''}`,
  role: 'reporter',
  label: { vi: 'vai' },
  agency: null,
  sector: null,
  place: null,
  from: '2026-01-01',
  to: null,
  inForce: true,
  deputy: null,
  ...part,
});
const person = (login: string, name: string, part: Partial<PersonAnswer> = {}): PersonAnswer => ({
  id: login,
  login,
  name,
  agency: null,
  sight: 'internal',
  leftAt: null,
  isErased: false,
  identities: [],
  grants: [],
  ...part,
});
const answer: PeopleAnswer = {
  people: [
    person('so-y-te', 'Đầu mối Sở Y tế', {
      agency: { code: 'so-y-te', name: { vi: 'Sở Y tế' } },
      grants: [grant({}), grant({ role: 'approver', inForce: false })],
    }),
    person('cu', 'Ánh', { leftAt: '2026-02-01T00:00:00Z', grants: [grant({})] }),
    person('tong-hop', 'Chuyên viên tổng hợp', { grants: [grant({ role: 'specialist' })] }),
  ],
  roles: [],
  agencies: [],
  sectors: [],
  signOn: null,
};
const all = { words: '', role: null, agency: null, state: 'all' } as const;
const logins = (filter: Parameters<typeof peopleWho>[1]) =>
  peopleWho(answer, filter).map(({ login }) => login);

test('by name, those who have left after all others, or not at all', () => {
  expect(logins(all)).toEqual(['tong-hop', 'so-y-te', 'cu']);
  expect(logins({ ...all, state: 'in use' })).toEqual(['tong-hop', 'so-y-te']);
});

test('every word stands somewhere in name or login, with or without accents', () => {
  expect(logins({ ...all, words: 'dau moi y te' })).toEqual(['so-y-te']);
  expect(logins({ ...all, words: 'tong-hop' })).toEqual(['tong-hop']);
  expect(logins({ ...all, words: 'y te tong' })).toEqual([]);
});

test('a role counts while it is in force, and not of somebody who has left', () => {
  expect(logins({ ...all, role: 'reporter' })).toEqual(['so-y-te']);
  expect(logins({ ...all, role: 'approver' })).toEqual([]);
  expect(logins({ ...all, agency: 'so-y-te' })).toEqual(['so-y-te']);
});

test('grants: what is in force first, then the latest', () => {
  const ordered = grantsInOrder(
    person('a', 'a', {
      grants: [
        grant({ from: '2024-01-01', inForce: false }),
        grant({ from: '2025-01-01' }),
        grant({ from: '2027-01-01', inForce: false }),
      ],
    }),
  );
  expect(ordered.map(({ from }) => from)).toEqual(['2025-01-01', '2027-01-01', '2024-01-01']);
  expect(ordered.map((one) => canEnd(one, '2026-11-24'))).toEqual([true, true, false]);
  expect(rolesOf(person('a', 'a', { grants: [...ordered] })).length).toBe(1);
});

test("a role about one's own needs an agency or a place, the others do not", () => {
  const bare = { agency: null, place: null };
  expect(ownsNothing({ role: 'reporter', ...bare })).toBe(true);
  expect(ownsNothing({ role: 'approver', ...bare })).toBe(true);
  expect(ownsNothing({ role: 'reporter', ...bare, agency: 'so-y-te' })).toBe(false);
  expect(ownsNothing({ role: 'reporter', ...bare, place: '12' })).toBe(false);
  for (const role of ['specialist', 'leader', 'auditor', 'administrator'] as const) {
    expect(ownsNothing({ role, ...bare })).toBe(false);
  }
});
