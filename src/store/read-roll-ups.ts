import { sql } from 'kysely';
import type { RollUp } from '#core/roll-up.ts';
import { type FactFilter, within } from './fact-filter.ts';
import { toDecimalOrNull } from './rows/decimal-column.ts';
import { toSlot } from './rows/fact-row.ts';
import type { RollUpColumns, SlotColumns } from './tables.ts';
import type { ReadTx } from './transaction.ts';

type RollUpRow = SlotColumns & { readonly boundary: string } & RollUpColumns;

/** What the parts of these places come to, on one map, as known then or now. */
export async function readRollUps(
  tx: ReadTx,
  filter: FactFilter & { readonly boundary: string },
  knownOn: string | null,
): Promise<readonly RollUp[]> {
  const asked = sql`province = ${tx.province} and boundary = ${filter.boundary} and ${within(filter, '')}`;
  const { rows } = await (knownOn === null
    ? sql<RollUpRow>`select * from rollup where ${asked} and expected > 0`
    : sql<RollUpRow>`select * from (
        select distinct on (indicator, period, series, place) * from rollup_revision
        where ${asked} and known_from <= ${knownOn}::timestamptz
        order by indicator, period, series, place, revision desc
      ) last_known where expected > 0`
  ).execute(tx.db);
  return rows.map((row) => ({
    ...toSlot(row),
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
