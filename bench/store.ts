import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Fact } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { monthsPeriod } from '#core/period.ts';
import { type Place, type PlaceId, placeId } from '#core/place.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { loadPack } from '#store/load-pack.ts';
import { readFacts, readRollUps } from '#store/read-facts.ts';
import { saveFact } from '#store/save-fact.ts';
import { openStore } from '#store/store.ts';
import { type Line, percentile, timed } from './measure.ts';

const DISTRICTS = 10;
const COMMUNES = 100;
const PERIODS = 25;
const LAST = 2024 * 12 + 8;
const RUNS = 200;

export type StoreBench = { readonly lines: readonly Line[]; readonly notes: readonly string[] };

/** Overview and saving at so many facts: communes × indicators × periods, generated. */
export async function storeBench(facts: number): Promise<StoreBench> {
  const indicators = Math.max(1, Math.round(facts / COMMUNES / PERIODS));
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const opening = await openStore({ dataDir: folder, settings: { shared_buffers: '512MB' } });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  const { store } = opening;
  const bare = new pg.Client(store.address());
  await bare.connect();
  try {
    const all = provinceOf(indicators);
    const begun = performance.now();
    for (let back = PERIODS - 1; back >= 0; back -= 1) {
      const period = monthsPeriod(LAST - back, 1).code;
      await store.write(PROVINCE, (tx) =>
        loadPack(tx, {
          catalogue: all,
          facts: factsOf(indicators, period),
          actor: 'bench',
          at: new Date(Date.UTC(2024, 0, 1) + (PERIODS - back) * 1000).toISOString(),
        }),
      );
    }
    const loading = (performance.now() - begun) / 1000;
    await bare.query("select set_config('tonghop.province', $1, false)", [PROVINCE]);
    await bare.query('analyze');
    const period = monthsPeriod(LAST, 1).code;
    const prior = monthsPeriod(LAST - 12, 1).code;
    const asked = { periods: [period, prior, '2024'], places: [PROVINCE], boundary: 'before' };
    const overview = await timed(RUNS, () =>
      store.read(PROVINCE, async (tx) => {
        await readFacts(tx, asked, null);
        await readRollUps(tx, asked, null);
      }),
    );
    const overviewByHand = await timed(RUNS, async () => {
      await bare.query('begin isolation level repeatable read read only');
      await bare.query(OVERVIEW_FACTS, [PROVINCE, asked.periods, asked.places]);
      await bare.query(OVERVIEW_ROLLUPS, [PROVINCE, asked.boundary, asked.periods, asked.places]);
      await bare.query('commit');
    });
    const past = await timed(50, () =>
      store.read(PROVINCE, async (tx) => {
        await readFacts(tx, asked, '2024-01-01T00:00:20.000Z');
        await readRollUps(tx, asked, '2024-01-01T00:00:20.000Z');
      }),
    );
    const revisions = new Map<string, number>();
    const save = await timed(RUNS, (run) => {
      const place = communeId(run % COMMUNES);
      const code = codeOf(run % indicators);
      const revision = revisions.get(`${code}${place}`) ?? 1;
      revisions.set(`${code}${place}`, revision + 1);
      return store.write(PROVINCE, (tx) =>
        saveFact(tx, {
          fact: fact(code, { value: `${run + 1} vụ`, key: { place, period } }),
          expectedRevision: revision,
          actor: 'bench',
          reason: 'đo',
          at: new Date().toISOString(),
        }),
      );
    });
    const saveByHand = await timed(RUNS, (run) =>
      handSave(bare, codeOf(run % indicators), communeId(run % COMMUNES), period, run),
    );
    return {
      lines: [
        line('overview of the province: facts, plans, same period, roll-ups', overview, [
          'the same SQL through pg',
          overviewByHand,
        ]),
        line('the same as known on an earlier day', past, ['now', overview]),
        line('one save with its roll-ups, revision and change row', save, [
          'an insert, an update and two sums by hand through pg',
          saveByHand,
        ]),
      ],
      notes: [
        `${(COMMUNES * indicators * PERIODS).toLocaleString('en')} facts of ${COMMUNES} communes × ${indicators} indicators × ${PERIODS} months, loaded with their revisions, change rows and roll-ups in ${loading.toFixed(0)} s`,
        `${execFileSync('du', ['-sm', folder]).toString().split('\t')[0]} MB on disk`,
      ],
    };
  } finally {
    await bare.end();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (
  what: string,
  times: readonly number[],
  beside: readonly [string, readonly number[]],
): Line => ({
  what,
  median: percentile(times, 50),
  p99: percentile(times, 99),
  beside: [beside[0], percentile(beside[1], 50)],
});

const OVERVIEW_FACTS = `select * from fact_current
  where province = $1 and period = any($2) and place = any($3) order by indicator, place, period, series, chosen desc, id`;
const OVERVIEW_ROLLUPS = `select * from rollup
  where province = $1 and boundary = $2 and period = any($3) and place = any($4)`;

/** What a hand-written program would do at least: revision, projection, the sums of district and province. */
async function handSave(
  db: pg.Client,
  code: string,
  place: PlaceId,
  period: string,
  run: number,
): Promise<void> {
  await db.query('begin');
  const { rows } = await db.query(
    'select id, revision from fact_current where province=$1 and indicator=$2 and place=$3 and period=$4 and series=$5 for update',
    [PROVINCE, code, place, period, 'actual'],
  );
  const [{ id, revision }] = rows;
  await db.query(
    `insert into fact_revision (province, id, revision, kind, value, scale, unit, power, status, definition, provenance,
       said, questions, known_from, actor, reason)
     values ($1,$2,$3,'exact',$4,0,'vụ',0,'estimated',1,'{}','[]','[]',now(),'bench','đo')`,
    [PROVINCE, id, revision + 1, run + 1],
  );
  await db.query('update fact_current set value=$3, revision=$4 where province=$1 and id=$2', [
    PROVINCE,
    id,
    run + 1,
    revision + 1,
  ]);
  for (const whole of [districtOf(Number(place.slice(0, 5))), PROVINCE]) {
    await db.query(
      `update rollup set revision = revision + 1, sum = (
         select sum(amount) from fact_current c join place_feed f on f.province = c.province and f.part = c.place
         where c.province=$1 and c.indicator=$2 and c.period=$3 and c.series='actual' and f.boundary='before' and f.whole=$4)
       where province=$1 and indicator=$2 and period=$3 and series='actual' and place=$4 and boundary='before'`,
      [PROVINCE, code, period, whole],
    );
  }
  await db.query('commit');
}

const FROM = '2021-01-01';
const codeOf = (n: number): string => `t.i${n}`;
const communeId = (n: number): PlaceId => placeId(String(n).padStart(5, '0'), FROM);
const districtOf = (commune: number): PlaceId => placeId(String(101 + (commune % DISTRICTS)), FROM);

function provinceOf(indicators: number): Catalogue {
  const base = catalogue(Array.from({ length: indicators }, (_, n) => indicator(codeOf(n), 'vụ')));
  const place = (id: PlaceId, level: Place['level'], parent: PlaceId): Place => ({
    id,
    code: id.slice(0, id.indexOf('@')),
    name: { vi: id },
    kind: level === 'district' ? 'huyện' : 'xã',
    level,
    parent,
    from: FROM,
    to: null,
  });
  const districts = Array.from({ length: DISTRICTS }, (_, n) =>
    place(districtOf(n), 'district', PROVINCE),
  );
  const communes = Array.from({ length: COMMUNES }, (_, n) =>
    place(communeId(n), 'commune', districtOf(n)),
  );
  return {
    ...base,
    places: new Map([
      ...base.places,
      ...[...districts, ...communes].map((p) => [p.id, p] as const),
    ]),
    boundaries: [{ code: 'before', name: { vi: 'trước' }, on: '2024-01-01' }],
  };
}

function factsOf(indicators: number, period: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (let i = 0; i < indicators; i += 1) {
    for (let c = 0; c < COMMUNES; c += 1) {
      facts.push(
        fact(codeOf(i), {
          value: `${(i * 31 + c * 7) % 1000} vụ`,
          key: { place: communeId(c), period },
        }),
      );
    }
  }
  return facts;
}
