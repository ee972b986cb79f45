import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PROVINCE } from '#core/testing/builders.ts';
import { loadPack } from '#store/load-pack.ts';
import { refreshRollUps } from '#store/roll-up.ts';
import type { Store } from '#store/store.ts';
import { factOf, type Generated, type Given, givenOf, SOURCE } from './province.ts';

const ACTOR = 'bench';
const START = Date.UTC(2024, 0, 1);
/** So many facts are compared with what the store itself would have written. */
const SAMPLE = 2_000;

export type Filled = {
  readonly facts: number;
  readonly copySeconds: number;
  readonly rollUpSeconds: number;
  /** By then all of it was known. */
  readonly knownBy: string;
};

/**
 * Fills the store's tables as a load of each month would have: COPY to a table of the session, from it
 * one insert a table, for COPY itself does not go through row-level security; roll-ups by the store.
 */
export async function fill(store: Store, bare: pg.Client, all: Generated): Promise<Filled> {
  await load(store, { all, given: [], at: 0 });
  await bare.query("select set_config('tonghop.province', $1, false)", [PROVINCE]);
  const begun = performance.now();
  await bare.query('begin');
  await bare.query(GIVEN);
  await pipeline(Readable.from(lines(all)), bare.query(copyFrom('copy given from stdin')));
  for (const insert of INSERTS) await bare.query(insert, [PROVINCE]);
  const { rowCount } = await bare.query('select from given');
  await bare.query('drop table given');
  await bare.query('commit');
  await bare.query('analyze'); // as the server does by itself within a minute
  const copied = performance.now();
  // One commune of each district touches every whole.
  const touching = all.indicators.flatMap((indicator) =>
    all.communes.slice(0, all.districts.length).map((place) => ({ indicator, place })),
  );
  for (const [n, period] of all.months.entries()) {
    const touched = touching.map((t) => ({ ...t, period, series: 'actual' as const }));
    await store.write(PROVINCE, (tx) => refreshRollUps(tx, touched, instant(n)));
  }
  const rolledUp = performance.now();
  await bare.query('vacuum analyze');
  await verify(store, all);
  return {
    facts: rowCount ?? 0,
    copySeconds: (copied - begun) / 1000,
    rollUpSeconds: (rolledUp - copied) / 1000,
    knownBy: instant(all.months.length),
  };
}

/** Seconds that the store itself takes for facts of a month that nothing else is of, and how many they are. */
export async function loadMonth(
  store: Store,
  all: Generated,
  month: string,
): Promise<{ readonly seconds: number; readonly facts: number }> {
  const few = { ...all, indicators: all.indicators.slice(0, 40) };
  const given = givenOf(few, month);
  const begun = performance.now();
  await load(store, { all, given, at: all.months.length });
  return { seconds: (performance.now() - begun) / 1000, facts: given.length };
}

/** What was put in by hand is what the store would have put in: it finds nothing to add or revise. */
async function verify(store: Store, all: Generated): Promise<void> {
  const given = all.months.flatMap((month) =>
    givenOf(all, month).slice(-SAMPLE / all.months.length),
  );
  const { added, revised, unchanged } = await load(store, { all, given, at: all.months.length });
  if (added + revised > 0 || unchanged !== given.length)
    throw new Error(`the filled tables are not the store's: ${added} added, ${revised} revised`);
}

const load = (
  store: Store,
  { all, given, at }: { all: Generated; given: readonly Given[]; at: number },
) =>
  store.write(PROVINCE, (tx) =>
    loadPack(tx, {
      catalogue: all.catalogue,
      facts: given.map(factOf),
      actor: ACTOR,
      at: instant(at),
    }),
  );

const instant = (second: number): string => new Date(START + second * 1000).toISOString();

/** Rows of COPY, a month at a time; the ids are UUIDv7 in the order of their coming. */
function* lines(all: Generated): Iterable<string> {
  let made = 0;
  for (const [n, month] of all.months.entries()) {
    let text = '';
    for (const { indicator, place, period, series, value } of givenOf(all, month)) {
      const id = `018d0000-0000-7000-8000-${(made++).toString(16).padStart(12, '0')}`;
      text += `${[id, indicator, place, period, series, value, instant(n)].join('\t')}\n`;
    }
    yield text;
  }
}

const GIVEN = `create temporary table given (id uuid, indicator text, place text, period text, series text,
  value numeric, known_from timestamptz)`;

const KEY = 'id, indicator, place, period, series';
const FIGURE =
  'revision, kind, value, scale, unit, power, status, definition, provenance, said, questions, known_from, actor, reason';
const FIGURE_VALUES = `1, 'exact', value, 0, 'vụ', 0, 'estimated', 1,
  '{"kind":"document","source":"bc","section":"A","note":null,"item":1}', '[]', '[]', known_from, '${ACTOR}', 'đo'`;

const INSERTS = [
  `insert into fact (province, ${KEY}, source) select $1, ${KEY}, '${SOURCE}' from given`,
  `insert into fact_revision (province, id, ${FIGURE}) select $1, id, ${FIGURE_VALUES} from given`,
  `insert into fact_current (province, ${KEY}, source, chosen, ${FIGURE})
   select $1, ${KEY}, '${SOURCE}', true, ${FIGURE_VALUES} from given`,
  `insert into change (province, id, at, actor, action, entity, key, after, reason)
   select $1, g.id, g.known_from, '${ACTOR}', 'load', 'fact',
     concat_ws('/', g.indicator, g.place, g.period, g.series, '${SOURCE}'),
     jsonb_strip_nulls(to_jsonb(r) - '{province,id,amount,actor,reason}'::text[]), 'đo'
   from given g join fact_revision r on r.province = $1 and r.id = g.id`,
];
