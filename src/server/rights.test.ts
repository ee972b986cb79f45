import type { FastifyInstance, RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue, fact, indicator } from '#core/testing/builders.ts';
import { ACTS, RIGHTS } from '#process/rights.ts';
import { ROLES, type Role } from '#process/role.ts';
import type { RouteRight } from './door.ts';
import { noProof, onePerson, signedInWith } from './testing/signed-in.ts';
import { bareApp } from './testing/small-app.ts';

/* Every role at every route: the table of src/process/rights.ts is what the server does. */

type Route = { readonly method: string; readonly url: string; readonly right: RouteRight };

/** What each route asks for, said a second time, so that a slip in one of them shows. */
const EXPECTED: Readonly<Record<string, RouteRight>> = {
  'GET /api/health': 'anybody',
  'GET /api/openapi.json': 'anybody',
  'GET /api/v1/session': 'anybody',
  'POST /api/v1/session': 'anybody',
  'POST /api/v1/session/sample': 'anybody',
  'GET /api/v1/session/oidc': 'anybody',
  'GET /api/v1/session/oidc/callback': 'anybody',
  'DELETE /api/v1/session': 'signed-in',
  'GET /api/v1/account/sessions': 'signed-in',
  'DELETE /api/v1/account/sessions': 'signed-in',
  'DELETE /api/v1/account/sessions/:id': 'signed-in',
  'GET /api/v1/account/data': 'signed-in',
  'POST /api/v1/account/password': 'signed-in',
  'POST /api/v1/account/totp': 'signed-in',
  'POST /api/v1/account/totp/proof': 'signed-in',
  'POST /api/v1/account/totp/stop': 'signed-in',
  'GET /api/v1/account/identity': 'signed-in',
  'POST /api/v1/account/identity': 'signed-in',
  'POST /api/v1/account/identity/end': 'signed-in',
  'GET /api/v1/people': 'people.read',
  'POST /api/v1/people': 'people.change',
  'PATCH /api/v1/people/:id': 'people.change',
  'POST /api/v1/people/:id/password': 'people.change',
  'POST /api/v1/people/:id/close': 'people.change',
  'POST /api/v1/people/:id/erasure': 'people.change',
  'POST /api/v1/people/:id/identity': 'people.change',
  'POST /api/v1/people/:id/identity/end': 'people.change',
  'POST /api/v1/people/:id/roles': 'people.change',
  'POST /api/v1/people/:id/roles/:grant/end': 'people.change',
  'GET /api/v1/catalogue/indicators': 'catalogue.read',
  'GET /api/v1/catalogue/agencies': 'catalogue.read',
  'GET /api/v1/catalogue/baselines': 'catalogue.read',
  'GET /api/v1/catalogue/signers': 'catalogue.read',
  'GET /api/v1/catalogue/history': 'catalogue.read',
  'POST /api/v1/catalogue/indicators': 'catalogue.change',
  'PATCH /api/v1/catalogue/indicators/:code': 'catalogue.change',
  'POST /api/v1/catalogue/indicators/:code/definitions': 'catalogue.change',
  'POST /api/v1/catalogue/agencies': 'catalogue.change',
  'PATCH /api/v1/catalogue/agencies/:code': 'catalogue.change',
  'POST /api/v1/catalogue/agencies/:code/end': 'catalogue.change',
  'POST /api/v1/catalogue/agencies/:code/succession': 'catalogue.change',
  'POST /api/v1/catalogue/baselines': 'catalogue.change',
  'PATCH /api/v1/catalogue/baselines/:code': 'catalogue.change',
  'POST /api/v1/catalogue/baselines/:code/decisions': 'catalogue.change',
  'POST /api/v1/catalogue/signers': 'catalogue.change',
  'PATCH /api/v1/catalogue/signers/:code': 'catalogue.change',
  'POST /api/v1/catalogue/deeds/:id/undo': 'catalogue.change',
  'GET /api/v1/province': 'figure.read',
  'GET /api/v1/overview': 'figure.read',
  'GET /api/v1/places': 'figure.read',
  'GET /api/v1/places/outlines': 'figure.read',
  'GET /api/v1/places/:id': 'figure.read',
  'GET /api/v1/indicators': 'figure.read',
  'GET /api/v1/indicators/:code': 'figure.read',
  'GET /api/v1/indicators/:code.csv': 'figure.read',
  'GET /api/v1/indicators/:code.xlsx': 'figure.read',
  'GET /api/v1/facts': 'figure.read',
  'POST /api/v1/facts': 'figure.revise',
  'GET /api/v1/registers': 'record.read',
  'GET /api/v1/registers/:code': 'record.read',
  'GET /api/v1/registers/:code/figures': 'record.read',
  'GET /api/v1/registers/:code/figures/:indicator': 'record.read',
  'GET /api/v1/registers/:code/records/:id': 'record.read',
  'POST /api/v1/registers/:code/records/:id': 'record.write',
  'GET /api/v1/search': 'figure.read',
  'GET /api/v1/sentences': 'report.read',
  'GET /api/v1/reports': 'report.read',
  'GET /api/v1/reports/:name': 'report.read',
  'GET /api/v1/reports/:name.docx': 'report.read',
  'GET /api/v1/reports/:name.pdf': 'report.read',
  'GET /api/v1/reports/:name.html': 'report.read',
  'GET /api/v1/reports/:name/editions': 'report.read',
  'POST /api/v1/reports/:name/editions': 'edition.submit',
  'GET /api/v1/editions/:id': 'report.read',
  'GET /api/v1/editions/:id.docx': 'report.read',
  'GET /api/v1/editions/:id.pdf': 'report.read',
  'GET /api/v1/editions/:id.html': 'report.read',
  'POST /api/v1/editions/:id/signature': 'edition.sign',
  'POST /api/v1/editions/:id/return': 'edition.return',
  'GET /api/v1/audit': 'audit.read',
  'GET /api/v1/audit.csv': 'audit.read',
  'GET /api/v1/audit.jsonl': 'audit.read',
  'POST /api/v1/audit/chain': 'audit.read',
  'POST /api/v1/checks': 'file.check',
  'POST /api/v1/checks/commented': 'file.check',
  'GET /api/v1/checks/places': 'file.check',
};

