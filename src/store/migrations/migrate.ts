import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { Refusal } from '../fault.ts';
import type { Tables } from '../tables.ts';
import { facts } from './0001-facts.ts';
import { chain } from './0002-chain.ts';
import { people } from './0003-people.ts';
import { sight } from './0004-sight.ts';
import { identity } from './0005-identity.ts';
import { editions } from './0006-editions.ts';
import { catalogueByHand } from './0007-catalogue-by-hand.ts';
import { registers } from './0008-registers.ts';
import { personal } from './0009-personal.ts';
import type { Migration } from './migration.ts';

/** Every step there ever was, in order. */
export const MIGRATIONS: readonly Migration[] = [
  facts,
  chain,
  people,
  sight,
  identity,
  editions,
  catalogueByHand,
  registers,
  personal,
];

/** PostgreSQL 15 is the oldest that has all we ask for. */
const OLDEST_SERVER = 150_000;
/** Applications that start together take turns: "tonghop" in hexadecimal. */
const TURN = 0x746f6e67686f70n;

/**
 * Brings the schema up to date in one transaction: all of the missing steps or none. Refuses a
 * database that a later version of the program has migrated, and one whose steps were edited.
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute((tx) => migrateIn(tx, migrations));
}

/** The same within a transaction that does more. Others who would migrate wait for its end. */
export async function migrateIn(
  tx: Transaction<Tables>,
  migrations: readonly Migration[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TURN.toString()}::bigint)`.execute(tx);
  await checkServer(tx);
  for (const step of await missing(tx, migrations)) {
    await sql.raw(step.sql).execute(tx);
    await sql`insert into migration (number, name, checksum, at)
      values (${step.number}, ${step.name}, ${checksum(step)}, now())`.execute(tx);
  }
}

async function checkServer(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(tx);
  const found = rows[0]?.version ?? 0;
  if (found < OLDEST_SERVER) {
    throw new Refusal({ code: 'database.too-old', found, wanted: OLDEST_SERVER });
  }
}

async function missing(
  tx: Transaction<Tables>,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  await sql`create table if not exists migration (
    number integer primary key, name text not null, checksum text not null, at timestamptz(3) not null
  )`.execute(tx);
  const done = await tx
    .selectFrom('migration')
    .select(['number', 'checksum'])
    .orderBy('number')
    .execute();
  for (const { number, checksum: recorded } of done) {
    const step = migrations.find((migration) => migration.number === number);
    if (!step) throw new Refusal({ code: 'schema.newer', found: number, known: migrations.length });
    if (checksum(step) !== recorded)
      throw new Refusal({ code: 'schema.edited', migration: number });
  }
  return migrations.filter(({ number }) => !done.some((step) => step.number === number));
}

export const checksum = (step: Migration): string =>
  createHash('sha256').update(step.sql).digest('hex');
