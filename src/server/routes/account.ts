import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { actorOf, choosePassword, offerTotp, startTotp, stopTotp } from '#app/people/account.ts';
import { PASSWORD_LENGTH } from '#app/people/password.ts';
import { vietnamDay } from '#core/instant.ts';
import { inLanguage } from '#core/label.ts';
import { invariant } from '#core/result.ts';
import { attached } from '../attached.ts';
import { signedInAs } from '../door.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import {
  ChoosePasswordWire,
  ConfirmWire,
  KeptAboutWire,
  RecoveryCodesWire,
  SessionsWire,
  StopTotpWire,
  TotpOfferWire,
  TotpProofWire,
} from '../wire/account.ts';

/** Whoever took a session over may not guess the password with it. */
const PER_MINUTE = { max: 10, timeWindow: '1 minute' } as const;

/** What everybody does with his own account. */
export const accountRoutes =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    const { people } = services;
    const config = { right: 'signed-in' } as const;
    const guarded = { right: 'signed-in', rateLimit: PER_MINUTE } as const;
    app.get(
      '/api/v1/account/sessions',
      { config, schema: { response: { 200: SessionsWire } } },
      async (request) => {
        const { person, session } = signedInAs(request);
        const all = await people.sessions(person.id);
        return { sessions: all.map((one) => ({ ...one, current: one.id === session.id })) };
      },
    );
    app.delete('/api/v1/account/sessions', { config }, async (request) => {
      const me = signedInAs(request);
      const by = { actor: actorOf(me), reason: 'đăng xuất nơi khác' };
      return { ended: await people.endOthers(me.person.id, me.session.id, by) };
    });
    app.delete<{ Params: { id: string } }>(
      '/api/v1/account/sessions/:id',
      { config, schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) } },
      async (request, reply) => {
        const me = signedInAs(request);
        const by = { actor: actorOf(me), reason: 'đăng xuất nơi khác' };
        if (await people.end(me.person.id, request.params.id, by)) return reply.code(204).send();
        throw notFound('session.unknown', {
          vi: 'Không có phiên làm việc này',
          en: 'There is no such session',
        });
      },
    );
    app.get(
      '/api/v1/account/data',
      { config: guarded, schema: { response: { 200: KeptAboutWire } } },
      async (request, reply) => {
        const kept = await people.keptAbout(signedInAs(request).person.id);
        invariant(kept !== null, 'whoever is signed in has an account');
        attached(reply, `du-lieu-ca-nhan-${vietnamDay(services.clock())}.json`);
        return { at: services.clock(), ...kept };
      },
    );
    app.post<{ Body: { current: string; next: string } }>(
      '/api/v1/account/password',
      { config: guarded, schema: { body: ChoosePasswordWire } },
      async (request, reply) => {
        const done = await choosePassword(services, signedInAs(request), request.body);
        if (!done.ok) throw refusalOf(done.error.code);
        return reply.code(204).send();
      },
    );
    app.post<{ Body: { password: string } }>(
      '/api/v1/account/totp',
      { config: guarded, schema: { body: ConfirmWire, response: { 200: TotpOfferWire } } },
      async (request) => {
        const issuer = `Tổng Hợp ${inLanguage(services.province, 'vi')}`;
        const me = signedInAs(request);
        const offer = await offerTotp(services, me, { ...request.body, issuer });
        if (!offer.ok) throw refusalOf(offer.error.code);
        return offer.value;
      },
    );
    app.post<{ Body: { code: string } }>(
      '/api/v1/account/totp/proof',
      { config: guarded, schema: { body: TotpProofWire, response: { 200: RecoveryCodesWire } } },
      async (request) => {
        const started = await startTotp(services, signedInAs(request), request.body.code);
        if (!started.ok) throw refusalOf(started.error.code);
        return { codes: [...started.value.codes] };
      },
    );
    app.post<{ Body: { password: string; code: string } }>(
      '/api/v1/account/totp/stop',
      { config: guarded, schema: { body: StopTotpWire } },
      async (request, reply) => {
        const stopped = await stopTotp(services, signedInAs(request), request.body);
        if (!stopped.ok) throw refusalOf(stopped.error.code);
        return reply.code(204).send();
      },
    );
  };

type OwnCode =
  | 'password.wrong'
  | 'password.same'
  | 'password.too-short'
  | 'password.too-long'
  | 'password.easy'
  | 'totp.already'
  | 'totp.not-offered'
  | 'totp.wrong';

function refusalOf(code: OwnCode): Refusal {
  const refuse = (at: string, vi: string, en: string): Refusal =>
    new Refusal(422, code, 'Chưa đổi được', [fault(code, vi, en, at)]);
  const { least, most } = PASSWORD_LENGTH;
  switch (code) {
    case 'password.wrong':
      return refuse('current', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.');
    case 'password.same':
      return refuse('next', 'Mật khẩu mới phải khác mật khẩu cũ.', 'Choose another password.');
    case 'password.too-short':
      return refuse('next', `Cần ít nhất ${least} ký tự.`, `At least ${least} characters.`);
    case 'password.too-long':
      return refuse('next', `Nhiều nhất ${most} ký tự.`, `At most ${most} characters.`);
    case 'password.easy':
      return refuse(
        'next',
        'Mật khẩu này dễ đoán. Dùng vài từ không liên quan với nhau, không dùng tên mình.',
        'This is easily guessed. Take a few words that have nothing to do with one another or with you.',
      );
    case 'totp.already':
      return refuse(
        'password',
        'Xác thực hai lớp đang bật. Tắt nó rồi bật lại.',
        'The second factor is on. Turn it off first.',
      );
    case 'totp.not-offered':
      return refuse('code', 'Bắt đầu lại từ bước quét mã.', 'Begin again with the picture.');
    case 'totp.wrong':
      return refuse(
        'code',
        'Mã không đúng. Xem lại giờ của điện thoại rồi nhập mã đang hiện.',
        'The code is wrong. Check the clock of the telephone and enter the present code.',
      );
  }
}
