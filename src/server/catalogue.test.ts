import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import { addSampleAccounts } from '#app/people/first-accounts.ts';
import type { Agency } from '#core/agency.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { catalogue, fact, indicator, PROVINCE, said } from '#core/testing/builders.ts';
import { provinceCatalogue } from '#store/catalogue/province-catalogue.ts';
import { provinceFigures } from '#store/figures.ts';
import { provincePeople } from '#store/people/people.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { bareApp } from './testing/small-app.ts';

/* The catalogue kept in the product, on a real database: what is changed, refused, known and undone. */

const agency = (code: string, from = '2021-01-01', to: string | null = null): Agency => ({
  code,
  name: { vi: code },
  from,
  to,
});

const SECRET = { ...indicator('agr.secret', 'tấn'), publicity: 'secret' as const };

const PACK: Catalogue = {
  ...catalogue([indicator('agr.tea', 'tấn'), indicator('agr.rice', 'tấn'), SECRET]),
  sectors: new Map([['agr', { vi: 'Nông nghiệp' }]]),
  agencies: new Map([agency('so-nnptnt'), agency('so-ct')].map((a) => [a.code, a])),
};

const FACTS = [
  fact('agr.tea', { value: '52.000 tấn', said: [said('+4,0%', 'actual', '2023-9M')] }),
  fact('agr.tea', { value: '50.000 tấn', key: { period: '2023-9M' } }),
];

let ground: TestStore;
let app: FastifyInstance;
let now = Date.parse('2026-03-01T02:00:00Z');
const clock = (): string => {
  now += 1_000;
  return new Date(now).toISOString();
};
const load = () => provinceFigures(ground.store, PROVINCE, clock).load(PACK, FACTS, SYSTEM_ACTOR);

beforeAll(async () => {
  ground = await testStore();
  await load();
  const people = provincePeople(ground.store, PROVINCE, clock);
  const ports = { people, proof: proof(sealWith([randomBytes(32)])), clock };
  await addSampleAccounts(ports, SYSTEM_ACTOR, {
    when: 'always',
    accounts: [
      { login: 'quan-tri', name: 'Quản trị viên', role: 'administrator', agency: null },
      { login: 'chuyen-vien', name: 'Chuyên viên', role: 'specialist', agency: null },
      { login: 'kiem-soat', name: 'Người kiểm soát', role: 'auditor', agency: null },
    ],
  });
  app = await bareApp(PACK, [], {
    figures: (sight) => provinceFigures(ground.store.seenAs(sight), PROVINCE, clock),
    catalogue: (sight) =>
      provinceCatalogue({ seen: ground.store.seenAs(sight), whole: ground.store }, PROVINCE, clock),
    ...ports,
    sampleLogins: ['quan-tri', 'chuyen-vien', 'kiem-soat'],
  });
  for (const login of ['quan-tri', 'chuyen-vien', 'kiem-soat']) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session/sample',
      headers: HOST,
      payload: { login },
    });
    cookies.set(login, String(answer.headers['set-cookie']).split(';')[0] ?? '');
  }
});
afterAll(async () => {
  await app?.close();
  await ground?.close();
});

const HOST = { host: '127.0.0.1' };
const cookies = new Map<string, string>();

type Method = 'GET' | 'POST' | 'PATCH';

async function ask(method: Method, path: string, payload?: object, login = 'quan-tri') {
  const answer = await app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { ...HOST, cookie: cookies.get(login) ?? '' },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, json: answer.json() };
}

const listed = async (code: string, list = 'indicators', knownOn?: string) => {
  const { json } = await ask('GET', `catalogue/${list}${knownOn ? `?knownOn=${knownOn}` : ''}`);
  return json[list].find((one: { code: string }) => one.code === code);
};
const revisionsOf = async (kind: string, code: string) =>
  (await ask('GET', `catalogue/history?kind=${kind}&code=${encodeURIComponent(code)}`)).json
    .revisions;
