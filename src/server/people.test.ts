import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import { addFirstAdministrator, addSampleAccounts } from '#app/people/first-accounts.ts';
import { resealSecrets } from '#app/people/reseal.ts';
import { PATIENCE } from '#app/people/sign-in.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from '#store/figures.ts';
import { provincePeople } from '#store/people/people.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { bareApp } from './testing/small-app.ts';

/* The doors on a real database: who gets in, what is kept out, and what ends a session. */

let ground: TestStore;
let app: FastifyInstance;
let people: ReturnType<typeof provincePeople>;
let now = Date.parse('2026-03-01T02:00:00Z');
let oneTime = '';
const arts = proof(sealWith([randomBytes(32)]));
const clock = (): string => new Date(now).toISOString();
const minutes = (n: number): void => {
  now += n * 60_000;
};

beforeAll(async () => {
  ground = await testStore();
  const figures = provinceFigures(ground.store, PROVINCE, clock);
  const known = catalogue([indicator('agr.tea', 'tấn')]);
  await figures.load(known, [fact('agr.tea', { value: '52.000 tấn' })], SYSTEM_ACTOR);
  people = provincePeople(ground.store, PROVINCE, clock);
  const ports = { people, proof: arts, clock };
  const first = await addFirstAdministrator(ports, SYSTEM_ACTOR);
  oneTime = first?.password ?? '';
  await addSampleAccounts(ports, SYSTEM_ACTOR, {
    accounts: [{ login: 'lanh-dao', name: 'Lãnh đạo', role: 'leader', agency: null }],
    when: 'always',
  });
  app = await bareApp(known, [], {
    figures: () => figures,
    ...ports,
    sampleLogins: ['lanh-dao'],
  });
});
afterAll(async () => {
  await app?.close();
  await ground?.close();
});

type Browser = {
  readonly ask: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<{ readonly status: number; readonly json: Answer; readonly cookie: string | null }>;
};

type Answer = Readonly<Record<string, unknown>> & {
  readonly code?: string;
  readonly signedIn?: {
    readonly acts: readonly string[];
    readonly mustChoosePassword: boolean;
  } | null;
};

/** Keeps its cookie as a browser does. */
function browser(address = '127.0.0.1'): Browser {
  let cookie = '';
  return {
    ask: async (method, path, body) => {
      const answer = await app.inject({
        method,
        url: `/api/v1/${path}`,
        remoteAddress: address,
        headers: { host: '127.0.0.1', ...(cookie === '' ? {} : { cookie }) },
        ...(body === undefined ? {} : { payload: body }),
      });
      const given = answer.headers['set-cookie'];
      const set = typeof given === 'string' ? given : null;
      if (set !== null) cookie = set.split(';')[0] ?? '';
      return {
        status: answer.statusCode,
        json: answer.body === '' ? {} : JSON.parse(answer.body),
        cookie: set,
      };
    },
  };
}

const signIn = (who: Browser, login: string, password: string, code?: string) =>
  who.ask('POST', 'session', { login, password, ...(code === undefined ? {} : { code }) });

const CHOSEN = 'chè xanh trên đồi';

let made = 0;
/** An account whose person has chosen his password, with one role; each from a place of its own. */
async function account(login: string, role: string): Promise<string> {
  made += 1;
  const admin = browser('10.0.0.1');
  await signIn(admin, 'quan-tri', CHOSEN);
  const added = await admin.ask('POST', 'people', {
    login,
    name: login,
    agency: null,
    sight: 'internal',
    reason: 'thử',
  });
  const { id, password } = added.json as { id: string; password: string };
  const grant = { role, agency: null, sector: null, place: null, from: '2026-01-01', to: null };
  await admin.ask('POST', `people/${id}/roles`, { ...grant, reason: 'thử' });
  const own = browser(`10.0.1.${made}`);
  await signIn(own, login, password);
  await own.ask('POST', 'account/password', { current: password, next: CHOSEN });
  return id;
}

