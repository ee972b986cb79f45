/// <reference path="./oidc-provider.d.ts" />
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Context, Provider } from 'oidc-provider';

/** Another house that vouches for people, on this machine: whoever types a login there is he. */
export type House = {
  readonly issuer: string;
  /** As if it had gone; `open` brings it back at the same address. */
  readonly shut: () => Promise<void>;
  readonly open: () => Promise<void>;
};

export const CLIENT = 'tonghop';
export const SECRET = 'chi-de-thu';

/** For a system at an address; what it keeps is forgotten when it is shut. */
export async function startHouse(system: string): Promise<House> {
  let server: Server = createServer();
  const port = await listening(server, 0);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configuration(system));
  const answer = answering(provider);
  server.on('request', answer);
  return {
    issuer,
    shut: () => closed(server),
    open: async () => {
      server = createServer(answer);
      await listening(server, port);
    },
  };
}

/** Its own page to say who one is, beside what the protocol has. */
function answering(provider: Provider): RequestListener {
  const protocol = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return protocol(request, response);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(page('Bạn là ai?', `<form method="post"><input name="login"></form>`));
    }
    readForm(request)
      .then((form) => {
        const login = { accountId: form.get('login') ?? '' };
        return provider.interactionFinished(request, response, { login });
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

const page = (title: string, body: string): string =>
  `<!doctype html><link rel="icon" href="data:,"><title>${title}</title><h1>${title}</h1>${body}`;

const configuration = (system: string) => ({
  clients: [
    {
      client_id: CLIENT,
      client_secret: SECRET,
      redirect_uris: [`${system}/api/v1/session/oidc/callback`],
      post_logout_redirect_uris: [`${system}/`],
    },
  ],
  cookies: { keys: ['chỉ để thử'] },
  ttl: { AccessToken: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  pkce: { required: () => true },
  findAccount: (_context: Context, accountId: string) => ({
    accountId,
    claims: async () => ({ sub: accountId }),
  }),
  // Nobody is asked whether we may know who he is.
  loadExistingGrant: async ({ oidc }: Context) => {
    const { accountId } = oidc.session;
    const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (context: Context, form: string) => {
        const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">';
        context.body = page('Đăng xuất', `${form}${button}Đăng xuất ở đây</button>`);
      },
    },
  },
});

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    // Node types an address as a pipe's name too; this one is of TCP.
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Goes through the house as a browser does, says who one is, and stops where it sends back to the system. */
export async function throughHouse(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  const origin = new URL(address).origin;
  let at = address;
  let form: string | null = null;
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) {
      at = new URL(next, at).href;
      form = null;
      if (new URL(at).origin !== origin) return at;
      continue;
    }
    if (!answer.ok) throw new Error(`the house: ${answer.status} ${await answer.text()}`);
    form = new URLSearchParams({ login }).toString();
  }
  throw new Error(`the house at ${origin} sends nobody back`);
}
