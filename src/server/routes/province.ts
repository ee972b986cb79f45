import type { FastifyPluginAsync } from 'fastify';
import { readProvince } from '#app/province.ts';
import { vietnamDay } from '#core/instant.ts';
import { provinceAnswer } from '../answers/province-answer.ts';
import type { Services } from '../services.ts';
import { type ProvinceAnswer, ProvinceWire } from '../wire/province.ts';

/** What a reader chooses from: periods, maps, sectors, reports. */
export const provinceRoute =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    app.get('/api/v1/province', { schema: { response: { 200: ProvinceWire } } }, () =>
      firstAnswer(services),
    );
  };

/** Every screen asks for it first, so a page brings it along. */
export async function firstAnswer(services: Services): Promise<ProvinceAnswer> {
  const view = await readProvince(services.figures, services.actor);
  return provinceAnswer(view, services, vietnamDay(services.clock()));
}
