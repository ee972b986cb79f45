import { type RawBuilder, sql } from 'kysely';
import type { Fact, FactKey } from '#core/fact.ts';
import type { WriteTx } from './transaction.ts';

/** Figures that changed: these places, of one indicator, period and series. */
export type Touched = Pick<FactKey, 'indicator' | 'period' | 'series' | 'place'>;

/**
 * Holds all writers of these figures back until this transaction ends, so that two of them never
 * compute one whole from different halves. Taken in one order, so that they never hold one another.
 */
export async function lockRollUps(tx: WriteTx, touched: readonly Touched[]): Promise<void> {
  const slots = [...new Set(touched.map((t) => `${t.indicator}/${t.period}/${t.series}`))].sort();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.province}/`} || slot, 0))
    from unnest(${slots}::text[]) as slot`.execute(tx.db);
}

/**
 * Computes anew, in one statement, every whole that the touched figures are part of: on each map, by
 * the indicator's rule. Only sums and weighted means are computed; a rate is never summed.
 */
export async function refreshRollUps(
  tx: WriteTx,
  touched: readonly Touched[],
  at: string,
): Promise<void> {
  if (touched.length === 0) return;
  await statement(tx, touched, at).execute(tx.db);
}

export const touchedBy = (facts: readonly Fact[]): readonly Touched[] =>
  facts.map(({ key }) => key);

/** In the dimension's own unit. What did not occur counts as zero; other absences as no figure. */
const PART_COLUMNS = sql`
  case when c.kind in ('exact', 'bounded') then c.amount
       when c.absence = 'nothing-occurred' then 0 end as nominal,
  case when c.kind = 'exact' or c.word in ('trên', 'hơn') then c.amount
       when c.kind = 'interval' then c.lo * power(10::numeric, c.power)
       when c.absence = 'nothing-occurred' then 0 end as lo,
  case when c.kind = 'exact' or c.word in ('gần', 'dưới') then c.amount
       when c.kind = 'interval' then c.hi * power(10::numeric, c.power)
       when c.absence = 'nothing-occurred' then 0 end as hi,
  coalesce(c.kind in ('exact', 'bounded', 'interval') or c.absence = 'nothing-occurred', false) as figure`;

/** A sum of what is known; nothing where one of the figures does not have it. */
const whole = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case when bool_and(${column} is not null) filter (where figure)
       then sum(${column} * coalesce(weight, 1)) filter (where figure)
            / case when over_places = 'weighted' then nullif(sum(weight) filter (where figure), 0) else 1 end
  end`;

const inUnit = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`trim_scale(${column} * power(10::numeric, -power))`;

function statement(tx: WriteTx, touched: readonly Touched[], at: string): RawBuilder<unknown> {
  const { province } = tx;
  const column = (name: keyof Touched): readonly string[] => touched.map((t) => t[name]);
  return sql`
with touched as (
  select * from unnest(${column('indicator')}::text[], ${column('period')}::text[],
    ${column('series')}::text[], ${column('place')}::text[]) as t (indicator, period, series, place)
), slot as (
  -- the figure itself, and every mean that is weighted by it
  select distinct i.code as indicator, i.power, i.over_places, i.weight as weighted_by,
    t.period, t.series, f.boundary, f.whole
  from touched t
  join indicator i on i.province = ${province}
    and (i.code = t.indicator or (i.weight = t.indicator and t.series = 'actual'))
    and i.over_places <> 'never'
  join place_feed f on f.province = ${province} and f.part = t.place
), part as (
  select s.*, f.via, f.part = f.via as own, f.part_leaves, ${PART_COLUMNS},
    case when s.over_places = 'weighted' then w.amount end as weight
  from slot s
  join place_feed f on f.province = ${province} and f.boundary = s.boundary and f.whole = s.whole
  join fact_current c on c.province = ${province} and c.indicator = s.indicator
    and c.period = s.period and c.series = s.series and c.place = f.part and c.chosen
  left join fact_current w on s.over_places = 'weighted' and w.province = ${province}
    and w.indicator = s.weighted_by and w.period = s.period and w.series = 'actual'
    and w.place = f.part and w.chosen
), known as (
  select *, figure and (over_places <> 'weighted' or weight is not null) as counts from part
), tier as (
  -- the finest figures that were reported: a district's own counts only where none of its communes has one
  select *, bool_or(not own and counts) over (
    partition by indicator, period, series, boundary, whole, via) as fine
  from known
), total as (
  select indicator, period, series, boundary, whole, power, over_places,
    ${whole(sql`nominal`)} as sum, ${whole(sql`lo`)} as lo, ${whole(sql`hi`)} as hi,
    sum(weight) filter (where figure) as weight,
    coalesce(sum(part_leaves) filter (where figure), 0)::integer as present,
    coalesce(sum(part_leaves) filter (where not figure), 0)::integer as absent
  from (select * from tier where own <> fine) counted_parts (
    indicator, power, over_places, weighted_by, period, series, boundary, whole, via, own, part_leaves,
    nominal, lo, hi, known_figure, weight, figure, fine)
  group by indicator, period, series, boundary, whole, power, over_places
), expected as (
  select boundary, whole, sum(via_leaves)::integer as leaves
  from (select distinct boundary, whole, via, via_leaves from place_feed where province = ${province}) v
  group by boundary, whole
), written as (
  insert into rollup (province, indicator, place, period, series, boundary, revision, sum, lo, hi,
    weight, expected, present, absent, known_from)
  select ${province}, t.indicator, t.whole, t.period, t.series, t.boundary, 1,
    ${inUnit(sql`t.sum`)}, ${inUnit(sql`t.lo`)}, ${inUnit(sql`t.hi`)}, t.weight, e.leaves, t.present, t.absent,
    ${at}::timestamptz
  from total t join expected e using (boundary, whole)
  on conflict (province, indicator, period, series, place, boundary) do update set
    revision = rollup.revision + 1, sum = excluded.sum, lo = excluded.lo, hi = excluded.hi,
    weight = excluded.weight, expected = excluded.expected, present = excluded.present,
    absent = excluded.absent, known_from = excluded.known_from
  where (rollup.sum, rollup.lo, rollup.hi, rollup.weight, rollup.expected, rollup.present, rollup.absent)
    is distinct from (excluded.sum, excluded.lo, excluded.hi, excluded.weight, excluded.expected,
      excluded.present, excluded.absent)
  returning *
)
insert into rollup_revision (province, indicator, place, period, series, boundary, revision, sum, lo,
  hi, weight, expected, present, absent, known_from)
select province, indicator, place, period, series, boundary, revision, sum, lo, hi, weight, expected,
  present, absent, known_from from written`;
}
