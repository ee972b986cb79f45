import { isDeepStrictEqual } from 'node:util';
import { type RawBuilder, sql } from 'kysely';
import {
  type CatalogueEntry,
  ENTRY_KINDS,
  type EntryKey,
  type EntryKind,
  type EntryPut,
} from '#core/catalogue-entry.ts';
import { entryBody, toEntry } from '../rows/catalogue-body.ts';
import type { ReadTx } from '../transaction.ts';

/** An entry as it stood from one change to the next; without a value it was withdrawn. */
export type EntryRevision = EntryKey & {
  readonly revision: number;
  readonly entry: CatalogueEntry | null;
  readonly knownFrom: string;
  readonly actor: string;
  /** What he is called, where he has an account. */
  readonly name: string | null;
  readonly reason: string;
  /** What was done at once with it, by hand; null where it came with a pack. */
  readonly deed: string | null;
  readonly origin: 'pack' | 'hand';
};

type Row = {
  readonly kind: EntryKind;
  readonly code: string;
  readonly revision: number;
  readonly position: number;
  readonly body: unknown;
  readonly withdrawn: boolean;
  readonly known_from: string;
  readonly actor: string;
  readonly name: string | null;
  readonly reason: string;
  readonly deed: string | null;
  readonly origin: 'pack' | 'hand';
};

export type StandingEntry = EntryRevision & { readonly position: number };

/** Whatever of the catalogue is kept in the product, each as it stands; what came later than the instant is not there. */
export async function readEntries(
  { db, province }: ReadTx,
  kinds: readonly EntryKind[],
  knownOn: string | null,
): Promise<readonly EntryRevision[]> {
  const { rows } = await sql<Row>`
    select last.*, p.name from (
      select distinct on (kind, code) ${COLUMNS} from catalogue_entry e
      where e.province = ${province} and kind = any(${kinds}::text[])
        and known_from <= ${knownOn ?? 'infinity'}::timestamptz
      order by kind, code, revision desc
    ) last left join person p on p.province = ${province} and p.id::text = last.actor
    where not withdrawn order by kind, position, code`.execute(db);
  return rows.map(toRevision);
}

/** Every revision of one entry, the last first. */
export async function entryHistory(
  { db, province }: ReadTx,
  { kind, code }: EntryKey,
): Promise<readonly EntryRevision[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, p.name from catalogue_entry e
    left join person p on p.province = e.province and p.id::text = e.actor
    where e.province = ${province} and kind = ${kind} and code = ${code}
    order by revision desc`.execute(db);
  return rows.map(toRevision);
}

/** Where these entries stand; withdrawn ones too. */
export async function standingEntries(
  { db, province }: ReadTx,
  keys: readonly EntryKey[],
): Promise<readonly StandingEntry[]> {
  const { rows } = await sql<Row>`
    select distinct on (kind, code) ${COLUMNS}, null as name from catalogue_entry e
    join unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ code }) => code)}::text[])
      as t (kind, code) using (kind, code)
    where e.province = ${province} order by kind, code, revision desc`.execute(db);
  return rows.map((row) => ({ ...toRevision(row), position: row.position }));
}

/** What was done at once, with what stood before it: each entry's revision and the one before. */
export async function deedEntries(
  { db, province }: ReadTx,
  deed: string,
): Promise<readonly { readonly done: EntryRevision; readonly before: EntryRevision | null }[]> {
  const { rows: done } = await sql<Row>`
    select ${COLUMNS}, null as name from catalogue_entry e
    where e.province = ${province} and deed = ${deed}::uuid order by kind, code`.execute(db);
  const { rows: before } = await sql<Row>`
    select ${COLUMNS}, null as name from catalogue_entry e
    join unnest(${done.map(({ kind }) => kind)}::text[], ${done.map(({ code }) => code)}::text[],
      ${done.map(({ revision }) => revision - 1)}::integer[]) as t (kind, code, revision)
      using (kind, code, revision)
    where e.province = ${province}`.execute(db);
  return done.map((row) => {
    const earlier = before.find(({ kind, code }) => kind === row.kind && code === row.code);
    return { done: toRevision(row), before: earlier ? toRevision(earlier) : null };
  });
}

/** What is of somebody's hand and not of a pack. */
export async function entriesByHand({ db, province }: ReadTx): Promise<readonly EntryPut[]> {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (kind, code) ${COLUMNS}, null as name from catalogue_entry e
      where e.province = ${province} and kind = any(${ENTRY_KINDS}::text[])
      order by kind, code, revision desc
    ) last where origin = 'hand' order by kind, position, code`.execute(db);
  return rows.map((row) => {
    const { kind, code, entry } = toRevision(row);
    return { kind, code, entry };
  });
}

/** Whether two entries say the same. */
export const sameEntry = (a: CatalogueEntry | null, b: CatalogueEntry | null): boolean =>
  a === null || b === null ? a === b : isDeepStrictEqual(entryBody(a), entryBody(b));

const COLUMNS: RawBuilder<unknown> = sql.raw(
  'kind, code, revision, position, body, withdrawn, known_from, actor, reason, deed, origin',
);

const toRevision = ({ kind, code, body, withdrawn, ...row }: Row): EntryRevision => ({
  kind,
  code,
  revision: row.revision,
  entry: withdrawn ? null : toEntry(kind, body),
  knownFrom: row.known_from,
  actor: row.actor,
  name: row.name,
  reason: row.reason,
  deed: row.deed,
  origin: row.origin,
});
