import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Figures } from '#app/ports.ts';
import { type BuiltReport, buildFromStore, type ReportRequest } from '#app/reports.ts';
import { freeze, frozenText } from '#report/frozen.ts';
import { reportAnswer } from '../answers/report-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { reportAsked } from '../report-asked.ts';
import { REPORT_FORMATS, sendReport } from '../report-files.ts';
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
          const hash = services.digest(frozenText(freeze(report, book)));
          return reportAnswer(report, { book, hash });
        });
      },
    );
    for (const format of REPORT_FORMATS) {
      app.get<Asked>(
        `/api/v1/reports/:name.${format}`,
        { config, schema },
        async (request, reply) => {
          const { report } = await built(services.reports, seen(request).figures, request);
          const { name } = request.params;
          return sendReport(services, { request, reply }, { report, name, format });
        },
      );
    }
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
  const knownOn = knownOnAsked(query.knownOn);
  const asked = { name, period: query.period, knownOn };
  return { ...(await reportAsked(reports, figures, asked)), knownOn };
}