const undo = (deed: string) => ask('POST', `catalogue/deeds/${deed}/undo`, { reason: 'ghi nhầm' });
const change = async (period: string) => {
  const { json } = await ask('GET', `indicators/agr.tea?period=${period}`);
  return json;
};

const define = async (code: string, from: string) =>
  ask('POST', `catalogue/indicators/${code}/definitions`, {
    seen: (await listed(code)).revision,
    from,
    text: { vi: 'Sản lượng chè búp tươi, kể cả chè cổ thụ', en: null },
    basis: 'Thông tư mới',
    priceBase: null,
    reason: 'đổi phương pháp',
  });

describe('a definition', () => {
  test('of another version breaks what is compared, and all comes back when it is undone', async () => {
    expect((await change('2024-9M')).change).toMatchObject({ printed: '+4,0%' });
    const before = await listed('agr.tea');
    const at = new Date(now).toISOString();
    const defined = await define('agr.tea', '2024-01-01');
    expect([defined.status, typeof defined.json.deed]).toEqual([200, 'string']);

    const broken = await change('2024-9M');
    expect(broken.change).toMatchObject({
      percent: null,
      because: { vi: 'nội dung chỉ tiêu đã thay đổi' },
    });
    const versions = broken.rows.map(
      (row: { actual: { definition: number } | null }) => row.actual?.definition,
    );
    expect(new Set(versions)).toEqual(new Set([1, 2]));
    expect((await listed('agr.tea')).definitions).toHaveLength(2);
    expect(await listed('agr.tea', 'indicators', at)).toEqual(before);

    const [last] = await revisionsOf('indicator', 'agr.tea');
    expect(last).toMatchObject({ by: 'Quản trị viên', reason: 'đổi phương pháp', origin: 'hand' });
    expect(last.differences).toMatchObject([
      { field: { vi: 'Nội dung, bản 2 từ 01/01/2024' }, before: null },
    ]);

    // A pack that knows nothing of it does not take it back, nor the versions of its figures.
    const again = await load();
    expect(again).toMatchObject({
      revised: 0,
      keptEntries: [{ kind: 'indicator', code: 'agr.tea' }],
    });

    expect((await undo(defined.json.deed)).status).toBe(200);
    expect((await change('2024-9M')).change).toMatchObject({ printed: '+4,0%' });
    expect((await listed('agr.tea')).definitions).toEqual(before.definitions);
    expect(await load()).toMatchObject({ revised: 0, keptEntries: [] });
    const [undone] = await revisionsOf('indicator', 'agr.tea');
    expect(undone).toMatchObject({ revision: 3, reason: 'ghi nhầm' });
  });

  test('under which somebody gave a figure is not undone, and the figure is named', async () => {
    const { json } = await define('agr.tea', '2024-02-01');
    const key = 'agr.tea/12@2004-01-01/2024-9M/actual/bc';
    const { revision } = (await ask('GET', `facts?key=${encodeURIComponent(key)}`)).json;
    const revised = await ask(
      'POST',
      'facts',
      { key, value: '53.000 tấn', status: 'estimated', revision, reason: 'nhập lại' },
      'chuyen-vien',
    );
    expect(revised.status).toBe(200);
    const refused = await undo(json.deed);
    expect([refused.status, refused.json.code]).toEqual([409, 'deed.used']);
    expect(refused.json.errors[0].message.vi).toContain(key);
  });

  test('begins after the one before it', async () => {
    const refused = await define('agr.rice', '2020-01-01');
    expect([refused.status, refused.json.errors[0].at]).toEqual([422, 'from']);
    expect(refused.json.errors[0].message.vi).toBe('Phải sau ngày 01/01/2021.');
  });
});

