import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { searchIn } from '#app/search/search.ts';
import { sentencesFrom } from '#app/sentences.ts';
import { answerFrameworkError, setAnswers } from './failures.ts';
import { fault, Refusal } from './problem.ts';
import { checkRoutes } from './routes/checks.ts';
import { factRoutes } from './routes/facts.ts';
import { healthRoute } from './routes/health.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { overviewRoute } from './routes/overview.ts';
import { placeRoutes } from './routes/places.ts';
import { firstAnswers, provinceRoute } from './routes/province.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoute } from './routes/search.ts';
import { sentencesRoute } from './routes/sentences.ts';
import type { Services } from './services.ts';
import { refuseStrangers } from './strangers.ts';

/** Bodies beyond this are refused: nothing we take in by JSON is larger. */
const BODY_LIMIT = 256 * 1024;

/** An answer is packed while somebody waits; the tightest packing takes seventy times as long. */
const QUICK_BROTLI = 4;

/** The HTTP face of the use cases; nothing here knows the domain's rules. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: services.logger ?? false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, _request, reply) => answerFrameworkError(error, reply),
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    enableCSPNonces: true,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: false,
  });
  // A commune's line is slow: what is text goes packed.
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_BROTLI } },
  });
  await app.register(fastifySwagger, {
    openapi: {
      info: { title: 'Tổng Hợp', version: services.version, description: 'Số liệu và báo cáo' },
    },
  });
  setAnswers(app);
  refuseStrangers(app);
  refuseNothing(app);
  app.register(healthRoute(services));
  const first = firstAnswers(services);
  app.register(provinceRoute(first));
  app.register(overviewRoute(services));
  app.register(placeRoutes(services));
  app.register(reportRoutes(services));
  app.register(factRoutes(services));
  app.register(indicatorRoutes(services));
  const outlines = [...services.reports.values()].map(({ outline }) => outline);
  const sentences = sentencesFrom(services.figures, outlines);
  app.register(sentencesRoute(services, sentences));
  app.register(searchRoute(services, searchIn(services.figures, sentences)));
  app.register(checkRoutes(services));
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  if (services.web) await services.web(app, first);
  return app;
}

/** The character 0 is of no word, and no database takes it. */
function refuseNothing(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    if (!/%00/.test(url)) return;
    const vi = 'Địa chỉ có ký tự không được nhận.';
    throw new Refusal(400, 'request.refused', 'Yêu cầu không đúng', [
      fault('request.refused', vi, 'The address has a character that is not taken.'),
    ]);
  });
}
