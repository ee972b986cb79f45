import { type RawBuilder, sql } from 'kysely';

/** What makes two figures parts of one whole. */
const SLOT = sql`indicator, period, series, boundary, whole`;

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
  (c.kind in ('exact', 'bounded', 'interval') or c.absence is not distinct from 'nothing-occurred')
    and (s.over_places <> 'weighted' or w.amount is not null) as counts,
  c.kind = 'absent' and c.absence <> 'nothing-occurred' as denied`;

/** A sum of what is known; nothing where one of the figures does not have it. */
const whole = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case when bool_and(${column} is not null) filter (where taken)
       then sum(${column} * coalesce(weight, 1)) filter (where taken)
            / case when over_places = 'weighted' then nullif(sum(weight) filter (where taken), 0) else 1 end
  end`;

const inUnit = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`trim_scale(${column} * power(10::numeric, -power))`;

/**
 * Every whole that the touched figures (indicator, period, series, place) are part of, on each map, by
 * the indicator's rule: sums and weighted means; a rate is never summed. A whole that comes out as it
 * was gets no revision. `reach` names the indicators and periods that are read for it.
 */
export const rollUpStatement = (
  province: string,
  touched: RawBuilder<unknown>,
  { at, reach }: { readonly at: string; readonly reach: RawBuilder<unknown> },
): RawBuilder<unknown> => sql`
with touched as materialized (${touched}), figures as materialized (
  select c.* from fact_current c where c.province = ${province} and c.chosen and ${reach}
), rolled as (
  -- the figure itself, and every mean that is weighted by it, whatever its series
  select i.*, t.period, t.series, t.place
  from touched t join indicator i on i.province = ${province} and i.code = t.indicator
  union
  select i.*, t.period, m.series, t.place
  from touched t
  join indicator i on i.province = ${province} and i.weight = t.indicator
  join (select distinct indicator, period, series from figures) m on m.indicator = i.code and m.period = t.period
  where t.series = 'actual'
), slot as materialized (
  select distinct r.code as indicator, r.power, r.over_places, r.weight as weighted_by,
    r.period, r.series, f.boundary, f.whole
  from rolled r join place_feed f on f.province = ${province} and f.part = r.place
  where r.over_places <> 'never'
), part as materialized (
  select s.*, f.part, f.part_leaves, ${PART_COLUMNS},
    case when s.over_places = 'weighted' then w.amount end as weight
  from slot s
  join place_feed f on f.province = ${province} and f.boundary = s.boundary and f.whole = s.whole
  join figures c on c.indicator = s.indicator and c.period = s.period and c.series = s.series
    and c.place = f.part
  left join figures w on w.indicator = s.weighted_by and w.period = s.period and w.series = 'actual'
    and w.place = f.part
), nested as materialized (
  -- two figures of which one is of an area within the other's
  select ${SLOT}, upper.part as upper, upper.counts as upper_counts, lower.part as lower, lower.counts as lower_counts
  from (select ${SLOT}, part, counts from part) upper
  join (select boundary as map, whole as area, part as within from place_feed
    where province = ${province}) f on f.area = upper.part
  join (select ${SLOT}, part, counts from part) lower using (${SLOT})
  where f.map = boundary and f.within = lower.part
), judged as (
  -- the finest figures are taken: a district's own only where none of its communes has one
  select p.*, p.counts and f.finer is null as taken, p.denied and o.other is null as missing
  from part p
  left join (select distinct ${SLOT}, upper as part, true as finer from nested where lower_counts) f using (${SLOT}, part)
  left join (
    select ${SLOT}, upper as part, true as other from nested
    union select ${SLOT}, lower, true from nested where upper_counts
  ) o using (${SLOT}, part)
), total as (
  select ${SLOT}, power, over_places,
    ${whole(sql`nominal`)} as sum, ${whole(sql`lo`)} as lo, ${whole(sql`hi`)} as hi,
    sum(weight) filter (where taken) as weight,
    coalesce(sum(part_leaves) filter (where taken), 0)::integer as present,
    coalesce(sum(part_leaves) filter (where missing), 0)::integer as absent
  from judged group by ${SLOT}, power, over_places
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
