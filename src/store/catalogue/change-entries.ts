import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type EntryKey, type EntryPut, withEntries } from '#core/catalogue-entry.ts';
import type { FactKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { ok, type Result } from '#core/result.ts';
import { readCatalogue } from '../catalogue.ts';
import { writeProjections } from '../catalogue-projections.ts';
import { type MadeChange, writeChanges } from '../changes.ts';
import { lockProvince, refreshAllRollUps } from '../roll-up.ts';
import { entryBody } from '../rows/catalogue-body.ts';
import type { WriteTx } from '../transaction.ts';
import {
  deedEntries,
  type EntryRevision,
  type StandingEntry,
  sameEntry,
  standingEntries,
} from './entries.ts';
import { factsGivenSince, later, redefined, restampFacts } from './restamp-facts.ts';

/** The revision of an entry that somebody saw; 0 where there was none. */
export type Seen = EntryKey & { readonly revision: number };

export type EntryChange<F> = {
  /** What has to be as it was seen. */
  readonly seen: readonly Seen[];
  /** What shall be, of the catalogue as it stands; no other writer comes between. */
  readonly decide: (catalogue: Catalogue) => Result<readonly EntryPut[], F>;
};

export type EntryChanged =
  | { readonly kind: 'changed'; readonly deed: string }
  /** Somebody else was faster. */
  | { readonly kind: 'stale'; readonly entries: readonly EntryKey[] };

type By = { readonly actor: string; readonly reason: string; readonly at: string };

/** Adds revisions of entries, with all that follows from them, or nothing. */
export async function changeEntries<F>(
  tx: WriteTx,
  { seen, decide }: EntryChange<F>,
  by: By,
): Promise<Result<EntryChanged, F>> {
  await lockProvince(tx);
  const standing = await standingEntries(tx, seen);
  const stale = seen.filter((one) => (find(standing, one)?.revision ?? 0) !== one.revision);
  if (stale.length > 0) return ok({ kind: 'stale', entries: stale.map(keyOf) });
  const before = await readCatalogue(tx, null);
  const decided = decide(before);
  if (!decided.ok) return decided;
  const puts = decided.value.map((one) => ({ ...one, origin: 'hand' as const }));
  return ok({ kind: 'changed', deed: await write(tx, { before, puts }, by) });
}

export type UndoFault<F> =
  | { readonly code: 'deed.unknown' }
  /** Later revisions of the same entries stand on it. */
  | { readonly code: 'deed.followed'; readonly by: readonly EntryRevision[] }
  /** Somebody gave figures under a definition that would go. */
  | { readonly code: 'deed.used'; readonly facts: readonly FactKeyText[]; readonly count: number }
  | F;

/** Puts back what stood before a deed, as a new one. `allow` says what such a catalogue would break. */
export async function undoDeed<F>(
  tx: WriteTx,
  deed: string,
  { by, allow }: { readonly by: By; readonly allow: EntryAllow<F> },
): Promise<Result<EntryChanged, UndoFault<F>>> {
  await lockProvince(tx);
  const done = await deedEntries(tx, deed);
  if (done.length === 0) return { ok: false, error: { code: 'deed.unknown' } };
  const standing = await standingEntries(
    tx,
    done.map((one) => one.done),
  );
  // What was changed since and put back again stands as the deed left it.
  const followed = standing.filter(
    (one) => !done.some((each) => isOf(each.done, one) && sameEntry(each.done.entry, one.entry)),
  );
  if (followed.length > 0) return { ok: false, error: { code: 'deed.followed', by: followed } };
  const before = await readCatalogue(tx, null);
  const puts = done.map((one) => ({
    ...keyOf(one.done),
    entry: one.before?.entry ?? null,
    // What was never there is free for a pack again.
    origin: one.before?.origin ?? ('pack' as const),
  }));
  const after = withEntries(before, puts);
  const allowed = allow(before, after, puts);
  if (!allowed.ok) return allowed;
  const used = await factsGivenSince(tx, { after, puts, since: done[0]?.done.knownFrom ?? by.at });
  if (used.length > 0) {
    return { ok: false, error: { code: 'deed.used', facts: used.slice(0, 5), count: used.length } };
  }
  return ok({ kind: 'changed', deed: await write(tx, { before, puts }, by) });
}

export type EntryAllow<F> = (
  before: Catalogue,
  after: Catalogue,
  puts: readonly EntryPut[],
) => Result<null, F>;

type Put = EntryPut & { readonly origin: 'pack' | 'hand' };

async function write(
  tx: WriteTx,
  { before, puts }: { readonly before: Catalogue; readonly puts: readonly Put[] },
  { actor, reason, at: asked }: By,
): Promise<string> {
  const deed = uuid();
  const standing = await standingEntries(tx, puts);
  const at = standing.reduce((latest, { knownFrom }) => later(latest, knownFrom), asked);
  const after = withEntries(before, puts);
  await append(tx, { puts, standing, deed }, { actor, reason, at });
  const rules = await writeProjections(tx, after);
  const codes = redefined(before, puts);
  const restamped = await restampFacts(tx, { catalogue: after, codes }, { actor, reason, at });
  // What was withdrawn leaves its row of the projection: figures may still point at it.
  if (rules === 'changed') await refreshAllRollUps(tx, at);
  const changes = puts.map(
    (one): MadeChange => ({
      action: 'catalogue',
      entity: one.kind,
      key: one.code,
      before: bodyOf(find(standing, one)?.entry),
      after: bodyOf(one.entry),
    }),
  );
  await writeChanges(tx, [...changes, ...restamped], { actor, reason, at });
  return deed;
}

async function append(
  { db, province }: WriteTx,
  {
    puts,
    standing,
    deed,
  }: {
    readonly puts: readonly Put[];
    readonly standing: readonly StandingEntry[];
    readonly deed: string;
  },
  { actor, reason, at }: By,
): Promise<void> {
  const rows = puts.map((one) => {
    const last = find(standing, one);
    return {
      kind: one.kind,
      code: one.code,
      revision: (last?.revision ?? 0) + 1,
      position: last?.position ?? null,
      body: bodyOf(one.entry) ?? bodyOf(last?.entry) ?? {},
      withdrawn: one.entry === null,
      origin: one.origin,
    };
  });
  await sql`
    insert into catalogue_entry
      (province, kind, code, revision, position, body, known_from, actor, origin, withdrawn, reason, deed)
    select ${province}, t.kind, t.code, t.revision,
      coalesce(t.position, (select coalesce(max(position), 0) + 1 from catalogue_entry e
        where e.province = ${province} and e.kind = t.kind)),
      t.body, ${at}::timestamptz, ${actor}, t.origin, t.withdrawn, ${reason}, ${deed}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (kind text, code text, revision integer, position integer, body jsonb, withdrawn boolean, origin text)
  `.execute(db);
}

const bodyOf = (entry: EntryPut['entry'] | undefined): object | null =>
  entry ? entryBody(entry) : null;

const keyOf = ({ kind, code }: EntryKey): EntryKey => ({ kind, code });

const isOf = (one: EntryKey, { kind, code }: EntryKey): boolean =>
  one.kind === kind && one.code === code;

const find = <T extends EntryKey>(all: readonly T[], key: EntryKey): T | undefined =>
  all.find((one) => isOf(one, key));
