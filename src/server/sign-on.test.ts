import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import { addFirstAdministrator } from '#app/people/first-accounts.ts';
import { catalogue, indicator, PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from '#store/figures.ts';
import { provincePeople } from '#store/people/people.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { signOnWith } from './identity/sign-on.ts';
import { CLIENT, type House, SECRET, startHouse, throughHouse } from './testing/house.ts';
import { bareApp } from './testing/small-app.ts';

/* Coming in by another house: a provider from npm on this machine, over real HTTP. */

const ORIGIN = 'http://127.0.0.1';
const CALLBACK = '/api/v1/session/oidc/callback';
const CHOSEN = 'chè xanh trên đồi';

let ground: TestStore;
let house: House;
let app: FastifyInstance;
let people: ReturnType<typeof provincePeople>;
let now = Date.parse('2026-03-01T02:00:00Z');
const clock = (): string => new Date(now).toISOString();
const told: string[] = [];

beforeAll(async () => {
  [ground, house] = await Promise.all([testStore(), startHouse(ORIGIN)]);
  const figures = provinceFigures(ground.store, PROVINCE, clock);
  const known = catalogue([indicator('agr.tea', 'tấn')]);
  await figures.load(known, [], SYSTEM_ACTOR);
  people = provincePeople(ground.store, PROVINCE, clock);
  const seal = sealWith([randomBytes(32)]);
  const ports = { people, proof: proof(seal), clock };
  const first = await addFirstAdministrator(ports, SYSTEM_ACTOR);
  const { issuer } = house;
  const settings = { name: 'Cổng của tỉnh', issuer, client: CLIENT, secret: SECRET };
  const signOn = signOnWith(settings, (reason) => told.push(reason));
  const more = { ...ports, seal, signOn, origin: () => ORIGIN, figures: () => figures };
  app = await bareApp(known, [], more);
  const admin = browser();
  const { login = '', password = '' } = first ?? {};
  await admin.ask('POST', '/api/v1/session', { login, password });
  const chosen = { current: password, next: CHOSEN };
  await admin.ask('POST', '/api/v1/account/password', chosen);
});
afterAll(async () => {
  await app?.close();
  await house?.shut();
  await ground?.close();
});

let visitors = 0;

/** Keeps its cookies as a browser does, and comes from a place of its own. */
function browser() {
  const jar = new Map<string, string>();
  visitors += 1;
  const remoteAddress = `10.0.${visitors >> 8}.${visitors & 255}`;
  return {
    jar,
    ask: async (
      method: 'GET' | 'POST' | 'DELETE',
      url: string,
      body?: object,
      headers: Readonly<Record<string, string>> = {},
    ) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method,
        url: url.replace(ORIGIN, ''),
        remoteAddress,
        headers: { host: '127.0.0.1', cookie, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
      for (const one of [answer.headers['set-cookie'] ?? []].flat()) {
        const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s);
        if (value === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(one)) jar.delete(name);
        else jar.set(name, value);
      }
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        json: isJson ? answer.json() : {},
        to: String(answer.headers.location ?? ''),
        cookies: [answer.headers['set-cookie'] ?? []].flat(),
      };
    },
  };
}

type Visitor = ReturnType<typeof browser>;

const begin = async (who: Visitor, to = '/'): Promise<string> =>
  (await who.ask('GET', `/api/v1/session/oidc?to=${encodeURIComponent(to)}`)).to;

/** All the way there and back; where one arrives. */
async function comeIn(who: Visitor, login: string, to = '/'): Promise<string> {
  return (await who.ask('GET', await throughHouse(await begin(who, to), login))).to;
}

const me = async (who: Visitor): Promise<string | null> =>
  (await who.ask('GET', '/api/v1/session')).json.signedIn?.login ?? null;

async function administrator(): Promise<Visitor> {
  const admin = browser();
  await admin.ask('POST', '/api/v1/session', { login: 'quan-tri', password: CHOSEN });
  return admin;
}

/** An account with a password of its own, made by the administrator. */
async function account(login: string): Promise<{ id: string; who: Visitor }> {
  const admin = await administrator();
  const about = { name: login, agency: null, sight: 'internal', reason: 'thử' };
  const { id, password } = (await admin.ask('POST', '/api/v1/people', { login, ...about })).json;
  const who = browser();
  await who.ask('POST', '/api/v1/session', { login, password });
  await who.ask('POST', '/api/v1/account/password', { current: password, next: CHOSEN });
  return { id, who };
}

