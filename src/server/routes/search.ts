import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { LONGEST_QUESTION, MOST_HITS } from '#app/search/search.ts';
import { searchAnswer } from '../answers/search-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { periodMalformed } from '../period-asked.ts';
import { fault, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import { SearchWire } from '../wire/search.ts';

const USUAL = 30;

const Query = Type.Object({
  q: Type.String({ maxLength: LONGEST_QUESTION }),
  period: Type.String({ maxLength: 40 }),
  knownOn: Type.Optional(Type.String({ maxLength: 40 })),
  /** A count, 1 to 50; what is in an address is text. */
  limit: Type.Optional(Type.String({ maxLength: 3 })),
});

type Asked = {
  readonly q: string;
  readonly period: string;
  readonly knownOn?: string;
  readonly limit?: string;
};

/** Finds indicators, places, agencies, documents and sentences by what one remembers of them. */
export const searchRoute =
  (seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Asked }>(
      '/api/v1/search',
      {
        config: { right: 'figure.read' },
        schema: { querystring: Query, response: { 200: SearchWire } },
      },
      async (request) => {
        const { query } = request;
        const found = await seen(request).search(actorIn(request), {
          question: query.q.normalize('NFC'),
          period: query.period,
          knownOn: knownOnAsked(query.knownOn),
          limit: limitAsked(query.limit),
        });
        if (!found.ok) throw periodMalformed(found.error.text);
        return searchAnswer(found.value);
      },
    );
  };

function limitAsked(text: string | undefined): number {
  if (text === undefined) return USUAL;
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= MOST_HITS) return limit;
  throw new Refusal(400, 'limit.malformed', 'Số kết quả không đúng', [
    fault(
      'limit.malformed',
      `"${text}" không phải số từ 1 đến ${MOST_HITS}.`,
      `"${text}" is no count from 1 to ${MOST_HITS}.`,
      'querystring/limit',
    ),
  ]);
}
