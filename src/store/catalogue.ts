import { type RawBuilder, sql } from 'kysely';
import { type EntryKey, entryOf, withEntries } from '#core/catalogue-entry.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { PlaceOutline } from '#core/map/outline.ts';
import type { PlaceId } from '#core/place.ts';
import { entriesByHand, sameEntry } from './catalogue/entries.ts';
import { writeProjections } from './catalogue-projections.ts';
import { type Doing, writeChanges } from './changes.ts';
import {
  indicatorBody,
  toAgency,
  toAgencySuccession,
  toBaseline,
  toBoundary,
  toBreakdown,
  toDirective,
  toIndicator,
  toLabel,
  toNamedPeriod,
  toPlace,
  toPlaceOutline,
  toPlaceSuccession,
  toSigner,
  toSource,
} from './rows/catalogue-body.ts';
import type { ReadTx, WriteTx } from './transaction.ts';

type Entry = { readonly kind: string; readonly code: string; readonly body: unknown };

/** Read apart from the rest: see {@link readOutlines}. */
const OUTLINE = 'place-outline';

/** A catalogue as entries of one append-only table, in the order in which they are shown. */
function entriesOf(catalogue: Catalogue): readonly Entry[] {
  const of = (kind: string, entries: Iterable<readonly [string, unknown]>): readonly Entry[] =>
    [...entries].map(([code, body]) => ({ kind, code, body }));
  return [
    ...of('place', catalogue.places),
    ...of(OUTLINE, catalogue.outlines ?? []),
    ...of(
      'place-succession',
      catalogue.successions.map((s) => [`${s.from} ${s.into}`, s]),
    ),
    ...of(
      'boundary',
      catalogue.boundaries.map((b) => [b.code, b]),
    ),
    ...of('agency', catalogue.agencies),
    ...of(
      'agency-succession',
      catalogue.agencySuccessions.map((s) => [`${s.from} ${s.into} ${s.field.vi}`, s]),
    ),
    ...of('sector', catalogue.sectors),
    ...of('baseline', catalogue.baselines),
    ...of('source', catalogue.sources),
    ...of('period', catalogue.periods),
    ...of(
      'indicator',
      [...catalogue.indicators].map(([code, i]) => [code, indicatorBody(i)]),
    ),
    ...of(
      'breakdown',
      catalogue.breakdowns.map((b) => [b.code, b]),
    ),
    ...of('directive', catalogue.directives),
    ...of('signer', catalogue.signers ?? []),
  ];
}

export type Written = {
  /** Whether the map or a rule of aggregation is another than before, so that old sums no longer hold. */
  readonly rules: 'same' | 'changed';
  /** The catalogue as it now stands: that of the pack with what is of somebody's hand. */
  readonly catalogue: Catalogue;
  /** What the pack says otherwise than somebody who changed it here: left as it is. */
  readonly kept: readonly EntryKey[];
};

/**
 * Takes a catalogue in: an entry that changed gets a new version, nothing is overwritten. What somebody
 * changed in the product stays as he left it.
 */
export async function writeCatalogue(
  tx: WriteTx,
  catalogue: Catalogue,
  by: Doing,
): Promise<Written> {
  const { db, province } = tx;
  const name = catalogue.places.get(catalogue.province)?.name ?? { vi: catalogue.province };
  await sql`insert into province (province, name, known_from)
    values (${province}, ${JSON.stringify(name)}::jsonb, ${by.at}::timestamptz)
    on conflict do nothing`.execute(db);
  const entries = [...entriesOf(catalogue), ...(await outlinesTakenBack(tx, catalogue))].map(
    (entry, position) => ({ ...entry, position }),
  );
  const { rows } = await sql<Entry & { readonly before: unknown }>`
    with different as materialized (
      select t.*, coalesce(last.revision, 0) + 1 as revision, last.body as before
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as t (kind text, code text, position integer, body jsonb)
      left join lateral (
        select revision, body, position, origin, withdrawn from catalogue_entry e
        where e.province = ${province} and e.kind = t.kind and e.code = t.code
        order by revision desc limit 1
      ) last on true
      where (last.body is distinct from t.body or last.position is distinct from t.position or last.withdrawn)
        and last.origin is distinct from 'hand'
    ), added as (
      insert into catalogue_entry (province, kind, code, revision, position, body, known_from, actor)
      select ${province}, kind, code, revision, position, body, ${by.at}::timestamptz, ${by.actor}
      from different
    )
    select kind, code, body, before from different order by position`.execute(db);
  const changes = rows.map(({ kind, code, before, body }) => ({
    action: 'load' as const,
    entity: kind,
    key: code,
    before,
    after: body,
  }));
  await writeChanges(tx, changes, by);
  const byHand = await entriesByHand(tx);
  const merged = withEntries(catalogue, byHand);
  return {
    rules: await writeProjections(tx, merged),
    catalogue: merged,
    kept: byHand.filter((one) => {
      const packs = entryOf(catalogue, one);
      return packs !== null && !sameEntry(one.entry, packs);
    }),
  };
}

