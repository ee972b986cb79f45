import { type Kysely, sql, type Transaction } from 'kysely';
import type { Publicity } from '#core/indicator.ts';
import type { PlaceId } from '#core/place.ts';
import { isConnectionLoss, StoreInterrupted } from './fault.ts';
import type { Tables } from './tables.ts';

/** Work in one province that may read: it sees one moment of the database, and no other province. */
export type ReadTx = {
  readonly province: PlaceId;
  readonly db: Transaction<Tables>;
  readonly may: 'read' | 'write';
};

/** Work in one province that may write: all of it happens, or nothing. */
export type WriteTx = ReadTx & { readonly may: 'write' };

/** What a transaction needs of the store it runs on. */
export type Ground = {
  readonly db: Kysely<Tables>;
  /** The role whose rights the work has; null where the login itself has no more. */
  readonly role: string | null;
  /** How far the work may see; the database itself hides the rest. */
  readonly sight: Publicity;
  /** Resolves once the server can be used. */
  readonly ready: () => Promise<void>;
};

/** How long work waits for a server that is coming back, before it has begun. */
const PATIENCE_MS = 30_000;
const TRIES = 5;

export const readIn = <T>(
  ground: Ground,
  province: PlaceId,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> =>
  begin(ground, async (started) => {
    const snapshot = ground.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only');
    return await snapshot.execute(async (db) => {
      await enter(db, ground, province);
      started();
      return await work({ province, db, may: 'read' });
    });
  });

export const writeIn = <T>(
  ground: Ground,
  province: PlaceId,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> =>
  begin(ground, async (started) =>
    ground.db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (db) => {
        await enter(db, ground, province);
        started();
        return await work({ province, db, may: 'write' });
      }),
  );

/** Row-level security reads the province and the sight; settings and role end with the transaction. */
async function enter(db: Transaction<Tables>, { role, sight }: Ground, province: PlaceId) {
  const seen = sql`set_config('tonghop.province', ${province}, true), set_config('tonghop.sight', ${sight}, true)`;
  await (role === null
    ? sql`select ${seen}`
    : sql`select ${seen}, set_config('role', ${role}, true)`
  ).execute(db);
}

/**
 * Work that could not begin for want of a connection waits for the server and begins again. Once
 * begun, a lost connection is the caller's to know: only he can tell whether to repeat.
 */
export async function begin<T>(
  ground: Ground,
  attempt: (started: () => void) => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    let begun = false;
    try {
      await ground.ready();
      return await attempt(() => {
        begun = true;
      });
    } catch (error) {
      if (isDeadlock(error) && tries < TRIES) continue; // rolled back whole, so it may run again
      if (!isConnectionLoss(error)) throw error;
      if (begun || Date.now() > deadline) throw new StoreInterrupted(error);
      await new Promise((resolve) => setTimeout(resolve, Math.min(20 * tries, 500)));
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
