import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { guard } from './door.ts';
import { answerFrameworkError, setAnswers } from './failures.ts';
import { fault, Refusal } from './problem.ts';
import { accountRoutes } from './routes/account.ts';
import { auditRoutes } from './routes/audit.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { checkRoutes } from './routes/checks.ts';
import { editionRoutes } from './routes/editions.ts';
import { factRoutes } from './routes/facts.ts';
import { healthRoute } from './routes/health.ts';
import { identityRoutes } from './routes/identity.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { overviewRoute } from './routes/overview.ts';
import { peopleRoutes } from './routes/people.ts';
import { placeRoutes } from './routes/places.ts';
import { provinceRoute } from './routes/province.ts';
import { registerRoutes } from './routes/registers.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoute } from './routes/search.ts';
import { sentencesRoute } from './routes/sentences.ts';
import { sessionOfRequest, sessionRoutes } from './routes/session.ts';
import { signOnRoutes } from './routes/sign-on.ts';
import { seenIn } from './seen.ts';
import type { Services } from './services.ts';
import { addressOf, trustIn } from './site.ts';
import { refuseStrangers } from './strangers.ts';

/** Bodies beyond this are refused: nothing we take in by JSON is larger. */
const BODY_LIMIT = 256 * 1024;

/** An answer is packed while somebody waits; the tightest packing takes seventy times as long. */
const QUICK_BROTLI = 4;

const YEAR_SECONDS = 365 * 86_400;

/** The HTTP face of the use cases; nothing here knows the domain's rules. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: services.logger ?? false,
    // Addresses hold what people look for; what is refused is noted without it.
    logController: new LogController({ disableRequestLogging: true }),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
    routerOptions: { maxParamLength: 300 },
    trustProxy: trustIn(services.site),
    frameworkErrors: answerFrameworkError,
  });
  // A form of another site can send plain text without asking leave; nothing of ours is that.
  app.removeContentTypeParser('text/plain');
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
    // Only where browsers come by TLS; the names beside ours are not ours to speak for.
    hsts: services.site.origin?.startsWith('https:')
      ? { maxAge: YEAR_SECONDS, includeSubDomains: false }
      : false,
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
  if (services.onRoute) app.addHook('onRoute', services.onRoute);
  setAnswers(app);
  neverKept(app);
  refuseStrangers(app, services.site);
  await guard(app, services);
  await app.register(fastifyRateLimit, {
    global: false,
    keyGenerator: addressOf,
    errorResponseBuilder: tooOften,
  });
  refuseNothing(app);
  app.register(healthRoute(services));
  app.register(sessionRoutes(services));
  app.register(signOnRoutes(services));
  app.register(accountRoutes(services));
  app.register(identityRoutes(services));
  const seen = seenIn(services);
  app.register(peopleRoutes(services, seen));
  app.register(catalogueRoutes(services, seen));
  app.register(provinceRoute(seen));
  app.register(overviewRoute(seen));
  app.register(placeRoutes(seen));
  app.register(reportRoutes(services, seen));
  app.register(editionRoutes(services, seen));
  app.register(factRoutes(services, seen));
  app.register(indicatorRoutes(services, seen));
  app.register(registerRoutes(services, seen));
  app.register(sentencesRoute(seen));
  app.register(searchRoute(seen));
  app.register(auditRoutes(services, seen));
  app.register(checkRoutes(services, seen));
  app.get('/api/openapi.json', { config: { right: 'anybody' }, schema: { hide: true } }, () =>
    app.swagger(),
  );
  const session = sessionOfRequest(services);
  await services.web?.(app, async (request) => {
    const { signedIn } = request;
    const enters = signedIn !== null && !signedIn.mustChoosePassword;
    return {
      session: await session(signedIn),
      province: enters ? await seen(request).first() : null,
    };
  });
  return app;
}

/** No cache keeps what the API answers; what is about people not even the browser's own. */
function neverKept(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    const { right } = routeOptions.config;
    if (!routeOptions.url?.startsWith('/api/') || right === undefined) return;
    const aboutPeople = /^(anybody|signed-in|people\.|audit\.)/.test(right);
    reply.header('cache-control', aboutPeople ? 'no-store' : 'private, no-cache');
  });
}

/** Somebody, or some program, asks faster than a person does. */
const tooOften = (): Refusal =>
  new Refusal(429, 'request.too-often', 'Yêu cầu dồn dập', [
    fault(
      'request.too-often',
      'Quá nhiều yêu cầu trong một phút. Chờ một phút rồi thử lại.',
      'Too many requests within a minute. Wait a minute and try again.',
    ),
  ]);

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
