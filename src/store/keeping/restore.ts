import { sql } from 'kysely';
import pg from 'pg';
import type { PlaceId } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { checksum, MIGRATIONS, migrate, migrateIn } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Whereabouts } from '../store.ts';
import { stepsOf } from './backup.ts';
import {
  type BackupFault,
  BadBackup,
  type ChainEnd,
  type Manifest,
  type MeasuredPart,
} from './backup-file.ts';
import { copyIn, copyOut, meter } from './copy-part.ts';
import { type KeptTable, keptTables } from './kept-tables.ts';
import { oneConnection, showProvince, type Together } from './one-connection.ts';
import { reach } from './reach.ts';
import { readBackupFile } from './read-backup.ts';
import { type ChainReport, verifyChain } from './verify-chain.ts';

export type RestoreFault =
  | BackupFault
  /** Something is there already: a backup is put into an empty database only. */
  | { readonly code: 'database.not-empty'; readonly table: string }
  /** The empty database was made by another version than the backup; one without any schema takes it. */
  | { readonly code: 'database.other-schema'; readonly found: number; readonly wanted: number }
  | { readonly code: 'schema.newer'; readonly found: number; readonly known: number }
  | { readonly code: 'schema.edited'; readonly migration: number }
  /** The tables of the backup are not those of its schema. */
  | { readonly code: 'backup.other-tables'; readonly table: string }
  /** What was read back is not what was in the file; nothing was kept. */
  | { readonly code: 'restored.differs'; readonly table: string };

export type Restored = Pick<Manifest, 'at' | 'rows' | 'parts'> & {
  readonly chains: readonly ChainReport[];
  /** Provinces whose chain does not end where the backup says. */
  readonly otherEnds: readonly ChainEnd[];
};

class Unrestorable extends Error {
  readonly fault: RestoreFault;

