import { type RawBuilder, sql } from 'kysely';
import { type FactKey, factKeyText } from '#core/fact.ts';
import { writeChanges } from './changes.ts';
import { lockRollUps, refreshRollUps, type Touched } from './roll-up.ts';
import type { WriteTx } from './transaction.ts';

export type Choice = {
  readonly key: FactKey;
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
};

/**
 * Which source of a figure is shown: the one that somebody chose; else a reported one before one that
 * only follows from others; else the one that came first. `figure` and `choice` name rows in scope.
 */
export const preference = (
  figure: RawBuilder<unknown>,
  fact: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`${fact}.source = choice.source desc nulls last, ${figure}.status = 'implied', ${fact}.id`;

/** Which of several sources of a figure is the one that is shown, with the reason. */
export async function chooseSource(tx: WriteTx, choice: Choice): Promise<void> {
  const { key, actor, reason, at } = choice;
  await lockRollUps(tx, [key]);
  const before = await tx.db
    .selectFrom('fact_current')
    .select('source')
    .where('province', '=', tx.province)
    .where('indicator', '=', key.indicator)
    .where('place', '=', key.place)
    .where('period', '=', key.period)
    .where('series', '=', key.series)
    .where('chosen', '=', true)
    .executeTakeFirst();
  await sql`
    insert into choice (province, indicator, place, period, series, revision, source, known_from, actor, reason)
    select ${tx.province}, ${key.indicator}, ${key.place}, ${key.period}, ${key.series},
      coalesce(max(revision), 0) + 1, ${key.source}, ${at}::timestamptz, ${actor}, ${reason}
    from choice where province = ${tx.province} and indicator = ${key.indicator} and place = ${key.place}
      and period = ${key.period} and series = ${key.series}`.execute(tx.db);
  await rechoose(tx, [key]);
  await refreshRollUps(tx, [key], at);
  const after = { source: key.source };
  await writeChanges(
    tx,
    [{ action: 'choose', entity: 'choice', key: factKeyText(key), before: before ?? null, after }],
    { actor, reason, at },
  );
}

/** Marks the source that is shown for each of these figures, after sources came or changed. */
export async function rechoose(tx: WriteTx, slots: readonly Touched[]): Promise<void> {
  const column = (name: keyof Touched): readonly string[] => slots.map((slot) => slot[name]);
  await sql`
    update fact_current c set chosen = b.best
    from (
      select f.id, row_number() over (partition by f.indicator, f.place, f.period, f.series
        order by ${preference(sql`f`, sql`f`)}) = 1 as best
      from (
        select distinct * from unnest(${column('indicator')}::text[], ${column('place')}::text[],
          ${column('period')}::text[], ${column('series')}::text[]) as t (indicator, place, period, series)
      ) t
      join fact_current f on f.province = ${tx.province} and f.indicator = t.indicator
        and f.place = t.place and f.period = t.period and f.series = t.series
      left join lateral (
        select source from choice c
        where c.province = ${tx.province} and c.indicator = t.indicator and c.place = t.place
          and c.period = t.period and c.series = t.series
        order by c.revision desc limit 1
      ) choice on true
    ) b
    where c.province = ${tx.province} and c.id = b.id and c.chosen <> b.best`.execute(tx.db);
}
