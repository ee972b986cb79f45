import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Services } from './services.ts';
import type { ProvinceAnswer } from './wire/province.ts';

/**
 * Serves the built browser application. The page carries the nonce under which the interface library
 * may write its own style element, and the answer that every screen asks for first; everything else comes
 * from files with a hash in their name.
 */
export const webFrom =
  (folder: string): NonNullable<Services['web']> =>
  async (app, first) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const needed = await neededIn(folder);
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    });
    app.get(
      '/*',
      { config: { right: 'anybody' }, schema: { hide: true } },
      async (request, reply) => {
        if (!isPage(request.url)) return reply.callNotFound();
        const { session, province } = await first(request);
        const head = [
          `<meta name="style-nonce" content="${reply.cspNonce.style}">`,
          block('session', session),
          ...(province === null
            ? []
            : [
                ...needed(request.url),
                block('province', province),
                opening(request.url, province),
              ]),
        ].join('');
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'private, no-cache')
          .send(page.replace('</head>', () => `${head}</head>`));
      },
    );
  };

/** The application draws every address that is neither of the API nor of a file it was built with. */
const isPage = (url: string): boolean => !/^\/(api|open|assets)(\/|$|\?)/.test(url);

/** What the build says each page needs beside the program; a page that it does not know loads it later. */
async function neededIn(folder: string): Promise<(url: string) => readonly string[]> {
  const file = join(folder, 'pages.json');
  const pages: Readonly<Record<string, readonly string[]>> = existsSync(file)
    ? JSON.parse(await readFile(file, 'utf8'))
    : {};
  const links = Object.entries(pages).map(([path, files]) => ({
    isAt: new RegExp(`^${path.replace(/\$\w+/g, '[^/?]+')}/?(\\?|$)`),
    links: files.map((name) =>
      name.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="${name}">`
        : `<link rel="modulepreload" crossorigin href="${name}">`,
    ),
  }));
  return (url) => links.find(({ isAt }) => isAt.test(url))?.links ?? [];
}

/**
 * The figures of a page that says nothing but its path are on their way before its program is. Where the program
 * asks otherwise, they were asked for in vain and no more.
 */
function opening(url: string, { period, periods }: ProvinceAnswer): string {
  const boundary = periods.find(({ code }) => code === period)?.boundary ?? '';
  const desk = new URLSearchParams({ period, ...(boundary === '' ? {} : { boundary }) });
  const [, part, name] = /^\/(indicators|reports)\/([\w.-]+)$/.exec(url) ?? [];
  const asked = part === 'reports' ? new URLSearchParams({ period }) : desk;
  const address =
    url === '/'
      ? `/api/v1/overview?${desk}`
      : url === '/indicators'
        ? `/api/v1/indicators?${desk}`
        : part === undefined
          ? null
          : `/api/v1/${part}/${name}?${asked}`;
  if (address === null) return '';
  return `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}">`;
}

/** Data in a page: no script can end it, and none runs in it. */
const block = (id: 'session' | 'province', answer: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(answer).replace(/</g, '\\u003c')}</script>`;
