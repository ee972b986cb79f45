import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import { chainWatch } from '#app/audit/chain-watch.ts';
import { exportAudit } from '#app/audit/read-audit.ts';
import { addSampleAccounts } from '#app/people/first-accounts.ts';
import type { Publicity } from '#core/indicator.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { provinceAudit } from '#store/audit/audit.ts';
import { chainFound } from '#store/audit/chain-found.ts';
import { provinceFigures } from '#store/figures.ts';
import { provincePeople } from '#store/people/people.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { bareApp } from './testing/small-app.ts';
import type { AuditAnswer, AuditRowAnswer } from './wire/audit.ts';

/* The log as an auditor reads it, on a real database. */

let ground: TestStore;
let app: FastifyInstance;
let now = Date.parse('2026-03-01T02:00:00Z');
const clock = (): string => new Date(now).toISOString();
let cookie = '';

const SECRET = 'army.stores';
const owned = { ...indicator('agr.tea', 'tấn') };
const known = catalogue([
  owned,
  indicator('agr.rice', 'tấn'),
  { ...indicator(SECRET, 'tấn'), publicity: 'secret' },
]);

beforeAll(async () => {
  ground = await testStore();
  const figuresAs = (sight: Publicity) =>
    provinceFigures(ground.store.seenAs(sight), PROVINCE, clock);
  const facts = [...known.indicators.keys()].map((code) => fact(code, { value: '10 tấn' }));
  await figuresAs('secret').load(known, facts, SYSTEM_ACTOR);
  const people = provincePeople(ground.store, PROVINCE, clock);
  const ports = { people, proof: proof(sealWith([randomBytes(32)])), clock };
  await addSampleAccounts(ports, SYSTEM_ACTOR, {
    when: 'always',
    accounts: [
      { login: 'kiem-soat', name: 'Người kiểm soát', role: 'auditor', agency: null },
      { login: 'chuyen-vien', name: '=chuyên viên', role: 'specialist', agency: null },
    ],
  });
  app = await bareApp(known, [], {
    figures: figuresAs,
    audit: (sight) => provinceAudit(ground.store.seenAs(sight), PROVINCE),
    chain: chainWatch(() => ground.store.read(PROVINCE, chainFound), clock),
    ...ports,
    sampleLogins: ['kiem-soat', 'chuyen-vien'],
    csvLine,
  });
  now += 86_400_000;
  const specialist = await enter('chuyen-vien', '10.0.0.7');
  for (const [code, value] of [
    ['agr.tea', '11 tấn'],
    ['agr.rice', '12 tấn'],
  ]) {
    const key = `${code}/${PROVINCE}/2024-9M/actual/`;
    const found = facts.find((one) => one.key.indicator === code);
    const saved = await app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: { host: '127.0.0.1', cookie: specialist },
      payload: {
        key: `${key}${found?.key.source}`,
        value,
        status: 'estimated',
        revision: 1,
        reason: `sửa ${code}`,
      },
    });
    expect(saved.statusCode).toBe(200);
  }
  now += 86_400_000;
  cookie = await enter('kiem-soat', '10.0.0.9');
});
afterAll(async () => {
  await app?.close();
  await ground?.close();
});

async function enter(login: string, remoteAddress: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session/sample',
    remoteAddress,
    headers: { host: '127.0.0.1' },
    payload: { login },
  });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const ask = (path: string, method: 'GET' | 'POST' = 'GET') =>
  app.inject({ method, url: `/api/v1/${path}`, headers: { host: '127.0.0.1', cookie } });
const rows = async (query: string): Promise<readonly AuditRowAnswer[]> =>
  ((await ask(`audit?${query}`)).json() as AuditAnswer).rows;
const things = async (query: string) =>
  (await rows(query)).map(({ kind, thing }) => `${kind.code} ${thing.code.split('/')[0]}`);

