import type { FastifyInstance } from 'fastify';
import { fault, Refusal } from './problem.ts';

const HERE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Until accounts exist whoever reaches the server may write, so only pages of this very server may
 * reach it: a web site that points its own name at 127.0.0.1 is refused by the name it asks for.
 */
export function refuseStrangers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { host = '', origin } = request.headers;
    if (!HERE.test(host)) throw stranger(421, 'host.unknown', host);
    if (origin !== undefined && origin !== `http://${host}`) {
      throw stranger(403, 'origin.foreign', origin);
    }
  });
}

const stranger = (status: number, code: string, from: string): Refusal =>
  new Refusal(status, code, 'Yêu cầu không đến từ trang này', [
    fault(
      code,
      `Yêu cầu đến từ "${from.slice(0, 80)}". Mở hệ thống bằng địa chỉ 127.0.0.1 của máy này.`,
      `The request comes from "${from.slice(0, 80)}". Open the system by the address 127.0.0.1 of this machine.`,
    ),
  ]);