describe('the first start', () => {
  test('makes one administrator, whose password is good until he has chosen his own', async () => {
    expect(await addFirstAdministrator({ people, proof: arts, clock }, LOCAL_ACTOR)).toBeNull();
    const me = browser();
    const arrived = await signIn(me, ' QUAN-TRI ', oneTime);
    expect(arrived.status).toBe(200);
    expect(arrived.json.signedIn).toMatchObject({ mustChoosePassword: true, acts: [] });
    expect((await me.ask('GET', 'people')).json.code).toBe('password.must-choose');
    expect((await me.ask('GET', 'province')).status).toBe(403);
    const easy = { current: oneTime, next: 'matkhau2026' };
    expect((await me.ask('POST', 'account/password', easy)).json.code).toBe('password.easy');
    const chosen = { current: oneTime, next: CHOSEN };
    expect((await me.ask('POST', 'account/password', chosen)).status).toBe(204);
    expect((await me.ask('GET', 'people')).status).toBe(200);
    expect((await signIn(browser(), 'quan-tri', oneTime)).json.code).toBe('sign-in.wrong');
  });
});

describe('the door', () => {
  test('without a session there is no figure, only whether the system runs and how to come in', async () => {
    const stranger = browser();
    for (const path of ['province', 'people', 'account/sessions', 'search?q=che&period=2024-9M']) {
      expect([path, (await stranger.ask('GET', path)).json.code]).toEqual([path, 'session.none']);
    }
    expect((await stranger.ask('GET', 'session')).json).toEqual({
      signedIn: null,
      sample: [{ login: 'lanh-dao', label: { vi: 'Lãnh đạo', en: 'Leader' } }],
      signOn: null,
    });
  });

  test('the token is of this browser only: no script reads it, no other site sends it', async () => {
    const { cookie } = await signIn(browser(), 'quan-tri', CHOSEN);
    expect(cookie).toMatch(/^tonghop=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const inStore = await ground.store.read(PROVINCE, (tx) =>
      tx.db.selectFrom('session').select('token').execute(),
    );
    const token = cookie?.slice(8, 51) ?? '';
    expect(inStore.some((row) => row.token.equals(Buffer.from(arts.digest(token))))).toBe(true);
    expect(inStore.some((row) => row.token.toString('utf8').includes(token))).toBe(false);
  });

  test('a wrong login and a wrong password are refused in the same words', async () => {
    const [one, two] = [
      await signIn(browser('10.1.0.1'), 'khong-co-ai', 'x'),
      await signIn(browser('10.1.0.2'), 'quan-tri', 'x'),
    ];
    expect([one.status, one.json]).toEqual([two.status, two.json]);
  });

  test('a request that another site made is refused, with the token of the person', async () => {
    const arrived = await signIn(browser(), 'quan-tri', CHOSEN);
    for (const from of ['cross-site', 'same-site']) {
      const forged = await app.inject({
        method: 'DELETE',
        url: '/api/v1/account/sessions',
        headers: {
          host: '127.0.0.1',
          cookie: arrived.cookie?.split(';')[0] ?? '',
          'sec-fetch-site': from,
        },
      });
      expect([forged.statusCode, forged.json().code]).toEqual([403, 'origin.foreign']);
    }
  });

  test.each(['', 'x', 'a'.repeat(5000), "' or 1=1 --", '%00'])('%j is no token', async (token) => {
    const answer = await app.inject({
      url: '/api/v1/province',
      headers: { host: '127.0.0.1', cookie: `tonghop=${token}` },
    });
    expect(answer.json().code).toBe('session.none');
  });
});

describe('guessing', () => {
  test('is held back where it comes from, and keeps nobody else out', async () => {
    await account('bi-doan', 'leader');
    const own = browser('10.2.0.1');
    expect((await signIn(own, 'bi-doan', CHOSEN)).status).toBe(200);
    const thief = browser('10.2.0.66');
    for (let n = 0; n < PATIENCE.here; n += 1) {
      expect((await signIn(thief, 'bi-doan', `sai ${n}`)).status).toBe(401);
    }
    expect((await signIn(thief, 'bi-doan', CHOSEN)).json.code).toBe('sign-in.held-back');
    expect((await signIn(browser('10.2.0.1'), 'bi-doan', CHOSEN)).status).toBe(200);
    minutes(16);
    expect((await signIn(thief, 'bi-doan', CHOSEN)).status).toBe(200);
  });

  test('from a hundred addresses holds strangers back, and not whoever got in from his own before', async () => {
    await account('bi-vay', 'leader');
    const own = browser('10.3.0.1');
    expect((await signIn(own, 'bi-vay', CHOSEN)).status).toBe(200);
    for (let n = 0; n < PATIENCE.fromStrangers; n += 1) {
      await people.note({
        login: 'bi-vay',
        address: `10.4.0.${n}`,
        person: null,
        outcome: 'wrong',
      });
    }
    const stranger = await signIn(browser('10.3.0.2'), 'bi-vay', CHOSEN);
    expect(stranger.json.code).toBe('sign-in.held-back');
    expect((await signIn(browser('10.3.0.1'), 'bi-vay', CHOSEN)).status).toBe(200);
    minutes(16);
  });
});

describe('the second factor', () => {
  test('is proved before it counts, asks at every sign-in, and takes each code once', async () => {
    await account('hai-lop', 'leader');
    const me = browser('10.5.0.1');
    await signIn(me, 'hai-lop', CHOSEN);
    expect((await me.ask('POST', 'account/totp', { password: 'sai' })).json.code).toBe(
      'password.wrong',
    );
    const offer = (await me.ask('POST', 'account/totp', { password: CHOSEN })).json;
    const secret = String(offer.secret);
    const codeNow = () => new TOTP({ secret }).generate({ timestamp: now });
    expect((await me.ask('POST', 'account/totp/proof', { code: '000000' })).json.code).toBe(
      'totp.wrong',
    );
    expect((await signIn(browser('10.5.0.2'), 'hai-lop', CHOSEN)).status).toBe(200);
    const first = codeNow();
    const proved = await me.ask('POST', 'account/totp/proof', { code: first });
    const codes = proved.json.codes as string[];
    expect(codes).toHaveLength(10);
    const asked = await signIn(browser('10.5.0.1'), 'hai-lop', CHOSEN);
    expect([asked.status, asked.json.code]).toEqual([401, 'sign-in.code-needed']);
    const again = await signIn(browser('10.5.0.1'), 'hai-lop', CHOSEN, first);
    expect(again.json.code).toBe('sign-in.code-wrong');
    minutes(1);
    const next = codeNow();
    const both = await Promise.all([
      signIn(browser('10.5.0.3'), 'hai-lop', CHOSEN, next),
      signIn(browser('10.5.0.4'), 'hai-lop', CHOSEN, next),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const [spare = ''] = codes;
    expect((await signIn(browser('10.5.0.5'), 'hai-lop', CHOSEN, ` ${spare} `)).status).toBe(200);
    expect((await signIn(browser('10.5.0.5'), 'hai-lop', CHOSEN, spare)).status).toBe(401);
    minutes(1);
    const off = { password: CHOSEN, code: codeNow() };
    expect((await me.ask('POST', 'account/totp/stop', off)).status).toBe(204);
    expect((await signIn(browser('10.5.0.6'), 'hai-lop', CHOSEN)).status).toBe(200);
  });
});

describe('the secret of a second factor', () => {
  test('is nothing to whoever has the database, and opens with its key and for its person alone', async () => {
    const id = await account('niem-phong', 'leader');
    const me = browser('10.5.1.1');
    await signIn(me, 'niem-phong', CHOSEN);
    const offer = (await me.ask('POST', 'account/totp', { password: CHOSEN })).json;
    const secret = String(offer.secret);
    const code = new TOTP({ secret }).generate({ timestamp: now });
    await me.ask('POST', 'account/totp/proof', { code });
    const kept = (await people.sealedTotp()).find(({ person }) => person === id);
    expect(kept?.secret).toMatch(/^tk1:[0-9a-f]{16}:[\w-]+$/);
    expect(arts.openTotp(id, kept?.secret ?? '')).toBe(secret);
    expect(arts.openTotp('another', kept?.secret ?? '')).toBeNull();
  });

  test('from before there was a seal, or of a former key, is brought under the one in use', async () => {
    const plain = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const [former, lost, next] = [randomBytes(32), randomBytes(32), randomBytes(32)];
    const ids = await Promise.all(
      ['chua-niem', 'khoa-cu', 'mat-khoa'].map((one) => account(one, 'leader')),
    );
    const [inPlain = '', inFormer = '', inLost = ''] = ids;
    await people.offerTotp(inPlain, plain);
    await people.offerTotp(inFormer, proof(sealWith([former])).sealTotp(inFormer, plain));
    await people.offerTotp(inLost, proof(sealWith([lost])).sealTotp(inLost, plain));
    const later = proof(sealWith([next, former]));
    const stranger = await people.sealedTotp();
    const ofOthers = stranger.filter(({ person }) => !ids.includes(person)).length;
    expect(await resealSecrets({ people, proof: later })).toEqual({
      resealed: 2,
      lost: 1 + ofOthers,
    });
    const pending = async (id: string) => (await people.credential(id))?.pendingTotp ?? '';
    expect(later.openTotp(inPlain, await pending(inPlain))).toBe(plain);
    expect(later.openTotp(inFormer, await pending(inFormer))).toBe(plain);
    expect(later.openTotp(inLost, await pending(inLost))).toBeNull();
    expect((await resealSecrets({ people, proof: later })).resealed).toBe(0);
  });
});

describe('the doors of a sample', () => {
  test('open for nobody who has a password, whatever he is called', async () => {
    const accounts = ['lanh-dao', 'quan-tri'].map((login) => ({
      login,
      name: login,
      role: 'leader' as const,
      agency: null,
    }));
    const when = 'at the first start';
    const open = await addSampleAccounts({ people, clock }, SYSTEM_ACTOR, { accounts, when });
    expect(open).toEqual(['lanh-dao']);
    const given = await people.byLogin('lanh-dao');
    await people.setPassword(given?.person.id ?? '', await arts.hash(CHOSEN), 'own', {
      actor: SYSTEM_ACTOR,
      reason: 'thử',
    });
    const door = await browser().ask('POST', 'session/sample', { login: 'lanh-dao' });
    expect([door.status, door.json.code]).toEqual([404, 'session.no-sample']);
    // And among people who are there already none are made.
    const more = [{ login: 'kiem-soat', name: 'x', role: 'auditor' as const, agency: null }];
    expect(
      await addSampleAccounts({ people, clock }, SYSTEM_ACTOR, { accounts: more, when }),
    ).toEqual([]);
    expect(await people.byLogin('kiem-soat')).toBeNull();
  });
});

describe('sessions', () => {
  test('are listed and ended one by one; an ended one is dead at the next request', async () => {
    await account('nhieu-noi', 'leader');
    const [here, there] = [browser('10.6.0.1'), browser('10.6.0.2')];
    await signIn(here, 'nhieu-noi', CHOSEN);
    minutes(2);
    await signIn(there, 'nhieu-noi', CHOSEN);
    const { sessions } = (await there.ask('GET', 'account/sessions')).json as {
      sessions: { id: string; current: boolean; address: string }[];
    };
    const other = sessions.find(({ address }) => address === '10.6.0.1');
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ address: '10.6.0.2' }]);
    expect((await here.ask('GET', 'province')).status).toBe(200);
    expect((await there.ask('DELETE', `account/sessions/${other?.id}`)).status).toBe(204);
    expect((await here.ask('GET', 'province')).json.code).toBe('session.none');
    const mine = browser('10.6.0.3');
    await signIn(mine, 'quan-tri', CHOSEN);
    const foreign = sessions.find(({ current }) => current)?.id;
    expect((await mine.ask('DELETE', `account/sessions/${foreign}`)).status).toBe(404);
    expect((await there.ask('GET', 'province')).status).toBe(200);
  });

  test('end with a new password elsewhere, idle hours, a week, signing out and leaving', async () => {
    const id = await account('het-phien', 'leader');
    const open = async (address: string) => {
      const one = browser(address);
      await signIn(one, 'het-phien', CHOSEN);
      return one;
    };
    const dead = async (one: Browser) => (await one.ask('GET', 'province')).status === 401;
    const idle = await open('10.7.0.1');
    minutes(12 * 60 + 1);
    expect(await dead(idle)).toBe(true);
    const week = await open('10.7.0.1');
    for (let day = 0; day < 20; day += 1) {
      minutes(11 * 60);
      await week.ask('GET', 'province');
    }
    expect(await dead(week)).toBe(true);
    const out = await open('10.7.0.1');
    expect((await out.ask('DELETE', 'session')).status).toBe(204);
    expect(await dead(out)).toBe(true);
    const [one, two] = [await open('10.7.0.1'), await open('10.7.0.2')];
    const chosen = { current: CHOSEN, next: 'suối chảy qua bản' };
    await one.ask('POST', 'account/password', chosen);
    expect([await dead(one), await dead(two)]).toEqual([false, true]);
    const admin = browser('10.0.0.1');
    await signIn(admin, 'quan-tri', CHOSEN);
    expect((await admin.ask('POST', `people/${id}/close`, { reason: 'nghỉ' })).status).toBe(204);
    expect(await dead(one)).toBe(true);
    expect((await signIn(browser(), 'het-phien', 'suối chảy qua bản')).status).toBe(401);
  });
});

