import { type RawBuilder, sql } from 'kysely';
import type { Tally } from '#process/register/derived-indicator.ts';
import { toDecimal } from '../rows/decimal-column.ts';
import type { ReadTx } from '../transaction.ts';
import { addendSql, wordSql } from './condition-sql.ts';
import type { Sums } from './counted.ts';
import type { Counting } from './counting.ts';
import { selectionSql } from './selection-sql.ts';

type SumRow = {
  readonly group: string;
  readonly records: bigint;
  readonly undecided: bigint;
  readonly unfilled: bigint;
  readonly total: string;
};

/** All tallies of a measure in one statement, each as a block of rows by its number. */
export async function sumsOf(
  tx: ReadTx,
  counting: Counting,
  {
    tallies,
    group,
  }: { readonly tallies: readonly Tally[]; readonly group: RawBuilder<string | null> },
): Promise<ReadonlyMap<string, readonly Sums[]>> {
  const blocks = tallies.map((tally, n) => {
    const taken = sql`happened and decided`;
    const added = addedSql(tally);
    const total = {
      records: sql`count(*) filter (where ${taken})::numeric`,
      sum: sql`coalesce(sum(added::numeric) filter (where ${taken}), 0)`,
      different: sql`count(distinct added) filter (where ${taken})::numeric`,
    }[tally.count.kind];
    return sql`
      select ${n}::integer as n, "group", count(*) filter (where ${taken}) as records,
        count(*) filter (where happened and decided is null) as undecided,
        count(*) filter (where ${taken} and added is null) as unfilled, (${total})::text as total
      from (${selectionSql(tx, counting, { selection: tally, group, added })}) r where "group" is not null
      group by "group"`;
  });
  const { rows } = await sql<SumRow & { readonly n: number }>`
    select * from (${sql.join(blocks, sql` union all `)}) blocks order by n`.execute(tx.db);
  const sums = new Map<string, Sums[]>();
  for (const { group: key, records, undecided, unfilled, total } of rows) {
    const of = sums.get(key) ?? [];
    sums.set(key, of);
    of.push({
      records: Number(records),
      undecided: Number(undecided),
      unfilled: Number(unfilled),
      total: toDecimal(total),
    });
  }
  return sums;
}

const addedSql = ({ count }: Tally): RawBuilder<string | null> => {
  switch (count.kind) {
    case 'records':
      return sql`'1'::text`;
    case 'sum':
      return sql`(${addendSql(count.field)})::text`;
    case 'different':
      return wordSql(count.field);
  }
};
