import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type IndicatorOutcome, type IndicatorView, readIndicator } from '#app/indicator.ts';
import { indicatorRows, indicatorSheet } from '#app/indicator-sheet.ts';
import { listIndicators } from '#app/indicators.ts';
import { vietnamDay } from '#core/instant.ts';
import { indicatorAnswer, indicatorsAnswer } from '../answers/indicator-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { boundaryUnknown, periodMalformed, placeUnknown } from '../period-asked.ts';
import { notFound, type Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import { IndicatorsWire, IndicatorWire } from '../wire/indicator.ts';

const Params = Type.Object({ code: Type.String({ maxLength: 80 }) });
const Word = Type.Optional(Type.String({ maxLength: 40 }));
const List = Type.Object({
  period: Type.String({ maxLength: 40 }),
  boundary: Word,
  knownOn: Word,
});
const One = Type.Object({
  ...List.properties,
  place: Word,
  /** Of the words in a workbook. */
  lang: Type.Optional(Type.Union([Type.Literal('vi'), Type.Literal('en')])),
});

type Listed = { Querystring: { period: string; boundary?: string; knownOn?: string } };
type Asked = {
  Params: { code: string };
  Querystring: Listed['Querystring'] & { place?: string; lang?: 'vi' | 'en' };
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The indicators: all with their figure of a period; one with everything known of it, also as tables. */
export const indicatorRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'figure.read' } as const;
    const today = (): string => vietnamDay(services.clock());
    const view = async (request: FastifyRequest<Asked>) => {
      const { params, query } = request;
      const outcome = await readIndicator(seen(request).figures, actorIn(request), {
        code: params.code,
        period: query.period,
        place: query.place ?? null,
        boundary: query.boundary ?? null,
        knownOn: knownOnAsked(query.knownOn),
      });
      if (outcome.kind === 'found') return outcome.view;
      throw unknown(outcome, { ...query, code: params.code });
    };
    app.get<Listed>(
      '/api/v1/indicators',
      { config, schema: { querystring: List, response: { 200: IndicatorsWire } } },
      async (request) => {
        const { query } = request;
        const all = await listIndicators(seen(request).figures, actorIn(request), {
          period: query.period,
          boundary: query.boundary ?? null,
          knownOn: knownOnAsked(query.knownOn),
        });
        if (all.ok) return indicatorsAnswer(all.value, today());
        const { code, text } = all.error;
        throw code === 'period.malformed' ? periodMalformed(text) : boundaryUnknown(text);
      },
    );
    const schema = { params: Params, querystring: One };
    app.get<Asked>(
      '/api/v1/indicators/:code',
      { config, schema: { ...schema, response: { 200: IndicatorWire } } },
      async (request) => indicatorAnswer(await view(request), today()),
    );
    app.get<Asked>('/api/v1/indicators/:code.csv', { config, schema }, async (request, reply) => {
      const found = await view(request);
      const lines = indicatorRows(found).map(services.csvLine);
      // The mark of the byte order tells Excel that the text is UTF-8.
      return attached(reply, found, 'csv')
        .type('text/csv; charset=utf-8')
        .send(`\uFEFF${lines.join('\r\n')}\r\n`);
    });
    app.get<Asked>('/api/v1/indicators/:code.xlsx', { config, schema }, async (request, reply) => {
      const found = await view(request);
      const bytes = await services.writeXlsx(indicatorSheet(found, request.query.lang ?? 'vi'));
      return attached(reply, found, 'xlsx').type(XLSX).send(Buffer.from(bytes));
    });
  };

const attached = (
  reply: FastifyReply,
  { indicator }: IndicatorView,
  ending: string,
): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${indicator.code}.${ending}"`);

function unknown(
  { what }: Extract<IndicatorOutcome, { kind: 'unknown' }>,
  asked: Asked['Querystring'] & Asked['Params'],
): Refusal {
  switch (what) {
    case 'indicator':
      return notFound('indicator.unknown', {
        vi: `Không có chỉ tiêu "${asked.code}"`,
        en: `There is no indicator "${asked.code}"`,
      });
    case 'place':
      return placeUnknown(asked.place ?? '');
    case 'period':
      return periodMalformed(asked.period);
    case 'boundary':
      return boundaryUnknown(asked.boundary ?? '');
  }
}
