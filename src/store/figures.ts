import type { Series } from '#core/baseline.ts';
import type { Fact, FactKey } from '#core/fact.ts';
import { type Catalogue, type FactBook, factBook } from '#core/fact-book.ts';
import type { PlaceOutline } from '#core/map/outline.ts';
import type { PlaceId } from '#core/place.ts';
import type { Point, Reported, RollUp } from '#core/roll-up.ts';
import { outlinedPlaces, readCatalogue, readOutlines } from './catalogue.ts';
import type { FactFilter } from './fact-filter.ts';
import { type Loaded, loadPack } from './load-pack.ts';
import { factHistory, type Page, type Revision, readFacts, readPage } from './read-facts.ts';
import { readMark } from './read-mark.ts';
import { readPeriods, readPeriodsAt, readPoints, readReported } from './read-points.ts';
import { readRollUps } from './read-roll-ups.ts';
import { type Saved, saveFact } from './save-fact.ts';
import type { SeenStore } from './store.ts';

type AsKnown = { readonly knownOn: string | null };
type By = { readonly id: string };

const PAGE = 2_000;

/** The figures of one province, each question in a transaction of its own. */
export const provinceFigures = (store: SeenStore, province: PlaceId, clock: () => string) => ({
  catalogue: (knownOn: string | null): Promise<Catalogue> =>
    store.read(province, (tx) => readCatalogue(tx, knownOn)),

  outlinedPlaces: (knownOn: string | null): Promise<readonly PlaceId[]> =>
    store.read(province, (tx) => outlinedPlaces(tx, knownOn)),

  outlines: (
    places: readonly PlaceId[],
    knownOn: string | null,
  ): Promise<readonly PlaceOutline[]> =>
    store.read(province, (tx) => readOutlines(tx, places, knownOn)),

  periods: (place: PlaceId): Promise<readonly string[]> =>
    store.read(province, (tx) => readPeriods(tx, place)),

  facts: ({ knownOn, ...filter }: FactFilter & AsKnown): Promise<readonly Fact[]> =>
    store.read(province, (tx) => readFacts(tx, filter, knownOn)),

  periodsAt: (places: readonly PlaceId[]): Promise<readonly string[]> =>
    store.read(province, (tx) => readPeriodsAt(tx, places)),

  reported: (places: readonly PlaceId[], period: string): Promise<readonly Reported[]> =>
    store.read(province, (tx) => readReported(tx, places, period)),

  book: ({ knownOn, ...filter }: FactFilter & AsKnown): Promise<FactBook> =>
    store.read(province, async (tx) => {
      const catalogue = await readCatalogue(tx, knownOn);
      const places = [province, ...filter.places];
      return factBook(catalogue, await readFacts(tx, { ...filter, places }, knownOn), knownOn);
    }),

  rollUps: ({
    knownOn,
    ...filter
  }: FactFilter & AsKnown & { readonly boundary: string }): Promise<readonly RollUp[]> =>
    store.read(province, (tx) => readRollUps(tx, filter, knownOn)),

  points: ({
    knownOn,
    ...filter
  }: FactFilter & AsKnown & { readonly series: Series }): Promise<readonly Point[]> =>
    store.read(province, (tx) => readPoints(tx, filter, knownOn)),

  mark: (): Promise<string> => store.read(province, readMark),

  history: (key: FactKey): Promise<readonly Revision[]> =>
    store.read(province, (tx) => factHistory(tx, key)),

  save: (
    request: {
      readonly fact: Omit<Fact, 'revision' | 'knownFrom'>;
      readonly seen: number;
      readonly reason: string;
    },
    actor: By,
  ): Promise<Saved> =>
    store.write(province, (tx) =>
      saveFact(tx, {
        fact: request.fact,
        expectedRevision: request.seen,
        actor: actor.id,
        reason: request.reason,
        at: clock(),
      }),
    ),

  load: (catalogue: Catalogue, facts: readonly Fact[], actor: By): Promise<Loaded> =>
    store.write(province, (tx) => loadPack(tx, { catalogue, facts, actor: actor.id, at: clock() })),

  /** All facts, page by page, as they were known when it began. */
  async *export(knownOn: string | null): AsyncIterable<Revision> {
    const at = knownOn ?? clock();
    let after: string | null = null;
    do {
      const from: string | null = after;
      const page: Page = await store.read(province, (tx) =>
        readPage(tx, { after: from, size: PAGE }, at),
      );
      yield* page.revisions;
      after = page.last;
    } while (after !== null);
  },
});
