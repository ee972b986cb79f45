import { sql } from 'kysely';
import type { PlaceId } from '#core/place.ts';
import type { ReadTx } from '../transaction.ts';
import { type FormColumns, linkHash, START } from './change-form.ts';
import { type PersonalFault, personalFaults } from './verify-personal.ts';

/** The end of a chain: how many rows it has, and the hash of the last in hexadecimal. */
export type Head = { readonly position: number; readonly hash: string };

/** A head that was written down elsewhere; without a position it may stand anywhere. */
export type WantedHead = { readonly hash: string; readonly position: number | null };

export type ChainFault =
  | PersonalFault
  /** The row at this position is not the one that was linked, or its link was altered. */
  | { readonly code: 'row.altered'; readonly position: number; readonly id: string }
  | { readonly code: 'row.removed'; readonly position: number; readonly id: string }
  /** A change row that came in beside the chain. */
  | { readonly code: 'row.unlinked'; readonly id: string }
  /** Links are missing from this position up to the next that is there. */
  | { readonly code: 'link.missing'; readonly position: number }
  /** The chain does not end where its head says. */
  | { readonly code: 'head.differs'; readonly said: Head | null; readonly found: Head | null };

export type ChainReport = {
  readonly province: PlaceId;
  /** What the chain ends with, as recomputed; null of a chain without rows. */
  readonly head: Head | null;
  readonly faults: readonly ChainFault[];
  /** How many faults there are; of very many only the first are listed. */
  readonly faultCount: number;
  /** Which of the wanted heads the chain contains. */
  readonly contains: readonly WantedHead[];
};

const BATCH = 2_000;
const LISTED = 20;

type LinkedRow = {
  readonly position: string;
  readonly link: Buffer;
  readonly link_id: string;
} & { readonly [K in Exclude<keyof FormColumns, 'position'>]: string | null };

/**
 * Computes the chain of a province anew, outside the database: nothing is believed but the bytes of the rows. After
 * a fault it goes on from the stored hash, so that what is named is where the fault is.
 */
export async function verifyChain(
  tx: ReadTx,
  wanted: readonly WantedHead[] = [],
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let faultCount = 0;
  const fault = (found: ChainFault): void => {
    faultCount += 1;
    if (faults.length < LISTED) faults.push(found);
  };
  const contains = new Set<WantedHead>();
  let head: { position: number; hash: Buffer } = { position: 0, hash: START };
  for await (const row of linkedRows(tx)) {
    const position = Number(row.position);
    if (position !== head.position + 1) {
      fault({ code: 'link.missing', position: head.position + 1 });
    } else if (row.id === null) fault({ code: 'row.removed', position, id: row.link_id });
    else if (!linkHash(head.hash, row).equals(row.link)) {
      fault({ code: 'row.altered', position, id: row.link_id });
    }
    head = { position, hash: row.link };
    for (const one of wanted) if (isAt(one, head)) contains.add(one);
  }
  for (const { id } of await unlinked(tx)) fault({ code: 'row.unlinked', id });
  for (const found of await personalFaults(tx)) fault(found);
  const found = head.position === 0 ? null : shown(head);
  const said = await saidHead(tx);
  if (said?.position !== found?.position || said?.hash !== found?.hash) {
    fault({ code: 'head.differs', said, found });
  }
  return { province: tx.province, head: found, faults, faultCount, contains: [...contains] };
}

/** The head as the database keeps it; null before the first change. */
export async function saidHead({ db, province }: ReadTx): Promise<Head | null> {
  const row = await db
    .selectFrom('chain_head')
    .select(['position', 'hash'])
    .where('province', '=', province)
    .executeTakeFirst();
  return row ? shown({ position: Number(row.position), hash: row.hash }) : null;
}

/** In batches of one cursor, for a chain may have millions of rows: the server goes through them once. */
async function* linkedRows({ db, province }: ReadTx): AsyncIterable<LinkedRow> {
  await planned(db, 'off', BY_INDEX);
  await sql`
    declare linked_rows no scroll cursor for
    select l.position::text as position, l.hash as link, l.id::text as link_id, c.province, c.id::text as id,
      case when isfinite(c.at) then (extract(epoch from c.at) * 1000)::bigint::text else c.at::text end as at,
      c.actor, c.action, c.entity, c.key, c.before::text as before, c.after::text as after, c.reason
    from change_link l left join change c on c.province = l.province and c.id = l.id
    where l.province = ${sql.lit(province)}
    order by l.position`.execute(db);
  await planned(db, 'on', BY_INDEX);
  for (let isMore = true; isMore; ) {
    const { rows } = await sql<LinkedRow>`fetch ${sql.lit(BATCH)} from linked_rows`.execute(db);
    yield* rows;
    isMore = rows.length === BATCH;
  }
  await sql`close linked_rows`.execute(db);
}

async function unlinked({ db, province }: ReadTx): Promise<readonly { readonly id: string }[]> {
  await planned(db, 'off', ['enable_nestloop']);
  const { rows } = await sql<{ readonly id: string }>`
    select c.id::text as id from change c
    where c.province = ${province}
      and not exists (select from change_link l where l.province = ${province} and l.id = c.id)
    order by c.id`.execute(db);
  await planned(db, 'on', ['enable_nestloop']);
  return rows;
}

/** With these off, rows are found one by one through the keys: no sorting of wide rows, no memory to speak of. */
const BY_INDEX = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_material'];

/**
 * The server takes tables that were just filled for small, and would compare every row with every other. So it is
 * told how to go about it.
 */
async function planned(
  db: ReadTx['db'],
  how: 'on' | 'off',
  ways: readonly string[],
): Promise<void> {
  await sql`select set_config(way, ${how}, true) from unnest(${ways}::text[]) as t (way)`.execute(
    db,
  );
}

const isAt = (wanted: WantedHead, head: { position: number; hash: Buffer }): boolean =>
  wanted.hash === head.hash.toString('hex') &&
  (wanted.position === null || wanted.position === head.position);

const shown = (head: { position: number; hash: Buffer }): Head => ({
  position: head.position,
  hash: head.hash.toString('hex'),
});
