import { type RawBuilder, sql } from 'kysely';
import { derive, deriveBy } from '#process/register/derive.ts';
import type { Grouping, Measure, Selection, Tally } from '#process/register/derived-indicator.ts';
import type { RecordAt, RecordId } from '#process/register/record.ts';
import type { ReadTx } from '../transaction.ts';
import { asksForClock } from './condition-sql.ts';
import { type CountedFigure, figureOf, REGISTER_EMPTY, withoutNames } from './counted.ts';
import type { Counting } from './counting.ts';
import { distributed } from './distribution.ts';
import { atCut } from './read-records.ts';
import { toVersion, type VersionRow } from './record-rows.ts';
import { groupSql, selectionSql } from './selection-sql.ts';
import { sumsOf } from './sums.ts';

/** The figure of an indicator over a whole register, at the cut-off that is the window's last day. */
export async function countDerived(tx: ReadTx, counting: Counting): Promise<CountedFigure> {
  if (readsClock(counting.indicator.measure)) {
    const { indicator, window, definition, calendar } = counting;
    const records = await recordsAt(tx, counting);
    return withoutNames(derive(indicator, { window, records }, { definition, calendar }));
  }
  return (await counted(tx, counting, sql`''::text`)).get('') ?? REGISTER_EMPTY;
}

/** The same for each place, state or value of a field; records without one are left out. */
export async function countDerivedBy(
  tx: ReadTx,
  grouping: Grouping,
  counting: Counting,
): Promise<ReadonlyMap<string, CountedFigure>> {
  if (!readsClock(counting.indicator.measure)) return counted(tx, counting, groupSql(grouping));
  const { indicator, window, definition, calendar } = counting;
  const records = await recordsAt(tx, counting);
  const figures = deriveBy(grouping, indicator, {
    from: { window, records },
    ground: { definition, calendar },
  });
  return new Map([...figures].map(([key, figure]) => [key, withoutNames(figure)]));
}

/** The records behind a figure (of a share: in its whole), a page at a time. */
export async function recordsBehind(
  tx: ReadTx,
  counting: Counting,
  { after, size }: { readonly after: RecordId | null; readonly size: number },
): Promise<readonly { readonly record: RecordId; readonly title: string }[]> {
  const selection = selectionOf(counting.indicator.measure);
  if (readsClock(counting.indicator.measure)) {
    const { indicator, calendar, definition, window } = counting;
    const records = await recordsAt(tx, counting);
    const behind = derive(indicator, { window, records }, { definition, calendar }).records;
    const ids = [...behind]
      .sort()
      .filter((id) => after === null || id > after)
      .slice(0, size);
    const titles = new Map(records.map(({ record, title }) => [record, title]));
    return ids.map((record) => ({ record, title: titles.get(record) ?? '' }));
  }
  const rowsSql = selectionSql(tx, counting, {
    selection,
    group: sql`''::text`,
    added: sql`''::text`,
  });
  const { rows } = await sql<{ record: string; title: string }>`
    select record, title from (${rowsSql}) r
    where happened and decided and ${after === null ? sql`true` : sql`record > ${after}::uuid`}
    order by record limit ${size}`.execute(tx.db);
  return rows;
}

const selectionOf = (measure: Measure): Selection =>
  measure.kind === 'share' ? measure.whole : measure;

const readsClock = (measure: Measure): boolean =>
  (measure.kind === 'share' ? [measure.part, measure.whole] : [measure]).some(
    ({ where }) => where !== null && asksForClock(where),
  );

async function counted(
  tx: ReadTx,
  counting: Counting,
  group: RawBuilder<string | null>,
): Promise<ReadonlyMap<string, CountedFigure>> {
  const { indicator, definition } = counting;
  const { measure } = indicator;
  if (measure.kind === 'distribution') return distributed(tx, counting, { measure, group });
  const tallies: readonly Tally[] =
    measure.kind === 'share'
      ? [measure.whole, measure.part]
      : measure.kind === 'mean'
        ? [{ ...measure, count: { kind: 'sum', field: measure.field } }]
        : [measure];
  const sums = await sumsOf(tx, counting, { tallies, group });
  return new Map([...sums].map(([key, of]) => [key, figureOf(indicator, of, definition)]));
}

/** The records themselves: a clock is read by the engine. */
async function recordsAt(
  tx: ReadTx,
  { definition, window, known }: Counting,
): Promise<readonly (RecordAt & { readonly title: string })[]> {
  const { rows } = await sql<VersionRow & { readonly title: string }>`
    select v.* from record_version v
    where v.province = ${tx.province} and v.register = ${definition.code} and ${atCut({ day: window.to, known })}
    order by v.record`.execute(tx.db);
  return rows.map((row) => ({ ...toVersion(row), title: row.title }));
}
