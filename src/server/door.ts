import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#app/actor.ts';
import { actorOf } from '#app/people/account.ts';
import type { SignedIn } from '#app/people/ports.ts';
import { vietnamDay } from '#core/instant.ts';
import { invariant } from '#core/result.ts';
import { type Act, mayAtAll } from '#process/rights.ts';
import { keepInBrowser, keptInBrowser } from './cookies.ts';
import { fault, Refusal } from './problem.ts';
import type { Services } from './services.ts';

/** What a route asks for before it is entered: an act, an account of any kind, or nothing. */
export type RouteRight = Act | 'signed-in' | 'anybody';

declare module 'fastify' {
  interface FastifyContextConfig {
    right?: RouteRight;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

const COOKIE = 'tonghop';
const WEEK_SECONDS = 7 * 86_400;
/** A token has 43 letters; what is longer is none. */
const LONGEST_TOKEN = 100;

/**
 * Finds out who asks, and whether he may ask this at all; what he may do to which thing the use case decides.
 * A route of the API that does not say what it asks for is not served.
 */
export async function guard(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(fastifyCookie);
  app.decorateRequest('signedIn', null);
  app.addHook('onRoute', ({ url, config }) => {
    invariant(
      !url.startsWith('/api/') || config?.right !== undefined,
      `${url} says who may enter it`,
    );
  });
  app.addHook('onRequest', async (request) => {
    const right = request.routeOptions.config.right;
    if (right === undefined) return;
    refuseOtherSites(request);
    request.signedIn = await sessionOf(services, request);
    if (right === 'anybody') return;
    const me = request.signedIn;
    if (me === null) throw nobody();
    if (right === 'signed-in') return;
    if (me.mustChoosePassword) throw mustChoose();
    if (mayAtAll(actorOf(me), right, vietnamDay(services.clock()))) return;
    throw rightMissing();
  });
}

/** Who acts in a request that only somebody may make. */
export function actorIn({ signedIn }: FastifyRequest): Actor {
  return actorOf(signedInAs({ signedIn }));
}

export function signedInAs({ signedIn }: Pick<FastifyRequest, 'signedIn'>): SignedIn {
  invariant(signedIn !== null, 'the route asks for somebody');
  return signedIn;
}

export const giveToken = ({ site }: Services, reply: FastifyReply, token: string): void =>
  keepInBrowser(site, reply, { name: COOKIE, value: token, seconds: WEEK_SECONDS });

export const takeToken = ({ site }: Services, reply: FastifyReply): void =>
  keepInBrowser(site, reply, { name: COOKIE, value: null, seconds: 0 });

async function sessionOf(
  { people, proof, site, sampleLogins }: Services,
  request: FastifyRequest,
): Promise<SignedIn | null> {
  const token = keptInBrowser(site, request, COOKIE);
  if (token === null || token.length > LONGEST_TOKEN) return null;
  const found = await people.session(proof.digest(token));
  // What a sample's door has let in goes no further than the doors stand open.
  const isShut = found?.session.means === 'sample' && !sampleLogins.includes(found.person.login);
  return isShut ? null : found;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser says from where a request was made; one that writes and was made elsewhere is not the person's own. */
function refuseOtherSites({ method, headers }: FastifyRequest): void {
  const from = headers['sec-fetch-site'];
  if (READS.has(method) || from === undefined || from === 'same-origin' || from === 'none') return;
  throw new Refusal(403, 'origin.foreign', 'Yêu cầu không đến từ trang này', [
    fault(
      'origin.foreign',
      'Một trang khác gửi yêu cầu này. Mở Tổng Hợp và làm lại ở đó.',
      'Another site made this request. Open Tổng Hợp and do it there.',
    ),
  ]);
}

const nobody = (): Refusal =>
  new Refusal(401, 'session.none', 'Chưa đăng nhập', [
    fault(
      'session.none',
      'Chưa đăng nhập, hoặc phiên làm việc đã kết thúc. Đăng nhập rồi làm tiếp.',
      'Nobody is signed in, or the session has ended. Sign in and go on.',
    ),
  ]);

const mustChoose = (): Refusal =>
  new Refusal(403, 'password.must-choose', 'Cần đặt mật khẩu mới', [
    fault(
      'password.must-choose',
      'Mật khẩu này chỉ dùng một lần. Đặt mật khẩu của mình rồi làm tiếp.',
      'This password was good once. Choose one of your own and go on.',
    ),
  ]);

export const rightMissing = (): Refusal =>
  new Refusal(403, 'right.missing', 'Không có quyền', [
    fault(
      'right.missing',
      'Tài khoản này không có quyền làm việc đó. Quản trị viên có thể giao thêm vai trò.',
      'This account has no right to do that. An administrator can give it another role.',
    ),
  ]);
