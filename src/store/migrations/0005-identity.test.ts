import { sql, type Transaction } from 'kysely';
import { expect, test } from 'vitest';
import { connectTo } from '../database.ts';
import type { Tables } from '../tables.ts';
import { emptyDatabase } from '../testing/test-store.ts';
import { MIGRATIONS, migrate } from './migrate.ts';

test('sessions from before say how they began: one without a password by a sample’s door', async () => {
  const { url } = await emptyDatabase();
  const { db } = connectTo(() => ({ connectionString: url }));
  await migrate(db, MIGRATIONS.slice(0, 4));
  const [own, sample] = ['1', '2'].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
  // The login owns the tables and is no superuser: it sees the rows of the province that it names alone.
  const within = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('tonghop.province', '12@2004-01-01', true)`.execute(tx);
      return work(tx);
    });
  await within(async (tx) => {
    await sql`insert into province values ('12@2004-01-01', '{"vi":"Tỉnh"}', now())`.execute(tx);
    for (const [id, login] of [
      [own, 'own'],
      [sample, 'sample'],
    ] as const) {
      const of = sql`'12@2004-01-01', ${id}`;
      await sql`insert into person (province, id, login, name, sight, made_at)
        values (${of}, ${login}, 'x', 'open', now())`.execute(tx);
      await sql`insert into credential (province, person, password, one_time, changed_at)
        values (${of}, ${login === 'own' ? 'hash' : null}, false, now())`.execute(tx);
      await sql`insert into session (province, id, token, person, begun_at, seen_at, ends_at, address, browser)
        values (${of}, ${Buffer.from(login)}, ${id}, now(), now(), now(), '', '')`.execute(tx);
    }
  });
  await migrate(db);
  const { rows } = await within((tx) =>
    sql<{ person: string; means: string }>`
      select person, means from session order by person`.execute(tx),
  );
  expect(rows).toEqual([
    { person: own, means: 'password' },
    { person: sample, means: 'sample' },
  ]);
  await db.destroy();
});
