import { sql } from 'kysely';
import type { Cut, RecordEvent, RecordId, RecordVersion } from '#process/register/record.ts';
import type { ReadTx } from '../transaction.ts';
import { type EventRow, toEvent, toVersion, type VersionRow } from './record-rows.ts';

/** The logs of records, each in its order; a record that is not there has none. */
export async function readLogs(
  { db, province }: ReadTx,
  register: string,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, readonly RecordEvent[]>> {
  const logs = new Map<RecordId, RecordEvent[]>();
  if (records.length === 0) return logs;
  const { rows } = await sql<EventRow>`
    select * from record_event
    where province = ${province} and register = ${register} and record = any(${records}::uuid[])
    order by record, sequence`.execute(db);
  for (const row of rows) {
    const log = logs.get(row.record);
    if (log) log.push(toEvent(row));
    else logs.set(row.record, [toEvent(row)]);
  }
  return logs;
}

/** The parts of `record_version v` that hold at a cut. */
export const atCut = ({ day, known }: Cut) => sql<boolean>`(v.effective <= ${day}::date
  and (v.effective_to is null or v.effective_to > ${day}::date)
  and ${
    known === null
      ? sql`v.known_to is null`
      : sql`v.known <= ${known}::timestamptz and (v.known_to is null or v.known_to > ${known}::timestamptz)`
  })`;

/** Records as they were at a cut; one that was not there yet, or no longer, is not among them. */
export async function readRecords(
  { db, province }: ReadTx,
  {
    register,
    records,
    cut,
  }: { readonly register: string; readonly records: readonly RecordId[]; readonly cut: Cut },
): Promise<readonly RecordVersion[]> {
  const { rows } = await sql<VersionRow>`
    select v.* from record_version v
    where v.province = ${province} and v.register = ${register} and v.record = any(${records}::uuid[])
      and ${atCut(cut)}`.execute(db);
  return rows.map(toVersion);
}

/** What is known now of a record, stretch by stretch of days. */
export async function readStretches(
  { db, province }: ReadTx,
  register: string,
  record: RecordId,
): Promise<readonly RecordVersion[]> {
  const { rows } = await sql<VersionRow>`
    select v.* from record_version v
    where v.province = ${province} and v.register = ${register} and v.record = ${record}::uuid
      and v.known_to is null order by v.effective`.execute(db);
  return rows.map(toVersion);
}

/** Which record has each of these keys. */
export async function readKeyed(
  { db, province }: ReadTx,
  register: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordId>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ readonly key: string; readonly record: string }>`
    select v.key, v.record from record_version v
    where v.province = ${province} and v.register = ${register} and v.key = any(${keys}::text[])
      and v.known_to is null and v.effective_to is null`.execute(db);
  return new Map(rows.map(({ key, record }) => [key, record]));
}

/** What the people are called who have an account. */
export async function readNames(
  { db, province }: ReadTx,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select id::text as id, name from person
    where province = ${province} and id::text = any(${people}::text[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Which of these records there are, with what they are called, by register. */
export async function readTitles(
  { db, province }: ReadTx,
  records: readonly RecordId[],
): Promise<
  readonly { readonly register: string; readonly record: RecordId; readonly title: string }[]
> {
  if (records.length === 0) return [];
  const { rows } = await sql<{ register: string; record: string; title: string }>`
    select v.register, v.record, v.title from record_version v
    where v.province = ${province} and v.record = any(${records}::uuid[])
      and v.known_to is null and v.effective_to is null`.execute(db);
  return rows;
}
