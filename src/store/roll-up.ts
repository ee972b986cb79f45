import { type RawBuilder, sql } from 'kysely';
import type { FactKey } from '#core/fact.ts';
import { rollUpStatement } from './roll-up-statement.ts';
import type { WriteTx } from './transaction.ts';

/** Figures that changed: these places, of one indicator, period and series. */
export type Touched = Pick<FactKey, 'indicator' | 'period' | 'series' | 'place'>;

/**
 * Holds all writers of these figures back until this transaction ends, and those of the means that
 * they weigh, so that two of them never compute one whole from different halves. Locks are taken in
 * one order, so that nobody waits for one who waits for him; a load keeps them all out.
 */
export async function lockRollUps(tx: WriteTx, touched: readonly Touched[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${provinceKey(tx)})`.execute(tx.db);
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(concat_ws('/', ${tx.province}::text, i.code, t.period), 0) as key
      from unnest(${column(touched, 'indicator')}::text[], ${column(touched, 'period')}::text[])
        as t (indicator, period)
      join indicator i on i.province = ${tx.province} and t.indicator in (i.code, i.weight)
      order by key
    ) in_order`.execute(tx.db);
}

/** Holds back every other writer of the province: what is loaded is too much to lock one by one. */
export async function lockProvince(tx: WriteTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${provinceKey(tx)})`.execute(tx.db);
}

/** Computes anew every whole that the touched figures are part of. */
export async function refreshRollUps(
  tx: WriteTx,
  touched: readonly Touched[],
  at: string,
): Promise<void> {
  const indicators = await reached(tx, touched);
  if (indicators.length === 0) return;
  const given = sql`
    select distinct * from unnest(${column(touched, 'indicator')}::text[], ${column(touched, 'period')}::text[],
      ${column(touched, 'series')}::text[], ${column(touched, 'place')}::text[])
      as t (indicator, period, series, place)`;
  const reach = sql`c.indicator = any(${indicators}::text[])
    and c.period = any(${[...new Set(column(touched, 'period'))]}::text[])`;
  await hashed(tx, rollUpStatement(tx.province, given, { at, reach }));
}

/**
 * After a change of the map or of how indicators aggregate: computes every whole anew, and empties
 * those that nothing feeds any more.
 */
export async function refreshAllRollUps(tx: WriteTx, at: string): Promise<void> {
  const all = sql`
    select distinct indicator, period, series, place from fact_current where province = ${tx.province}`;
  await hashed(tx, rollUpStatement(tx.province, all, { at, reach: sql`true` }));
  await emptied(tx, at).execute(tx.db);
}

/** The indicators whose figures the roll-ups of these are made of; none, if they are not rolled up. */
async function reached(tx: WriteTx, touched: readonly Touched[]): Promise<readonly string[]> {
  const given = [...new Set(column(touched, 'indicator'))];
  const rows = await tx.db
    .selectFrom('indicator')
    .select(['code', 'weight'])
    .where('province', '=', tx.province)
    .where('over_places', '<>', 'never')
    .where(sql<boolean>`(code = any(${given}::text[]) or weight = any(${given}::text[]))`)
    .execute();
  return [
    ...new Set(rows.flatMap(({ code, weight }) => (weight === null ? [code] : [code, weight]))),
  ];
}

/**
 * The server knows nothing of how many rows the steps of a roll-up have, and on tables that were just
 * filled it takes them for one: then it loops over thousands where it should hash them.
 */
async function hashed(tx: WriteTx, statement: RawBuilder<unknown>): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx.db);
  await statement.execute(tx.db);
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx.db);
}

/** A roll-up of no parts says that there is none; what it was stays in its earlier revisions. */
const emptied = ({ province }: WriteTx, at: string): RawBuilder<unknown> => sql`
  with emptied as (
    update rollup r set revision = revision + 1, sum = null, lo = null, hi = null, weight = null,
      expected = 0, present = 0, absent = 0, known_from = ${at}::timestamptz
    where r.province = ${province} and r.expected > 0 and (
      not exists (select from place_feed f
        where f.province = ${province} and f.boundary = r.boundary and f.whole = r.place)
      or exists (select from indicator i
        where i.province = ${province} and i.code = r.indicator and i.over_places = 'never'))
    returning r.*
  )
  insert into rollup_revision select * from emptied`;

const provinceKey = (tx: WriteTx): RawBuilder<unknown> =>
  sql`hashtextextended(${tx.province}::text, 0)`;

const column = (touched: readonly Touched[], name: keyof Touched): readonly string[] =>
  touched.map((t) => t[name]);