describe('people', () => {
  test('only an administrator changes them, and the last one stays', async () => {
    await account('khong-quyen', 'auditor');
    const auditor = browser('10.8.0.1');
    await signIn(auditor, 'khong-quyen', CHOSEN);
    const listed = (await auditor.ask('GET', 'people')).json as {
      people: { id: string; login: string; grants: { id: string }[] }[];
    };
    const admin = listed.people.find(({ login }) => login === 'quan-tri');
    const close = `people/${admin?.id}/close`;
    expect((await auditor.ask('POST', close, { reason: 'x' })).json.code).toBe('right.missing');
    const self = browser('10.8.0.2');
    await signIn(self, 'quan-tri', CHOSEN);
    expect((await self.ask('POST', close, { reason: 'x' })).json.code).toBe('administrator.last');
    const end = `people/${admin?.id}/roles/${admin?.grants[0]?.id}/end`;
    expect((await self.ask('POST', end, { reason: 'x' })).json.code).toBe('administrator.last');
  });

  test('what is sent beside what is asked for is refused: nobody gives himself a role', async () => {
    const me = browser('10.8.0.2');
    await signIn(me, 'quan-tri', CHOSEN);
    const body = { login: 'them-vai', name: 'x', agency: null, sight: 'internal', reason: 'x' };
    const sneaky = await me.ask('POST', 'people', { ...body, grants: [{ role: 'administrator' }] });
    expect([sneaky.status, sneaky.json.code]).toEqual([400, 'request.invalid']);
    const password = { current: CHOSEN, next: 'rừng sâu và suối', person: 'another' };
    expect((await me.ask('POST', 'account/password', password)).status).toBe(400);
  });

  test.each(["'; drop table person; --", "x' or '1'='1", '$(id)', '../../etc'])(
    'as a login %j is refused or of nobody',
    async (login) => {
      expect((await signIn(browser('10.9.0.1'), login, 'x')).json.code).toBe('sign-in.wrong');
      const me = browser('10.8.0.2');
      await signIn(me, 'quan-tri', CHOSEN);
      const body = { login, name: 'x', agency: null, sight: 'internal', reason: 'x' };
      expect((await me.ask('POST', 'people', body)).json.code).toBe('login.malformed');
      expect(await people.count()).toBeGreaterThan(3);
    },
  );

  test('every change has a row that says who did it and why, and no row has a secret', async () => {
    const rows = await ground.store.read(PROVINCE, (tx) =>
      tx.db.selectFrom('change').selectAll().where('action', '=', 'people').execute(),
    );
    expect(new Set(rows.map(({ entity }) => entity))).toEqual(
      new Set(['person', 'role-grant', 'credential', 'session']),
    );
    expect(rows.every(({ reason, actor }) => reason !== '' && actor !== '')).toBe(true);
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/argon2|otpauth/);
    expect(text).not.toContain(CHOSEN);
  });
});

