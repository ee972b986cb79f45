import { type RawBuilder, sql } from 'kysely';
import type { Fact, FactKey } from '#core/fact.ts';
import type { PlaceId } from '#core/place.ts';
import { preference } from './choose.ts';
import { toDecimalOrNull } from './rows/decimal-column.ts';
import { toFact } from './rows/fact-row.ts';
import type { FigureColumns, KeyColumns, RollUpColumns, SlotColumns } from './tables.ts';
import type { ReadTx } from './transaction.ts';

/** A revision with who made it and why. */
export type Revision = {
  readonly fact: Fact;
  readonly actor: string;
  readonly reason: string | null;
};

type Row = KeyColumns & FigureColumns & { readonly id: string };

export type FactFilter = {
  readonly periods: readonly string[];
  readonly places: readonly PlaceId[];
};

/** Facts of these periods and places as known then, or now; the chosen source of each comes first. */
export async function readFacts(
  tx: ReadTx,
  filter: FactFilter,
  knownOn: string | null,
): Promise<readonly Fact[]> {
  const asked = sql`f.period = any(${filter.periods}::text[]) and f.place = any(${filter.places}::text[])`;
  const { rows } = await sql<Row>`
    ${knownOn === null ? now(tx, asked) : then(tx, asked, knownOn)}
    order by indicator, place, period, series, chosen desc, id`.execute(tx.db);
  return rows.map(toFact);
}

export type Page = { readonly revisions: readonly Revision[]; readonly last: string | null };

/** All facts in order of their identity, so many at a time: for what takes everything out. */
export async function readPage(
  tx: ReadTx,
  page: { readonly after: string | null; readonly size: number },
  knownOn: string | null,
): Promise<Page> {
  const asked = page.after === null ? sql`true` : sql`f.id > ${page.after}::uuid`;
  const { rows } = await sql<Row>`
    ${knownOn === null ? now(tx, asked) : then(tx, asked, knownOn)}
    order by id limit ${page.size}`.execute(tx.db);
  return { revisions: rows.map(toRevision), last: rows.at(-1)?.id ?? null };
}

/** Every revision of one figure, the last first. */
export async function factHistory(tx: ReadTx, key: FactKey): Promise<readonly Revision[]> {
  const { rows } = await sql<Row>`
    select f.indicator, f.place, f.period, f.series, f.source, r.*
    from fact f join fact_revision r using (province, id)
    where f.province = ${tx.province} and f.indicator = ${key.indicator} and f.place = ${key.place}
      and f.period = ${key.period} and f.series = ${key.series} and f.source = ${key.source}
    order by r.revision desc`.execute(tx.db);
  return rows.map(toRevision);
}

/** The figure of an area from those of its parts. */
export type RollUp = SlotColumns & {
  readonly boundary: string;
  readonly sum: ReturnType<typeof toDecimalOrNull>;
  readonly lo: ReturnType<typeof toDecimalOrNull>;
  readonly hi: ReturnType<typeof toDecimalOrNull>;
  /** Of the finest units below it: how many there are, have a figure, have said that there is none. */
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly revision: number;
  readonly knownFrom: string;
};

type RollUpRow = SlotColumns & { readonly boundary: string } & RollUpColumns;

/** What the parts of these places come to, on one map, as known then or now. */
export async function readRollUps(
  tx: ReadTx,
  filter: FactFilter & { readonly boundary: string },
  knownOn: string | null,
): Promise<readonly RollUp[]> {
  const asked = sql`province = ${tx.province} and boundary = ${filter.boundary}
    and period = any(${filter.periods}::text[]) and place = any(${filter.places}::text[])`;
  const { rows } = await (knownOn === null
    ? sql<RollUpRow>`select * from rollup where ${asked} and expected > 0`
    : sql<RollUpRow>`select * from (
        select distinct on (indicator, period, series, place) * from rollup_revision
        where ${asked} and known_from <= ${knownOn}::timestamptz
        order by indicator, period, series, place, revision desc
      ) last_known where expected > 0`
  ).execute(tx.db);
  return rows.map((row) => ({
    indicator: row.indicator,
    place: row.place,
    period: row.period,
    series: row.series,
    boundary: row.boundary,
    sum: toDecimalOrNull(row.sum),
    lo: toDecimalOrNull(row.lo),
    hi: toDecimalOrNull(row.hi),
    expected: row.expected,
    present: row.present,
    absent: row.absent,
    revision: row.revision,
    knownFrom: row.known_from,
  }));
}

const toRevision = (row: Row): Revision => ({
  fact: toFact(row),
  actor: row.actor,
  reason: row.reason,
});

const now = ({ province }: ReadTx, asked: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select * from fact_current f where f.province = ${province} and ${asked}`;

/** The last revision of each fact at an instant, and the source that was the chosen one. */
const then = (
  { province }: ReadTx,
  asked: RawBuilder<unknown>,
  knownOn: string,
): RawBuilder<unknown> => sql`
  select * from (
    select f.indicator, f.place, f.period, f.series, f.source, r.*,
      row_number() over (partition by f.indicator, f.place, f.period, f.series
        order by ${preference(sql`r`, sql`f`)}) = 1 as chosen
    from fact f
    join lateral (
      select * from fact_revision r
      where r.province = f.province and r.id = f.id and r.known_from <= ${knownOn}::timestamptz
      order by r.revision desc limit 1
    ) r on true
    left join lateral (
      select source from choice c
      where c.province = f.province and c.indicator = f.indicator and c.place = f.place
        and c.period = f.period and c.series = f.series and c.known_from <= ${knownOn}::timestamptz
      order by c.revision desc limit 1
    ) choice on true
    where f.province = ${province} and ${asked}
  ) known`;
