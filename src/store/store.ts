import { sql } from 'kysely';
import type pg from 'pg';
import type { Publicity } from '#core/indicator.ts';
import type { PlaceId } from '#core/place.ts';
import { connectTo, type Database } from './database.ts';
import { Refusal, type StoreFault } from './fault.ts';
import { migrate } from './migrations/migrate.ts';
import { EmbeddedServer } from './postgres/server.ts';
import { prepareRole } from './role.ts';
import { begin, type Ground, type ReadTx, readIn, type WriteTx, writeIn } from './transaction.ts';

/** Where the data are: in a folder of this machine, or with a PostgreSQL somewhere. */
export type Whereabouts =
  | { readonly dataDir: string; readonly settings?: Readonly<Record<string, string>> }
  | { readonly url: string };

export type Opening =
  | { readonly kind: 'open'; readonly store: Store }
  /** Another application has the data folder; its server is left as it is. */
  | { readonly kind: 'in-use'; readonly pid: number }
  | { readonly kind: 'refused'; readonly fault: StoreFault };

/** A store as far as somebody may see. */
export type SeenStore = Pick<Store, 'read' | 'write'>;

/** An open store, migrated. No difference between embedded and given server is visible above it. */
export type Store = {
  readonly read: <T>(province: PlaceId, work: (tx: ReadTx) => Promise<T>) => Promise<T>;
  readonly write: <T>(province: PlaceId, work: (tx: WriteTx) => Promise<T>) => Promise<T>;
  /** The same, seeing no figure of an indicator that is kept from such a sight. The store itself sees everything. */
  readonly seenAs: (sight: Publicity) => SeenStore;
  /** The provinces that have data here, in the order of their arrival. */
  readonly provinces: () => Promise<readonly PlaceId[]>;
  /** Answers once the database can be used; rejects while it cannot. */
  readonly ping: () => Promise<void>;
  /** Where the server is, for tools of its own kind (psql); holds the password. */
  readonly address: () => pg.ClientConfig;
  readonly close: () => Promise<void>;
};

export async function openStore(where: Whereabouts): Promise<Opening> {
  try {
    return 'url' in where ? await openUrl(where.url) : await openFolder(where);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

async function openFolder(where: Extract<Whereabouts, { dataDir: string }>): Promise<Opening> {
  const opening = await EmbeddedServer.open(where.dataDir, where.settings);
  if (opening.kind === 'in-use') return opening;
  const { server } = opening;
  const address = (): pg.ClientConfig => server.address;
  try {
    const database = connectTo(address);
    const ground = { ready: () => server.ready(), close: () => server.close() };
    return { kind: 'open', store: await storeOn(database, address, ground) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openUrl(url: string): Promise<Opening> {
  const address = (): pg.ClientConfig => ({ connectionString: url });
  const nothing = async (): Promise<void> => {};
  try {
    const ground = { ready: nothing, close: nothing };
    return { kind: 'open', store: await storeOn(connectTo(address), address, ground) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal({ code: 'database.unreachable', reason }, error);
  }
}

/** A store over a database that answers; its connections are closed if it turns out unfit. */
async function storeOn(
  { db, pool }: Database,
  address: () => pg.ClientConfig,
  server: { readonly ready: () => Promise<void>; readonly close: () => Promise<void> },
): Promise<Store> {
  try {
    await migrate(db);
    const role = await prepareRole(db);
    const seenAs = (sight: Publicity): SeenStore & Ground => {
      const ground: Ground = { db, role, ready: server.ready, sight };
      return {
        ...ground,
        read: (province, work) => readIn(ground, province, work),
        write: (province, work) => writeIn(ground, province, work),
      };
    };
    const { read, write, ...ground } = seenAs('secret');
    return {
      read,
      write,
      seenAs,
      provinces: () => provincesOf(ground),
      ping: async () => void (await sql`select 1`.execute(db)),
      address,
      close: async () => {
        await db.destroy();
        await server.close();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

const provincesOf = (ground: Ground): Promise<readonly PlaceId[]> =>
  begin(ground, async () => {
    const rows = await ground.db
      .selectFrom('province')
      .select('province')
      .orderBy('known_from')
      .orderBy('province')
      .execute();
    return rows.map((row) => row.province as PlaceId); // written as one by loadPack
  });
