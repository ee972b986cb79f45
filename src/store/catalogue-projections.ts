import { sql } from 'kysely';
import type { Catalogue } from '#core/fact-book.ts';
import { placeFeeds } from './place-feeds.ts';
import type { WriteTx } from './transaction.ts';

/**
 * What SQL itself must know of a catalogue: places, how they feed one another, rules of aggregation.
 * Says whether a map or a rule that was there before is another now.
 */
export async function writeProjections(
  tx: WriteTx,
  catalogue: Catalogue,
): Promise<'same' | 'changed'> {
  const places = [...catalogue.places.keys()];
  await sql`insert into place (province, id) select ${tx.province}, id from unnest(${places}::text[]) as id
    on conflict do nothing`.execute(tx.db);
  const rules = await writeRules(tx, catalogue);
  const feeds = await writeFeeds(tx, catalogue);
  return rules || feeds ? 'changed' : 'same';
}

async function writeRules({ db, province }: WriteTx, catalogue: Catalogue): Promise<boolean> {
  const indicators = [...catalogue.indicators.values()].map((i) => ({
    code: i.code,
    unit: i.unit.text,
    dimension: i.unit.dimension,
    power: i.unit.power,
    over_places: i.overPlaces.kind === 'last' ? 'never' : i.overPlaces.kind,
    weight: i.overPlaces.kind === 'weighted' ? i.overPlaces.by : null,
    publicity: i.publicity,
  }));
  await sql`
    update indicator i set publicity = t.publicity
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as t (code text, publicity text)
    where i.province = ${province} and i.code = t.code and i.publicity <> t.publicity`.execute(db);
  // One that is new has no figures yet: nothing that was summed becomes another.
  const { rows } = await sql<{ readonly isNew: boolean }>`
    insert into indicator (province, code, unit, dimension, power, over_places, weight, publicity)
    select ${province}, t.* from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb)
      as t (code text, unit text, dimension text, power smallint, over_places text, weight text, publicity text)
    on conflict (province, code) do update set unit = excluded.unit, dimension = excluded.dimension,
      power = excluded.power, over_places = excluded.over_places, weight = excluded.weight
    where (indicator.unit, indicator.over_places, indicator.weight)
      is distinct from (excluded.unit, excluded.over_places, excluded.weight)
    returning xmax = 0 as "isNew"`.execute(db);
  return rows.some(({ isNew }) => !isNew);
}

async function writeFeeds({ db, province }: WriteTx, catalogue: Catalogue): Promise<boolean> {
  const feeds = placeFeeds(catalogue).map((f) => ({
    boundary: f.boundary,
    whole: f.whole,
    part: f.part,
    via: f.via,
    part_leaves: f.partLeaves,
    via_leaves: f.viaLeaves,
  }));
  const given = sql`
    select ${province}::text as province, t.* from jsonb_to_recordset(${JSON.stringify(feeds)}::jsonb)
      as t (boundary text, whole text, part text, via text, part_leaves integer, via_leaves integer)`;
  const { rows } = await sql<{ same: boolean }>`
    with given as (${given}), standing as (select * from place_feed where province = ${province})
    select not exists (table given except table standing)
      and not exists (table standing except table given) as same`.execute(db);
  if (rows[0]?.same) return false;
  await sql`delete from place_feed where province = ${province}`.execute(db);
  await sql`insert into place_feed (province, boundary, whole, part, via, part_leaves, via_leaves)
    ${given}`.execute(db);
  return true;
}
