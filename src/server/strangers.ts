import type { FastifyInstance } from 'fastify';
import { fault, Refusal } from './problem.ts';
import type { Site } from './site.ts';

const HERE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Only pages of this very server may ask it: a web site that points its own name at us is refused by the name it asks
 * for, and one that asks from its own pages by where they are from.
 */
export function refuseStrangers(app: FastifyInstance, { origin: own }: Site): void {
  const known = own === null ? null : new URL(own).host;
  const open = own ?? '127.0.0.1';
  app.addHook('onRequest', async (request) => {
    const { host = '', origin } = request.headers;
    const isHere = HERE.test(host);
    if (!isHere && host.toLowerCase() !== known)
      throw stranger(421, 'host.unknown', { from: host, open });
    if (origin === undefined || origin === own || (isHere && origin === `http://${host}`)) return;
    throw stranger(403, 'origin.foreign', { from: origin, open });
  });
}

function stranger(
  status: number,
  code: string,
  { from, open }: { readonly from: string; readonly open: string },
): Refusal {
  const shown = from.slice(0, 80);
  return new Refusal(status, code, 'Yêu cầu không đến từ trang này', [
    fault(
      code,
      `Yêu cầu đến từ "${shown}". Mở hệ thống bằng địa chỉ ${open}.`,
      `The request comes from "${shown}". Open the system by the address ${open}.`,
    ),
  ]);
}