describe('an agency', () => {
  test('is succeeded by a new one with all its indicators, in one deed and one undoing', async () => {
    const { revision } = await listed('so-nnptnt', 'agencies');
    const done = await ask('POST', 'catalogue/agencies/so-nnptnt/succession', {
      seen: revision,
      into: { kind: 'new', code: 'so-nnmt', name: { vi: 'Sở mới', en: null }, short: null },
      on: '2025-03-01',
      field: { vi: 'nông nghiệp', en: null },
      former: 'ends',
      indicators: 'all',
      reason: 'sắp xếp bộ máy',
    });
    expect(done.status).toBe(200);
    expect(await listed('so-nnptnt', 'agencies')).toMatchObject({
      to: '2025-02-28',
      indicators: 0,
    });
    expect(await listed('so-nnmt', 'agencies')).toMatchObject({ from: '2025-03-01' });
    expect((await listed('agr.rice')).owner.code).toBe('so-nnmt');
    // The secret indicator went along unseen.
    const owners = await ground.store.read(PROVINCE, async (tx) =>
      tx.db
        .selectFrom('catalogue_entry')
        .select(['code', 'reason'])
        .where('kind', '=', 'indicator')
        .where('deed', '=', done.json.deed)
        .orderBy('code')
        .execute(),
    );
    expect(owners.map(({ code }) => code)).toEqual(['agr.rice', 'agr.secret', 'agr.tea']);
    // It cannot be undone by who does not see all of it.
    expect((await undo(done.json.deed)).json.code).toBe('entry.unknown');
  });

  test('that others need cannot be undone, and the refusal says who needs it', async () => {
    const body = { code: 'so-moi', name: { vi: 'Sở mới lập', en: null }, short: null };
    const added = await ask('POST', 'catalogue/agencies', {
      ...body,
      from: '2026-01-01',
      reason: 'thành lập',
    });
    const { name, good, publicity, revision } = await listed('agr.rice');
    const owned = await ask('PATCH', 'catalogue/indicators/agr.rice', {
      seen: revision,
      name: { vi: name.vi, en: null },
      good,
      publicity,
      owner: { agency: 'so-moi', from: '2026-02-01' },
      reason: 'phân công',
    });
    expect(owned.status).toBe(200);
    const refused = await undo(added.json.deed);
    expect([refused.status, refused.json.code]).toEqual([422, 'rule.broken']);
    expect(refused.json.errors[0].message.vi).toContain('agr.rice: so-moi');
    expect((await undo(owned.json.deed)).status).toBe(200);
    expect((await undo(added.json.deed)).status).toBe(200);
    expect(await listed('so-moi', 'agencies')).toBeUndefined();
    const again = { ...body, from: '2026-01-01', reason: 'lại' };
    expect((await ask('POST', 'catalogue/agencies', again)).status).toBe(200);
  });

  test('keeps the name it had until the day before the new one', async () => {
    const rename = async (from: string | null, vi = 'Sở Công Thương mới') =>
      ask('PATCH', 'catalogue/agencies/so-ct', {
        seen: (await listed('so-ct', 'agencies')).revision,
        name: { vi, en: null },
        short: null,
        from,
        reason: 'đổi tên',
      });
    expect((await rename('2030-01-01')).json.errors[0].at).toBe('from');
    expect((await rename('2025-01-01')).status).toBe(200);
    expect(await listed('so-ct', 'agencies')).toMatchObject({
      name: { vi: 'Sở Công Thương mới' },
      formerNames: [{ name: { vi: 'so-ct' }, until: '2024-12-31' }],
    });
    expect((await rename('2025-01-01')).json.code).toBe('day.not-after');
    expect((await rename(null, 'Sở Công Thương mới')).json.code).toBe('nothing.changed');
  });
});

