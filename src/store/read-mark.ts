import { sql } from 'kysely';
import type { ReadTx } from './transaction.ts';

/**
 * Names the writes that a reader sees at this moment. Two readers with the same mark see the same rows; a
 * write of anybody, also one that began earlier and ended later, makes another mark. A mark may change
 * without a change of ours, never the other way round.
 */
export async function readMark(tx: ReadTx): Promise<string> {
  const { rows } = await sql<{ readonly mark: string }>`
    select pg_current_snapshot()::text as mark`.execute(tx.db);
  return rows[0]?.mark ?? '';
}
