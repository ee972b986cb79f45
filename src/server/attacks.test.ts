import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import { addSampleAccounts } from '#app/people/first-accounts.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { ROLES } from '#process/role.ts';
import { provinceAudit } from '#store/audit/audit.ts';
import { provinceCatalogue } from '#store/catalogue/province-catalogue.ts';
import { provinceEditions } from '#store/editions/editions.ts';
import { provinceFigures } from '#store/figures.ts';
import { verifyChain } from '#store/keeping/verify-chain.ts';
import { provincePeople } from '#store/people/people.ts';
import { provinceRegisters } from '#store/registers/registers.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { objects, put, type Schema, sampleOf, textFields } from './testing/schema-samples.ts';
import { bareApp } from './testing/small-app.ts';
import { webFrom } from './web.ts';

/*
 * What is tried against a server, at every route where it can be tried. Routes and fields are taken from the server
 * itself: a new one is tried without a word here. Whatever is refused must be noted, and never with what was sent.
 */

type Route = {
  readonly method: string;
  readonly url: string;
  readonly right: string;
  readonly schema: {
    readonly body?: Schema;
    readonly querystring?: Schema;
    readonly params?: Schema;
  };
};

const KEY = 'agr.tea/12@2004-01-01/2024-9M/actual/bc';
const OUTSIDE = 'nobody-may-read-this';
const folder = mkdtempSync(join(tmpdir(), 'tonghop-attacks-'));
const routes: Route[] = [];
const log: string[] = [];
let ground: TestStore;
let app: FastifyInstance;
let people: ReturnType<typeof provincePeople>;
let cookie = '';
let ended = '';
let foreign = '';

const noted = ({ method, url, config, schema }: RouteOptions): void => {
  const right = config?.right;
  if (right === undefined) return;
  for (const one of [method].flat()) {
    // The schemas are TypeBox's, which are JSON Schema.
    if (one !== 'HEAD')
      routes.push({ method: one, url, right, schema: (schema ?? {}) as Route['schema'] });
  }
};

beforeAll(async () => {
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), OUTSIDE);
  writeFileSync(join(folder, 'web', 'index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'web', 'assets', 'a.js'), '1');
  ground = await testStore();
  let second = 0;
  const clock = () => new Date(Date.parse('2026-03-01T02:00:00Z') + 100 * second++).toISOString();
  const known = catalogue([indicator('agr.tea', 'tấn')]);
  const figures = provinceFigures(ground.store, PROVINCE, clock);
  await figures.load(known, [fact('agr.tea', { value: '52.000 tấn' })], SYSTEM_ACTOR);
  people = provincePeople(ground.store, PROVINCE, clock);
  const arts = proof(sealWith([randomBytes(32)]));
  // Hashes are tried elsewhere, and would take most of the time here.
  const quick = { ...arts, hash: async () => 'x', isPassword: async () => false };
  const roles = ROLES.map((role) => ({ login: role, name: role, role, agency: null }));
  await addSampleAccounts({ people, clock }, SYSTEM_ACTOR, { accounts: roles, when: 'always' });
  const admin = (await people.byLogin('administrator'))?.person.id ?? '';
  const grant = { agency: null, sector: null, place: null, from: '2026-01-01', to: null };
  for (const role of ROLES) {
    if (role !== 'administrator')
      await people.grant(admin, { ...grant, role }, { actor: SYSTEM_ACTOR, reason: 'thử' });
  }
  app = await bareApp(known, [], {
    figures: () => figures,
    editions: (sight) => provinceEditions(ground.store.seenAs(sight), PROVINCE, clock),
    audit: (sight) => provinceAudit(ground.store.seenAs(sight), PROVINCE),
    registers: (sight) => provinceRegisters(ground.store.seenAs(sight), PROVINCE, clock),
    catalogue: (sight) =>
      provinceCatalogue({ seen: ground.store.seenAs(sight), whole: ground.store }, PROVINCE, clock),
    people,
    proof: quick,
    clock,
    sampleLogins: ROLES,
    web: webFrom(join(folder, 'web')),
    onRoute: noted,
    logger: { level: 'warn', base: null, stream: { write: (line: string) => void log.push(line) } },
  });
  const sessionOf = async (login: string): Promise<{ cookie: string; id: string }> => {
    const answer = await ask({ method: 'POST', url: '/api/v1/session/sample', payload: { login } });
    const person = (await people.byLogin(login))?.person.id ?? '';
    const [session] = await people.sessions(person);
    return {
      cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
      id: session?.id ?? '',
    };
  };
  const gone = await sessionOf('administrator');
  ended = gone.cookie;
  await people.end(admin, gone.id, { actor: SYSTEM_ACTOR, reason: 'thử' });
  foreign = (await sessionOf('leader')).id;
  cookie = (await sessionOf('administrator')).cookie;
}, 60_000);
afterAll(async () => {
  await app?.close();
  await ground?.close();
  rmSync(folder, { recursive: true, force: true });
});