describe('the list', () => {
  test('says who, when, from where, why, before and after, the latest first', async () => {
    const [rice, tea] = await rows('kind=fact');
    expect(rice).toMatchObject({
      at: '2026-03-02T02:00:00.000Z',
      actor: { name: { vi: '=chuyên viên' } },
      addresses: ['10.0.0.7'],
      reason: 'sửa agr.rice',
      before: { value: expect.stringContaining('10') },
      after: { value: expect.stringContaining('12'), revision: 2 },
      figure: { before: '10 tấn', after: '12 tấn' },
    });
    expect(rice?.thing.name.vi).toContain('9 tháng');
    expect(tea?.reason).toBe('sửa agr.tea');
  });

  test('is found by person, kind, thing, place and days, which are days in Vietnam', async () => {
    const { choices } = (await ask('audit')).json() as AuditAnswer;
    const person = choices?.people.find(({ name }) => name.vi === '=chuyên viên')?.id;
    expect(await things(`person=${person}`)).toEqual(['fact agr.rice', 'fact agr.tea']);
    expect(choices?.kinds.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['fact', 'indicator', 'person', 'role-grant']),
    );
    expect(await things('thing=agr.tea')).toEqual([
      'fact agr.tea',
      'fact agr.tea',
      'indicator agr.tea',
    ]);
    expect(await things('thing=agr.te')).toEqual([]);
    expect(await things(`place=${PROVINCE}&from=2026-03-02&to=2026-03-02`)).toEqual([
      'fact agr.rice',
      'fact agr.tea',
    ]);
    expect(await things('place=99@2021-01-01')).toEqual([]);
    expect(await things('from=2026-03-03')).toEqual([]);
    expect((await rows('to=2026-03-01&kind=person')).map(({ thing }) => thing.name.vi)).toEqual([
      '=chuyên viên',
      'Người kiểm soát',
    ]);
    expect((await ask('audit?from=2026-02-30')).json().code).toBe('day.malformed');
    expect((await ask('audit?after=x')).statusCode).toBe(400);
  });

  test('is found by the agency that answers for an indicator today', async () => {
    const agency = owned.owners.at(-1)?.agency;
    const found = await things(`agency=${agency ?? 'none'}`);
    expect(found.length > 0).toBe(agency !== undefined);
    expect(found.every((thing) => /^(fact|indicator) agr/.test(thing))).toBe(true);
    expect(await things('agency=nobody')).toEqual([]);
  });

  test('never tells of what the auditor does not see, nor how much there is of it', async () => {
    const whole = await ask('audit');
    expect(whole.body).not.toContain(SECRET);
    for (const path of ['audit.csv', 'audit.jsonl']) {
      const file = await ask(path);
      expect([file.statusCode, file.body.includes(SECRET)]).toEqual([200, false]);
    }
    const secret = provinceAudit(ground.store.seenAs('secret'), PROVINCE);
    const all = await secret.page(NOTHING, { after: null, size: 100, long: 'whole' });
    expect(all.rows.some(({ thing }) => thing.startsWith(SECRET))).toBe(true);
    expect(whole.json().rows.length).toBeLessThan(all.rows.length);
    expect(JSON.stringify(whole.json())).not.toMatch(/"(position|total|hidden|count)"/);
  });
});

const NOTHING = {
  actor: null,
  kind: null,
  thing: null,
  indicators: null,
  place: null,
  since: null,
  until: null,
};

describe('pages and files', () => {
  const audit = () => provinceAudit(ground.store, PROVINCE);

  test.each([1, 2, 3, 7, 100])('pages of %i rows have each row once, in order', async (size) => {
    const whole = await audit().page(NOTHING, { after: null, size: 1000, long: 'whole' });
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await audit().page(NOTHING, { after, size, long: 'whole' });
      found.push(...page.rows.map(({ id }) => id));
      after = page.rows.at(-1)?.id ?? null;
      more = page.hasMore;
    }
    expect(found).toEqual(whole.rows.map(({ id }) => id));
  });

  test('a file ends where its limit is, and says what the next one goes on after', async () => {
    const whole = await audit().page(NOTHING, { after: null, size: 1000, long: 'whole' });
    const ids = whole.rows.map(({ id }) => id);
    const file = async (most: number, after: string | null = null) => {
      const asked = { filter: NOTHING, after, most };
      const { rows: written, goesOnAfter } = await exportAudit(
        { audit: audit() },
        LOCAL_ACTOR,
        asked,
      );
      const got: string[] = [];
      for await (const { id } of written) got.push(id);
      return { got, goesOnAfter };
    };
    expect(await file(ids.length)).toEqual({ got: ids, goesOnAfter: null });
    const first = await file(ids.length - 1);
    expect(first).toEqual({ got: ids.slice(0, -1), goesOnAfter: ids.at(-2) });
    expect(await file(10, first.goesOnAfter)).toEqual({ got: ids.slice(-1), goesOnAfter: null });
  });

  test('a long row is left out of the list and is whole in the file', async () => {
    const vi = 'x'.repeat(30_000);
    const long = catalogue([{ ...indicator('agr.rice', 'tấn'), name: { vi } }, owned]);
    await provinceFigures(ground.store, PROVINCE, clock).load(long, [], SYSTEM_ACTOR);
    const [row] = await rows('kind=indicator&thing=agr.rice');
    expect([row?.isLong, row?.after]).toEqual([true, null]);
    expect((await ask('audit.jsonl?kind=indicator&thing=agr.rice')).body).toContain(vi);
  });

  test('JSON lines and CSV have the same rows; no cell is a formula', async () => {
    const jsonl = await ask('audit.jsonl?kind=fact');
    const lines = jsonl.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ reason }) => reason).slice(0, 2)).toEqual(['sửa agr.rice', 'sửa agr.tea']);
    const csv = await ask('audit.csv?kind=fact');
    expect(csv.body.split('\r\n').length).toBe(lines.length + 2);
    expect(csv.body).toContain("'=chuyên viên");
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="nhat-ky-2026-03-03.csv"',
    );
    expect(csv.headers.link).toBeUndefined();
  });
});

test('the chain is computed anew when somebody asks, and its state is told from then on', async () => {
  expect((await ask('audit')).json().chain).toBeNull();
  const found = (await ask('audit/chain', 'POST')).json();
  expect(found).toEqual({ at: clock(), faults: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((await ask('audit')).json().chain).toEqual(found);
});

test('a chain that is asked for by several at once is computed once', async () => {
  let computed = 0;
  const watch = chainWatch(async () => ({ faults: 0, head: String(++computed) }), clock);
  const [a, b] = await Promise.all([watch.verify(), watch.verify()]);
  expect([a, b.head, watch.last()]).toEqual([b, '1', a]);
  expect((await watch.verify()).head).toBe('2');
});