  constructor(fault: RestoreFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Puts a backup into an empty database: all of it or nothing. The whole file is read and compared with its digests
 * first; then one transaction makes the schema of the backup, copies, and reads everything back. Last the schema is
 * brought up to date.
 */
export async function restore(
  where: Whereabouts,
  file: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<Restored, RestoreFault>> {
  try {
    const manifest = await readBackupFile(file);
    const steps = stepsFor(manifest, migrations);
    const server = await reach(where, 'alone');
    try {
      const { db, client, close } = await oneConnection(server.address);
      try {
        const restored = await db
          .transaction()
          .execute((tx) => restoredIn({ tx, client }, { file, manifest, steps }));
        await migrate(db, migrations);
        await sql`analyze`.execute(db);
        return ok(restored);
      } finally {
        await close();
      }
    } finally {
      await server.close();
    }
  } catch (error) {
    if (error instanceof BadBackup || error instanceof Unrestorable) return refused(error.fault);
    throw error;
  }
}

/** The steps of ours that made the schema of the backup. */
function stepsFor(manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] {
  return manifest.steps.map((step) => {
    const ours = migrations.find(({ number }) => number === step.number);
    if (!ours) {
      const known = migrations.at(-1)?.number ?? 0;
      throw new Unrestorable({ code: 'schema.newer', found: step.number, known });
    }
    if (checksum(ours) !== step.checksum)
      throw new Unrestorable({ code: 'schema.edited', migration: step.number });
    return ours;
  });
}

async function restoredIn(
  together: Together,
  backup: {
    readonly file: string;
    readonly manifest: Manifest;
    readonly steps: readonly Migration[];
  },
): Promise<Restored> {
  const { tx, client } = together;
  const { file, manifest, steps } = backup;
  const isFresh = await standsEmpty(together, steps);
  await migrateIn(tx, steps);
  const tables = await keptTables(tx);
  checkTables(tables, manifest.contents);
  await openUp(together, tables, isFresh);
  const again = await readBackupFile(file, (part, rows) => copyIn(client, part, rows));
  if (again.sha256 !== manifest.sha256) throw new BadBackup({ code: 'backup.damaged', at: 0 });
  await advanceSequences(together);
  await readBack(together, tables, manifest.contents);
  for (const table of tables) await run(together, shutting(table));
  const chains = await chainsOf(together, tables, manifest);
  return {
    at: manifest.at,
    rows: manifest.rows,
    parts: manifest.parts,
    chains,
    otherEnds: manifest.chains.filter(({ province, position, hash }) => {
      const head = chains.find((chain) => chain.province === province)?.head;
      return head?.position !== position || head.hash !== hash;
    }),
  };
}

/** Whether there is no schema yet; one without rows will do too, if it is that of the backup. */
async function standsEmpty({ tx }: Together, steps: readonly Migration[]): Promise<boolean> {
  const found = await stepsOf(tx);
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = current_schema()::regnamespace
      and c.relname <> 'migration'`.execute(tx);
  if (found.length === 0) {
    const [other] = rows;
    if (other) throw new Unrestorable({ code: 'database.not-empty', table: other.name });
    return true;
  }
  const [first] = await tx.selectFrom('province').select('province').limit(1).execute();
  if (first) throw new Unrestorable({ code: 'database.not-empty', table: 'province' });
  const at = found.at(-1)?.number ?? 0;
  const wanted = steps.at(-1)?.number ?? 0;
  if (at !== wanted || found.length !== steps.length)
    throw new Unrestorable({ code: 'database.other-schema', found: at, wanted });
  return false;
}

function checkTables(tables: readonly KeptTable[], contents: readonly MeasuredPart[]): void {
  const named = new Map(tables.map((table) => [table.name, table]));
  for (const { table: name, columns, province } of contents) {
    const table = named.get(name);
    const same =
      table?.columns.join() === columns.join() && table.byProvince === (province !== null);
    if (!same) throw new Unrestorable({ code: 'backup.other-tables', table: name });
  }
  const given = new Set(contents.map(({ table }) => table));
  const lost = tables.find(({ name, byProvince }) => !byProvince && !given.has(name));
  if (lost) throw new Unrestorable({ code: 'backup.other-tables', table: lost.name });
}

/** The owner takes his tables over: no trigger writes, no row is hidden. It ends with the transaction. */
async function openUp(
  together: Together,
  tables: readonly KeptTable[],
  isFresh: boolean,
): Promise<void> {
  for (const table of tables) await run(together, opening(table));
  // What a migration puts into its own tables comes with the backup; tables that no backup holds may refer to them.
  if (isFresh)
    await run(together, [`truncate ${tables.map(({ name }) => quoted(name)).join()} cascade`]);
  for (const { name } of tables) {
    const { rows } = await sql<{ empty: boolean }>`
      select not exists (select from ${sql.table(name)}) as empty`.execute(together.tx);
    if (rows[0]?.empty !== true)
      throw new Unrestorable({ code: 'database.not-empty', table: name });
  }
}

const opening = ({ name, byProvince }: KeptTable): readonly string[] => [
  `alter table ${quoted(name)} disable trigger user`,
  ...(byProvince ? [`alter table ${quoted(name)} no force row level security`] : []),
];

const shutting = ({ name, byProvince }: KeptTable): readonly string[] => [
  `alter table ${quoted(name)} enable trigger user`,
  ...(byProvince ? [`alter table ${quoted(name)} force row level security`] : []),
];

/** Numbers that the database gives out go on after those that were given. */
async function advanceSequences({ tx }: Together): Promise<void> {
  const { rows } = await sql<{ sequence: string; table: string; column: string }>`
    select d.objid::regclass::text as sequence, c.relname as table, a.attname as column
    from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
    join pg_class c on c.oid = d.refobjid
    join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
      and c.relnamespace = current_schema()::regnamespace`.execute(tx);
  for (const { sequence, table, column } of rows) {
    await sql`
      select setval(${sequence}::regclass, last) from (
        select max(${sql.ref(column)}) as last from ${sql.table(table)}
      ) given where last is not null`.execute(tx);
  }
}

async function readBack(
  { client }: Together,
  tables: readonly KeptTable[],
  contents: readonly MeasuredPart[],
): Promise<void> {
  for (const part of contents) {
    const order = tables.find(({ name }) => name === part.table)?.order ?? '';
    const { through, measure } = meter();
    const into = async (rows: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const _ of through(rows));
    };
    await copyOut(client, part, { order, into });
    const found = measure();
    if (found.rows !== part.rows || found.sha256 !== part.sha256)
      throw new Unrestorable({ code: 'restored.differs', table: part.table });
  }
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*)::text as count from ${quoted(name)}`,
    );
    const parts = contents.filter(({ table }) => table === name);
    const sum = parts.reduce((all, part) => all + part.rows, 0);
    if (Number(rows[0]?.count) !== sum)
      throw new Unrestorable({ code: 'restored.differs', table: name });
  }
}

async function chainsOf(
  { tx }: Together,
  tables: readonly KeptTable[],
  manifest: Manifest,
): Promise<readonly ChainReport[]> {
  if (!tables.some(({ name }) => name === 'chain_head')) return [];
  const provinces = manifest.contents.flatMap(({ table, province }) =>
    table === 'chain_head' && province !== null ? [province as PlaceId] : [],
  );
  const chains: ChainReport[] = [];
  for (const province of provinces) {
    await showProvince(tx, province);
    chains.push(await verifyChain({ province, db: tx, may: 'read' }));
  }
  return chains;
}

async function run({ tx }: Together, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

const quoted = (name: string): string => pg.escapeIdentifier(name);
