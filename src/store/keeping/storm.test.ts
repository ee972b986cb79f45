import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fact } from '#core/testing/builders.ts';
import { saveFact } from '../save-fact.ts';
import { openStore, type Store } from '../store.ts';
import { A1, A2, B1, B2, PROVINCE } from '../testing/small-province.ts';
import { backup } from './backup.ts';
import { readBackupFile } from './read-backup.ts';
import { restore } from './restore.ts';
import { changesOf, figuresIn } from './testing/changes.ts';
import { verify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'tonghop-storm-'));
const file = join(folder, 'storm.backup');
const settings = { fsync: 'off' };
const source = { dataDir: join(folder, 'source'), settings };
const target = { dataDir: join(folder, 'target'), settings };

let store: Store;
beforeAll(async () => {
  store = await opened(source);
  await figuresIn(store, PROVINCE);
});
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(where: typeof source): Promise<Store> {
  const opening = await openStore(where);
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  return opening.store;
}

let second = 0;
const instant = (): string => new Date(Date.UTC(2026, 1, 1) + 1000 * second++).toISOString();

/** Writes figures one after another until it is told to stop; each is a revision of the same few. */
async function writer(number: number, running: () => boolean): Promise<number> {
  const place = [A1, A2, B1, B2][number % 4] ?? A1;
  const key = { place, period: `2022-0${1 + (number % 3)}`, source: `writer-${number}` };
  for (let saved = 0; ; saved += 1) {
    if (!running()) return saved;
    const outcome = await store.write(PROVINCE, (tx) =>
      saveFact(tx, {
        fact: fact('t.cases', { value: `${saved} vụ`, key }),
        expectedRevision: saved,
        actor: `writer-${number}`,
        reason: 'bão',
        at: instant(),
      }),
    );
    expect(outcome.kind).toBe('saved');
    if (saved % 7 === 0) await changesOf(store, PROVINCE, [`${number}`, 'thêm', `${saved}`]);
  }
}

/*
 * What a change row says was written, by the chain up to a position: so the state at the backup's instant is known
 * from the source afterwards, without asking the backup.
 */
const UP_TO = `
  select c.key, (c.after ->> 'revision')::integer as revision, c.after
  from change_link l join change c using (province, id)
  where l.province = $1 and l.position <= $2 and c.entity = 'fact' and c.after ? 'revision'`;
const KEY = `concat_ws('/', f.indicator, f.place, f.period, f.series, f.source)`;

/** Each writing has an instant of its own, by which its roll-ups are known. */
const ROLLED_UP = `r.province = $1 and exists (
  select from change_link l join change c using (province, id)
  where l.province = $1 and l.position <= $2 and c.at = r.known_from)`;

const TABLES_AT: Readonly<Record<string, string>> = {
  change_link: `select to_jsonb(l)::text as row from change_link l where position <= $2 and province = $1`,
  change: `select to_jsonb(c)::text as row from change c join change_link l using (province, id)
    where l.position <= $2 and province = $1`,
  fact: `select to_jsonb(f)::text as row from fact f
    where f.province = $1 and ${KEY} in (select key from (${UP_TO}) u)`,
  fact_revision: `select to_jsonb(r)::text as row from fact_revision r join fact f using (province, id)
    where r.province = $1 and (${KEY}, r.revision) in (select key, revision from (${UP_TO}) u)`,
  fact_current: `select (to_jsonb(r) - 'chosen')::text as row from (
      select distinct on (id) f.indicator, f.place, f.period, f.series, f.source, r.*
      from fact_revision r join fact f using (province, id)
      where r.province = $1 and (${KEY}, r.revision) in (select key, revision from (${UP_TO}) u)
      order by id, r.revision desc
    ) r`,
  rollup_revision: `select to_jsonb(r)::text as row from rollup_revision r where ${ROLLED_UP}`,
  rollup: `select to_jsonb(r)::text as row from (
      select distinct on (indicator, period, series, place, boundary) r.* from rollup_revision r
      where ${ROLLED_UP} order by indicator, period, series, place, boundary, revision desc
    ) r`,
};
/** Nothing writes them in the storm. */
const STILL = ['catalogue_entry', 'place', 'place_feed', 'indicator', 'province', 'choice'];
const every = (table: string): readonly [string, string] => [
  table,
  `select (to_jsonb(t) ${table === 'fact_current' ? "- 'chosen'" : ''})::text as row from ${table} t where t.province = $1`,
];

async function rowsOf(
  address: pg.ClientConfig,
  queries: Readonly<Record<string, string>>,
  values: readonly unknown[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(
      `select set_config('tonghop.province', $1, false), set_config('tonghop.sight', 'secret', false)`,
      [PROVINCE],
    );
    const found = new Map<string, readonly string[]>();
    for (const [name, text] of Object.entries(queries)) {
      const { rows } = await client.query<{ row: string }>(text, [...values]);
      found.set(name, rows.map(({ row }) => row).sort());
    }
    return found;
  } finally {
    await client.end();
  }
}

test('a backup made in a storm of writes is the database as it stood at one position of the chain', async () => {
  let running = true;
  const writers = Array.from({ length: 6 }, (_, number) => writer(number, () => running));
  const position = async (): Promise<number> =>
    (await verify(source, [])).find(({ province }) => province === PROVINCE)?.head?.position ?? 0;
  const before = await position();
  while ((await position()) < before + 60);
  // The server is another application's, so to say: it is read beside its writers.
  const { chains } = await backup(source, file);
  const head = chains[0]?.position ?? 0;
  while ((await position()) < head + 60);
  running = false;
  await Promise.all(writers);

  const outcome = await restore(target, file);
  expect(outcome).toMatchObject({
    ok: true,
    value: { otherEnds: [], chains: [{ faults: [], head: { position: head } }] },
  });
  const copy = await opened(target);
  const tables = Object.keys(TABLES_AT);
  const at = await rowsOf(store.address(), TABLES_AT, [PROVINCE, head]);
  const restored = await rowsOf(copy.address(), Object.fromEntries(tables.map(every)), [PROVINCE]);
  expect(Object.fromEntries([...restored].map(([name, rows]) => [name, rows.length]))).toEqual(
    Object.fromEntries([...at].map(([name, rows]) => [name, rows.length])),
  );
  expect(restored).toEqual(at);
  const still = Object.fromEntries(STILL.map(every));
  expect(await rowsOf(copy.address(), still, [PROVINCE])).toEqual(
    await rowsOf(store.address(), still, [PROVINCE]),
  );
  await copy.close();
  // The chain of the source, which went on, still contains the end of the backup.
  const wanted = [{ hash: chains[0]?.hash ?? '', position: head }];
  expect(await verify(source, wanted)).toMatchObject([{ faults: [], contains: wanted }]);
  expect((await readBackupFile(file)).chains).toEqual(chains);
});
