import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { PlaceId } from '#core/place.ts';
import { writeChanges } from '../changes.ts';
import type { SeenStore } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { type SignedFor, toEdition } from './rows.ts';

/* Reports that were put forward, and what became of them. Rows are only added. */

type By = { readonly id: string };
type Which = {
  readonly id: string;
  readonly outline: string;
  readonly period: string;
  readonly hash: string;
};
type NewEdition = Omit<Which, 'id'> & {
  readonly document: string;
  readonly indicators: readonly string[];
  readonly note: string;
};
type Signature = {
  readonly name: string;
  readonly onBehalf: string;
  readonly position: string;
  readonly deputy: SignedFor | null;
};

const MOST = 100;

/** The editions of one province, each question in a transaction of its own. */
export const provinceEditions = (store: SeenStore, province: PlaceId, clock: () => string) => ({
  of: (outline: string, period: string) =>
    store.read(province, async (tx) => {
      const rows = await editionRows(tx)
        .where('e.outline', '=', outline)
        .where('e.period', '=', period)
        .orderBy('e.id', 'desc')
        .limit(MOST)
        .execute();
      return rows.map(toEdition);
    }),

  one: (id: string) =>
    store.read(province, async (tx) => {
      const row = await editionRows(tx)
        .select('e.document')
        .where('e.id', '=', id)
        .executeTakeFirst();
      return row ? { edition: toEdition(row), document: row.document } : null;
    }),

  submit: (edition: NewEdition, actor: By): Promise<string | null> =>
    store.write(province, (tx) => submit(tx, edition, { actor: actor.id, at: clock() })),

  sign: (edition: Which, signature: Signature, actor: By): Promise<number | null> =>
    store.write(province, (tx) => sign(tx, edition, signature, { actor: actor.id, at: clock() })),

  giveBack: (edition: Which, reason: string, actor: By): Promise<boolean> =>
    store.write(province, (tx) => giveBack(tx, edition, { reason, actor: actor.id, at: clock() })),

  nameOf: (person: string): Promise<string | null> =>
    store.read(province, async ({ db }) => {
      const row = await db
        .selectFrom('person')
        .select('name')
        .where('province', '=', province)
        .where('id', '=', person)
        .executeTakeFirst();
      return row?.name ?? null;
    }),
});

const editionRows = ({ db, province }: ReadTx) =>
  db
    .selectFrom('edition as e')
    .leftJoin('edition_decision as d', (join) =>
      join.onRef('d.province', '=', 'e.province').onRef('d.edition', '=', 'e.id'),
    )
    .leftJoin('person as s', (join) =>
      join.onRef('s.province', '=', 'e.province').on(sql<boolean>`s.id::text = e.submitted_by`),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.province', '=', 'd.province').on(sql<boolean>`p.id::text = d.decided_by`),
    )
    .select([
      'e.id',
      'e.outline',
      'e.period',
      'e.hash',
      'e.submitted_by',
      'e.submitted_at',
      'e.note',
    ])
    .select(['d.outcome', 'd.number', 'd.decided_by', 'd.decided_at', 'd.reason'])
    .select(['d.name', 'd.on_behalf', 'd.position', 'd.deputy'])
    .select(['s.name as submitter', 'p.name as decider'])
    .where('e.province', '=', province);

type Doing = { readonly actor: string; readonly at: string };

async function submit(tx: WriteTx, edition: NewEdition, { actor, at }: Doing) {
  const { db, province } = tx;
  const { outline, period, hash, document, indicators, note } = edition;
  await takeTurn(tx, edition);
  const waiting = await editionRows(tx)
    .where('e.outline', '=', outline)
    .where('e.period', '=', period)
    .where('d.edition', 'is', null)
    .executeTakeFirst();
  if (waiting) return null;
  const id = uuid();
  await db
    .insertInto('edition')
    .values({
      province,
      id,
      outline,
      period,
      document,
      hash,
      indicators: [...indicators],
      submitted_by: actor,
      submitted_at: at,
      note,
    })
    .execute();
  const after = { state: 'submitted', outline, period, hash };
  await tell(tx, id, { before: null, after }, { actor, at, reason: note });
  return id;
}

async function sign(tx: WriteTx, edition: Which, signature: Signature, { actor, at }: Doing) {
  const { outline, period, hash } = edition;
  await takeTurn(tx, edition);
  const last = await tx.db
    .selectFrom('edition_decision')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('province', '=', tx.province)
    .where('outline', '=', outline)
    .where('period', '=', period)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { name, onBehalf, position, deputy } = signature;
  const signed = await decide(tx, edition, {
    outcome: 'signed',
    number,
    decided_by: actor,
    decided_at: at,
    reason: '',
    name,
    on_behalf: onBehalf,
    position,
    deputy: deputy && JSON.stringify(deputy),
  });
  if (!signed) return null;
  const after = { state: 'signed', outline, period, hash, number, ...signature };
  const before = { state: 'submitted', outline, period, hash };
  await tell(tx, edition.id, { before, after }, { actor, at, reason: 'ký' });
  return number;
}

async function giveBack(
  tx: WriteTx,
  edition: Which,
  { actor, at, reason }: Doing & { readonly reason: string },
): Promise<boolean> {
  const { outline, period, hash } = edition;
  const given = await decide(tx, edition, {
    outcome: 'returned',
    number: null,
    decided_by: actor,
    decided_at: at,
    reason,
    name: null,
    on_behalf: null,
    position: null,
    deputy: null,
  });
  if (!given) return false;
  const before = { state: 'submitted', outline, period, hash };
  const after = { ...before, state: 'returned' };
  await tell(tx, edition.id, { before, after }, { actor, at, reason });
  return true;
}

type DecisionColumns = Omit<
  Tables['edition_decision'],
  'province' | 'edition' | 'outline' | 'period'
>;

/** An edition is decided once: who comes second finds it so. */
async function decide(
  tx: WriteTx,
  { id, outline, period }: Which,
  decision: DecisionColumns,
): Promise<boolean> {
  const row = await tx.db
    .insertInto('edition_decision')
    .values({ province: tx.province, edition: id, outline, period, ...decision })
    .onConflict((conflict) => conflict.columns(['province', 'edition']).doNothing())
    .returning('edition')
    .executeTakeFirst();
  return row !== undefined;
}

/** One at a time puts a report forward or numbers it. */
const takeTurn = ({ db, province }: WriteTx, { outline, period }: Omit<Which, 'id' | 'hash'>) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${province} ${outline} ${period}`}, 0))`.execute(
    db,
  );

const tell = (
  tx: WriteTx,
  key: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
  by: Doing & { readonly reason: string },
): Promise<void> =>
  writeChanges(tx, [{ action: 'edition', entity: 'edition', key, before, after }], by);
