import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeChanges } from '../changes.ts';
import { backup } from '../keeping/backup.ts';
import { restore } from '../keeping/restore.ts';
import { figuresIn } from '../keeping/testing/changes.ts';
import { contentsOf } from '../keeping/testing/contents.ts';
import { verifyChain } from '../keeping/verify-chain.ts';
import { PROVINCE } from '../testing/small-province.ts';
import { emptyDatabase, type TestStore, testStore } from '../testing/test-store.ts';
import { provincePeople } from './people.ts';

/* Who somebody is goes, wherever it is kept; what he did and the chain over it stay. */

const folder = mkdtempSync(join(tmpdir(), 'tonghop-erasure-'));
const ID = '01990000-0000-7000-8000-00000000abcd';
const OTHER = '01990000-0000-7000-8000-00000000eeee';
/** Words that are nowhere else, so that looking for them finds nothing by chance. */
const WORDS = [
  'ten-dang-nhap-rieng',
  'Họ tên rất riêng',
  'Tên sau khi đổi',
  'ma-rieng@tinh',
  '10.77.88.99',
];
const [LOGIN = '', NAME = '', LATER = '', SUBJECT = '', ADDRESS = ''] = WORDS;
const by = { actor: { id: OTHER }, reason: 'theo yêu cầu' };
let its: TestStore;
let people: ReturnType<typeof provincePeople>;
let second = 0;
const clock = () => new Date(Date.parse('2026-03-01T00:00:00Z') + 1000 * second++).toISOString();

beforeAll(async () => {
  its = await testStore();
  await figuresIn(its.store, PROVINCE);
  people = provincePeople(its.store, PROVINCE, clock);
  const account = { agency: null, sight: 'internal', password: 'x', oneTime: false };
  await people.add({ ...account, id: OTHER, login: 'nguoi-khac', name: 'Khác' }, by.actor, 'thử');
  await people.add({ ...account, id: ID, login: LOGIN, name: NAME }, by.actor, 'thử');
  await people.change(ID, { name: LATER, agency: null, sight: 'internal' }, by);
  await people.bind(ID, { issuer: 'https://nha', subject: SUBJECT }, by);
  const role = { role: 'leader', agency: null, sector: null, place: null } as const;
  await people.grant(ID, { ...role, from: '2026-01-01', to: null }, { ...by, actor: { id: ID } });
  for (const outcome of ['wrong', 'in'] as const) {
    await people.note({ login: LOGIN, address: ADDRESS, person: ID, outcome });
  }
  await people.note({ login: SUBJECT, address: ADDRESS, person: null, outcome: 'unknown-subject' });
  await people.begin({
    token: new Uint8Array([1]),
    person: ID,
    endsAt: '2026-03-09T00:00:00Z',
    address: ADDRESS,
    browser: 'thử',
    means: 'password',
    idToken: null,
  });
});
afterAll(async () => {
  await its?.close();
  rmSync(folder, { recursive: true, force: true });
});

const verified = (head: readonly { hash: string; position: number | null }[] = []) =>
  its.store.read(PROVINCE, (tx) => verifyChain(tx, head));
const everything = async (url = its.url) =>
  JSON.stringify([...(await contentsOf(url, [PROVINCE]))]);
const owner = async (statement: string) => {
  const client = new pg.Client({ connectionString: its.url });
  await client.connect();
  try {
    await client.query(`select set_config('tonghop.province', $1, false)`, [PROVINCE]);
    await client.query(statement);
  } finally {
    await client.end();
  }
};

test('who asks is told all that is kept about him, and no proof itself', async () => {
  const kept = await people.keptAbout(ID);
  expect(kept).toMatchObject({
    account: { login: LOGIN, name: LATER, erasedAt: null },
    proofs: { password: true, secondFactor: false, recoveryCodesLeft: 0 },
    identities: [{ subject: SUBJECT }],
    grants: [{ role: 'leader' }],
    sessions: [{ address: ADDRESS, endedAt: null }],
    attempts: [{ outcome: 'in' }, { outcome: 'wrong' }],
    changesBy: [{ kind: 'role-grant' }],
  });
  expect(kept?.changesAbout.map(({ kind }) => kind)).toEqual([
    'role-grant',
    'identity',
    'person',
    'person',
  ]);
  expect(await people.keptAbout('01990000-0000-7000-8000-000000000000')).toBeNull();
});

test('a change row names nobody: the name stands beside it, under another digest each time', async () => {
  const rows = await its.store.read(PROVINCE, ({ db }) =>
    db.selectFrom('change').select(['before', 'after']).where('key', '=', ID).execute(),
  );
  for (const word of WORDS) expect(JSON.stringify(rows)).not.toContain(word);
  const digests = JSON.stringify(rows).match(/[0-9a-f]{64}/g) ?? [];
  expect([digests.length, new Set(digests).size]).toEqual([4, 4]);
});

