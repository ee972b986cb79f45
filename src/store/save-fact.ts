import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Fact, factKeyText } from '#core/fact.ts';
import { appendRevisions } from './append-revisions.ts';
import { writeChanges } from './changes.ts';
import { lockRollUps, refreshRollUps, touchedBy } from './roll-up.ts';
import { toFact } from './rows/fact-row.ts';
import type { WriteTx } from './transaction.ts';

export type Saving = {
  /** The fact as it shall be known; its revision and instant are set here. */
  readonly fact: Omit<Fact, 'revision' | 'knownFrom'>;
  /** The revision the writer saw; 0 where there was none. */
  readonly expectedRevision: number;
  readonly actor: string;
  readonly reason: string;
  /** The instant of the write, ISO 8601 in UTC. */
  readonly at: string;
};

export type Saved =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else was faster: this is the revision that stands. */
  | { readonly kind: 'stale'; readonly revision: number };

/** Adds a revision of a figure, with its roll-ups and its change row, or nothing. */
export async function saveFact(tx: WriteTx, saving: Saving): Promise<Saved> {
  const { key } = saving.fact;
  await lockRollUps(tx, [key]);
  const row = await tx.db
    .selectFrom('fact_current')
    .selectAll()
    .where('province', '=', tx.province)
    .where('indicator', '=', key.indicator)
    .where('place', '=', key.place)
    .where('period', '=', key.period)
    .where('series', '=', key.series)
    .where('source', '=', key.source)
    .executeTakeFirst();
  const standing = row?.revision ?? 0;
  if (standing !== saving.expectedRevision) return { kind: 'stale', revision: standing };
  const fact: Fact = {
    ...saving.fact,
    revision: standing + 1,
    knownFrom: later(saving.at, row?.known_from ?? null),
  };
  const { actor, reason } = saving;
  const before = row ? toFact(row) : null;
  await appendRevisions(tx, [{ id: row?.id ?? uuid(), fact }], { actor, reason });
  await refreshRollUps(tx, touchedBy([fact]), fact.knownFrom);
  await writeChanges(tx, [{ action: 'save', key: factKeyText(key), before, after: fact }], {
    actor,
    reason,
    at: fact.knownFrom,
  });
  return { kind: 'saved', revision: fact.revision };
}

/** A revision is known from after the one before it, whatever the clocks of two machines say. */
function later(at: string, standing: string | null): string {
  if (standing === null || at > standing) return at;
  return new Date(new Date(standing).getTime() + 1).toISOString();
}

/** Which of several sources of a figure is the one that is shown, with the reason. */
export async function chooseSource(
  tx: WriteTx,
  choice: Pick<Saving, 'actor' | 'reason' | 'at'> & { readonly key: Fact['key'] },
): Promise<void> {
  const { key, actor, reason, at } = choice;
  await lockRollUps(tx, [key]);
  await sql`
    with slot as (
      update fact_current set chosen = (source = ${key.source})
      where province = ${tx.province} and indicator = ${key.indicator} and place = ${key.place}
        and period = ${key.period} and series = ${key.series}
    )
    insert into choice (province, indicator, place, period, series, revision, source, known_from, actor, reason)
    select ${tx.province}, ${key.indicator}, ${key.place}, ${key.period}, ${key.series},
      coalesce(max(revision), 0) + 1, ${key.source}, ${at}::timestamptz, ${actor}, ${reason}
    from choice where province = ${tx.province} and indicator = ${key.indicator} and place = ${key.place}
      and period = ${key.period} and series = ${key.series}`.execute(tx.db);
  await refreshRollUps(tx, [key], at);
  await writeChanges(tx, [{ action: 'choose', key: factKeyText(key), before: null, after: null }], {
    actor,
    reason,
    at,
  });
}
