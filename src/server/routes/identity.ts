import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import type { PersonFault } from '#app/people/administer.ts';
import { type BindFault, bindFor, mayBind, unbindFor, unbindOwn } from '#app/people/sign-on.ts';
import type { Result } from '#core/result.ts';
import { actorIn, signedInAs } from '../door.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { BindWire, ConfirmWire, IdentityWire } from '../wire/account.ts';
import { BindSubjectWire, ReasonWire } from '../wire/people.ts';
import { orRefuse } from './people.ts';
import { CALLBACK_PATH, signOnOr404, wait } from './sign-on.ts';

/** Whoever took a session over may not guess the password with it. */
const PER_MINUTE = { max: 10, timeWindow: '1 minute' } as const;
const One = Type.Object({ id: Type.String({ format: 'uuid' }) });

type Of<Body> = { Params: { id: string }; Body: Body };

/** Which account is whose with the house that vouches for people. */
export const identityRoutes =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    const { people } = services;
    const guarded = { right: 'signed-in', rateLimit: PER_MINUTE } as const;
    const config = { right: 'people.change' } as const;
    app.get(
      '/api/v1/account/identity',
      { config: { right: 'signed-in' }, schema: { response: { 200: IdentityWire } } },
      async (request) => {
        const { issuer } = signOnOr404(services);
        const all = await people.identities(signedInAs(request).person.id);
        const found = all.find((one) => one.issuer === issuer);
        return { bound: found ? { subject: found.subject, boundAt: found.boundAt } : null };
      },
    );
    app.post<{ Body: { password: string } }>(
      '/api/v1/account/identity',
      { config: guarded, schema: { body: ConfirmWire, response: { 200: BindWire } } },
      async (request, reply) => {
        const signOn = signOnOr404(services);
        const me = signedInAs(request);
        orSay(await mayBind(services, me, request.body.password));
        const begun = await signOn.begin(services.origin() + CALLBACK_PATH, 'bind');
        if (!begun.ok) throw unreachable();
        const binds = me.session.id;
        wait(services, reply, { ...begun.value.expected, to: '/account', binds });
        return { goTo: begun.value.address };
      },
    );
    app.post<{ Body: { password: string } }>(
      '/api/v1/account/identity/end',
      { config: guarded, schema: { body: ConfirmWire } },
      async (request, reply) => {
        const { issuer } = signOnOr404(services);
        const { password } = request.body;
        orSay(await unbindOwn(services, signedInAs(request), { issuer, password }));
        return reply.code(204).send();
      },
    );
    app.post<Of<{ subject: string; reason: string }>>(
      '/api/v1/people/:id/identity',
      { config, schema: { params: One, body: BindSubjectWire } },
      async (request, reply) => {
        const { issuer } = signOnOr404(services);
        const { id } = request.params;
        orSay(await bindFor(services, actorIn(request), { ...request.body, id, issuer }));
        return reply.code(204).send();
      },
    );
    app.post<Of<{ reason: string }>>(
      '/api/v1/people/:id/identity/end',
      { config, schema: { params: One, body: ReasonWire } },
      async (request, reply) => {
        const { issuer } = signOnOr404(services);
        const { id } = request.params;
        orSay(await unbindFor(services, actorIn(request), { ...request.body, id, issuer }));
        return reply.code(204).send();
      },
    );
  };

type IdentityFault =
  | PersonFault
  | BindFault
  | { readonly code: 'password.wrong' | 'subject.malformed' | 'identity.none' };

function orSay<T>(done: Result<T, IdentityFault>): T {
  if (done.ok) return done.value;
  const { error } = done;
  const refuse = (status: number, at: string, vi: string, en: string): Refusal =>
    new Refusal(status, error.code, 'Chưa liên kết được', [fault(error.code, vi, en, at)]);
  switch (error.code) {
    case 'password.wrong':
      throw refuse(422, 'current', 'Mật khẩu không đúng.', 'The password is wrong.');
    case 'subject.malformed':
      throw refuse(
        422,
        'subject',
        'Mã người dùng có từ 1 đến 255 chữ cái không dấu, chữ số hoặc dấu, không có dấu cách.',
        'A subject has 1 to 255 letters without accents, digits or marks, and no spaces.',
      );
    case 'identity.taken':
      throw refuse(
        409,
        'subject',
        'Mã này đã liên kết với một tài khoản khác.',
        'This subject is bound to another account.',
      );
    case 'identity.other':
      throw refuse(
        409,
        'subject',
        'Tài khoản này đã liên kết với một mã khác. Bỏ liên kết đó trước.',
        'The account is bound to another subject. Unbind that one first.',
      );
    case 'identity.none':
      throw notFound(error.code, {
        vi: 'Tài khoản này chưa liên kết',
        en: 'The account is not bound',
      });
    default:
      return orRefuse<T>({ ok: false, error });
  }
}

const unreachable = (): Refusal =>
  new Refusal(502, 'sign-on.unreachable', 'Chưa liên kết được', [
    fault(
      'sign-on.unreachable',
      'Nơi đăng nhập chung không trả lời. Thử lại sau ít phút.',
      'The sign-on service does not answer. Try again in a few minutes.',
    ),
  ]);
