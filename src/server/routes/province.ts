import type { FastifyPluginAsync } from 'fastify';
import type { SeenIn } from '../seen.ts';
import { ProvinceWire } from '../wire/province.ts';

/** What a reader chooses from: periods, maps, sectors, reports. */
export const provinceRoute =
  (seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/api/v1/province',
      { config: { right: 'figure.read' }, schema: { response: { 200: ProvinceWire } } },
      (request) => seen(request).first(),
    );
  };
