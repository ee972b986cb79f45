import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built browser application. The page carries the nonce under which the interface library
 * may write its own style element; everything else comes from files with a hash in their name.
 */
export const webFrom =
  (folder: string) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      immutable: true,
      maxAge: '365d',
    });
    app.get('/*', { schema: { hide: true } }, (request, reply) =>
      isPage(request.url)
        ? reply
            .type('text/html; charset=utf-8')
            .header('cache-control', 'no-cache')
            .send(withNonce(page, reply.cspNonce.style))
        : reply.callNotFound(),
    );
  };

/** The application draws every address that is neither of the API nor of a file it was built with. */
const isPage = (url: string): boolean => !/^\/(api|open|assets)(\/|$|\?)/.test(url);

const withNonce = (page: string, nonce: string): string =>
  page.replace('</head>', `<meta name="style-nonce" content="${nonce}"></head>`);
