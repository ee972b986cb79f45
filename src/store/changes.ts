import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Fact } from '#core/fact.ts';
import { factJson } from './rows/fact-row.ts';
import type { ReadTx, WriteTx } from './transaction.ts';

export const CHANGE_ACTIONS = ['save', 'load', 'choose', 'people', 'edition', 'catalogue'] as const;

export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** What a write did to one thing: a fact, a choice, an entry of the catalogue by its kind. */
export type MadeChange = {
  readonly action: ChangeAction;
  readonly entity: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
};

export type Doing = { readonly actor: string; readonly reason: string; readonly at: string };

/** A change as an auditor reads it; figures in it are text. */
export type Change = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
};

export const factChange = (
  action: ChangeAction,
  key: string,
  { before, after }: { readonly before: Fact | null; readonly after: Fact },
): MadeChange => ({
  action,
  entity: 'fact',
  key,
  before: before && factJson(before),
  after: factJson(after),
});

/** The audit rows of a write, in its own transaction. */
export async function writeChanges(
  tx: WriteTx,
  changes: readonly MadeChange[],
  { actor, reason, at }: Doing,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ id: uuid(), ...change }));
  await sql`
    insert into change (province, id, at, actor, action, entity, key, before, after, reason)
    select ${tx.province}, id, ${at}::timestamptz, ${actor}, action, entity, key, before, after, ${reason}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (id uuid, action text, entity text, key text, before jsonb, after jsonb)`.execute(tx.db);
}

/** Changes in their order, after the one named. */
export const changesAfter = (
  { db, province }: ReadTx,
  after: string | null,
  limit: number,
): Promise<readonly Change[]> =>
  db
    .selectFrom('change')
    .selectAll()
    .where('province', '=', province)
    .$if(after !== null, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
