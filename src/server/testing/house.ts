import { createServer, type Server } from 'node:http';
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
  server.on('request', provider.callback());
  return {
    issuer,
    shut: () => closed(server),
    open: async () => {
      server = createServer(provider.callback());
      await listening(server, port);
    },
  };
}

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
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (context: Context, form: string) => {
        const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">';
        context.body = `<!doctype html><title>Đăng xuất</title>${form}${button}Đăng xuất ở đây</button>`;
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
    form = new URLSearchParams({ prompt: 'login', login, password: 'x' }).toString();
    at = /<form[^>]* action="([^"]+)"/.exec(await answer.text())?.[1] ?? at;
  }
  throw new Error(`the house at ${origin} sends nobody back`);
}
