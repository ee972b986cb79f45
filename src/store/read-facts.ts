import { type RawBuilder, sql } from 'kysely';
import type { Fact, FactKey } from '#core/fact.ts';
import { preference } from './choose.ts';
import { type FactFilter, within } from './fact-filter.ts';
import { toFact } from './rows/fact-row.ts';
import type { FigureColumns, KeyColumns } from './tables.ts';
import type { ReadTx } from './transaction.ts';

/** A revision with who made it and why. */
export type Revision = {
  readonly fact: Fact;
  /** The id of who made it. */
  readonly actor: string;
  /** What he is called, where he has an account. */
  readonly name: string | null;
  readonly reason: string | null;
};

type Row = KeyColumns & FigureColumns & { readonly id: string; readonly name?: string | null };

/** Facts of these periods and places as known then, or now; the chosen source of each comes first. */
export async function readFacts(
  tx: ReadTx,
  filter: FactFilter,
  knownOn: string | null,
): Promise<readonly Fact[]> {
  const asked = within(filter, 'f.');
  const { rows } = await sql<Row>`
    ${figuresAsKnown(tx, asked, knownOn)}
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
    ${figuresAsKnown(tx, asked, knownOn)}
    order by id limit ${page.size}`.execute(tx.db);
  return { revisions: rows.map(toRevision), last: rows.at(-1)?.id ?? null };
}

/** Every revision of one figure, the last first. */
export async function factHistory(tx: ReadTx, key: FactKey): Promise<readonly Revision[]> {
  const { rows } = await sql<Row>`
    select f.indicator, f.place, f.period, f.series, f.source, r.*, p.name
    from fact f join fact_revision r using (province, id)
    left join person p on p.province = f.province and p.id::text = r.actor
    where f.province = ${tx.province} and f.indicator = ${key.indicator} and f.place = ${key.place}
      and f.period = ${key.period} and f.series = ${key.series} and f.source = ${key.source}
    order by r.revision desc`.execute(tx.db);
  return rows.map(toRevision);
}

const toRevision = (row: Row): Revision => ({
  fact: toFact(row),
  actor: row.actor,
  name: row.name ?? null,
  reason: row.reason,
});

/** The current figures, or what was known of each at an instant; `f` is the figure in the condition. */
export const figuresAsKnown = (
  tx: ReadTx,
  asked: RawBuilder<unknown>,
  knownOn: string | null,
): RawBuilder<unknown> => (knownOn === null ? now(tx, asked) : then(tx, asked, knownOn));

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
