import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { PersonalData } from '#app/people/personal-data.ts';
import type { People, Proof } from '#app/people/ports.ts';
import { catalogue } from '#core/testing/builders.ts';
import type { Site } from './site.ts';
import { signedInWith } from './testing/signed-in.ts';
import { bareApp } from './testing/small-app.ts';

/* Where a request is taken to come from, and by which address the system is asked. */

let app: FastifyInstance | null = null;
afterEach(() => app?.close());

const PUBLIC: Site = { origin: 'https://bao-cao.example.vn', proxies: 1 };

const noted: string[] = [];
/** People of whom nobody comes in; it is noted where they come from. */
const people = {
  session: async () => null,
  byLogin: async () => null,
  failures: async () => ({ here: 0, fromAddress: 0, fromStrangers: 0, isKnownHere: false }),
  note: async ({ address }) => void noted.push(address),
} satisfies Partial<People> as Partial<People> as People & PersonalData; // the rest is not asked for
const proof = {
  isPassword: async () => false,
  digest: () => new Uint8Array(),
} satisfies Partial<Proof> as Partial<Proof> as Proof; // likewise

async function noteOf(site: Site, from: string, forwarded: string | null): Promise<unknown> {
  app = await bareApp(catalogue([]), [], { site, people, proof });
  noted.length = 0;
  await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: from,
    headers: {
      host: '127.0.0.1',
      ...(forwarded === null ? {} : { 'x-forwarded-for': forwarded }),
    },
    payload: { login: 'ai-do', password: 'x' },
  });
  return noted[0];
}

const PROXY = '10.0.0.5';

describe('whoever asks comes from', () => {
  test.each<[string, Site['proxies'], string, string | null, string]>([
    ['its connection, whatever it says', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['what the one proxy says', 1, PROXY, '198.51.100.1', '198.51.100.1'],
    ['what the last proxy added, not what was sent', 1, PROXY, '1.1.1.1, 2.2.2.2', '2.2.2.2'],
    ['behind two proxies, what the first of them added', 2, PROXY, '1.1.1.1, 2.2.2.2', '1.1.1.1'],
    ['what a known proxy says', [PROXY], PROXY, '198.51.100.1', '198.51.100.1'],
    ['what a proxy of the network says', ['10.0.0.0/8'], PROXY, '2001:db8::7', '2001:db8::7'],
    ['its connection, if that is no known proxy', [PROXY], '10.0.0.6', '1.1.1.1', '10.0.0.6'],
    ['its connection, if what is said is no address', 1, PROXY, '<script>', PROXY],
    ['its connection, if nothing is said', 1, PROXY, null, PROXY],
  ])('%s', async (_what, proxies, from, forwarded, expected) => {
    expect(await noteOf({ origin: null, proxies }, from, forwarded)).toBe(expected);
  });
});

test('one who asks too often behind a proxy holds nobody back who stands behind it too', async () => {
  app = await bareApp(catalogue([]), [], { site: { origin: null, proxies: [PROXY] }, people });
  const ask = async (forwarded: string): Promise<unknown> => {
    const answer = await app?.inject({
      method: 'POST',
      url: '/api/v1/session/sample',
      remoteAddress: PROXY,
      headers: { host: '127.0.0.1', 'x-forwarded-for': forwarded },
      payload: { login: 'ai-do' },
    });
    return answer?.json().code;
  };
  for (let n = 0; n < 30; n += 1) expect(await ask('1.1.1.1')).toBe('session.no-sample');
  expect(await ask('1.1.1.1')).toBe('request.too-often');
  expect(await ask('2.2.2.2')).toBe('session.no-sample');
});

describe('behind a proxy with TLS', () => {
  test.each([
    ['bao-cao.example.vn', undefined, 200],
    ['bao-cao.example.vn', 'https://bao-cao.example.vn', 200],
    ['127.0.0.1:8080', 'https://bao-cao.example.vn', 200],
    ['bao-cao.example.vn', 'http://bao-cao.example.vn', 403],
    ['bao-cao.example.vn', 'https://evil.example', 403],
    ['127.0.0.1:8080', 'https://evil.example', 403],
    ['evil.example', undefined, 421],
  ])('asked as %s from a page of %s it answers %s', async (host, origin, status) => {
    app = await bareApp(catalogue([]), [], { site: PUBLIC });
    const headers = origin === undefined ? { host } : { host, origin };
    expect((await app.inject({ url: '/api/health', headers })).statusCode).toBe(status);
  });

  test('the token goes over TLS to this very host alone, and browsers are told to stay with TLS', async () => {
    const person = signedInWith('leader');
    const sample = {
      ...people,
      session: async () => person,
      byLogin: async () => ({
        person: person.person,
        credential: {
          password: null,
          oneTime: false,
          changedAt: '2024-10-01T00:00:00.000Z',
          totp: null,
          pendingTotp: null,
        },
      }),
      identities: async () => [],
      begin: async () => person.session.id,
    } satisfies Partial<People> as Partial<People> as People & PersonalData; // the rest is not asked for
    app = await bareApp(catalogue([]), [], {
      site: PUBLIC,
      people: sample,
      proof: { ...proof, newToken: () => 'token' },
      sampleLogins: ['test'],
    });
    const host = 'bao-cao.example.vn';
    const arrived = await app.inject({
      method: 'POST',
      url: '/api/v1/session/sample',
      headers: { host },
      payload: { login: 'test' },
    });
    expect(arrived.headers['set-cookie']).toBe(
      '__Host-tonghop=token; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    expect(arrived.headers['strict-transport-security']).toBe('max-age=31536000');
    const ask = async (cookie: string): Promise<unknown> => {
      const url = '/api/v1/session';
      const answer = await app?.inject({ url, headers: { host, cookie } });
      return answer?.json().signedIn?.login ?? null;
    };
    expect(await ask('__Host-tonghop=token')).toBe('test');
    expect(await ask('tonghop=token')).toBeNull();
  });
});

test('whoever came by a sample’s door is out once the doors are shut', async () => {
  const me = signedInWith('administrator');
  const came = { ...me, session: { ...me.session, means: 'sample' as const } };
  for (const [sampleLogins, status] of [[['test'], 200] as const, [[], 401] as const]) {
    const one = { ...people, session: async () => came };
    app = await bareApp(catalogue([]), [], { people: one, proof, sampleLogins });
    const headers = { host: '127.0.0.1', cookie: 'tonghop=token' };
    const url = '/api/v1/province';
    expect((await app.inject({ url, headers })).statusCode).toBe(status);
  }
});
