import { type RawBuilder, sql } from 'kysely';
import type {
  DerivedWindow,
  Grouping,
  Selection,
  When,
} from '#process/register/derived-indicator.ts';
import type { ReadTx } from '../transaction.ts';
import { conditionSql, daySql, wordSql } from './condition-sql.ts';
import type { Counting } from './counting.ts';
import { atCut } from './read-records.ts';

/** The records of a register at the cut-off: their group, whether they are counted (null: undecided), what is added. */
export const selectionSql = (
  { province }: ReadTx,
  { definition, window, known }: Counting,
  of: {
    readonly selection: Selection;
    readonly group: RawBuilder<string | null>;
    readonly added: RawBuilder<string | null>;
  },
) => sql`
  select v.record, v.title, v.fields, ${of.group} as "group",
    ${happenedSql(of.selection.when, window)} as happened,
    ${of.selection.where ? conditionSql(of.selection.where, { definition, day: window.to }) : sql`true`} as decided,
    ${of.added} as added
  from record_version v
  where v.province = ${province} and v.register = ${definition.code}
    and ${atCut({ day: window.to, known })}`;

function happenedSql(when: When, { from, to }: DerivedWindow): RawBuilder<boolean> {
  const within = (day: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql`(${day} <= ${to}::date and ${from === null ? sql`true` : sql`${day} >= ${from}::date`})`;
  switch (when.kind) {
    case 'as-of':
      return sql`true`;
    case 'opened':
      return within(sql`v.opened`);
    case 'transition':
      return sql`exists (select from jsonb_array_elements(v.passages) p
        where p ->> 'transition' = ${when.transition}::text and ${within(sql`(p ->> 'on')::date`)})`;
    case 'field':
      return sql`coalesce(${within(daySql(when.field))}, false)`;
  }
}

export function groupSql(grouping: Grouping): RawBuilder<string | null> {
  switch (grouping.kind) {
    case 'state':
      return sql`v.state`;
    case 'field':
      return wordSql(grouping.field);
    case 'place':
      return sql`coalesce(${JSON.stringify(Object.fromEntries(grouping.into))}::jsonb ->> v.place, v.place)`;
  }
}
