import type { FastifyRequest } from 'fastify';
import { addressOf } from './site.ts';
import type { Problem } from './wire/problem.ts';

const LONGEST_PATH = 200;

/**
 * One line in the log for every refusal: with which code, of whom, whence, at which route, over which fields. What was
 * sent is not in it: a value, a search or a code that stands in an address could be somebody's secret.
 */
export function noteRefusal(request: FastifyRequest, { code, status, errors }: Problem): void {
  const { method, url, routeOptions, signedIn } = request;
  const known = routeOptions.url;
  request.log.warn(
    {
      refused: code,
      status,
      method,
      // What is no route of ours may be a try to find a way in: there the path says what was tried.
      ...(known === undefined || known === '/*'
        ? { path: url.split('?')[0]?.slice(0, LONGEST_PATH) }
        : { route: known }),
      person: signedIn?.person.id ?? null,
      address: addressOf(request),
      fields: errors.flatMap(({ at }) => (at === undefined ? [] : [at])).slice(0, 20),
    },
    'refused',
  );
}

/** What failed of ours: where in the program, and not the values that a database's message repeats. */
export function noteFailure(request: FastifyRequest, error: Error): void {
  const { routeOptions, method } = request;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code) : null;
  request.log.error(
    { failed: error.name, code, method, route: routeOptions.url ?? null, at: frames },
    'failed',
  );
}
