import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Figures } from '#app/ports.ts';
import { type BuiltReport, buildFromStore, type ReportRequest } from '#app/reports.ts';
import { reportAnswer } from '../answers/report-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { notTypeset } from '../not-typeset.ts';
import { periodAsked } from '../period-asked.ts';
import { notFound } from '../problem.ts';
import { keptBySight, type SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import { type ReportAnswer, ReportWire } from '../wire/report.ts';

const Params = Type.Object({ name: Type.String({ maxLength: 80 }) });
const Query = Type.Object({
  period: Type.Optional(Type.String({ maxLength: 40 })),
  /** A day (the end of it in Vietnam) or an instant. */
  knownOn: Type.Optional(Type.String({ maxLength: 40 })),
});

type Asked = { Params: { name: string }; Querystring: { period?: string; knownOn?: string } };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The built report: as a tree for the browser, as .docx, .pdf and .html to take away. */
export const reportRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'report.read' } as const;
    app.get('/api/v1/reports', { config }, () => ({
      reports: [...services.reports].map(([name, { period }]) => ({ name, period })),
    }));
    const schema = { params: Params, querystring: Query };
    const answers = keptBySight<ReportAnswer>();
    app.get<Asked>(
      '/api/v1/reports/:name',
      { config, schema: { ...schema, response: { 200: ReportWire } } },
      async (request) => {
        const { name } = request.params;
        const { figures } = seen(request);
        const asked = await requestOf(services.reports, figures, request);
        return answers(seen(request))(`${name} ${asked.period.code} ${asked.knownOn}`, async () => {
          const { report, book } = await buildFromStore(figures, actorIn(request), asked);
          return reportAnswer(report, book);
        });
      },
    );
    app.get<Asked>('/api/v1/reports/:name.docx', { config, schema }, async (request, reply) => {
      const { report } = await built(services.reports, seen(request).figures, request);
      const bytes = await services.writeDocx(report);
      return attached(reply, `${request.params.name}.docx`).type(DOCX).send(Buffer.from(bytes));
    });
    app.get<Asked>('/api/v1/reports/:name.pdf', { config, schema }, async (request, reply) => {
      const { report } = await built(services.reports, seen(request).figures, request);
      const written = await services.writePdf(report);
      if (!written.ok) {
        request.log.error(written.error);
        throw notTypeset(written.error);
      }
      return attached(reply, `${request.params.name}.pdf`)
        .type('application/pdf')
        .send(Buffer.from(written.value));
    });
    app.get<Asked>('/api/v1/reports/:name.html', { config, schema }, async (request, reply) => {
      const { report } = await built(services.reports, seen(request).figures, request);
      return attached(reply, `${request.params.name}.html`)
        .type('text/html; charset=utf-8')
        .send(services.writeHtml(report));
    });
  };

async function built(
  reports: Services['reports'],
  figures: Figures,
  request: FastifyRequest<Asked>,
): Promise<BuiltReport> {
  const asked = await requestOf(reports, figures, request);
  return buildFromStore(figures, actorIn(request), asked);
}

async function requestOf(
  reports: Services['reports'],
  figures: Figures,
  { params: { name }, query }: FastifyRequest<Asked>,
): Promise<ReportRequest> {
  const known = reports.get(name);
  if (!known) {
    throw notFound('report.unknown', {
      vi: `Không có đề cương "${name}"`,
      en: `There is no outline "${name}"`,
    });
  }
  const knownOn = knownOnAsked(query.knownOn);
  const code = query.period ?? known.period;
  const period = await periodAsked(code, () => figures.catalogue(knownOn));
  return { outline: known.outline, period, knownOn };
}

const attached = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`);
