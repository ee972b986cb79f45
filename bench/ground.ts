import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { openStore, type Store } from '#store/store.ts';
import { type Filled, fill, loadMonth } from './fill.ts';
import { type Generated, generated } from './province.ts';
import { scratch } from './scratch.ts';

export const MILLION = 1_000_000;

/** A store with so many facts, and a bare connection to its server. */
export type Ground = {
  readonly store: Store;
  readonly bare: pg.Client;
  readonly all: Generated;
  readonly filled: Filled & {
    readonly first: { readonly seconds: number; readonly facts: number };
  };
  readonly size: {
    readonly version: string | undefined;
    readonly database: string | undefined;
    readonly folder: string | undefined;
  };
};

/** Fills a store once for all that is measured on it, and leaves nothing behind. */
export async function onGround(
  facts: number,
  work: (ground: Ground) => Promise<void>,
): Promise<void> {
  const { folder, remove } = scratch();
  const opening = await openStore({ dataDir: folder });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  const { store } = opening;
  const bare = new pg.Client(store.address());
  try {
    await bare.connect();
    const all = generated(facts);
    const first = await loadMonth(store, all, '2022-08');
    const filled = { ...(await fill(store, bare, all)), first };
    await work({ store, bare, all, filled, size: await sizes(bare, folder) });
  } finally {
    await bare.end();
    await store.close();
    remove();
  }
}

async function sizes(bare: pg.Client, folder: string): Promise<Ground['size']> {
  const { rows } = await bare.query<{ version: string; mb: string }>(
    `select current_setting('server_version') as version,
       round(pg_database_size(current_database()) / 1048576.0)::text as mb`,
  );
  const [du] = execFileSync('du', ['-sm', folder]).toString().split('\t');
  return { version: rows[0]?.version, database: rows[0]?.mb, folder: du };
}
