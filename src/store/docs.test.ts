import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrations/migrate.ts';
import { PROVINCE } from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let fresh: TestStore;
beforeAll(async () => {
  fresh = await testStore();
});
afterAll(() => fresh?.close());

test('each table has its paragraph in docs/store.md, and each paragraph its table', async () => {
  const page = readFileSync('docs/store.md', 'utf8');
  const described = [...page.matchAll(/^`([a-z_]+)`: /gm)].map(([, name]) => name).sort();
  const { rows } = await fresh.store.read(PROVINCE, (tx) =>
    sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(tx.db),
  );
  expect(described).toEqual(rows.map(({ name }) => name).sort());
});

test('every table of a province has row-level security, forced, and the province first in its key', async () => {
  const { rows } = await fresh.store.read(PROVINCE, (tx) =>
    sql<{ name: string; hidden: boolean; first: string }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as hidden,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
        and c.relname not in ('migration', 'province')`.execute(tx.db),
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ hidden, first }) => !hidden || first !== 'province')).toEqual([]);
});

test('steps that were run are not run again, an edited or unknown one refuses the database', async () => {
  const [first] = MIGRATIONS;
  const db = await database();
  await migrate(db);
  const edited = MIGRATIONS.map((m) => (m === first ? { ...m, sql: `${m.sql} ` } : m));
  await expect(migrate(db, edited)).rejects.toMatchObject({ fault: { code: 'schema.edited' } });
  await expect(migrate(db, [])).rejects.toMatchObject({ fault: { code: 'schema.newer' } });
  const broken = [
    ...MIGRATIONS,
    { number: 99, name: 'broken', sql: 'create table half (a int); nonsense' },
  ];
  await expect(migrate(db, broken)).rejects.toThrow(/syntax/);
  const { rows } = await sql<{ half: string | null }>`select to_regclass('half') as half`.execute(
    db,
  );
  expect(rows[0]?.half).toBeNull();
  await db.destroy();
});

async function database() {
  const { connectTo } = await import('./database.ts');
  return connectTo(() => ({ connectionString: fresh.url })).db;
}
