import { type RawBuilder, sql } from 'kysely';
import type { Series } from '#core/baseline.ts';
import type { PlaceId } from '#core/place.ts';
import type { Point, Reported } from '#core/roll-up.ts';
import { type FactFilter, within } from './fact-filter.ts';
import { figuresAsKnown } from './read-facts.ts';
import { toDecimal } from './rows/decimal-column.ts';
import { toSlot } from './rows/fact-row.ts';
import type { SlotColumns } from './tables.ts';
import type { ReadTx } from './transaction.ts';

/** The period of every figure of a place, its own or from its parts. */
export async function readPeriods(tx: ReadTx, place: PlaceId): Promise<readonly string[]> {
  const own = await skipping(
    tx,
    (after) => sql`
    select min(period) from fact_current
    where province = ${tx.province} and period > ${after} and place = ${place}`,
  );
  const rolledUp = await skipping(
    tx,
    (after) => sql`
    select min(period) from rollup
    where province = ${tx.province} and period > ${after} and place = ${place} and present > 0`,
  );
  return [...new Set([...own, ...rolledUp])].sort();
}

/** The period of every figure that any of these places has of its own. */
export const readPeriodsAt = (tx: ReadTx, places: readonly PlaceId[]): Promise<readonly string[]> =>
  skipping(
    tx,
    (after) => sql`
    select min(period) from fact_current
    where province = ${tx.province} and period > ${after} and place = any(${places}::text[])`,
  );

/** Each period once, found by skipping through the index; the statement yields the next after one. */
async function skipping(
  tx: ReadTx,
  next: (after: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly period: string }>`
    with recursive seen (period) as (
      (${next(sql`''`)}) union all select (${next(sql`seen.period`)}) from seen where period is not null
    ) select period from seen where period is not null`.execute(tx.db);
  return rows.map(({ period }) => period);
}

/** Of how many of these places there is an actual value in a period, by indicator. */
export async function readReported(
  tx: ReadTx,
  places: readonly PlaceId[],
  period: string,
): Promise<readonly Reported[]> {
  const { rows } = await sql<Reported>`
    select indicator, count(*)::integer as places from fact_current
    where province = ${tx.province} and period = ${period} and place = any(${places}::text[])
      and series = 'actual' and chosen and kind in ('exact', 'bounded', 'interval')
    group by indicator order by indicator`.execute(tx.db);
  return rows;
}

/**
 * The chosen figures of a series as amounts, or the ends of what they may be, in the unit of the indicator, as
 * known then or now.
 */
export async function readPoints(
  tx: ReadTx,
  filter: FactFilter & { readonly series: Series },
  knownOn: string | null,
): Promise<readonly Point[]> {
  const asked = sql`f.series = ${filter.series} and ${within(filter, 'f.')}`;
  const { rows } = await sql<PointRow>`
    select f.indicator, f.place, f.period, f.series,
      trim_scale(coalesce(f.value, f.lo, f.hi) * power(10::numeric, f.power - i.power)) as lo,
      trim_scale(coalesce(f.value, f.hi, f.lo) * power(10::numeric, f.power - i.power)) as hi
    from (${figuresAsKnown(tx, asked, knownOn)}) f
    join indicator i on i.province = ${tx.province} and i.code = f.indicator
    where f.chosen and coalesce(f.value, f.lo, f.hi) is not null`.execute(tx.db);
  return rows.map((row) => ({ ...toSlot(row), lo: toDecimal(row.lo), hi: toDecimal(row.hi) }));
}

type PointRow = SlotColumns & { readonly lo: string; readonly hi: string };
