import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlaceId } from '#core/place.ts';
import { connectTo } from '../database.ts';
import { MIGRATIONS, migrate } from '../migrations/migrate.ts';
import { openStore } from '../store.ts';
import { PROVINCE } from '../testing/small-province.ts';
import { emptyDatabase, type TestStore, testStore } from '../testing/test-store.ts';
import { backup } from './backup.ts';
import { readBackupFile } from './read-backup.ts';
import { restore } from './restore.ts';
import { changesOf, figuresIn, OTHER } from './testing/changes.ts';
import { contentsOf } from './testing/contents.ts';
import { verifyChain } from './verify-chain.ts';

const folder = mkdtempSync(join(tmpdir(), 'tonghop-keeping-'));
const file = join(folder, 'a.backup');
let its: TestStore;
beforeAll(async () => {
  its = await testStore();
  await figuresIn(its.store, PROVINCE);
  await figuresIn(its.store, OTHER);
  await changesOf(its.store, PROVINCE, ['tab\tvà\\n', 'dòng\nhai', '\\.', '\\N', '🌾']);
  await backup({ url: its.url }, file);
});
afterAll(async () => {
  await its?.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = async (url: string, from: string, steps = MIGRATIONS) => {
  const outcome = await restore({ url }, from, steps);
  return outcome.ok ? outcome.value : outcome.error;
};

/** Names of the tables there; none of a database without a schema. */
async function tablesIn(url: string): Promise<readonly string[]> {
  return [...(await contentsOf(url, [])).keys()];
}

describe('a backup', () => {
  test('brings everything into an empty database, of every province, and the chains are whole', async () => {
    const { url } = await emptyDatabase();
    const outcome = await restore({ url }, file);
    expect(outcome).toMatchObject({
      ok: true,
      value: { otherEnds: [], chains: [{ faults: [] }, { faults: [] }] },
    });
    const provinces = [PROVINCE, OTHER];
    const restored = await contentsOf(url, provinces);
    expect(restored).toEqual(await contentsOf(its.url, provinces));
    expect(restored.get('fact_revision')?.length).toBe(24);
  });

  test('what was restored is guarded as before, and goes on where it was', async () => {
    const { url } = await emptyDatabase();
    await restore({ url }, file);
    const opening = await openStore({ url });
    if (opening.kind !== 'open') throw new Error(opening.kind);
    await changesOf(opening.store, PROVINCE, ['sau khi khôi phục']);
    const report = await opening.store.read(PROVINCE, verifyChain);
    expect(report.faults).toEqual([]);
    const { chains } = await readBackupFile(file);
    const was = chains.find(({ province }) => province === PROVINCE)?.position ?? 0;
    expect(report.head?.position).toBe(was + 1);
    const nowhere = '98@2004-01-01' as PlaceId;
    const seen = await opening.store.read(nowhere, ({ db }) =>
      db.selectFrom('fact_revision').select('id').execute(),
    );
    expect(seen).toEqual([]);
    await opening.store.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(client.query('update fact_revision set actor = $1', ['x'])).rejects.toMatchObject({
      code: '23001',
    });
    const { rows } = await client.query(
      'select relname from pg_class where relrowsecurity and not relforcerowsecurity',
    );
    expect(rows).toEqual([]);
    await client.end();
  });

  test('the same content makes the same parts, and no half a file is left', async () => {
    const again = join(folder, 'b.backup');
    await backup({ url: its.url }, again);
    expect((await readBackupFile(again)).contents).toEqual((await readBackupFile(file)).contents);
    await expect(backup({ url: its.url }, join(folder, 'a.backup/x'))).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('goes into a database that has our schema and no rows, and not into one that has any', async () => {
    const { url } = await emptyDatabase();
    const { db } = connectTo(() => ({ connectionString: url }));
    await migrate(db);
    await db.destroy();
    expect(await refusalOf(url, file)).toMatchObject({ otherEnds: [] });
    const before = await contentsOf(url, [PROVINCE, OTHER]);
    expect(await refusalOf(url, file)).toEqual({ code: 'database.not-empty', table: 'province' });
    expect(await contentsOf(url, [PROVINCE, OTHER])).toEqual(before);
  });

  test('is not put beside the tables of another program', async () => {
    const { url } = await emptyDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table theirs (a integer)');
    await client.end();
    expect(await refusalOf(url, file)).toEqual({ code: 'database.not-empty', table: 'theirs' });
    expect(await tablesIn(url)).toEqual(['theirs']);
  });

  test('of a newer or an edited schema is refused before anything is written', async () => {
    const { url } = await emptyDatabase();
    expect(await refusalOf(url, file, MIGRATIONS.slice(0, 1))).toMatchObject({
      code: 'schema.newer',
      known: 1,
    });
    const edited = MIGRATIONS.map((step) => ({ ...step, sql: `${step.sql} ` }));
    expect(await refusalOf(url, file, edited)).toMatchObject({ code: 'schema.edited' });
    expect(await tablesIn(url)).toEqual([]);
  });

  test('of a database without a schema is none', async () => {
    const { url } = await emptyDatabase();
    await expect(backup({ url }, join(folder, 'none.backup'))).rejects.toMatchObject({
      fault: { code: 'database.nothing' },
    });
    expect(readdirSync(folder)).not.toContain('none.backup');
  });

  test('of an older schema is restored and brought up to date', async () => {
    const { url: old } = await emptyDatabase();
    const { db } = connectTo(() => ({ connectionString: old }));
    await migrate(db, MIGRATIONS.slice(0, 1));
    await db.destroy();
    const client = new pg.Client({ connectionString: old });
    await client.connect();
    await client.query(
      `select set_config('tonghop.province', $1, false), set_config('tonghop.sight', 'secret', false)`,
      [PROVINCE],
    );
    await client.query(`insert into province values ($1, '{"vi":"x"}', now())`, [PROVINCE]);
    await client.query(
      `insert into change select $1, gen_random_uuid(), now(), 'a', 'save', 'fact', 'k', null, null, 'r' from generate_series(1, 9)`,
      [PROVINCE],
    );
    await client.end();
    const older = join(folder, 'older.backup');
    await backup({ url: old }, older);
    const { url } = await emptyDatabase();
    expect(await refusalOf(url, older)).toMatchObject({ chains: [] });
    const opening = await openStore({ url });
    if (opening.kind !== 'open') throw new Error(opening.kind);
    expect(await opening.store.read(PROVINCE, verifyChain)).toMatchObject({
      faults: [],
      head: { position: 9 },
    });
    await opening.store.close();
  });

  test('takes the tables of later migrations too, their references, own rows and numbers', async () => {
    const later = {
      number: 99,
      name: 'later',
      sql: `create table a_child (n integer generated by default as identity primary key, "from" text not null,
              twice integer generated always as (n * 2) stored);
            create table z_parent (code text primary key, above text references z_parent);
            alter table a_child add foreign key ("from") references z_parent;
            create table keyless (b text, j jsonb);
            insert into z_parent values ('seed', null);`,
    };
    const steps = [...MIGRATIONS, later];
    const { url: source } = await emptyDatabase();
    const { db } = connectTo(() => ({ connectionString: source }));
    await migrate(db, steps);
    await db.destroy();
    const client = new pg.Client({ connectionString: source });
    await client.connect();
    await client.query(`insert into z_parent values ('b', 'seed'), ('a', 'b')`);
    await client.query(`insert into a_child ("from") select 'a' from generate_series(1, 7)`);
    await client.query(
      `insert into keyless values ('x', '{"a": 1.50}'), (null, null), ('x', '[]')`,
    );
    await client.end();
    const made = join(folder, 'later.backup');
    await backup({ url: source }, made);
    const { url } = await emptyDatabase();
    expect(await refusalOf(url, made, steps)).toMatchObject({ rows: 13 });
    expect(await contentsOf(url, [])).toEqual(await contentsOf(source, []));
    const target = new pg.Client({ connectionString: url });
    await target.connect();
    const { rows } = await target.query(`insert into a_child ("from") values ('a') returning n`);
    expect(rows).toEqual([{ n: 8 }]);
    await target.end();
  });
});

describe('a file that is not what was written', () => {
  test('any byte altered, any tail cut off, anything added is refused, and nothing is written', async () => {
    const { url } = await emptyDatabase();
    const whole = readFileSync(file);
    const bad = join(folder, 'bad.backup');
    const refusedWith = async (bytes: Uint8Array): Promise<string> => {
      writeFileSync(bad, bytes);
      return readBackupFile(bad).then(
        () => 'taken',
        (error) => error.fault?.code ?? String(error),
      );
    };
    const at = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (where, by) => {
        const altered = Buffer.from(whole);
        altered[where] = (altered[where] ?? 0) ^ by;
        expect(await refusedWith(altered)).toMatch(/^backup\./);
        expect(await refusedWith(whole.subarray(0, where))).toMatch(/^backup\.(trunc|other)/);
      }),
      { numRuns: 400, examples: [0, 16, 17, 18, 20, whole.length - 1].map((n) => [n, 1]) },
    );
    expect(await refusedWith(Buffer.concat([whole, Buffer.from('\n')]))).toBe('backup.damaged');
    expect(await refusalOf(url, bad)).toMatchObject({ code: 'backup.damaged' });
    expect(await tablesIn(url)).toEqual([]);
  });

  test.each([
    ['nothing', '', 'backup.other-file'],
    ['another file', 'PK\u0003\u0004 and so on and so on and so on', 'backup.other-file'],
    ['the first line alone', 'tonghop backup 1\n', 'backup.truncated'],
    [
      'a length beyond all limits',
      'tonghop backup 1\nH\u007f\u007f\u007f\u007f{}',
      'backup.damaged',
    ],
    ['a first frame of another kind', 'tonghop backup 1\nE\0\0\0\u0002{}', 'backup.damaged'],
    ['JSON of another shape', 'tonghop backup 1\nH\0\0\0\u0002[]', 'backup.damaged'],
    ['no JSON', 'tonghop backup 1\nH\0\0\0\u0002{{', 'backup.damaged'],
  ])('%s is refused', async (_, text, code) => {
    const odd = join(folder, 'odd.backup');
    writeFileSync(odd, text, 'latin1');
    const { url } = await emptyDatabase();
    expect(await refusalOf(url, odd)).toMatchObject({ code });
  });

  test('a file that is not there is said to be unreadable', async () => {
    const { url } = await emptyDatabase();
    expect(await refusalOf(url, join(folder, 'gone'))).toMatchObject({ code: 'backup.unreadable' });
  });
});
