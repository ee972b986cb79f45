import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './process.ts';

/** The name under which an application shows itself to the server, with its process. */
export const applicationName = (): string => `tonghop ${process.pid}`;

/** Held by the connection that took the lock, for as long as it lives. */
export type Guard =
  | { readonly kind: 'held'; readonly connection: pg.Client }
  | { readonly kind: 'in-use'; readonly pid: number };

/** The two halves of the key of the lock: "tong", "hop". */
const KEY = [0x746f6e67, 0x686f70] as const;
const PATIENCE_MS = 5_000;

/**
 * Takes the data for this application alone, or names the process that has them. The server lets go
 * of a dead application's lock by itself; we wait for that.
 */
export async function takeGuard(config: pg.ClientConfig): Promise<Guard> {
  const connection = new pg.Client({
    ...config,
    application_name: applicationName(),
    keepAlive: true,
  });
  connection.on('error', () => {}); // the end of the connection is what is listened to
  await connection.connect();
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await tryLock(connection)) return { kind: 'held', connection };
    const pid = await holder(connection);
    if ((pid !== null && isAlive(pid)) || Date.now() > deadline) {
      await connection.end();
      return { kind: 'in-use', pid: pid ?? 0 };
    }
    await sleep(50);
  }
}

async function tryLock(connection: pg.Client): Promise<boolean> {
  const { rows } = await connection.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1, $2) as held',
    [...KEY],
  );
  return rows[0]?.held === true;
}

async function holder(connection: pg.Client): Promise<number | null> {
  const { rows } = await connection.query<{ name: string }>(
    `select application_name as name
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1::bigint::oid and objid = $2::bigint::oid and granted
       and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [...KEY],
  );
  const pid = Number(rows[0]?.name.split(' ')[1]);
  return Number.isSafeInteger(pid) ? pid : null;
}