const routes: Route[] = [];
const apps = new Map<Role | 'nobody' | 'newcomer', FastifyInstance>();

const noted = ({ method, url, config }: RouteOptions): void => {
  const right = config?.right;
  for (const one of [method].flat()) {
    if (one !== 'HEAD' && right !== undefined) routes.push({ method: one, url, right });
  }
};

beforeAll(async () => {
  const known = catalogue([indicator('agr.tea', 'tấn')]);
  const tea = fact('agr.tea', { value: '52.000 tấn' });
  const appFor = (me: Parameters<typeof onePerson>[0] | null, onRoute = (_: RouteOptions) => {}) =>
    bareApp(known, [tea], {
      people: onePerson(me),
      proof: noProof,
      onRoute,
    });
  apps.set('nobody', await appFor(null, noted));
  apps.set('newcomer', await appFor({ ...signedInWith(...ROLES), mustChoosePassword: true }));
  for (const role of ROLES) apps.set(role, await appFor(signedInWith(role)));
});
afterAll(async () => {
  for (const app of apps.values()) await app.close();
});

const enter = async (who: Role | 'nobody' | 'newcomer', { method, url }: Route) => {
  const answer = await apps.get(who)?.inject({
    method: method as 'GET',
    url: url
      .replace(/:(?!name|code|id|grant)/g, '')
      .replace(/:(id|grant)/g, ID)
      .replace(/:\w+/, 'x'),
    headers: { host: '127.0.0.1', cookie: 'tonghop=token' },
  });
  const code: unknown = answer?.headers['content-type']?.toString().includes('problem')
    ? answer.json().code
    : null;
  return { status: answer?.statusCode, code };
};

const ID = '01900000-0000-7000-8000-0000000000ff';

describe('every route says what it asks for', () => {
  test('and asks for what is written here: none is missing, none is too many', () => {
    const found = Object.fromEntries(
      routes.map(({ method, url, right }) => [`${method} ${url}`, right]),
    );
    expect(found).toEqual(EXPECTED);
  });

  test('and every act is asked for by a route or by the one that decides over a single thing', () => {
    const asked = new Set(routes.map(({ right }) => right));
    const elsewhere = ['figure.make-official'];
    expect(ACTS.filter((act) => !asked.has(act) && !elsewhere.includes(act))).toEqual([]);
  });
});

test.each(Object.entries(EXPECTED))(
  '%s lets in whom the table of rights lets in',
  async (key, right) => {
    const [method = '', url = ''] = key.split(' ');
    const route = { method, url, right };
    const outside = new Set<unknown>(['session.none', 'right.missing', 'password.must-choose']);
    const nobody = await enter('nobody', route);
    expect(nobody.code === 'session.none').toBe(right !== 'anybody');
    const newcomer = await enter('newcomer', route);
    const isAct = right !== 'anybody' && right !== 'signed-in';
    expect(newcomer.code === 'password.must-choose').toBe(isAct);
    for (const role of ROLES) {
      const { status, code } = await enter(role, route);
      const lawful = !isAct || RIGHTS[role][right] !== undefined;
      expect([role, code !== null && outside.has(code), status === 401 || status === 403]).toEqual([
        role,
        !lawful,
        !lawful,
      ]);
    }
  },
);
