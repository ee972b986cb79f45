import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore, type Store } from '../store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server on which each test file gets a database of its own. */
    databaseServer: string;
  }
}

export const TEMPLATE = 'tonghop_template';

/**
 * One server for all test files: the one of TEST_DATABASE_URL, or an embedded one in a folder that
 * is thrown away. A migrated template makes a fresh database cheap.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? null : await startEmbedded();
  const url = given ?? embedded?.url ?? '';
  await makeTemplate(url);
  provide('databaseServer', url);
  return async () => {
    await dropTestDatabases(url);
    await embedded?.stop();
  };
}

async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-store-'));
  const store = await opened({
    dataDir: folder,
    settings: { fsync: 'off', max_connections: '200' },
  });
  const { host, port, user, password, database } = store.address();
  return {
    url: `postgresql://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
    stop: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function opened(where: Parameters<typeof openStore>[0]): Promise<Store> {
  const opening = await openStore(where);
  if (opening.kind === 'open') return opening.store;
  throw new Error(`the test server did not open: ${JSON.stringify(opening)}`);
}

async function makeTemplate(url: string): Promise<void> {
  await onServer(url, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  const store = await opened({ url: databaseUrl(url, TEMPLATE) });
  await store.close();
}

async function dropTestDatabases(url: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'tonghop_test_%' or datname = '${TEMPLATE}'`,
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
