import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import {
  type EditionFault,
  type EditionPorts,
  editionsOf,
  frozenEdition,
  readEdition,
  returnEdition,
  signEdition,
  submitEdition,
} from '#app/editions/editions.ts';
import { periodOf } from '#core/fact-book.ts';
import type { Result } from '#core/result.ts';
import type { Report } from '#report/report.ts';
import { editionAnswer, editionsAnswer, signedReport } from '../answers/edition-answer.ts';
import { actorIn, rightMissing } from '../door.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import { reportAsked } from '../report-asked.ts';
import { REPORT_FORMATS, sendReport } from '../report-files.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import {
  EditionsWire,
  EditionViewWire,
  ReturnEditionWire,
  type SignEditionBody,
  SignEditionWire,
  SignedWire,
  type SubmitEditionBody,
  SubmitEditionWire,
  SubmittedWire,
} from '../wire/edition.ts';

const One = Type.Object({ id: Type.String({ format: 'uuid' }) });
const OfReport = Type.Object({ name: Type.String({ maxLength: 80 }) });
const Query = Type.Object({ period: Type.Optional(Type.String({ maxLength: 40 })) });

type Asked = { Params: { name: string }; Querystring: { period?: string } };
type OfOne<Body = unknown> = { Params: { id: string }; Body: Body };

/** Reports are put forward, signed or sent back; what was put forward is read as it was. */
export const editionRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'report.read' } as const;
    const portsIn = async (request: FastifyRequest): Promise<EditionPorts> => {
      const { figures, editions } = seen(request);
      const { province } = await figures.catalogue(null);
      return { figures, editions, digest: services.digest, clock: services.clock, province };
    };
    app.get<Asked>(
      '/api/v1/reports/:name/editions',
      {
        config,
        schema: { params: OfReport, querystring: Query, response: { 200: EditionsWire } },
      },
      async (request) => {
        const ports = await portsIn(request);
        const { period } = request.query;
        const { name } = request.params;
        const asked = await reportAsked(services.reports, ports.figures, {
          name,
          period,
          knownOn: null,
        });
        return editionsAnswer(await editionsOf(ports, actorIn(request), asked));
      },
    );
    app.post<{ Params: { name: string }; Body: SubmitEditionBody }>(
      '/api/v1/reports/:name/editions',
      {
        config: { right: 'edition.submit' },
        schema: { params: OfReport, body: SubmitEditionWire, response: { 201: SubmittedWire } },
      },
      async (request, reply) => {
        const ports = await portsIn(request);
        const { period, seen: hash, note } = request.body;
        const { name } = request.params;
        const asked = await reportAsked(services.reports, ports.figures, {
          name,
          period,
          knownOn: null,
        });
        const done = await submitEdition(ports, actorIn(request), { ...asked, seen: hash, note });
        return reply.code(201).send(orRefuse(done));
      },
    );
    app.get<OfOne>(
      '/api/v1/editions/:id',
      { config, schema: { params: One, response: { 200: EditionViewWire } } },
      async (request) => {
        const ports = await portsIn(request);
        const view = await readEdition(ports, actorIn(request), {
          id: request.params.id,
          outlineOf: async ({ outline: name, period: code }) => {
            const known = services.reports.get(name);
            const period = periodOf(await ports.figures.catalogue(null), code);
            return known && period ? { outline: known.outline, period } : null;
          },
        });
        if (view === null) throw unknown();
        return editionAnswer(view);
      },
    );
    app.post<OfOne<SignEditionBody>>(
      '/api/v1/editions/:id/signature',
      {
        config: { right: 'edition.sign' },
        schema: { params: One, body: SignEditionWire, response: { 200: SignedWire } },
      },
      async (request) => {
        const asked = { ...request.body, id: request.params.id };
        return orRefuse(await signEdition(await portsIn(request), actorIn(request), asked));
      },
    );
    app.post<OfOne<{ reason: string }>>(
      '/api/v1/editions/:id/return',
      { config: { right: 'edition.return' }, schema: { params: One, body: ReturnEditionWire } },
      async (request, reply) => {
        const asked = { ...request.body, id: request.params.id };
        orRefuse(await returnEdition(await portsIn(request), actorIn(request), asked));
        return reply.code(204).send();
      },
    );
    const frozen = async (request: FastifyRequest<OfOne>): Promise<Written> => {
      const found = await frozenEdition(
        { editions: seen(request).editions, digest: services.digest },
        request.params.id,
      );
      if (found === null) throw unknown();
      const { edition } = found;
      const number = edition.decision?.outcome === 'signed' ? edition.decision.number : null;
      const name = `${edition.outline}-${edition.period}`;
      return {
        report: signedReport(edition, found.frozen),
        name: number === null ? name : `${name}-so-${number}`,
      };
    };
    for (const format of REPORT_FORMATS) {
      app.get<OfOne>(
        `/api/v1/editions/:id.${format}`,
        { config, schema: { params: One } },
        async (request, reply) =>
          sendReport(services, { request, reply }, { ...(await frozen(request)), format }),
      );
    }
  };

type Written = { readonly report: Report; readonly name: string };

const unknown = (): Refusal =>
  notFound('edition.unknown', {
    vi: 'Không có bản phát hành này',
    en: 'There is no such edition',
  });

function orRefuse<T>(done: Result<T, EditionFault>): T {
  if (done.ok) return done.value;
  const { code } = done.error;
  const conflict = (vi: string, en: string): Refusal =>
    new Refusal(409, code, 'Chưa làm được', [fault(code, vi, en)]);
  switch (code) {
    case 'right.missing':
      throw rightMissing();
    case 'edition.unknown':
      throw unknown();
    case 'edition.decided':
      throw conflict(
        'Bản này đã được ký hoặc trả lại trước đó. Tải lại trang để xem.',
        'This edition was signed or sent back before. Load the page again.',
      );
    case 'edition.waiting':
      throw conflict(
        'Báo cáo này đang có một bản chờ ký.',
        'An edition of this report is waiting for its signature.',
      );
    case 'edition.stale':
      throw conflict(
        'Số liệu đã thay đổi so với bản đang xem. Xem lại báo cáo rồi làm tiếp.',
        'The figures are no longer those that were looked at. Read the report again and go on.',
      );
    case 'signature.other':
      throw conflict(
        'Hôm nay tài khoản này không ký với tư cách đó.',
        'Today this account does not sign in that capacity.',
      );
    case 'reason.malformed':
      throw new Refusal(422, code, 'Chưa làm được', [
        fault(
          code,
          'Ghi lý do, nhiều nhất 500 ký tự.',
          'Give a reason, at most 500 characters.',
          'reason',
        ),
      ]);
  }
}
