import { sql, type Transaction } from 'kysely';
import { invariant } from '#core/result.ts';
import type { Tables } from '../tables.ts';

/** A table as it goes into a backup. */
export type KeptTable = {
  readonly name: string;
  /** Those that are stored; what the database computes by itself is computed anew. */
  readonly columns: readonly string[];
  /** The order of its rows, which is the same on every server. */
  readonly order: string;
  /** Whether its rows are seen province by province. */
  readonly byProvince: boolean;
};

/** Tables that a backup does not hold, and why. All others are taken, also those that later steps add. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migration: 'the steps are run when a backup is restored, and recorded by that',
  session: 'who was signed in at the old place is not at the new one',
};

type CatalogRow = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[] | null;
  readonly refers_to: readonly string[];
  readonly hidden: boolean;
  readonly policies: readonly string[];
};

/** What these policies hide is seen by whoever says that he sees what is secret. */
const SIGHTS = ['sight', 'sight_of_registers'];
const OWN_PROVINCE = "(province = current_setting('tonghop.province'::text, true))";

/** Every table of the schema, those that are referred to before those that refer. */
export async function keptTables(tx: Transaction<Tables>): Promise<readonly KeptTable[]> {
  const { rows } = await sql<CatalogRow>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
          order by k.place)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key,
      array(select distinct o.relname::text from pg_constraint f join pg_class o on o.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers_to,
      c.relrowsecurity as hidden,
      array(select p.qual from pg_policies p
        where p.schemaname = current_schema() and p.tablename = c.relname
          and p.policyname <> all (${SIGHTS}::text[])) as policies
    from pg_class c
    where c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace = current_schema()::regnamespace
    order by c.relname`.execute(tx);
  return referredFirst(rows)
    .filter(({ name }) => !Object.hasOwn(LEFT_OUT, name))
    .map(toKeptTable);
}

function toKeptTable({ name, columns, key, hidden, policies }: CatalogRow): KeptTable {
  // A policy of another kind would hide rows from the backup without a word.
  invariant(
    !hidden || (policies.length === 1 && policies[0] === OWN_PROVINCE),
    `the rows of ${name} are shown by province`,
  );
  return {
    name,
    columns,
    order: key === null ? `"${name}"::text collate "C"` : key.join(', '),
    byProvince: hidden,
  };
}

function referredFirst(rows: readonly CatalogRow[]): readonly CatalogRow[] {
  const placed = new Map<string, CatalogRow>();
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ refers_to }) => refers_to.every((name) => placed.has(name)));
    invariant(ready.length > 0, `no circle of references: ${waiting.map(({ name }) => name)}`);
    for (const row of ready) placed.set(row.name, row);
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return [...placed.values()];
}
