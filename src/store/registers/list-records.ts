import { sql } from 'kysely';
import type { PlaceId } from '#core/place.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { Condition } from '#process/register/expression.ts';
import type { Cut, RecordVersion } from '#process/register/record.ts';
import type { ReadTx } from '../transaction.ts';
import { conditionSql } from './condition-sql.ts';
import { atCut } from './read-records.ts';
import { toVersion, type VersionRow } from './record-rows.ts';

/** Which records of a register, as of a cut. */
export type RecordFilter = {
  readonly definition: RegisterDefinition;
  readonly cut: Cut;
  /** Null: in any. */
  readonly states: readonly string[] | null;
  /** Null: anywhere, also where no place is said. */
  readonly places: readonly PlaceId[] | null;
  /** Places that whoever asks may see; null: all. */
  readonly within: readonly PlaceId[] | null;
  /** Beginnings of words without marks; all of them must be there. */
  readonly words: readonly string[];
  /** A condition without a clock. */
  readonly where: Condition | null;
};

/** Where a page ended: the next one begins behind it. */
export type PageEnd = { readonly order: string; readonly record: string };

export type RecordPage = {
  readonly records: readonly (RecordVersion & { readonly title: string })[];
  /** Null: there is no more. */
  readonly end: PageEnd | null;
};

/** The records of a filter by their titles, a page at a time. */
export async function listRecords(
  { db, province }: ReadTx,
  filter: RecordFilter,
  { after, size }: { readonly after: PageEnd | null; readonly size: number },
): Promise<RecordPage> {
  const { rows } = await sql<VersionRow & { readonly title: string; readonly title_order: string }>`
    select v.* from record_version v
    where ${filterSql(province, filter)}
      and ${after ? sql`(v.title_order, v.record) > (${after.order}::text collate "C", ${after.record}::uuid)` : sql`true`}
    order by v.title_order, v.record limit ${size + 1}`.execute(db);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    records: page.map((row) => ({ ...toVersion(row), title: row.title })),
    end: rows.length > size && last ? { order: last.title_order, record: last.record } : null,
  };
}

/** How many records of a filter are in each state. */
export async function countByState(
  { db, province }: ReadTx,
  filter: RecordFilter,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly state: string; readonly count: bigint }>`
    select v.state, count(*) as count from record_version v
    where ${filterSql(province, filter)} group by v.state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

export const filterSql = (
  province: PlaceId,
  { definition, cut, states, places, within, words, where }: RecordFilter,
) => sql<boolean>`v.province = ${province} and v.register = ${definition.code} and ${atCut(cut)}
  and ${states ? sql`v.state = any(${states}::text[])` : sql`true`}
  and ${places ? sql`v.place = any(${places}::text[])` : sql`true`}
  and ${within ? sql`v.place = any(${within}::text[])` : sql`true`}
  and ${
    words.length > 0
      ? sql.join(
          words.map((word) => sql`v.words like ${`% ${likeText(word)}%`}`),
          sql` and `,
        )
      : sql`true`
  }
  and ${where ? conditionSql(where, { definition, day: cut.day }) : sql`true`}`;

const likeText = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Whether a register has never had a record. */
export async function hasNoRecord({ db, province }: ReadTx, register: string): Promise<boolean> {
  const found = await sql`
    select 1 from record where province = ${province} and register = ${register} limit 1`.execute(
    db,
  );
  return found.rows.length === 0;
}
