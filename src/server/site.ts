import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Where browsers find the system, and whose word is taken on where they are. */
export type Site = {
  /** What browsers have in their address line, without a path; null where only this machine asks. */
  readonly origin: string | null;
  /** So many proxies stand before us, or those with these addresses; 0 is none, and no header is believed. */
  readonly proxies: number | readonly string[];
};

export const THIS_MACHINE: Site = { origin: null, proxies: 0 };

/** What the framework asks for. A header that nobody vouches for is never read. */
export function trustIn({
  proxies,
}: Site): false | string[] | ((from: string, hop: number) => boolean) {
  if (typeof proxies !== 'number') return [...proxies];
  return proxies === 0 ? false : (_from, hop) => hop < proxies;
}

/** Where a request comes from. What a header says instead of an address is no address. */
export const addressOf = ({ ip, socket }: FastifyRequest): string =>
  isIP(ip) === 0 ? (socket.remoteAddress ?? '') : ip;
