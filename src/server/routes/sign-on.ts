import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { bindOwn, signInBy } from '#app/people/sign-on.ts';
import type { SignOn } from '#app/people/sign-on-port.ts';
import { keepInBrowser, keptInBrowser } from '../cookies.ts';
import { giveToken } from '../door.ts';
import { notFound, type Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { aboutIdToken } from './farewell.ts';
import { leave, whence } from './session.ts';

/* To another house that vouches for people, and back. */

/** Nothing is guessed here, and a whole office may stand behind one address. */
const PER_MINUTE = { max: 120, timeWindow: '1 minute' } as const;

export const SIGN_ON_PATH = '/api/v1/session/oidc';
export const CALLBACK_PATH = `${SIGN_ON_PATH}/callback`;

/** What waits in the browser for its return: sealed, for ten minutes, and good for one answer. */
const COOKIE = 'tonghop-oidc';
const SECONDS = 600;
const ABOUT = 'sign-on';
const LONGEST_KEPT = 3000;
const LONGEST_WAY_BACK = 500;

const WaitingWire = Type.Object({
  state: Type.String(),
  nonce: Type.String(),
  verifier: Type.String(),
  /** The page that somebody wanted, without the host. */
  to: Type.String(),
  /** The session that binds its account; null where somebody signs in. */
  binds: Type.Union([Type.Null(), Type.String()]),
  at: Type.String(),
});

type Waiting = Static<typeof WaitingWire>;

export const signOnRoutes =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'anybody', rateLimit: PER_MINUTE } as const;
    const hide = true;
    app.get<{ Querystring: { to?: string } }>(
      SIGN_ON_PATH,
      {
        config,
        schema: {
          hide,
          querystring: Type.Object({ to: Type.Optional(Type.String({ maxLength: 2000 })) }),
        },
      },
      async (request, reply) => {
        const signOn = signOnOr404(services);
        reply.header('cache-control', 'no-store');
        const elsewhere = otherName(services, request);
        if (elsewhere !== null) return reply.redirect(elsewhere);
        // Nobody is sent there by a page that is not ours.
        if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/');
        const to = wayBack(request.query.to ?? '/', services.origin());
        const begun = await signOn.begin(services.origin() + CALLBACK_PATH, 'sign-in');
        if (!begun.ok) return reply.redirect(said('/', begun.error.code));
        wait(services, reply, { ...begun.value.expected, to, binds: null });
        return reply.redirect(begun.value.address);
      },
    );
    app.get(CALLBACK_PATH, { config, schema: { hide } }, async (request, reply) => {
      const signOn = signOnOr404(services);
      reply.header('cache-control', 'no-store');
      const waiting = waitingFor(services, request);
      keepInBrowser(services.site, reply, { name: COOKIE, value: null, seconds: 0 });
      if (waiting === null) return reply.redirect(said('/', 'sign-on.mismatch'));
      const page = waiting.binds === null ? '/' : '/account';
      const came = services.origin() + request.url;
      const found = await signOn.finish(came, waiting);
      if (!found.ok) return reply.redirect(said(page, found.error.code));
      const subject = { issuer: signOn.issuer, subject: found.value.subject };
      if (waiting.binds !== null) {
        const me = request.signedIn;
        if (me?.session.id !== waiting.binds) return reply.redirect(said(page, 'sign-on.mismatch'));
        const bound = await bindOwn(services, me, subject);
        return reply.redirect(said(page, bound.ok ? 'sign-on.bound' : bound.error.code));
      }
      const person = await services.people.byIdentity(subject);
      const idToken = person && services.seal.seal(found.value.idToken, aboutIdToken(person.id));
      const done = await signInBy(services, subject, { ...whence(request), idToken });
      if (!done.ok) return reply.redirect(said('/', done.error.code, subject.subject));
      await leave(services, request);
      giveToken(services, reply, done.value.token);
      return reply.redirect(waiting.to);
    });
  };

export function signOnOr404({ signOn }: Services): SignOn {
  if (signOn === null) throw noSignOn();
  return signOn;
}

const noSignOn = (): Refusal =>
  notFound('sign-on.none', {
    vi: 'Hệ thống này không đăng nhập qua nơi khác',
    en: 'This system has no sign-on with another house',
  });

/** Keeps the question with the browser that asks it. */
export function wait(services: Services, reply: FastifyReply, waiting: Omit<Waiting, 'at'>): void {
  const value = services.seal.seal(JSON.stringify({ ...waiting, at: services.clock() }), ABOUT);
  keepInBrowser(services.site, reply, { name: COOKIE, value, seconds: SECONDS });
}

function waitingFor(services: Services, request: FastifyRequest): Waiting | null {
  const kept = keptInBrowser(services.site, request, COOKIE);
  if (kept === null || kept.length > LONGEST_KEPT) return null;
  const text = services.seal.open(kept, ABOUT);
  if (text === null) return null;
  // We wrote it ourselves; another version of the program may have.
  const waiting: unknown = JSON.parse(text);
  if (!Value.Check(WaitingWire, waiting)) return null;
  const age = Date.parse(services.clock()) - Date.parse(waiting.at);
  return age >= 0 && age <= SECONDS * 1000 ? waiting : null;
}

/** On this machine it has two names, and the house brings people back to one of them: the cookie must wait there. */
function otherName({ site, origin }: Services, { headers, url }: FastifyRequest): string | null {
  if (site.origin !== null || `http://${headers.host}` === origin()) return null;
  return origin() + url;
}

/** A page of ours, or the first one. */
function wayBack(to: string, origin: string): string {
  if (to.length > LONGEST_WAY_BACK || !URL.canParse(to, origin)) return '/';
  const url = new URL(to, origin);
  const isPage = url.origin === origin && !/^\/(api|open|assets)(\/|$)/.test(url.pathname);
  return isPage && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}

/** A page that says what came of it; the browser has the words. */
function said(page: string, code: string, subject?: string): string {
  const words = new URLSearchParams({ said: code, ...(subject === undefined ? {} : { subject }) });
  return `${page}?${words}`;
}