describe('plans and signers', () => {
  test('a plan of a year is given by a document and adjusted by a later one', async () => {
    const decide = async (document: string, from: string, year = 2025) =>
      ask('POST', 'catalogue/baselines/plan:province/decisions', {
        seen: (await listed('plan:province', 'baselines')).revision,
        year,
        document,
        from,
        subject: null,
        reason: 'ghi theo văn bản',
      });
    expect((await decide('12/QĐ-UBND', '2025-01-05')).status).toBe(200);
    expect((await decide('99/QĐ-UBND', '2025-07-05')).status).toBe(200);
    expect((await decide('1/QĐ-UBND', '2025-01-05')).json.code).toBe('day.not-after');
    const { decisions } = await listed('plan:province', 'baselines');
    expect(decisions.map(({ document }: { document: string }) => document)).toEqual([
      '12/QĐ-UBND',
      '99/QĐ-UBND',
    ]);
    const [, first] = await revisionsOf('baseline', 'plan:province');
    expect(first.undo).toBeNull();
  });

  test('a signer is of an office and of days', async () => {
    const signer = {
      code: 'chu-tich',
      agency: 'so-ct',
      onBehalf: 'TM. ỦY BAN NHÂN DÂN',
      position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      name: null,
      from: '2026-01-01',
      to: '2025-01-01',
      reason: 'phân công ký',
    };
    const reversed = await ask('POST', 'catalogue/signers', signer);
    expect([reversed.status, reversed.json.errors[0].at]).toEqual([422, 'to']);
    expect((await ask('POST', 'catalogue/signers', { ...signer, to: null })).status).toBe(200);
    expect(await listed('chu-tich', 'signers')).toMatchObject({
      position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      inForce: true,
    });
    expect((await ask('POST', 'catalogue/signers', { ...signer, to: null })).status).toBe(409);
  });
});

describe('who changes what', () => {
  test('of two who change the same thing the later one is told what the first did', async () => {
    const { name, good, publicity, revision } = await listed('agr.rice');
    const rename = (vi: string) =>
      ask('PATCH', 'catalogue/indicators/agr.rice', {
        seen: revision,
        name: { vi, en: null },
        good,
        publicity,
        owner: null,
        reason: 'sửa tên',
      });
    const both = await Promise.all([rename('Sản lượng thóc'), rename('Sản lượng lúa')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409);
    const { name: kept } = await listed('agr.rice');
    expect(late?.json.code).toBe('catalogue.stale');
    expect(late?.json.errors[0].message.vi).toContain(`Tên: ${name.vi} → ${kept.vi}`);
  });

  test('only administrators change, auditors read, what is secret is not there', async () => {
    expect((await ask('GET', 'catalogue/agencies', undefined, 'kiem-soat')).status).toBe(200);
    const body = {
      code: 'x',
      name: { vi: 'x', en: null },
      short: null,
      from: '2026-01-01',
      reason: 'x',
    };
    for (const login of ['kiem-soat', 'chuyen-vien']) {
      expect((await ask('POST', 'catalogue/agencies', body, login)).status).toBe(403);
    }
    expect(await listed('agr.secret')).toBeUndefined();
    expect(await revisionsOf('indicator', 'agr.secret')).toEqual([]);
    const raise = {
      seen: (await listed('agr.rice')).revision,
      name: { vi: 'x', en: null },
      good: 'up',
      publicity: 'secret',
      owner: null,
      reason: 'x',
    };
    const raised = await ask('PATCH', 'catalogue/indicators/agr.rice', raise);
    expect([raised.status, raised.json.errors[0].at]).toEqual([422, 'publicity']);
  });

  test.each([
    [{ code: 'Sở', name: { vi: 'x', en: null } }, 'code'],
    [{ name: { vi: ' ', en: null } }, 'name'],
    [{ name: { vi: 'x'.repeat(301), en: null } }, 'name'],
    [{ name: { vi: 'hai\ndòng', en: null } }, 'name'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '0026-02-03' }, 'from'],
    [{ reason: '' }, 'reason'],
  ])('%j is refused at its field, and nothing is written', async (part, at) => {
    const body = {
      code: 'so-x',
      name: { vi: 'x', en: null },
      short: null,
      from: '2026-01-01',
      reason: 'x',
    };
    const refused = await ask('POST', 'catalogue/agencies', { ...body, ...part });
    expect([refused.status, refused.json.errors[0].at]).toEqual([422, at]);
    expect(await listed('so-x', 'agencies')).toBeUndefined();
  });
});
