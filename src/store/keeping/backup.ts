import { sql } from 'kysely';
import type { PlaceId } from '#core/place.ts';
import type { Whereabouts } from '../store.ts';
import type { ChainEnd, Closing, Preface, Step } from './backup-file.ts';
import { copyOut, partsOf } from './copy-part.ts';
import { keptTables } from './kept-tables.ts';
import { NotKept } from './not-kept.ts';
import { oneConnection, showProvince, type Together } from './one-connection.ts';
import { reach } from './reach.ts';
import { saidHead } from './verify-chain.ts';
import { writeBackupFile } from './write-backup.ts';

export type BackedUp = Pick<Preface, 'at'> & Closing;

/**
 * Writes everything that a database holds into a file, as it stood at one moment, while others go on writing. The
 * schema is left as it is, also an older one: so a backup can be made before a new version migrates.
 */
export async function backup(where: Whereabouts, file: string): Promise<BackedUp> {
  const server = await reach(where, 'beside-others');
  try {
    return await backupFrom(server.address, file);
  } finally {
    await server.close();
  }
}

export async function backupFrom(
  address: Parameters<typeof oneConnection>[0],
  file: string,
): Promise<BackedUp> {
  const { db, client, close } = await oneConnection(address);
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => written({ tx, client }, file));
  } finally {
    await close();
  }
}

async function written({ tx, client }: Together, file: string): Promise<BackedUp> {
  const steps = await stepsOf(tx);
  if (steps.length === 0) throw new NotKept({ code: 'database.nothing' });
  const { rows: now } = await sql<{ at: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`.execute(tx);
  const at = now[0]?.at ?? '';
  const tables = await keptTables(tx);
  const provinces = (
    await tx.selectFrom('province').select('province').orderBy('province').execute()
  ).map(({ province }) => province);
  return await writeBackupFile(file, async (writer) => {
    await writer.preface({ at, steps });
    let parts = 0;
    let rows = 0;
    for (const table of tables) {
      for (const part of partsOf(table, provinces)) {
        if (part.province !== null) await showProvince(tx, part.province);
        await copyOut(client, part, {
          order: table.order,
          into: async (lines) => {
            rows += (await writer.part(part, lines)).rows;
          },
        });
        parts += 1;
      }
    }
    const chained = tables.some(({ name }) => name === 'chain_head');
    const closing = { parts, rows, chains: chained ? await chainEnds(tx, provinces) : [] };
    await writer.closing(closing);
    return { at, ...closing };
  });
}

/** The migrations that were run on a database, in order; none where it is not ours. */
export async function stepsOf(tx: Together['tx']): Promise<readonly Step[]> {
  const { rows } = await sql<{ ours: boolean }>`
    select to_regclass(format('%I.migration', current_schema())) is not null as ours`.execute(tx);
  if (rows[0]?.ours !== true) return [];
  return await tx
    .selectFrom('migration')
    .select(['number', 'name', 'checksum'])
    .orderBy('number')
    .execute();
}

async function chainEnds(
  tx: Together['tx'],
  provinces: readonly string[],
): Promise<readonly ChainEnd[]> {
  const ends: ChainEnd[] = [];
  for (const province of provinces) {
    await showProvince(tx, province);
    const head = await saidHead({ province: province as PlaceId, db: tx, may: 'read' }); // from our own table
    if (head !== null) ends.push({ province, ...head });
  }
  return ends;
}
