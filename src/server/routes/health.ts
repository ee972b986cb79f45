import type { FastifyPluginAsync } from 'fastify';
import type { Services } from '../services.ts';
import { type Health, HealthWire } from '../wire/health.ts';

/** 200 once the system can be used. */
export const healthRoute =
  (services: Services): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/api/health',
      { config: { right: 'anybody' }, schema: { response: { 200: HealthWire } } },
      (): Health => {
        const backups = services.backups?.() ?? null;
        return {
          status: 'ok',
          version: services.version,
          province: services.province,
          ...(backups === null ? {} : { backups }),
        };
      },
    );
  };
