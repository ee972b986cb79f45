import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlaceId } from '#core/place.ts';
import { connectTo } from '../database.ts';
import { MIGRATIONS, migrate } from '../migrations/migrate.ts';
import { prepareRole } from '../role.ts';
import { PROVINCE } from '../testing/small-province.ts';
import { emptyDatabase, type TestStore, testStore } from '../testing/test-store.ts';
import { changesOf, figuresIn, OTHER } from './testing/changes.ts';
import { verifyChain } from './verify-chain.ts';

let its: TestStore;
let owner: pg.Client;
beforeAll(async () => {
  its = await testStore();
  owner = new pg.Client({ connectionString: its.url });
  await owner.connect();
  await figuresIn(its.store, PROVINCE);
  await figuresIn(its.store, OTHER);
});
afterAll(async () => {
  await owner?.end();
  await its?.close();
});

const verified = (province: PlaceId = PROVINCE) => its.store.read(province, verifyChain);

describe('the chain', () => {
  test('whatever is written is linked, without gaps, each province for itself', async () => {
    const before = await verified();
    await changesOf(its.store, PROVINCE, ['"một"', 'dòng\nhai\t\\.', '🌾 NULL', '']);
    const after = await verified();
    expect(after.faults).toEqual([]);
    expect(after.head?.position).toBe((before.head?.position ?? 0) + 4);
    const [other] = [await verified(OTHER)];
    expect(other.faults).toEqual([]);
    expect(other.head?.hash).not.toBe(after.head?.hash);
  });

  test('any texts make the same form in the database and outside it', async () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 });
    const storable = texts.map((all) => all.map((text) => text.replaceAll('\0', '')));
    await fc.assert(
      fc.asyncProperty(storable, async (all) => {
        await changesOf(its.store, OTHER, all);
        expect((await verified(OTHER)).faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('writers at once are linked one after another', async () => {
    const before = (await verified()).head?.position ?? 0;
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => changesOf(its.store, PROVINCE, [`${n}`, 'và', `${n}`])),
    );
    const { head, faults } = await verified();
    expect(faults).toEqual([]);
    expect(head?.position).toBe(before + 90);
  });

  test('what was rolled back leaves no gap', async () => {
    const before = (await verified()).head;
    const failing = its.store.write(PROVINCE, async (tx) => {
      await changesOf({ ...its.store, write: async (_, work) => work(tx) }, PROVINCE, ['mất']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await verified()).head).toEqual(before);
  });

  test.each([
    [`insert into change_link values ('${PROVINCE}', 99999, gen_random_uuid(), sha256('x'))`],
    [`update change_link set hash = sha256('x')`],
    ['delete from change_link'],
    ['truncate change_link'],
    [`update chain_head set position = position + 1`],
    ['delete from chain_head'],
    [`insert into chain_head values ('${PROVINCE}', 0, sha256('x')) on conflict do nothing`],
  ])('%s is refused', async (statement) => {
    await owner.query(
      `select set_config('tonghop.province', $1, false), set_config('tonghop.sight', 'secret', false)`,
      [PROVINCE],
    );
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
  });

  test('a head that was written down is found again, at its position alone', async () => {
    const head = (await verified()).head;
    await changesOf(its.store, PROVINCE, ['sau']);
    const hash = head?.hash ?? '';
    const wanted = [
      { hash, position: null },
      { hash, position: head?.position ?? 0 },
      { hash, position: 1 },
      { hash: hash.replace(/^./, (c) => (c === '0' ? '1' : '0')), position: null },
    ];
    const { contains } = await its.store.read(PROVINCE, (tx) => verifyChain(tx, wanted));
    expect(contains).toEqual(wanted.slice(0, 2));
  });
});

/** One thing that somebody above all guards does to one row; `n` and `m` say to which. */
const TAMPERINGS = {
  'removes a row': `delete from change where id = (select id from change_link where position = $n)`,
  'removes a link': 'delete from change_link where position = $n',
  'removes a row with its link': `with gone as (delete from change_link where position = $n returning id)
    delete from change where id in (select id from gone)`,
  'cuts the tail off': 'delete from change_link where position >= $n',
  'alters who': `update change set actor = actor || '.' where id = (select id from change_link where position = $n)`,
  'alters when': `update change set at = at + interval '1 ms' where id = (select id from change_link where position = $n)`,
  'alters what came after': `update change set after = '{"value":"0"}' where id = (select id from change_link where position = $n)`,
  'moves words from one field to the next': `update change set entity = left(entity, -1), key = right(entity, 1) || key
    where id = (select id from change_link where position = $n)`,
  'alters a hash': `update change_link set hash = sha256(hash) where position = $n`,
  'alters the id of a link': `update change_link set id = gen_random_uuid() where position = $n`,
  'moves a link': 'update change_link set position = position + 1000000 where position = $n',
  'puts a row in': `insert into change select province, gen_random_uuid(), at, actor, action, entity, key, before, after, reason
    from change where id = (select id from change_link where position = $n)`,
  'puts a link in': `insert into change_link select province, (select max(position) from change_link) + 1, id, hash
    from change_link where position = $n`,
  'exchanges two rows': `update change_link l set id = o.id from change_link o
    where (l.position, o.position) in (($n, $m), ($m, $n))`,
  'exchanges two links': `update change_link l set id = o.id, hash = o.hash from change_link o
    where (l.position, o.position) in (($n, $m), ($m, $n))`,
  'moves the head': `update chain_head set position = position - 1`,
  'alters the head': `update chain_head set hash = sha256(hash)`,
  'removes the head': `delete from chain_head`,
} as const;

test('a single tampering by somebody who switches the triggers off is noticed', async () => {
  const { head } = await verified();
  const last = head?.position ?? 0;
  const place = fc.integer({ min: 1, max: last });
  const names = Object.keys(TAMPERINGS) as (keyof typeof TAMPERINGS)[];
  const single = connectTo(() => ({ connectionString: its.url }));
  const role = await prepareRole(single.db);
  const noticed = async (what: keyof typeof TAMPERINGS, n: number, m: number): Promise<boolean> => {
    let faults = 0;
    const rolledBack = single.db.transaction().execute(async (db) => {
      await sql`select set_config('tonghop.province', ${PROVINCE}, true), set_config('tonghop.sight', 'secret', true)`.execute(
        db,
      );
      for (const table of ['change', 'change_link', 'chain_head'])
        await sql.raw(`alter table ${table} disable trigger user`).execute(db);
      // Where the login is a superuser, the policies would else let him into the other province too.
      if (role !== null) await sql`select set_config('role', ${role}, true)`.execute(db);
      const statement = TAMPERINGS[what].replaceAll('$n', `${n}`).replaceAll('$m', `${m}`);
      const { numAffectedRows } = await sql.raw(statement).execute(db);
      expect(numAffectedRows).toBeGreaterThan(0n);
      faults = (await verifyChain({ province: PROVINCE, db, may: 'read' })).faultCount;
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    return faults > 0;
  };
  const tampering = fc
    .record({ what: fc.constantFrom(...names), n: place, m: place })
    .filter(({ n, m }) => n !== m);
  await fc.assert(
    fc.asyncProperty(tampering, async ({ what, n, m }) => noticed(what, n, m)),
    { numRuns: 60, examples: names.map((what) => [{ what, n: 2, m: 5 }]) },
  );
  await single.db.destroy();
});

test('rows from before the chain are linked by the migration, of every province', async () => {
  const { url } = await emptyDatabase();
  const { db } = connectTo(() => ({ connectionString: url }));
  await migrate(db, MIGRATIONS.slice(0, 1));
  const old = new pg.Client({ connectionString: url });
  await old.connect();
  for (const province of [PROVINCE, OTHER]) {
    await old.query(
      `select set_config('tonghop.province', $1, false), set_config('tonghop.sight', 'secret', false)`,
      [province],
    );
    await old.query(`insert into province values ($1, '{"vi":"x"}', now())`, [province]);
    await old.query(
      `insert into change select $1, gen_random_uuid(), now(), 'a', 'save', 'fact', n::text, null, '{"n":1.50}', 'r'
       from generate_series(1, 700) n`,
      [province],
    );
  }
  await migrate(db);
  for (const province of [PROVINCE, OTHER]) {
    const report = await db.transaction().execute(async (tx) => {
      await sql`select set_config('tonghop.province', ${province}, true), set_config('tonghop.sight', 'secret', true)`.execute(
        tx,
      );
      return verifyChain({ province, db: tx, may: 'read' });
    });
    expect(report).toMatchObject({ faults: [], head: { position: 700 } });
  }
  await old.end();
  await db.destroy();
});
