import { sql } from 'kysely';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { RecordEvent, RecordId, RecordVersion } from '#process/register/record.ts';
import { versionsOf } from '#process/register/versions.ts';
import { type MadeChange, writeChanges } from '../changes.ts';
import type { WriteTx } from '../transaction.ts';
import { readKeyed, readLogs } from './read-records.ts';
import { actJson, valuesJson, versionRow } from './record-rows.ts';

/** Events that follow one another at the end of the log of one record. */
export type Appending = {
  readonly record: RecordId;
  /** How many events its log had when it was looked at; 0: it is a new one. */
  readonly seen: number;
  readonly events: readonly EventDraft[];
};

/** An event before it has its place in the log and the instant at which it is known. */
export type EventDraft = Pick<RecordEvent, 'id' | 'effective' | 'act' | 'why'>;

export type Appended =
  | { readonly kind: 'appended'; readonly known: string }
  /** Somebody else was faster with these records. */
  | { readonly kind: 'stale'; readonly records: readonly RecordId[] }
  /** These records would have a key that another one has. */
  | { readonly kind: 'key-taken'; readonly records: readonly RecordId[] };

type Doing = { readonly actor: string; readonly reason: string; readonly at: string };

const CHUNK = 2_000;

/** Adds events to the logs of records of one register, with what they come to and their change rows, or nothing. */
export async function appendEvents(
  tx: WriteTx,
  definition: RegisterDefinition,
  { batch, by }: { readonly batch: readonly Appending[]; readonly by: Doing },
): Promise<Appended> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${tx.province} ${definition.code}`}, 0))`.execute(
    tx.db,
  );
  const old = batch.filter(({ seen }) => seen > 0).map(({ record }) => record);
  const logs = await readLogs(tx, definition.code, old);
  const taken = await existing(
    tx,
    batch.filter(({ seen }) => seen === 0),
  );
  const stale = batch.filter(
    ({ record, seen }) => taken.has(record) || (logs.get(record)?.length ?? 0) !== seen,
  );
  if (stale.length > 0) return { kind: 'stale', records: stale.map(({ record }) => record) };
  const known = knownAfter(by.at, [...logs.values()]);
  const made = batch.map((appending) =>
    grown(definition, appending, {
      log: logs.get(appending.record) ?? [],
      known,
      actor: by.actor,
    }),
  );
  const keyTaken = await withTakenKey(tx, definition, made);
  if (keyTaken.length > 0) return { kind: 'key-taken', records: keyTaken };
  for (let at = 0; at < made.length; at += CHUNK) {
    await write(tx, definition, made.slice(at, at + CHUNK));
  }
  await writeChanges(tx, made.flatMap(changesOf), { ...by, at: known });
  return { kind: 'appended', known };
}

type Grown = {
  readonly record: RecordId;
  readonly isNew: boolean;
  readonly events: readonly RecordEvent[];
  readonly before: RecordVersion | null;
  /** Versions that were known and are no longer, from this instant on. */
  readonly ended: readonly RecordVersion[];
  readonly added: readonly ReturnType<typeof versionRow>[];
};

function grown(
  definition: RegisterDefinition,
  { record, events: drafts }: Appending,
  {
    log,
    known,
    actor,
  }: { readonly log: readonly RecordEvent[]; readonly known: string; readonly actor: string },
): Grown {
  const events = drafts.map(
    (draft, i): RecordEvent => ({
      ...draft,
      record,
      register: definition.code,
      sequence: log.length + i + 1,
      known,
      actor,
    }),
  );
  const before = log.length === 0 ? [] : versionsOf(log);
  const after = versionsOf([...log, ...events]);
  const stood = new Set(before.filter(({ knownTo }) => knownTo === null).map(nameOf));
  const standing = before.filter(
    (version) => version.knownTo === null && version.effectiveTo === null,
  );
  return {
    record,
    isNew: log.length === 0,
    events,
    before: standing[0] ?? null,
    ended: after.filter((version) => version.knownTo === known && stood.has(nameOf(version))),
    added: after
      .filter((version) => version.known === known)
      .map((version) => versionRow(definition, version)),
  };
}