/**
 * The catalogue as it was known at an instant, or now. An entry that came later is read as it first
 * came: without it the figures of that time could not be named.
 */
export async function readCatalogue(tx: ReadTx, knownOn: string | null): Promise<Catalogue> {
  const at = knownOn ?? 'infinity';
  const { rows } = await sql<Entry>`
    select kind, code, body from (
      select distinct on (kind, code) kind, code, body, position, withdrawn from catalogue_entry
      where province = ${tx.province} and kind <> ${OUTLINE}
      order by kind, code, known_from <= ${at}::timestamptz desc,
        case when known_from <= ${at}::timestamptz then -revision else revision end
    ) last where not withdrawn order by kind, position, code`.execute(tx.db);
  const all = <T>(kind: string, decode: (body: unknown) => T): readonly T[] =>
    rows.filter((row) => row.kind === kind).map((row) => decode(row.body));
  const byCode = <T>(kind: string, decode: (body: unknown) => T): ReadonlyMap<string, T> =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.code, decode(row.body)]));
  const signers = all('signer', toSigner);
  return {
    province: tx.province,
    places: new Map(all('place', toPlace).map((place) => [place.id, place])),
    successions: all('place-succession', toPlaceSuccession),
    boundaries: all('boundary', toBoundary),
    agencies: byCode('agency', toAgency),
    agencySuccessions: all('agency-succession', toAgencySuccession),
    sectors: byCode<Label>('sector', toLabel),
    indicators: byCode('indicator', toIndicator),
    baselines: new Map(all('baseline', toBaseline).map((b) => [b.code, b])),
    breakdowns: all('breakdown', toBreakdown),
    directives: byCode('directive', toDirective),
    sources: byCode('source', toSource),
    periods: byCode('period', toNamedPeriod),
    ...(signers.length > 0 ? { signers: new Map(signers.map((s) => [s.code, s])) } : {}),
  };
}

/** Which places have an outline, as known then or now. */
export async function outlinedPlaces(
  tx: ReadTx,
  knownOn: string | null,
): Promise<readonly PlaceId[]> {
  const { rows } = await sql<{ readonly code: PlaceId }>`
    select code from (${lastOutlines(tx, knownOn)}) last
    where body -> 'polygons' <> '[]' order by code`.execute(tx.db);
  return rows.map(({ code }) => code); // written from their outlines by writeCatalogue
}

/** The outlines of these places, as known then or now. */
export async function readOutlines(
  tx: ReadTx,
  places: readonly PlaceId[],
  knownOn: string | null,
): Promise<readonly PlaceOutline[]> {
  const { rows } = await sql<Pick<Entry, 'body'>>`
    select body from (${lastOutlines(tx, knownOn)}) last
    where code = any(${places}::text[]) and body -> 'polygons' <> '[]' order by code`.execute(
    tx.db,
  );
  return rows.map(({ body }) => toPlaceOutline(body));
}

const lastOutlines = ({ province }: ReadTx, knownOn: string | null): RawBuilder<unknown> => sql`
  select distinct on (code) code, body from catalogue_entry
  where province = ${province} and kind = ${OUTLINE}
    and known_from <= ${knownOn ?? 'infinity'}::timestamptz
  order by code, revision desc`;

/** Outlines that the catalogue has no more: nothing is removed, they are empty from now on. */
async function outlinesTakenBack(tx: ReadTx, { outlines }: Catalogue): Promise<readonly Entry[]> {
  const standing = await outlinedPlaces(tx, null);
  return standing
    .filter((place) => !outlines?.has(place))
    .map((place) => ({ kind: OUTLINE, code: place, body: { place, polygons: [] } }));
}
