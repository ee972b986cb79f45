import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from './site.ts';

/**
 * Puts a cookie into the browser that no script reads and no other site sends along with what it makes a browser do;
 * null takes it away. Over TLS its name says that it is of this very host (`__Host-`, RFC 6265bis).
 */
export function keepInBrowser(
  site: Site,
  reply: FastifyReply,
  cookie: { readonly name: string; readonly value: string | null; readonly seconds: number },
): void {
  const secure = isSecure(site, reply.request);
  const how = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
  const name = nameOf(cookie.name, secure);
  if (cookie.value === null) reply.clearCookie(name, how);
  else reply.setCookie(name, cookie.value, { ...how, maxAge: cookie.seconds });
}

export const keptInBrowser = (site: Site, request: FastifyRequest, name: string): string | null =>
  request.cookies[nameOf(name, isSecure(site, request))] || null;

/** By the address that browsers know, not by what a request says. */
const isSecure = ({ origin }: Site, { protocol }: FastifyRequest): boolean =>
  origin === null ? protocol === 'https' : origin.startsWith('https:');

const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