const nameOf = ({ known, effective }: RecordVersion): string => `${known} ${effective}`;

async function write(
  tx: WriteTx,
  { code }: RegisterDefinition,
  made: readonly Grown[],
): Promise<void> {
  const { db, province } = tx;
  const fresh = made.filter(({ isNew }) => isNew).map(({ record }) => record);
  await sql`insert into record (province, id, register)
    select ${province}, id, ${code} from unnest(${fresh}::uuid[]) as t (id)`.execute(db);
  const events = made.flatMap(({ events }) =>
    events.map((event) => ({ ...event, act: actJson(event.act) })),
  );
  await sql`
    insert into record_event (province, record, sequence, id, register, effective, known, actor, why, act)
    select ${province}, record, sequence, id, ${code}, effective, known, actor, why, act
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as t (record uuid, sequence integer, id uuid,
      effective date, known timestamptz, actor text, why text, act jsonb)`.execute(db);
  const ended = made.flatMap(({ ended }) => ended);
  if (ended.length > 0) {
    await sql`
      update record_version v set known_to = t.known_to
      from jsonb_to_recordset(${JSON.stringify(
        ended.map(({ record, known, effective, knownTo }) => ({
          record,
          known,
          effective,
          known_to: knownTo,
        })),
      )}::jsonb) as t (record uuid, known timestamptz, effective date, known_to timestamptz)
      where v.province = ${province} and v.record = t.record and v.known = t.known and v.effective = t.effective`.execute(
      db,
    );
  }
  await sql`
    insert into record_version (province, record, known, effective, known_to, effective_to, register, state,
      opened, place, title, title_order, words, key, fields, passages, event, actor, why)
    select ${province}, record, known, effective, known_to, effective_to, ${code}, state,
      opened, place, title, title_order, words, key, fields, passages, event, actor, why
    from jsonb_to_recordset(${JSON.stringify(made.flatMap(({ added }) => added))}::jsonb) as t (record uuid,
      known timestamptz, effective date, known_to timestamptz, effective_to date, state text, opened date, place text,
      title text, title_order text, words text, key text, fields jsonb, passages jsonb, event uuid, actor text,
      why text)`.execute(db);
}

async function existing(tx: WriteTx, fresh: readonly Appending[]): Promise<ReadonlySet<RecordId>> {
  const ids = fresh.map(({ record }) => record);
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ readonly id: string }>`
    select id from record where province = ${tx.province} and id = any(${ids}::uuid[])`.execute(
    tx.db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Records that would end with a key of another one, in the store or in the batch itself. */
async function withTakenKey(
  tx: WriteTx,
  definition: RegisterDefinition,
  made: readonly Grown[],
): Promise<readonly RecordId[]> {
  const last = made.flatMap(({ record, added }) => {
    const version = added.find(
      ({ effective_to, known_to }) => effective_to === null && known_to === null,
    );
    return version?.key ? [{ record, key: version.key }] : [];
  });
  const standing = await readKeyed(
    tx,
    definition.code,
    last.map(({ key }) => key),
  );
  const first = new Map(last.map(({ key, record }) => [key, record] as const).reverse());
  const changed = new Set(made.map(({ record }) => record));
  return last
    .filter(({ key, record }) => {
      const holder = standing.get(key);
      const isHeld = holder !== undefined && holder !== record && !changed.has(holder);
      return isHeld || first.get(key) !== record;
    })
    .map(({ record }) => record);
}

const changesOf = ({ record, events, before }: Grown): readonly MadeChange[] =>
  events.map((event) => ({
    action: 'save',
    entity: 'record',
    key: `${event.register}/${record}`,
    before: before && { state: before.state, fields: valuesJson(before.values) },
    after: { event: event.id, effective: event.effective, ...actJson(event.act) },
  }));

/** Known from after everything that these logs know, whatever the clocks of two machines say. */
function knownAfter(at: string, logs: readonly (readonly RecordEvent[])[]): string {
  const last = logs.reduce((latest, log) => {
    const known = log.at(-1)?.known ?? '';
    return known > latest ? known : latest;
  }, '');
  return at > last ? at : new Date(new Date(last).getTime() + 1).toISOString();
}
