import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sampleCookie } from './sign-in.ts';

/** Where the figures of a system live: in a folder, or on the server that TEST_DATABASE_URL names. */
export type Place = { readonly data: string; readonly url: string | null };

/** The whole system as a person starts it. */
export type System = {
  readonly address: string;
  readonly place: Place;
  /** Of somebody who is signed in, as a specialist. */
  readonly cookie: string;
  /** Asks as that specialist. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Stops the process; `keep` leaves the data for a second start. */
  readonly stop: (what?: 'keep') => Promise<void>;
};

const READY = /(http:\/\/127\.0\.0\.1:\d+)/;

export const ON_A_SERVER = process.env.TEST_DATABASE_URL !== undefined;

export async function startSystem(place?: Place): Promise<System> {
  const { said: _, ...started } = await startAs({}, place);
  const cookie = await sampleCookie(started.address);
  return { ...started, cookie, ask: askingAs(started.address, cookie) };
}

/** The same as somebody starts it who says how; nobody is signed in. */
export async function startAs(
  how: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
  place?: Place,
): Promise<System & { readonly said: string }> {
  const at = place ?? (await newPlace());
  const args = [...serveArgs(at), ...(how.args ?? [])];
  const child = spawn(process.execPath, ['bin/tonghop.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(at), ...how.env },
  });
  const { address, said } = await ready(child);
  return {
    address,
    said,
    place: at,
    cookie: '',
    ask: askingAs(address, ''),
    stop: async (what) => {
      await ended(child);
      if (what !== 'keep') await forget(at);
    },
  };
}

const askingAs =
  (address: string, cookie: string): System['ask'] =>
  (path, init = {}) =>
    fetch(address + path, { ...init, headers: { cookie, ...init.headers } });

export const serveArgs = ({ data }: Place): readonly string[] => [
  'serve',
  '--port',
  '0',
  '--data',
  data,
];

export const environment = ({ url }: Place): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, ...env } = process.env;
  return {
    ...env,
    LANG: 'vi_VN.UTF-8',
    LC_ALL: '',
    ...(url === null ? {} : { DATABASE_URL: url }),
  };
};

/** A data folder of its own, or a database of its own. */
export async function newPlace(): Promise<Place> {
  const data = mkdtempSync(join(tmpdir(), 'tonghop-data-'));
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) return { data, url: null };
  const name = `tonghop_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { data, url: address.toString() };
}

/** Removes what {@link newPlace} made. */
export async function forget({ data, url }: Place): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  const server = process.env.TEST_DATABASE_URL;
  if (url === null || server === undefined) return;
  await onServer(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function ready(child: ChildProcess): Promise<{ readonly address: string; readonly said: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = READY.exec(said)?.[1];
      if (address) resolve({ address, said });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the system ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
