import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '#app/people/account.ts';
import { sampleAccount } from '#app/people/first-accounts.ts';
import type { SignedIn } from '#app/people/ports.ts';
import { begin, type SignInFault, signIn, toLogin } from '#app/people/sign-in.ts';
import { vietnamDay } from '#core/instant.ts';
import { sessionAnswer } from '../answers/session-answer.ts';
import { giveToken, signedInAs, takeToken } from '../door.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { addressOf } from '../site.ts';
import {
  FarewellWire,
  SampleSignInWire,
  type SessionAnswer,
  SessionWire,
  type SignIn,
  SignInWire,
} from '../wire/session.ts';
import { farewellOf } from './farewell.ts';

/** What a browser says of itself is cut here. */
const LONGEST_BROWSER = 200;

/** Guessing from one address meets this before it meets the slower limits of the use case. */
const PER_MINUTE = { max: 30, timeWindow: '1 minute' } as const;

/** In and out of the house. */
export const sessionRoutes =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    const { people, proof } = services;
    const answer = sessionOfRequest(services);
    const arrived = async (
      request: FastifyRequest,
      reply: FastifyReply,
      token: string,
    ): Promise<SessionAnswer> => {
      await leave(services, request);
      giveToken(services, reply, token);
      return answer(await people.session(proof.digest(token)));
    };
    const schema = { response: { 200: SessionWire } };
    app.get('/api/v1/session', { config: { right: 'anybody' }, schema }, ({ signedIn }) =>
      answer(signedIn),
    );
    app.post<{ Body: SignIn }>(
      '/api/v1/session',
      {
        config: { right: 'anybody', rateLimit: PER_MINUTE },
        schema: { ...schema, body: SignInWire },
      },
      async (request, reply) => {
        const { login, password, code } = request.body;
        const done = await signIn(services, {
          login,
          password,
          code: code ?? null,
          ...whence(request),
        });
        if (!done.ok) throw refusalOf(done.error);
        return arrived(request, reply, done.value.token);
      },
    );
    app.post<{ Body: { login: string } }>(
      '/api/v1/session/sample',
      {
        config: { right: 'anybody', rateLimit: PER_MINUTE },
        schema: { ...schema, body: SampleSignInWire },
      },
      async (request, reply) => {
        const login = toLogin(request.body.login);
        const isSample = services.sampleLogins.includes(login);
        const person = isSample ? await sampleAccount(people, login) : null;
        if (person === null) throw noSample();
        const { token } = await begin(services, person.id, {
          login,
          ...whence(request),
          means: 'sample',
          idToken: null,
        });
        return arrived(request, reply, token);
      },
    );
    app.delete(
      '/api/v1/session',
      {
        config: { right: 'signed-in' },
        schema: { response: { 200: FarewellWire, 204: Type.Null() } },
      },
      async (request, reply) => {
        const farewell = await farewellOf(services, request);
        await leave(services, request);
        takeToken(services, reply);
        const goTo = await farewell();
        return goTo === null ? reply.code(204).send() : { goTo };
      },
    );
  };

/** The session as a page or an answer tells it. */
export function sessionOfRequest(
  services: Services,
): (me: SignedIn | null) => Promise<SessionAnswer> {
  return async (me) => {
    const code = me?.person.agency ?? null;
    const agencies =
      code === null ? null : (await services.figures('open').catalogue(null)).agencies;
    return sessionAnswer({
      me,
      agency: (code !== null && agencies?.get(code)?.name) || null,
      sampleLogins: services.sampleLogins,
      signOn: services.signOn,
      today: vietnamDay(services.clock()),
    });
  };
}

/** Whoever signs in ends the session he came with: a token never changes its person. */
export async function leave({ people }: Services, { signedIn }: FastifyRequest): Promise<void> {
  if (signedIn === null) return;
  const { person, session } = signedInAs({ signedIn });
  await people.end(person.id, session.id, { actor: actorOf(signedIn), reason: 'đăng xuất' });
}

export const whence = (request: FastifyRequest) => ({
  address: addressOf(request),
  browser: (request.headers['user-agent'] ?? '').slice(0, LONGEST_BROWSER),
});

const noSample = (): Refusal =>
  notFound('session.no-sample', {
    vi: 'Không có tài khoản dùng thử này',
    en: 'There is no such sample account',
  });

function refusalOf({ code }: SignInFault): Refusal {
  const refuse = (status: number, vi: string, en: string, at: string): Refusal =>
    new Refusal(status, code, 'Chưa đăng nhập được', [fault(code, vi, en, at)]);
  switch (code) {
    case 'sign-in.wrong':
      return refuse(
        401,
        'Tên đăng nhập hoặc mật khẩu không đúng.',
        'The login or the password is wrong.',
        'password',
      );
    case 'sign-in.code-needed':
      return refuse(
        401,
        'Nhập mã 6 số trong ứng dụng xác thực, hoặc một mã dự phòng.',
        'Enter the six digits of the authenticator, or a recovery code.',
        'code',
      );
    case 'sign-in.code-wrong':
      return refuse(
        401,
        'Mã không đúng hoặc đã dùng. Chờ mã tiếp theo rồi nhập lại.',
        'The code is wrong or was used. Wait for the next one.',
        'code',
      );
    case 'sign-in.held-back':
      return refuse(
        429,
        'Sai quá nhiều lần. Chờ 15 phút rồi thử lại, hoặc hỏi quản trị viên.',
        'Too many failures. Try again in 15 minutes, or ask an administrator.',
        'password',
      );
  }
}
