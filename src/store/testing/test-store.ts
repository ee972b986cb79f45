import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '../store.ts';

export type TestStore = {
  readonly store: Store;
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** A store on a fresh database of the test server; cheap, from the migrated template. */
export async function testStore(): Promise<TestStore> {
  const { url } = await databaseFrom('tonghop_template');
  const opening = await openStore({ url });
  if (opening.kind !== 'open') throw new Error(`not opened: ${JSON.stringify(opening)}`);
  return { store: opening.store, url, close: () => opening.store.close() };
}

/** A fresh database of the test server without a schema. */
export const emptyDatabase = (): Promise<{ readonly url: string }> => databaseFrom('template1');

async function databaseFrom(template: string): Promise<{ readonly url: string }> {
  const server = inject('databaseServer');
  const name = `tonghop_test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { url: address.toString() };
}