test('a password of one use that nobody came for within a week is none any more', async () => {
  await account('cap-lai', 'specialist');
  const admin = browser('10.0.0.1');
  await signIn(admin, 'quan-tri', CHOSEN);
  const id = (await people.byLogin('cap-lai'))?.person.id;
  const given = await admin.ask('POST', `people/${id}/password`, { reason: 'quên' });
  const password = String(given.json.password);
  minutes(7 * 24 * 60 - 1);
  expect((await signIn(browser('10.9.7.1'), 'cap-lai', password)).status).toBe(200);
  minutes(2);
  expect((await signIn(browser('10.9.7.2'), 'cap-lai', password)).json.code).toBe('sign-in.wrong');
});

describe('personal data', () => {
  test('who asks takes away what is kept about him, and nothing of anybody else', async () => {
    const id = await account('lay-ve', 'specialist');
    const me = browser('10.9.8.1');
    await signIn(me, 'lay-ve', CHOSEN);
    const kept = await me.ask('GET', 'account/data');
    expect(kept.json).toMatchObject({
      account: { id, login: 'lay-ve' },
      proofs: { password: true },
    });
    expect(JSON.stringify(kept.json)).not.toMatch(/argon2|quan-tri/);
    expect((await browser().ask('GET', 'account/data')).json.code).toBe('session.none');
  });

  test('an administrator erases somebody, with a reason; his session is dead, his name gone, his acts stay', async () => {
    const id = await account('xoa-toi', 'specialist');
    const me = browser('10.9.8.2');
    await signIn(me, 'xoa-toi', CHOSEN);
    const address = `people/${id}/erasure`;
    expect((await me.ask('POST', address, { reason: 'x' })).json.code).toBe('right.missing');
    const admin = browser('10.0.0.1');
    await signIn(admin, 'quan-tri', CHOSEN);
    expect((await admin.ask('POST', address, { reason: ' ' })).json.code).toBe('reason.malformed');
    const erased = await admin.ask('POST', address, { reason: 'đơn ngày 1/3' });
    expect(erased.json).toMatchObject({ login: `da-xoa-${id.slice(-12)}`, rowsWithName: 0 });
    expect((await me.ask('GET', 'province')).json.code).toBe('session.none');
    expect((await signIn(browser('10.9.8.3'), 'xoa-toi', CHOSEN)).json.code).toBe('sign-in.wrong');
    const listed = await admin.ask('GET', 'people');
    expect(JSON.stringify(listed.json)).not.toContain('xoa-toi');
    expect((await admin.ask('POST', address, { reason: 'x' })).json.code).toBe('person.unknown');
    const all = (listed.json as { people: { id: string; login: string }[] }).people;
    const self = all.find(({ login }) => login === 'quan-tri')?.id;
    const last = await admin.ask('POST', `people/${self}/erasure`, { reason: 'x' });
    expect(last.json.code).toBe('administrator.last');
  });
});

test('a role that ends today, begins tomorrow or is another’s opens nothing', async () => {
  const id = await account('co-han', 'leader');
  const admin = browser('10.0.0.1');
  await signIn(admin, 'quan-tri', CHOSEN);
  const me = browser('10.9.9.1');
  await signIn(me, 'co-han', CHOSEN);
  expect((await me.ask('GET', 'people')).json.code).toBe('right.missing');
  const grant = { role: 'auditor', agency: null, sector: null, place: null, reason: 'thay' };
  const day = (n: number) => new Date(now + n * 86_400_000).toISOString().slice(0, 10);
  await admin.ask('POST', `people/${id}/roles`, { ...grant, from: day(2), to: day(3) });
  const seen = async () => (await me.ask('GET', 'people')).status;
  expect(await seen()).toBe(403);
  for (let half = 0; half < 4; half += 1) {
    minutes(12 * 60 - 1);
    await seen();
  }
  expect(await seen()).toBe(200);
  for (let half = 0; half < 5; half += 1) {
    minutes(12 * 60 - 1);
    await seen();
  }
  expect(await seen()).toBe(403);
});
