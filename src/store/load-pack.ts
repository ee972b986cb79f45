import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { EntryKey } from '#core/catalogue-entry.ts';
import { stamped } from '#core/definition-stamp.ts';
import { type Fact, type FactKeyText, factKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { type Appended, appendRevisions } from './append-revisions.ts';
import { writeCatalogue } from './catalogue.ts';
import { factChange, type MadeChange, writeChanges } from './changes.ts';
import { rechoose } from './choose.ts';
import { lockProvince, refreshAllRollUps, refreshRollUps } from './roll-up.ts';
import { figureColumns, toFact } from './rows/fact-row.ts';
import type { FigureColumns, KeyColumns } from './tables.ts';
import type { WriteTx } from './transaction.ts';

export type Loading = {
  readonly catalogue: Catalogue;
  readonly facts: readonly Fact[];
  readonly actor: string;
  readonly at: string;
};

export type Loaded = {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Figures that a person entered after the pack: left as they are. */
  readonly kept: readonly FactKeyText[];
  /** Entries of the catalogue that somebody changed in the product otherwise: left as they are. */
  readonly keptEntries: readonly EntryKey[];
};

type Standing = { readonly id: string; readonly fact: Fact };

const REASON = 'nạp bộ cấu hình';

/**
 * Takes a pack in, all of it or nothing. What is already so makes no new revision; what a person
 * entered since is not overwritten.
 */
export async function loadPack(tx: WriteTx, loading: Loading): Promise<Loaded> {
  const { actor, at } = loading;
  await lockProvince(tx);
  const by = { actor, reason: REASON, at };
  const { rules, catalogue, kept: keptEntries } = await writeCatalogue(tx, loading.catalogue, by);
  const facts = loading.facts.map((fact) => stamped(catalogue, fact));
  const standing = await standingFacts(tx, facts);
  const appended: Appended[] = [];
  const changes: MadeChange[] = [];
  const kept: FactKeyText[] = [];
  let unchanged = 0;
  for (const fact of facts) {
    const key = factKeyText(fact.key);
    const before = standing.get(key) ?? null;
    if (before && sameFigure(before.fact, fact)) unchanged += 1;
    else if (before && isPersons(before.fact)) kept.push(key);
    else {
      const after = { ...fact, revision: (before?.fact.revision ?? 0) + 1, knownFrom: at };
      appended.push({ id: before?.id ?? uuid(), fact: after });
      changes.push(factChange('load', key, { before: before?.fact ?? null, after }));
    }
  }
  await appendRevisions(tx, appended, { actor, reason: REASON });
  const touched = appended.map(({ fact }) => fact.key);
  await rechoose(tx, touched);
  await (rules === 'changed' ? refreshAllRollUps(tx, at) : refreshRollUps(tx, touched, at));
  await writeChanges(tx, changes, by);
  const revised = changes.filter(({ before }) => before !== null).length;
  return { added: changes.length - revised, revised, unchanged, kept, keptEntries };
}

async function standingFacts(
  { db, province }: WriteTx,
  facts: readonly Fact[],
): Promise<ReadonlyMap<FactKeyText, Standing>> {
  const column = (name: keyof KeyColumns): readonly string[] => facts.map(({ key }) => key[name]);
  const { rows } = await sql<KeyColumns & FigureColumns & { readonly id: string }>`
    select c.* from fact_current c
    join unnest(${column('indicator')}::text[], ${column('place')}::text[], ${column('period')}::text[],
      ${column('series')}::text[], ${column('source')}::text[]) as t (indicator, place, period, series, source)
      using (indicator, place, period, series, source)
    where c.province = ${province}`.execute(db);
  return new Map(
    rows.map((row) => {
      const fact = toFact(row);
      return [factKeyText(fact.key), { id: row.id, fact }];
    }),
  );
}

/** Whether a person gave the figure, by hand or in a form: a pack knows less than he does. */
const isPersons = ({ provenance }: Fact): boolean =>
  provenance.kind === 'entry' || provenance.kind === 'form';

/** Equal in everything but when it was taken in. */
function sameFigure(a: Fact, b: Fact): boolean {
  const plain = (fact: Fact): string =>
    JSON.stringify(sorted({ ...figureColumns(fact), revision: 0, known_from: '' }));
  return plain(a) === plain(b);
}

/** jsonb comes back with its keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
