import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import { addSampleAccounts } from '#app/people/first-accounts.ts';
import type { Publicity } from '#core/indicator.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import type { Role } from '#process/role.ts';
import { changesAfter } from '#store/changes.ts';
import { provinceEditions } from '#store/editions/editions.ts';
import { provinceFigures } from '#store/figures.ts';
import { verifyChain } from '#store/keeping/verify-chain.ts';
import { provincePeople } from '#store/people/people.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { bareApp } from './testing/small-app.ts';
import type { EditionAnswer, EditionItem, EditionsAnswer } from './wire/edition.ts';
import type { ReportAnswer } from './wire/report.ts';

/* Putting forward, signing and sending back on a real database, day by day. */

let ground: TestStore;
let app: FastifyInstance;
let now = Date.parse('2026-03-01T02:00:00Z');
const clock = (): string => new Date(now).toISOString();
const to = (day: string): void => {
  now = Date.parse(`${day}T09:00:00+07:00`);
};

const ROLES = {
  'chuyen-vien': 'specialist',
  'lanh-dao': 'leader',
  'pho-chu-tich': 'reporter',
  'quan-tri': 'administrator',
} as const satisfies Record<string, Role>;

type Login = keyof typeof ROLES;

const tea = indicator('agr.tea', 'tấn');
const known = catalogue([tea]);

beforeAll(async () => {
  ground = await testStore();
  const figuresAs = (sight: Publicity) =>
    provinceFigures(ground.store.seenAs(sight), PROVINCE, clock);
  await figuresAs('secret').load(known, [fact('agr.tea', { value: '52.000 tấn' })], SYSTEM_ACTOR);
  const people = provincePeople(ground.store, PROVINCE, clock);
  const ports = { people, proof: proof(sealWith([randomBytes(32)])), clock };
  const accounts = Object.entries(ROLES).map(([login, role]) => ({
    login,
    name: `Tài khoản ${login}`,
    role,
    agency: null,
  }));
  await addSampleAccounts(ports, SYSTEM_ACTOR, { accounts, when: 'always' });
  app = await bareApp(known, [], {
    figures: figuresAs,
    editions: (sight) => provinceEditions(ground.store.seenAs(sight), PROVINCE, clock),
    ...ports,
    sampleLogins: Object.keys(ROLES),
    writeHtml,
  });
});
afterAll(async () => {
  await app?.close();
  await ground?.close();
});
beforeEach(() => to('2026-03-02'));

const cookies = new Map<string, string>();

