import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { type PlaceFault, readPlace } from '#app/place.ts';
import { readOutlines, readPlaces } from '#app/places.ts';
import { isPlaceId } from '#core/place.ts';
import { placeAnswer } from '../answers/place-answer.ts';
import { outlinesAnswer, placesAnswer } from '../answers/places-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import { OutlinesWire, PlacesWire, PlaceWire } from '../wire/places.ts';

const word = Type.Optional(Type.String({ maxLength: 80 }));
const ReadBy = { period: word, prefer: word, boundary: word, knownOn: word };

type Desk = { period?: string; prefer?: string; boundary?: string; knownOn?: string };

/** One indicator over the areas of a map; one area with all its figures. */
export const placeRoutes =
  (seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Desk & { indicator?: string } }>(
      '/api/v1/places',
      {
        config: { right: 'figure.read' },
        schema: {
          querystring: Type.Object({ ...ReadBy, indicator: word }),
          response: { 200: PlacesWire },
        },
      },
      async (request) => {
        const { query } = request;
        const view = await readPlaces(seen(request).figures, actorIn(request), {
          ...askedOf(query),
          indicator: query.indicator || null,
        });
        if (!view.ok) throw refusalOf(view.error);
        return placesAnswer(view.value);
      },
    );
    app.get<{ Querystring: Pick<Desk, 'boundary' | 'knownOn'> }>(
      '/api/v1/places/outlines',
      {
        config: { right: 'figure.read' },
        schema: {
          querystring: Type.Object({ boundary: word, knownOn: word }),
          response: { 200: OutlinesWire },
        },
      },
      async (request) => {
        const { boundary, knownOn } = askedOf(request.query);
        const { figures } = seen(request);
        const view = await readOutlines(figures, actorIn(request), { boundary, knownOn });
        if (!view.ok) throw refusalOf(view.error);
        return outlinesAnswer(view.value);
      },
    );
    app.get<{ Params: { id: string }; Querystring: Desk }>(
      '/api/v1/places/:id',
      {
        config: { right: 'figure.read' },
        schema: {
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          querystring: Type.Object(ReadBy),
          response: { 200: PlaceWire },
        },
      },
      async (request) => {
        const { params, query } = request;
        if (!isPlaceId(params.id)) throw refusalOf({ code: 'place.unknown' });
        const view = await readPlace(seen(request).figures, actorIn(request), {
          ...askedOf(query),
          place: params.id,
        });
        if (!view.ok) throw refusalOf(view.error);
        return placeAnswer(view.value);
      },
    );
  };

const askedOf = ({ period, prefer, boundary, knownOn }: Desk) => ({
  period: period || null,
  prefer: prefer || null,
  boundary: boundary || null,
  knownOn: knownOnAsked(knownOn),
});

function refusalOf(error: PlaceFault): Refusal {
  switch (error.code) {
    case 'place.unknown':
      return notFound('place.unknown', {
        vi: 'Không có địa bàn này',
        en: 'There is no such place',
      });
    case 'period.malformed':
      return new Refusal(400, error.code, 'Mã kỳ không đúng', [
        fault(
          error.code,
          `"${error.text}" không phải mã kỳ. Ví dụ đúng: 2024-9M, 2024-Q3, 2024.`,
          `"${error.text}" is no period code. Accepted: 2024-9M, 2024-Q3, 2024.`,
          'querystring/period',
        ),
      ]);
    case 'boundary.unknown':
      return new Refusal(400, error.code, 'Không có địa giới này', [
        fault(
          error.code,
          `Không có địa giới "${error.text}". Có: ${error.known.join(', ')}.`,
          `There are no boundaries "${error.text}". Accepted: ${error.known.join(', ')}.`,
          'querystring/boundary',
        ),
      ]);
    case 'indicator.unknown':
      return notFound('indicator.unknown', {
        vi: `Không có chỉ tiêu "${error.text}"`,
        en: `There is no indicator "${error.text}"`,
      });
  }
}
