import { type RawBuilder, sql } from 'kysely';
import { decimalText, fromCount } from '#core/decimal.ts';
import { invariant } from '#core/result.ts';
import type { DistributionClass, Measure } from '#process/register/derived-indicator.ts';
import type { ReadTx } from '../transaction.ts';
import { addendSql, wordSql } from './condition-sql.ts';
import { type CountedFigure, figureOf } from './counted.ts';
import type { Counting } from './counting.ts';
import { selectionSql } from './selection-sql.ts';
import { sumsOf } from './sums.ts';

/** How many records of each group lie in each class. */
export async function distributed(
  tx: ReadTx,
  counting: Counting,
  {
    measure,
    group,
  }: {
    readonly measure: Extract<Measure, { kind: 'distribution' }>;
    readonly group: RawBuilder<string | null>;
  },
): Promise<ReadonlyMap<string, CountedFigure>> {
  const { field, classes } = measure;
  const known = sql<string | null>`coalesce(${addendSql(field)}::text, ${wordSql(field)})`;
  const base = await sumsOf(tx, counting, {
    tallies: [{ ...measure, count: { kind: 'different', field } }],
    group,
  });
  const { rows } = await sql<{ group: string; n: number; records: bigint; known: bigint }>`
    select "group", n::integer as n, count(*) filter (where added is not null) as known,
      count(*) filter (where class[n]) as records
    from (
      select "group", added, array[${sql.join(classes.map((of) => classSql(of, field)))}]::boolean[] as class
      from (${selectionSql(tx, counting, { selection: measure, group, added: known })}) v
      where happened and decided and "group" is not null
    ) taken cross join generate_series(1, ${classes.length}::integer) as n
    group by "group", n order by n`.execute(tx.db);
  return new Map(
    [...base].map(([key, [sums]]) => {
      invariant(sums, 'a group has its sums');
      const own = rows.filter((row) => row.group === key);
      const filled = Number(own[0]?.known ?? 0n);
      const unfilled = sums.records - filled;
      const figure = figureOf(
        {
          ...counting.indicator,
          measure: { ...measure, kind: 'tally', count: { kind: 'records' } },
        },
        [{ ...sums, unfilled, total: fromCount(sums.records) }],
        counting.definition,
      );
      if (figure.value.kind !== 'made') return [key, figure] as const;
      const counts = classes.map(({ code }, i) => ({
        code,
        records: Number(own[i]?.records ?? 0n),
      }));
      return [key, { ...figure, value: { kind: 'distribution', classes: counts } }] as const;
    }),
  );
}

function classSql({ of }: DistributionClass, field: string): RawBuilder<boolean> {
  switch (of.kind) {
    case 'choices':
      return sql`coalesce(${wordSql(field)} = any(${of.choices}::text[]), false)`;
    case 'numbers': {
      const number = addendSql(field);
      const low =
        of.least === null ? sql`true` : sql`${number} >= ${decimalText(of.least)}::numeric`;
      const high =
        of.most === null ? sql`true` : sql`${number} <= ${decimalText(of.most)}::numeric`;
      return sql`coalesce(${number} is not null and ${low} and ${high}, false)`;
    }
  }
}