const bind = async (id: string, subject: string) =>
  (await administrator()).ask('POST', `/api/v1/people/${id}/identity`, { subject, reason: 'thử' });

describe('coming in', () => {
  test('the door says what the house is called; the question is a code with PKCE, state and nonce', async () => {
    const who = browser();
    expect((await who.ask('GET', '/api/v1/session')).json.signOn).toEqual({
      name: 'Cổng của tỉnh',
    });
    const asked = new URL(await begin(who));
    expect(asked.origin).toBe(house.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: ORIGIN + CALLBACK,
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('whoever an administrator has bound comes in where he wanted to go, and his session says how', async () => {
    const { id } = await account('nguoi-mot');
    expect((await bind(id, 'mot@tinh')).status).toBe(204);
    const who = browser();
    expect(await comeIn(who, 'mot@tinh', '/places?period=2024-9M')).toBe('/places?period=2024-9M');
    expect(await me(who)).toBe('nguoi-mot');
    const { sessions } = (await who.ask('GET', '/api/v1/account/sessions')).json;
    expect(sessions.find((one: { current: boolean }) => one.current).means).toBe('oidc');
    expect(who.jar.has('tonghop-oidc')).toBe(false);
  });

  test('a subject that is bound to nobody gets no account, is told who he is there, and is noted', async () => {
    const before = await people.count();
    const who = browser();
    expect(await comeIn(who, 'khach@tinh')).toBe('/?said=sign-on.unknown&subject=khach%40tinh');
    expect(await me(who)).toBeNull();
    expect(await people.count()).toBe(before);
    const noted = await ground.store.read(PROVINCE, (tx) =>
      tx.db
        .selectFrom('sign_in_attempt')
        .select('login')
        .where('outcome', '=', 'unknown-subject')
        .execute(),
    );
    expect(noted).toEqual([{ login: 'khach@tinh' }]);
  });

  test('an account that is closed, or unbound, comes in no more, and what was begun by it has ended', async () => {
    const { id } = await account('nguoi-hai');
    await bind(id, 'hai@tinh');
    const who = browser();
    await comeIn(who, 'hai@tinh');
    const admin = await administrator();
    const end = `/api/v1/people/${id}/identity/end`;
    expect((await admin.ask('POST', end, { reason: 'chuyển việc' })).status).toBe(204);
    expect(await me(who)).toBeNull();
    expect(await comeIn(browser(), 'hai@tinh')).toContain('sign-on.unknown');
    expect((await admin.ask('POST', end, { reason: 'x' })).json.code).toBe('identity.none');
    await bind(id, 'hai@tinh');
    await admin.ask('POST', `/api/v1/people/${id}/close`, { reason: 'nghỉ' });
    expect(await comeIn(browser(), 'hai@tinh')).toContain('sign-on.unknown');
  });

  test('the password of one use is not asked for from whoever needs none', async () => {
    const admin = await administrator();
    const about = { name: 'x', agency: null, sight: 'internal', reason: 'thử' };
    const made = await admin.ask('POST', '/api/v1/people', { login: 'khong-mat-khau', ...about });
    await bind(made.json.id, 'khong@tinh');
    const who = browser();
    await comeIn(who, 'khong@tinh');
    const session = (await who.ask('GET', '/api/v1/session')).json;
    expect(session.signedIn.mustChoosePassword).toBe(false);
  });

  test.each([
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/api/v1/session', '/'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
    [`/${'x'.repeat(600)}`, '/'],
    ['/check', '/check'],
  ])('who asks to be brought to %s is brought to %s', async (to, arrived) => {
    expect(await comeIn(browser(), 'mot@tinh', to)).toBe(arrived);
  });
});

describe('what is not the answer to the question lets nobody in', () => {
  const MISMATCH = '/?said=sign-on.mismatch';

  test('an answer that another browser asked for: nobody is signed in as somebody else', async () => {
    const thief = browser();
    const stolen = await throughHouse(await begin(thief), 'mot@tinh');
    const victim = browser();
    expect((await victim.ask('GET', stolen)).to).toBe(MISMATCH);
    await begin(victim);
    expect((await victim.ask('GET', stolen)).to).toBe(MISMATCH);
    expect(await me(victim)).toBeNull();
  });

  test.each<[string, (came: URL) => void]>([
    ['another state', (came) => came.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (came) => came.searchParams.delete('state')],
    ['another house’s name', (came) => came.searchParams.set('iss', 'https://evil.example')],
    ['no house’s name, though it gives one', (came) => came.searchParams.delete('iss')],
    ['another code', (came) => came.searchParams.set('code', 'x'.repeat(43))],
    ['the state twice', (came) => came.searchParams.append('state', 'x')],
  ])('%s', async (_what, change) => {
    const who = browser();
    const came = new URL(await throughHouse(await begin(who), 'mot@tinh'));
    change(came);
    expect((await who.ask('GET', came.href)).to).toBe(MISMATCH);
    expect(await me(who)).toBeNull();
  });

  test('the same answer a second time, even with the question put back', async () => {
    const who = browser();
    const asked = await begin(who);
    const waiting = who.jar.get('tonghop-oidc') ?? '';
    const came = await throughHouse(asked, 'mot@tinh');
    expect((await who.ask('GET', came)).to).toBe('/');
    expect((await who.ask('GET', came)).to).toBe(MISMATCH);
    const again = browser();
    again.jar.set('tonghop-oidc', waiting);
    expect((await again.ask('GET', came)).to).toBe(MISMATCH);
  });

  test('an answer after ten minutes, or one whose question was altered', async () => {
    const late = browser();
    const came = await throughHouse(await begin(late), 'mot@tinh');
    now += 601_000;
    expect((await late.ask('GET', came)).to).toBe(MISMATCH);
    const sly = browser();
    const other = await throughHouse(await begin(sly), 'mot@tinh');
    sly.jar.set('tonghop-oidc', `${sly.jar.get('tonghop-oidc')}A`);
    expect((await sly.ask('GET', other)).to).toBe(MISMATCH);
  });

  test('the house says no: it is said, and nobody is in', async () => {
    const who = browser();
    const state = new URL(await begin(who)).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ error: 'access_denied', state, iss: house.issuer });
    expect((await who.ask('GET', `${CALLBACK}?${answer}`)).to).toBe('/?said=sign-on.refused');
  });

  test('what waits in the browser is of this host, short-lived, and says nothing', async () => {
    const who = browser();
    const { cookies, to } = await who.ask('GET', '/api/v1/session/oidc');
    expect(cookies[0]).toMatch(
      /^tonghop-oidc=[\w.%-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const state = new URL(to).searchParams.get('state') ?? 'none';
    expect(Buffer.from(cookies[0] ?? '', 'base64url').toString('latin1')).not.toContain(state);
  });

  test('a page of another site sends nobody there', async () => {
    const from = { 'sec-fetch-site': 'cross-site' };
    const sent = await browser().ask('GET', '/api/v1/session/oidc', undefined, from);
    expect([sent.to, sent.cookies]).toEqual(['/', []]);
  });
});

describe('binding one’s own account', () => {
  const ask = (who: Visitor, password: string) =>
    who.ask('POST', '/api/v1/account/identity', { password });

  test('takes the password, then the proof of the house, and is undone the same way', async () => {
    const { who } = await account('tu-lien-ket');
    expect((await ask(who, 'sai')).json.code).toBe('password.wrong');
    const { goTo } = (await ask(who, CHOSEN)).json;
    expect(new URL(goTo).searchParams.get('prompt')).toBe('login');
    const back = await who.ask('GET', await throughHouse(goTo, 'tu@tinh'));
    expect(back.to).toBe('/account?said=sign-on.bound');
    const bound = async () => (await who.ask('GET', '/api/v1/account/identity')).json.bound;
    expect(await bound()).toMatchObject({ subject: 'tu@tinh' });
    const other = browser();
    await comeIn(other, 'tu@tinh');
    expect(await me(other)).toBe('tu-lien-ket');
    const end = '/api/v1/account/identity/end';
    expect((await who.ask('POST', end, { password: 'sai' })).json.code).toBe('password.wrong');
    expect((await who.ask('POST', end, { password: CHOSEN })).status).toBe(204);
    expect([await bound(), await me(other), await me(who)]).toEqual([null, null, 'tu-lien-ket']);
  });

  test('is of the session that asked: the answer binds no other account', async () => {
    const [one, two] = [await account('lien-ket-a'), await account('lien-ket-b')];
    const { goTo } = (await ask(one.who, CHOSEN)).json;
    const came = await throughHouse(goTo, 'nguoi-xau@tinh');
    two.who.jar.set('tonghop-oidc', one.who.jar.get('tonghop-oidc') ?? '');
    expect((await two.who.ask('GET', came)).to).toBe('/account?said=sign-on.mismatch');
    expect((await two.who.ask('GET', '/api/v1/account/identity')).json.bound).toBeNull();
  });

  test('one subject is of one account, and one account of one subject', async () => {
    const [one, two] = [await account('mot-ma'), await account('hai-ma')];
    expect((await bind(one.id, 'chung@tinh')).status).toBe(204);
    expect((await bind(one.id, 'chung@tinh')).status).toBe(204);
    expect((await bind(two.id, 'chung@tinh')).json.code).toBe('identity.taken');
    expect((await bind(one.id, 'khac@tinh')).json.code).toBe('identity.other');
    const { goTo } = (await ask(two.who, CHOSEN)).json;
    const back = await two.who.ask('GET', await throughHouse(goTo, 'chung@tinh'));
    expect(back.to).toBe('/account?said=identity.taken');
    const subjects = ['có dấu', 'a b', 'x'.repeat(256)];
    for (const subject of subjects) {
      expect((await bind(two.id, subject)).json.code).toBe('subject.malformed');
    }
    expect((await bind('01900000-0000-7000-8000-0000000000ff', 'x')).json.code).toBe(
      'person.unknown',
    );
  });

  test('leaves its change rows: who was bound to whom, by whom and why', async () => {
    const rows = await ground.store.read(PROVINCE, (tx) =>
      tx.db.selectFrom('change').selectAll().where('entity', '=', 'identity').execute(),
    );
    expect(rows.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['thử', 'tự liên kết', 'tự bỏ liên kết', 'chuyển việc']),
    );
  });
});

describe('leaving', () => {
  test('ends our session first, and leads to where the house ends its own', async () => {
    const who = browser();
    await comeIn(who, 'mot@tinh');
    const token = who.jar.get('tonghop') ?? '';
    const left = await who.ask('DELETE', '/api/v1/session');
    const goTo = new URL(left.json.goTo);
    expect([goTo.origin, goTo.searchParams.get('post_logout_redirect_uri')]).toEqual([
      house.issuer,
      `${ORIGIN}/`,
    ]);
    expect((await fetch(goTo)).status).toBe(200);
    who.jar.set('tonghop', token);
    expect(await me(who)).toBeNull();
    const kept = await ground.store.read(PROVINCE, (tx) =>
      tx.db.selectFrom('session').select('id_token').where('ended_at', 'is not', null).execute(),
    );
    expect(kept.every(({ id_token }) => id_token === null)).toBe(true);
  });

  test('who came by his password leaves no other house', async () => {
    const { who } = await account('bang-mat-khau');
    expect((await who.ask('DELETE', '/api/v1/session')).status).toBe(204);
  });
});

test('a house that has gone keeps nobody from his password, and is asked again once it is back', async () => {
  const settings = { name: 'x', issuer: house.issuer, client: CLIENT, secret: SECRET };
  const late = signOnWith(settings, (reason) => told.push(reason));
  const callback = ORIGIN + CALLBACK;
  await house.shut();
  told.length = 0;
  expect(await late.begin(callback, 'sign-in')).toEqual({
    ok: false,
    error: { code: 'sign-on.unreachable' },
  });
  expect(told).toHaveLength(1);
  // What is known of it leads there still; what comes back from nowhere lets nobody in.
  const who = browser();
  const state = new URL(await begin(who)).searchParams.get('state') ?? '';
  const answer = new URLSearchParams({ code: 'x', state, iss: house.issuer });
  expect((await who.ask('GET', `${CALLBACK}?${answer}`)).to).toBe('/?said=sign-on.unreachable');
  expect(await me(await administrator())).toBe('quan-tri');
  await house.open();
  expect((await late.begin(callback, 'sign-in')).ok).toBe(true);
});