describe.each([
  [
    'altered',
    `update personal_part set body = '{"name":"x"}' where body like '%${NAME}%'`,
    'personal.altered',
  ],
  ['removed', `delete from personal_part where body like '%${NAME}%'`, 'personal.removed'],
])('a name that is %s by hand', (_, statement, code) => {
  test('is refused, and noticed where somebody above all guards does it', async () => {
    await expect(owner(statement)).rejects.toMatchObject({ code: '23001' });
    await owner(`create table aside as select * from personal_part;
      alter table personal_part disable trigger user;
      alter table personal_part drop constraint personal_part_check; ${statement}`);
    const { faults } = await verified();
    expect(faults.map((fault) => fault.code)).toContain(code);
    await owner(`delete from personal_part; insert into personal_part select * from aside; drop table aside;
      alter table personal_part enable trigger user;
      alter table personal_part add constraint personal_part_check
        check (digest = sha256(salt || convert_to(body, 'UTF8')))`);
    expect((await verified()).faults).toEqual([]);
  });
});

test('what was noted of a try to sign in is not rewritten, only struck', async () => {
  for (const change of [
    `outcome = 'in'`,
    `login = 'x', address = ''`,
    `login = 'da-xoa-0123456789ab'`,
  ]) {
    await expect(owner(`update sign_in_attempt set ${change}`)).rejects.toMatchObject({
      code: '23001',
    });
  }
});

describe('an erasure', () => {
  const before = join(folder, 'before.backup');
  const after = join(folder, 'after.backup');

  test('takes every word of him out of the whole database, and the chain is as provable as before', async () => {
    const { head } = await verified();
    const told = await everything();
    for (const word of WORDS) expect([word, told.includes(word)]).toEqual([word, true]);
    await backup({ url: its.url }, before);
    const erased = await people.erase(ID, by);
    expect(erased).toEqual({
      login: 'da-xoa-00000000abcd',
      name: 'Người đã xóa 00abcd',
      rowsWithName: 0,
    });
    const left = await everything();
    for (const word of WORDS) expect([word, left.includes(word)]).toEqual([word, false]);
    const report = await verified([{ hash: head?.hash ?? '', position: head?.position ?? null }]);
    expect([report.faults, report.contains.length]).toEqual([[], 1]);
    expect(report.head?.position).toBeGreaterThan(head?.position ?? 0);
  });

  test('leaves what he did under the pseudonym, and nobody comes in by it', async () => {
    const kept = await people.keptAbout(ID);
    expect(kept).toMatchObject({
      account: { login: 'da-xoa-00000000abcd', agency: null, leftAt: expect.any(String) },
      proofs: { password: false },
      identities: [],
      grants: [{ role: 'leader' }],
      sessions: [],
      changesBy: [{ kind: 'role-grant' }],
    });
    expect(kept?.attempts.map(({ login, address }) => [login, address])).toEqual([
      ['da-xoa-00000000abcd', ''],
      ['da-xoa-00000000abcd', ''],
    ]);
    expect(await people.byLogin('da-xoa-00000000abcd')).toBeNull();
    expect(await people.session(new Uint8Array([1]))).toBeNull();
    expect(await people.erase(ID, by)).toBe('unknown');
    expect(await people.byLogin('nguoi-khac')).not.toBeNull();
  });

  test('holds in a backup made after it; one made before brings him back, with a whole chain', async () => {
    await backup({ url: its.url }, after);
    for (const [file, isThere] of [
      [before, true],
      [after, false],
    ] as const) {
      const { url } = await emptyDatabase();
      const outcome = await restore({ url }, file);
      expect(outcome).toMatchObject({
        ok: true,
        value: { otherEnds: [], chains: [{ faults: [] }] },
      });
      expect((await everything(url)).includes(LATER)).toBe(isThere);
    }
  });

  test('says how many rows of before names stood apart have the name in themselves', async () => {
    const row = { action: 'people', entity: 'person', key: OTHER, before: null } as const;
    const doing = { actor: OTHER, reason: 'trước', at: clock() };
    await its.store.write(PROVINCE, (tx) =>
      writeChanges(tx, [{ ...row, after: { login: 'nguoi-khac', name: 'Khác' } }], doing),
    );
    expect(await people.erase(OTHER, by)).toMatchObject({ rowsWithName: 1 });
    expect((await verified()).faults).toEqual([]);
  });
});

test('a subject that he had once is struck too, however long; the login of somebody else that reads the same is not', async () => {
  const id = '01990000-0000-7000-8000-00000000cccc';
  const account = { agency: null, sight: 'open', password: 'x', oneTime: false };
  await people.add({ ...account, id, login: 'nguoi-thu-ba', name: 'Ba' }, by.actor, 'thử');
  const former = 'ma-cu-'.repeat(20);
  const noted = former.slice(0, 100);
  await people.bind(id, { issuer: 'https://nha', subject: former }, by);
  await people.unbind({ person: id, issuer: 'https://nha', but: null }, by);
  await people.bind(id, { issuer: 'https://nha', subject: 'nguoi-khac' }, by);
  await people.note({ login: noted, address: ADDRESS, person: null, outcome: 'unknown-subject' });
  await people.note({ login: 'nguoi-khac', address: '10.0.0.1', person: OTHER, outcome: 'in' });
  const both = await Promise.all([people.erase(id, by), people.erase(id, by)]);
  expect(both.map((one) => typeof one).sort()).toEqual(['object', 'string']);
  const left = await everything();
  for (const word of [noted, ADDRESS]) expect([word, left.includes(word)]).toEqual([word, false]);
  expect((await people.keptAbout(OTHER))?.attempts[0]).toMatchObject({
    login: 'nguoi-khac',
    address: '10.0.0.1',
  });
});
