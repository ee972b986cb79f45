import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { type OverviewFault, type OverviewRequest, readOverview } from '#app/overview.ts';
import { overviewAnswer } from '../answers/overview-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { boundaryUnknown, periodMalformed, placeUnknown } from '../period-asked.ts';
import type { Refusal } from '../problem.ts';
import { keptBySight, type SeenIn } from '../seen.ts';
import { type OverviewAnswer, OverviewWire } from '../wire/overview.ts';

const Query = Type.Object({
  period: Type.String({ maxLength: 40 }),
  boundary: Type.Optional(Type.String({ maxLength: 40 })),
  place: Type.Optional(Type.String({ maxLength: 40 })),
  knownOn: Type.Optional(Type.String({ maxLength: 40 })),
});

type Asked = {
  Querystring: { period: string; boundary?: string; place?: string; knownOn?: string };
};

/** How a place stands in a period; the province unless another is named. */
export const overviewRoute =
  (seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const answers = keptBySight<OverviewAnswer>();
    app.get<Asked>(
      '/api/v1/overview',
      {
        config: { right: 'figure.read' },
        schema: { querystring: Query, response: { 200: OverviewWire } },
      },
      async (request) => {
        const { query } = request;
        const { figures } = seen(request);
        const asked: OverviewRequest = {
          period: query.period,
          place: query.place ?? null,
          boundary: query.boundary ?? null,
          knownOn: knownOnAsked(query.knownOn),
        };
        return answers(seen(request))(JSON.stringify(asked), async () => {
          const overview = await readOverview(figures, actorIn(request), asked);
          if (overview.ok) return overviewAnswer(overview.value);
          throw refusalOf(overview.error);
        });
      },
    );
  };

function refusalOf({ code, text }: OverviewFault): Refusal {
  switch (code) {
    case 'period.malformed':
      return periodMalformed(text);
    case 'place.unknown':
      return placeUnknown(text);
    case 'boundary.unknown':
      return boundaryUnknown(text);
  }
}
