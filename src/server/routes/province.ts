import type { FastifyPluginAsync } from 'fastify';
import { keptUntilWrite } from '#app/kept.ts';
import { readProvince } from '#app/province.ts';
import { vietnamDay } from '#core/instant.ts';
import { provinceAnswer } from '../answers/province-answer.ts';
import type { Services } from '../services.ts';
import { type ProvinceAnswer, ProvinceWire } from '../wire/province.ts';

/** What a reader chooses from: periods, maps, sectors, reports. */
export const provinceRoute =
  (first: () => Promise<ProvinceAnswer>): FastifyPluginAsync =>
  async (app) => {
    app.get('/api/v1/province', { schema: { response: { 200: ProvinceWire } } }, () => first());
  };

/** Every screen asks for it first, so a page brings it along; it is made anew after a write, and each day. */
export function firstAnswers(services: Services): () => Promise<ProvinceAnswer> {
  const kept = keptUntilWrite<ProvinceAnswer>(() => services.figures.mark());
  return () => {
    const today = vietnamDay(services.clock());
    return kept(today, async () =>
      provinceAnswer(await readProvince(services.figures, services.actor), services, today),
    );
  };
}
