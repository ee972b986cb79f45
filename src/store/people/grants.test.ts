import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '#process/role.ts';
import { provinceFigures } from '../figures.ts';
import { A1, PROVINCE, smallProvince } from '../testing/small-province.ts';
import { type TestStore, testStore } from '../testing/test-store.ts';
import { provincePeople } from './people.ts';

const HEAD = '01990000-0000-7000-8000-00000000aaaa';
const DEPUTY = '01990000-0000-7000-8000-00000000bbbb';
const by = { actor: { id: HEAD }, reason: 'thử' };
const clock = () => '2026-03-01T00:00:00.000Z';
let its: TestStore;
let people: ReturnType<typeof provincePeople>;

beforeAll(async () => {
  its = await testStore();
  await provinceFigures(its.store, PROVINCE, clock).load(smallProvince(), [], { id: 'system' });
  people = provincePeople(its.store, PROVINCE, clock);
  for (const [id, login] of [
    [HEAD, 'truong'],
    [DEPUTY, 'pho'],
  ] as const) {
    const account = { id, login, name: login, agency: null, sight: 'open' };
    await people.add({ ...account, password: 'x', oneTime: false }, by.actor, 'thử');
  }
});
afterAll(() => its?.close());

const leads: Grant = {
  role: 'leader',
  agency: null,
  sector: null,
  place: null,
  from: '2026-01-01',
  to: '2026-12-31',
};
const deputy = { kind: 'kt', for: HEAD, position: 'Phó Chủ tịch', document: null } as const;

/** From the narrowest: what was given before stays in force. */
test.each([
  ['one agency', { agency: 'so-y-te' }, 'head-unknown'],
  ['one sector', { sector: 'agr' }, 'head-unknown'],
  ['one place', { place: A1 }, 'head-unknown'],
  ['the province by its name', { place: PROVINCE }, 'granted'],
] as const)('who leads %s has deputies for the province or has none', async (_, part, given) => {
  await people.grant(HEAD, { ...leads, ...part }, by);
  expect(await people.grant(DEPUTY, { ...leads, deputy }, by)).toBe(given);
});
