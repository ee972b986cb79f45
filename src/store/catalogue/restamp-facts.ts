import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { EntryPut } from '#core/catalogue-entry.ts';
import { versionOf } from '#core/definition-stamp.ts';
import { type FactKeyText, factKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { appendRevisions } from '../append-revisions.ts';
import { type Doing, factChange, type MadeChange } from '../changes.ts';
import { toFact, toFactKey } from '../rows/fact-row.ts';
import type { FigureColumns, KeyColumns } from '../tables.ts';
import type { WriteTx } from '../transaction.ts';

type FactRow = KeyColumns & FigureColumns & { readonly id: string };

/** The indicators of which a change says otherwise what is measured; a name or an owner stamps no figure. */
export const redefined = (
  before: Pick<Catalogue, 'indicators'>,
  puts: readonly EntryPut[],
): readonly string[] =>
  puts.flatMap(({ code, entry }) =>
    entry?.kind === 'indicator' &&
    !isDeepStrictEqual(before.indicators.get(code)?.definitions, entry.value.definitions)
      ? [code]
      : [],
  );

/** Figures whose period is under another version of their definition now get a revision that says so. */
export async function restampFacts(
  tx: WriteTx,
  { catalogue, codes }: { readonly catalogue: Catalogue; readonly codes: readonly string[] },
  { actor, reason, at }: Doing,
): Promise<readonly MadeChange[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<FactRow>`
    select * from fact_current where province = ${tx.province} and indicator = any(${codes}::text[])
    order by id`.execute(tx.db);
  const changed = rows.flatMap((row) => {
    const before = toFact(row);
    const indicator = catalogue.indicators.get(row.indicator);
    if (!indicator) return [];
    const definition = versionOf(indicator, row.period, catalogue);
    if (definition === before.definition) return [];
    const revision = before.revision + 1;
    const knownFrom = later(at, before.knownFrom);
    return [{ id: row.id, before, fact: { ...before, definition, revision, knownFrom } }];
  });
  await appendRevisions(tx, changed, { actor, reason });
  return changed.map(({ before, fact }) =>
    factChange('catalogue', factKeyText(fact.key), { before, after: fact }),
  );
}

/** Figures that people gave since an instant under a version that the catalogue would no longer have. */
export async function factsGivenSince(
  { db, province }: WriteTx,
  asked: { readonly after: Catalogue; readonly puts: readonly EntryPut[]; readonly since: string },
): Promise<readonly FactKeyText[]> {
  const kept = asked.puts
    .filter(({ kind }) => kind === 'indicator')
    .map(({ code }) => ({
      code,
      versions: asked.after.indicators.get(code)?.definitions.length ?? 0,
    }));
  if (kept.length === 0) return [];
  const { rows } = await sql<KeyColumns>`
    select f.indicator, f.place, f.period, f.series, f.source from fact_current f
    join unnest(${kept.map(({ code }) => code)}::text[], ${kept.map(({ versions }) => versions)}::integer[])
      as t (code, versions) on t.code = f.indicator
    where f.province = ${province} and f.definition > t.versions and f.known_from > ${asked.since}::timestamptz
      and f.provenance ->> 'kind' in ('entry', 'form')
    order by f.indicator, f.period, f.place`.execute(db);
  return rows.map((row) => factKeyText(toFactKey(row)));
}

/** A revision is known from after the one before it, whatever the clocks of two machines say. */
export function later(at: string, standing: string): string {
  return at > standing ? at : new Date(new Date(standing).getTime() + 1).toISOString();
}