/** As somebody who signs in anew on each day; a session lies idle over night. */
async function as<T = Readonly<Record<string, unknown>>>(
  login: Login,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<{
  readonly status: number;
  readonly code: unknown;
  readonly json: T;
  readonly text: string;
}> {
  const key = `${login} ${clock().slice(0, 10)}`;
  const ask = (url: string, payload?: object, cookie = cookies.get(key)) =>
    app.inject({
      method: payload ? 'POST' : method,
      url: `/api/v1/${url}`,
      headers: { host: '127.0.0.1', ...(cookie ? { cookie } : {}) },
      ...(payload ? { payload } : {}),
    });
  if (!cookies.has(key)) {
    const given = (await ask('session/sample', { login })).headers['set-cookie'];
    cookies.set(key, String(given).split(';')[0] ?? '');
  }
  const answer = await ask(path, body);
  const isJson = String(answer.headers['content-type']).includes('json');
  const json = isJson ? JSON.parse(answer.body) : {};
  return { status: answer.statusCode, code: json.code ?? null, json, text: answer.body };
}

const OF_NINE = 'reports/nine/editions';
const editions = async (login: Login = 'chuyen-vien') =>
  (await as<EditionsAnswer>(login, 'GET', OF_NINE)).json;
const draft = async (login: Login): Promise<string> =>
  (await as<ReportAnswer>(login, 'GET', 'reports/nine')).json.hash;
const view = async (login: Login, id: string) =>
  (await as<EditionAnswer>(login, 'GET', `editions/${id}`)).json;
const submit = async (login: Login = 'chuyen-vien', seen?: string) =>
  as<{ id: string }>(login, 'POST', OF_NINE, {
    period: '2024-9M',
    seen: seen ?? (await draft(login)),
    note: 'bản chính thức',
  });
const sign = async (login: Login, { id, hash }: EditionItem, lines?: string) =>
  as<{ number: number }>(login, 'POST', `editions/${id}/signature`, {
    seen: hash,
    as: lines ?? (await view(login, id)).signatures[0] ?? 'CHỦ TỊCH',
  });

const idOf = async (login: Login): Promise<string> => {
  const { json } = await as<{ people: { id: string; login: string }[] }>(
    'quan-tri',
    'GET',
    'people',
  );
  return json.people.find((person) => person.login === login)?.id ?? '';
};

const HEAD = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH';
const FOR_HEAD = 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH';

const giveDeputy = async (more: object = {}, role: Role = 'leader') =>
  as('quan-tri', 'POST', `people/${await idOf('pho-chu-tich')}/roles`, {
    role,
    agency: null,
    sector: null,
    place: null,
    from: '2026-03-01',
    to: '2026-03-10',
    reason: 'Quyết định phân công',
    deputy: {
      kind: 'kt',
      for: await idOf('lanh-dao'),
      position: 'Phó Chủ tịch',
      document: 'QĐ 12/QĐ-UBND',
    },
    ...more,
  });

describe('an edition', () => {
  let first: EditionItem;

  test('is put forward by a specialist, as he saw it and once at a time', async () => {
    expect((await editions()).maySubmit).toBe(true);
    expect((await editions('lanh-dao')).maySubmit).toBe(false);
    expect(await submit('chuyen-vien', 'a'.repeat(64))).toMatchObject({ code: 'edition.stale' });
    for (const login of ['lanh-dao', 'pho-chu-tich', 'quan-tri'] as const) {
      expect((await submit(login)).code).toBe('right.missing');
    }
    expect((await submit()).status).toBe(201);
    expect(await submit()).toMatchObject({ status: 409, code: 'edition.waiting' });
    const { editions: all, maySubmit } = await editions();
    expect([all.length, maySubmit]).toEqual([1, false]);
    [first] = all as [EditionItem];
    expect(first).toMatchObject({
      state: 'submitted',
      hash: await draft('lanh-dao'),
      decided: null,
    });
    expect(first.submitted).toMatchObject({ by: 'Tài khoản chuyen-vien', note: 'bản chính thức' });
  });

  test('is sent back by a leader with a reason, and then stays so', async () => {
    const back = (login: Login, reason: string) =>
      as(login, 'POST', `editions/${first.id}/return`, { reason });
    expect((await back('chuyen-vien', 'không')).code).toBe('right.missing');
    expect((await back('lanh-dao', '  ')).code).toBe('reason.malformed');
    expect((await back('lanh-dao', 'Thiếu số liệu chè')).status).toBe(204);
    expect(await back('lanh-dao', 'lần nữa')).toMatchObject({
      status: 409,
      code: 'edition.decided',
    });
    expect((await sign('lanh-dao', first, HEAD)).code).toBe('edition.decided');
    const [returned] = (await editions()).editions;
    expect(returned).toMatchObject({ state: 'returned', decided: { reason: 'Thiếu số liệu chè' } });
  });

  test('is signed by the leader in his own position, and numbered', async () => {
    const { json } = await submit();
    const { edition, signatures, mayReturn } = await view('lanh-dao', json.id);
    expect([signatures, mayReturn]).toEqual([[HEAD], true]);
    expect((await sign('lanh-dao', edition, FOR_HEAD)).code).toBe('signature.other');
    expect((await sign('lanh-dao', { ...edition, hash: 'b'.repeat(64) }, HEAD)).code).toBe(
      'edition.stale',
    );
    expect(await sign('lanh-dao', edition)).toMatchObject({ status: 200, json: { number: 1 } });
    const signed = await view('chuyen-vien', json.id);
    expect(signed.edition).toMatchObject({
      state: 'signed',
      decided: { number: 1, signature: HEAD },
    });
    expect([signed.signatures, signed.mayReturn]).toEqual([[], false]);
    expect(signed.report.frame.signature.name).toBe('Tài khoản lanh-dao');
  });

  test('stays as it was when the figures move on, and says which are others now', async () => {
    const [signed] = (await editions()).editions;
    const found = await view('chuyen-vien', signed?.id ?? '');
    const whole = found.report.bindings[0]?.fact;
    expect(found.differences).toEqual([]);
    const revised = await as('chuyen-vien', 'POST', 'facts', {
      key: whole,
      value: '53.000 tấn',
      status: 'estimated',
      revision: 1,
      reason: 'số mới',
    });
    expect(revised.status).toBe(200);
    const { report, differences, edition } = await view('chuyen-vien', signed?.id ?? '');
    expect(differences).toMatchObject([{ was: '52.000 tấn', is: '53.000 tấn', fact: whole }]);
    expect(JSON.stringify(report.blocks)).toContain('52.000 tấn');
    const html = (await as('chuyen-vien', 'GET', `editions/${edition.id}.html`)).text;
    for (const words of ['52.000 tấn', 'CHỦ TỊCH', 'Tài khoản lanh-dao'])
      expect(html).toContain(words);
    expect(html).not.toContain('53.000 tấn');
  });
});

describe('a deputy', () => {
  test.each([
    ['deputy.role', {}, 'specialist'],
    ['deputy.days', { to: null }, 'leader'],
    ['deputy.position', { position: '' }, 'leader'],
    ['deputy.document', { kind: 'tuq', document: null }, 'leader'],
    ['deputy.head', { for: 'quan-tri' }, 'leader'],
    ['deputy.head', { for: 'pho-chu-tich' }, 'leader'],
  ] as const)(
    'is not made with %s',
    async (code, { to: last, ...part }: Partial<Record<string, unknown>>, role) => {
      const head = await idOf((part.for as Login | undefined) ?? 'lanh-dao'); // the logins of the table
      const deputy = { kind: 'kt', position: 'Phó Chủ tịch', document: null, ...part, for: head };
      const asked = { deputy, ...(last === null ? { to: null } : {}) };
      expect((await giveDeputy(asked, role)).code).toBe(code);
    },
  );

  test('signs for the leader from the first day to the last in Vietnam, and not after', async () => {
    expect((await giveDeputy()).status).toBe(204);
    const { json } = await submit();
    const { edition } = await view('chuyen-vien', json.id);
    now = Date.parse('2026-03-11T00:00:01+07:00');
    expect((await view('pho-chu-tich', json.id)).signatures).toEqual([]);
    expect((await sign('pho-chu-tich', edition, FOR_HEAD)).code).toBe('right.missing');
    now = Date.parse('2026-02-28T23:59:59+07:00');
    expect((await sign('pho-chu-tich', edition, FOR_HEAD)).code).toBe('right.missing');
    now = Date.parse('2026-03-10T23:59:59+07:00');
    expect((await view('pho-chu-tich', json.id)).signatures).toEqual([FOR_HEAD]);
    expect((await sign('pho-chu-tich', edition, HEAD)).code).toBe('signature.other');
    expect((await sign('pho-chu-tich', edition, FOR_HEAD)).json).toEqual({ number: 2 });
    const { report, edition: signed } = await view('lanh-dao', json.id);
    expect(report.frame.signature).toEqual({
      onBehalf: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Tài khoản pho-chu-tich',
    });
    expect(signed.decided?.deputy).toEqual({
      kind: 'kt',
      name: 'Tài khoản lanh-dao',
      document: 'QĐ 12/QĐ-UBND',
      from: '2026-03-01',
      to: '2026-03-10',
    });
  });

  test('does not sign what he put forward himself', async () => {
    const id = await idOf('pho-chu-tich');
    const role = { agency: null, sector: null, place: null, from: '2026-03-02', to: null };
    await as('quan-tri', 'POST', `people/${id}/roles`, {
      role: 'specialist',
      ...role,
      reason: 'x',
    });
    const { json } = await submit('pho-chu-tich');
    const { edition, signatures, mayReturn } = await view('pho-chu-tich', json.id);
    expect([signatures, mayReturn]).toEqual([[], false]);
    expect((await sign('pho-chu-tich', edition, FOR_HEAD)).code).toBe('right.missing');
    expect((await sign('lanh-dao', edition)).json).toEqual({ number: 3 });
  });
});

describe('what is kept', () => {
  test('each step has its change row in the chain', async () => {
    const rows = await ground.store.read(PROVINCE, async (tx) => {
      expect((await verifyChain(tx)).faultCount).toBe(0);
      return changesAfter(tx, null, 1000);
    });
    const steps = rows.filter(({ entity }) => entity === 'edition');
    expect(steps.map(({ after }) => (after as { state: string }).state)).toEqual([
      ...['submitted', 'returned', 'submitted', 'signed', 'submitted', 'signed', 'submitted'],
      'signed',
    ]);
    expect(steps.map(({ action }) => action)).toEqual(steps.map(() => 'edition'));
    expect(steps[5]).toMatchObject({
      actor: await idOf('pho-chu-tich'),
      at: '2026-03-10T16:59:59.000Z',
      after: { number: 2, deputy: { kind: 'kt' } },
    });
  });

  test('is not there for whoever does not see a figure in it', async () => {
    const hidden = catalogue([{ ...tea, publicity: 'internal' }]);
    await provinceFigures(ground.store, PROVINCE, clock).load(hidden, [], SYSTEM_ACTOR);
    const seenAs = (sight: Publicity) =>
      provinceEditions(ground.store.seenAs(sight), PROVINCE, clock).of('nine', '2024-9M');
    expect([(await seenAs('open')).length, (await seenAs('internal')).length]).toEqual([0, 4]);
    const told = (sight: Publicity) =>
      ground.store
        .seenAs(sight)
        .read(PROVINCE, async (tx) =>
          (await changesAfter(tx, null, 1000)).filter(({ entity }) => entity === 'edition'),
        );
    expect([(await told('open')).length, (await told('internal')).length]).toEqual([0, 8]);
  });
});
