import { v7 as uuid } from 'uuid';
import { type Fact, factKeyText } from '#core/fact.ts';
import { appendRevisions } from './append-revisions.ts';
import { factChange, writeChanges } from './changes.ts';
import { rechoose } from './choose.ts';
import { lockRollUps, refreshRollUps } from './roll-up.ts';
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
  await rechoose(tx, [key]);
  await refreshRollUps(tx, [key], fact.knownFrom);
  await writeChanges(tx, [factChange('save', factKeyText(key), { before, after: fact })], {
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