let from = 0;
/** Each from an address of its own, so that no limit by address answers in place of what is tried. */
const ask = (options: InjectOptions) => {
  from += 1;
  return app.inject({
    remoteAddress: `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
    ...options,
    headers: { host: '127.0.0.1', ...options.headers },
  });
};

type Tried = { readonly status: number; readonly code: string | null; readonly body: string };

/** What came of it, after it was seen that a refusal is one line of the log, without what was sent. */
async function tried(options: InjectOptions, sent: string | null = null): Promise<Tried> {
  log.length = 0;
  const answer = await ask(options);
  const { statusCode: status, body } = answer;
  const isProblem = String(answer.headers['content-type']).includes('problem+json');
  const code: string | null = isProblem ? answer.json().code : null;
  const where = `${options.method} ${options.url}`;
  const lines = log.map((line) => JSON.parse(line));
  expect([where, code, lines.map(({ refused }) => refused)]).toEqual([
    where,
    code,
    code === null ? [] : [code],
  ]);
  if (sent !== null) expect(log.join('')).not.toContain(sent);
  if (options.headers?.cookie)
    expect(log.join('')).not.toContain(String(options.headers.cookie).split('=')[1]);
  return { status, code, body };
}

const idOf = '01900000-0000-7000-8000-0000000000ff';
const addressed = ({ url, schema }: Route, one: (name: string) => string): string =>
  url.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(one(schema.params?.properties?.[name]?.format === 'uuid' ? 'uuid' : name)),
  );
const plain = (name: string): string => (name === 'uuid' ? idOf : 'x');

/** A request that a route takes, with whatever else is given. */
function requestTo(
  route: Route,
  more: { query?: unknown; body?: unknown; cookie?: string | null } = {},
): InjectOptions {
  const { body, querystring } = route.schema;
  const query = new URLSearchParams(
    Object.entries(more.query ?? (querystring ? sampleOf(querystring) : {}) ?? {}).map(
      ([name, value]): [string, string] => [name, String(value)],
    ),
  ).toString();
  const payload =
    body === undefined
      ? undefined
      : body.type === 'object'
        ? JSON.stringify(more.body ?? sampleOf(body))
        : 'x';
  const type = body?.type === 'object' ? 'application/json' : 'application/octet-stream';
  const given = more.cookie === undefined ? cookie : more.cookie;
  return {
    method: route.method as 'GET',
    url: addressed(route, plain) + (query === '' ? '' : `?${query}`),
    headers: {
      ...(given === null ? {} : { cookie: given }),
      ...(payload === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  };
}

/** Those that would take away what the rest is tried with. */
const ENDS = ['DELETE /api/v1/session', 'DELETE /api/v1/account/sessions'];
const all = (which: (route: Route) => boolean = () => true): readonly Route[] =>
  routes.filter((route) => which(route) && route.url.startsWith('/api/'));
const nameOf = ({ method, url }: Route): string => `${method} ${url}`;
const head = async () =>
  (await ground.store.read(PROVINCE, (tx) => verifyChain(tx))).head?.position;

describe('SQL and commands in every text field', () => {
  const SQL = `x' or '1'='1'; drop table person; -- "$(id)`;
  const SHORT = "'--";

  test('are refused or are words: no failure, no word of the database, every table as it was', async () => {
    let fields = 0;
    for (const route of all((one) => !ENDS.includes(nameOf(one)))) {
      const { body, querystring, params } = route.schema;
      const withSql = (schema: Schema, path: (string | number)[], most: number) =>
        put(sampleOf(schema), path, SQL.length <= most ? SQL : SHORT);
      const requests = [
        ...(body?.type === 'object'
          ? textFields(body).map(({ path, most }) =>
              requestTo(route, { body: withSql(body, [...path], most) }),
            )
          : []),
        ...(querystring
          ? textFields(querystring).map(({ path, most }) =>
              requestTo(route, { query: withSql(querystring, [...path], most) }),
            )
          : []),
        ...(params || route.url.includes(':')
          ? [
              {
                ...requestTo(route),
                url: addressed(route, (name) => (name === 'uuid' ? idOf : SQL)),
              },
            ]
          : []),
      ];
      for (const request of requests) {
        fields += 1;
        const { status, body: said } = await tried(request, SQL);
        expect([nameOf(route), status < 500 || said.includes('pdf.')]).toEqual([
          nameOf(route),
          true,
        ]);
        expect(said).not.toMatch(/syntax error|relation "|pg_|ECONN|\bat .*\.ts:/);
      }
    }
    expect(fields).toBeGreaterThan(100);
    expect(await people.count()).toBeGreaterThanOrEqual(ROLES.length);
    expect((await ground.store.read(PROVINCE, (tx) => verifyChain(tx))).faults).toEqual([]);
  }, 120_000);
});

describe('what nobody asked for in a body', () => {
  test('is refused at every depth of every body, and nothing is written', async () => {
    const before = await head();
    let places = 0;
    for (const route of all(({ schema }) => schema.body?.type === 'object')) {
      const body = route.schema.body ?? {};
      for (const path of objects(body)) {
        places += 1;
        const extra = put(sampleOf(body), [...path, 'administrator'], true);
        const { status, code } = await tried(requestTo(route, { body: extra }));
        expect([nameOf(route), path.join('.'), status, code]).toEqual([
          nameOf(route),
          path.join('.'),
          400,
          'request.invalid',
        ]);
      }
      const polluted = JSON.stringify(sampleOf(body)).replace(
        /^\{/,
        '{"__proto__":{"administrator":true},',
      );
      const { status } = await tried({ ...requestTo(route), payload: polluted });
      expect([nameOf(route), status]).toEqual([nameOf(route), 400]);
    }
    expect(places).toBeGreaterThan(30);
    expect(await head()).toBe(before);
  }, 60_000);
});

describe('the same parameter twice', () => {
  test('is refused by every route that takes it once', async () => {
    for (const route of all(({ schema }) => schema.querystring !== undefined)) {
      for (const name of Object.keys(route.schema.querystring?.properties ?? {})) {
        const request = requestTo(route);
        const twice = `${String(request.url).split('?')[0]}?${name}=x&${name}=y`;
        const { status, code } = await tried({ ...request, url: twice });
        const named = [nameOf(route), name];
        expect([...named, status, code]).toEqual([...named, 400, 'request.invalid']);
      }
    }
  }, 60_000);
});

describe('a request that another site makes a browser send', () => {
  test.each([
    ['with its origin', { origin: 'https://evil.example' }, [403, 'origin.foreign']],
    ['with no origin but that mark', { 'sec-fetch-site': 'cross-site' }, [403, 'origin.foreign']],
    ['from another name', { host: 'evil.example' }, [421, 'host.unknown']],
  ])(
    '%s is refused by every route that writes, with the token of the person',
    async (_, headers, wanted) => {
      const before = await head();
      for (const route of all(({ method }) => method !== 'GET')) {
        const request = requestTo(route);
        const { status, code } = await tried({
          ...request,
          headers: { ...request.headers, ...headers },
        });
        expect([nameOf(route), status, code]).toEqual([nameOf(route), ...wanted]);
      }
      expect(await head()).toBe(before);
    },
    60_000,
  );

  test('as a form, which asks no leave beforehand, is of no kind that is taken', async () => {
    for (const route of all(({ schema }) => schema.body !== undefined)) {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const request = requestTo(route);
        const { status } = await tried({
          ...request,
          headers: { ...request.headers, 'content-type': type },
        });
        expect([nameOf(route), type, status]).toEqual([nameOf(route), type, 415]);
      }
    }
  }, 60_000);
});

describe('a session that is not one’s own', () => {
  test('opens no route: one that has ended, one that was made up, one that was altered', async () => {
    const altered = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const route of all(({ right }) => right !== 'anybody')) {
      for (const stolen of [
        ended,
        altered,
        `tonghop=${'x'.repeat(43)}`,
        `tonghop=${'x'.repeat(5000)}`,
      ]) {
        const { status, code } = await tried(requestTo(route, { cookie: stolen }));
        expect([nameOf(route), status, code]).toEqual([nameOf(route), 401, 'session.none']);
      }
    }
  }, 60_000);
});

describe('an id that is not one’s own', () => {
  test('is of nothing at every route that takes one, and one that is none is refused', async () => {
    const taking = all(({ schema }) =>
      Object.values(schema.params?.properties ?? {}).some(({ format }) => format === 'uuid'),
    );
    expect(taking.length).toBeGreaterThan(10);
    for (const route of taking) {
      const made = await tried(requestTo(route));
      expect([nameOf(route), [403, 404, 409, 422].includes(made.status)]).toEqual([
        nameOf(route),
        true,
      ]);
      for (const id of ['1', "1' or 1=1", `${idOf}x`, '../../x']) {
        const url = addressed(route, (name) => (name === 'uuid' ? id : 'x'));
        const { status } = await tried({ ...requestTo(route), url });
        expect([nameOf(route), id, status]).toEqual([nameOf(route), id, 400]);
      }
    }
  }, 60_000);

  test('the session of somebody else cannot be ended, though its id is right', async () => {
    const url = `/api/v1/account/sessions/${foreign}`;
    const { status, code } = await tried({ method: 'DELETE', url, headers: { cookie } });
    expect([status, code]).toEqual([404, 'session.unknown']);
  });
});

const CLIMBS = [
  '../secret.txt',
  '..%2fsecret.txt',
  '%2e%2e%2fsecret.txt',
  '..%5csecret.txt',
  '....//secret.txt',
  '%252e%252e%252fsecret.txt',
  '..%c0%afsecret.txt',
  'a%00/../../secret.txt',
];

describe('a path that climbs', () => {
  test.each(CLIMBS)(
    '%s gives nothing from outside, wherever something is fetched by name',
    async (climb) => {
      const downloads = all(({ url, method }) => method === 'GET' && /:name|:code/.test(url));
      expect(downloads.length).toBeGreaterThan(6);
      const addresses = [
        '/',
        '/assets/',
        '/assets/../',
        '/open/',
        ...downloads.map(({ url }) => url.replace(/:\w+.*$/, '')),
      ];
      for (const start of new Set(addresses)) {
        for (const ending of ['', '.docx', '.csv']) {
          const { status, body } = await tried({
            method: 'GET',
            url: start + climb + ending,
            headers: { cookie },
          });
          expect([start, status < 500, body.includes(OUTSIDE)]).toEqual([start, true, false]);
        }
      }
    },
  );

  test.each(CLIMBS)(
    'a file that is handed in as %s is read as bytes, and is nowhere afterwards',
    async (climb) => {
      for (const route of all(({ url }) => url.includes('/checks'))) {
        const query = { name: `${climb}\r\nset-cookie: a=b` };
        const answer = await tried(requestTo(route, { query }));
        expect(answer.status).not.toBe(500);
        expect(answer.body).not.toContain(OUTSIDE);
      }
    },
  );

  test('no name of a file in an answer is more than letters, digits, dots and dashes', async () => {
    const files = [
      '/api/v1/reports/nine.docx',
      '/api/v1/reports/nine.pdf',
      '/api/v1/indicators/agr.tea.csv?period=2024-9M',
      '/api/v1/audit.csv',
      '/api/v1/account/data',
    ];
    for (const url of files) {
      const { headers, statusCode } = await ask({ url, headers: { cookie } });
      expect([url, statusCode]).toEqual([url, 200]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    }
  });
});

describe('every answer', () => {
  test('says what it is, is kept by no cache that others read, and tells nothing of the machine', async () => {
    for (const route of all(({ method }) => method === 'GET')) {
      const { headers, body } = await ask({
        ...requestTo(route),
        headers: { cookie, origin: 'http://127.0.0.1' },
      });
      const name = nameOf(route);
      expect([name, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
        name,
        'nosniff',
        'no-referrer',
      ]);
      expect([name, headers['content-security-policy']]).toEqual([
        name,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
      expect([
        name,
        headers['access-control-allow-origin'],
        headers['x-powered-by'],
        headers.server,
      ]).toEqual([name, undefined, undefined, undefined]);
      const isPersonal = /^(anybody|signed-in|people|audit)/.test(route.right);
      expect([name, headers['cache-control']]).toEqual([
        name,
        isPersonal ? 'no-store' : 'private, no-cache',
      ]);
      if (body !== '')
        expect([name, headers['content-type']]).toEqual([
          name,
          expect.stringMatching(/charset=utf-8|pdf|officedocument|problem\+json/),
        ]);
    }
  }, 60_000);

  test.each(['TRACE', 'PUT', 'CONNECT', 'PROPFIND'])('%s is of no route', async (method) => {
    const answer = await ask({
      method: method as 'PUT',
      url: '/api/v1/province',
      headers: { cookie },
    }).catch(() => null);
    expect(answer === null || [404, 405].includes(answer.statusCode)).toBe(true);
  });

  test('what fails of ours is noted by where, not by what was sent, and says nothing of itself', async () => {
    const failing = await bareApp(catalogue([]), [], {
      logger: {
        level: 'warn',
        base: null,
        stream: { write: (line: string) => void log.push(line) },
      },
      figures: () => {
        throw Object.assign(new Error(`duplicate key (login)=(${OUTSIDE})`), {
          detail: OUTSIDE,
          code: '23505',
        });
      },
    });
    log.length = 0;
    const url = `/api/v1/facts?key=${KEY}`;
    const answer = await failing.inject({
      url,
      headers: { host: '127.0.0.1', cookie: 'tonghop=x' },
    });
    await failing.close();
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'server.failed']);
    expect(answer.body + log.join('')).not.toContain(OUTSIDE);
    expect(JSON.parse(log[0] ?? '{}')).toMatchObject({
      failed: 'Error',
      code: '23505',
      route: '/api/v1/facts',
    });
  });
});
