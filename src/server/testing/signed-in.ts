import type { FastifyInstance, InjectOptions } from 'fastify';
import type { CatalogueBook } from '#app/catalogue/ports.ts';
import type { PersonalData } from '#app/people/personal-data.ts';
import type { People, Proof, SignedIn } from '#app/people/ports.ts';
import { ok, refused } from '#core/result.ts';
import { catalogue } from '#core/testing/builders.ts';
import type { Role } from '#process/role.ts';

/** Somebody with these roles over everything, as a session finds him. */
export const signedInWith = (...roles: readonly Role[]): SignedIn => ({
  session: {
    id: '01900000-0000-7000-8000-000000000001',
    begunAt: '2024-10-01T00:00:00.000Z',
    seenAt: '2024-10-01T00:00:00.000Z',
    endsAt: '2024-10-08T00:00:00.000Z',
    address: '127.0.0.1',
    browser: 'test',
    means: 'password',
  },
  person: {
    id: '01900000-0000-7000-8000-000000000002',
    login: 'test',
    name: 'thử',
    agency: null,
    sight: 'internal',
    leftAt: null,
    grants: roles.map((role, at) => ({
      id: `01900000-0000-7000-8000-00000000001${at}`,
      role,
      agency: null,
      sector: null,
      place: null,
      from: '2000-01-01',
      to: null,
    })),
  },
  mustChoosePassword: false,
  hasPassword: true,
  hasTotp: false,
});

/** People of whom there is only whoever holds a token; anything else asked of them is a fault of the test. */
export const onePerson = (me: SignedIn | null): People & PersonalData =>
  new Proxy<Partial<People>>(
    { session: async () => me },
    {
      get: (known, name) =>
        Reflect.get(known, name) ??
        (() => {
          throw new Error(`${String(name)} is not of this test`);
        }),
    },
  ) as People & PersonalData; // every member answers

/** A catalogue that nobody keeps here; a test of those who do brings its own. */
export const noCatalogue: CatalogueBook = {
  catalogue: async () => catalogue([]),
  entries: async () => [],
  history: async () => [],
  change: async () => ok({ kind: 'stale', entries: [] }),
  undo: async () => refused({ code: 'deed.unknown' }),
};

/** No art at all: what is asked of people answers alike for every token. */
export const noProof = { digest: () => new Uint8Array() } as Partial<Proof> as Proof; // the rest is not used

/** Every request that brings no cookie of its own is made by somebody who is signed in. */
export function asSomebody(app: FastifyInstance): FastifyInstance {
  const inject = app.inject.bind(app);
  const asked = (options: string | InjectOptions) => {
    const { headers = {}, ...rest } = typeof options === 'string' ? { url: options } : options;
    return inject({ ...rest, headers: { cookie: 'tonghop=test', ...headers } });
  };
  return Object.assign(app, { inject: asked as typeof app.inject }); // the form with a callback is not used
}
