import { type Fact, factKeyText, printedDecimal } from '#core/fact.ts';
import { type Catalogue, factBook } from '#core/fact-book.ts';
import type { Actor } from '../actor.ts';
import type { Figures, Revision, Scope } from '../ports.ts';

/** Figures kept in a list, for tests of what stands above the store. Append-only, like the real ones. */
export function memoryFigures(
  catalogue: Catalogue,
  facts: readonly Fact[],
  clock: () => string,
): Figures {
  const revisions: Revision[] = facts.map((fact) => ({
    fact,
    actor: 'system',
    name: null,
    reason: null,
  }));
  const known = (knownOn: string | null): readonly Revision[] => {
    const latest = new Map<string, Revision>();
    for (const revision of revisions) {
      if (knownOn === null || revision.fact.knownFrom <= knownOn) {
        latest.set(factKeyText(revision.fact.key), revision);
      }
    }
    return [...latest.values()];
  };
  const last = (key: string): Revision | undefined =>
    known(null).find(({ fact }) => factKeyText(fact.key) === key);
  return {
    catalogue: async () => catalogue,
    outlinedPlaces: async () => [...(catalogue.outlines?.keys() ?? [])],
    outlines: async (places) => places.flatMap((place) => catalogue.outlines?.get(place) ?? []),
    periods: async (place) => {
      const held = known(null).filter(({ fact }) => fact.key.place === place);
      return [...new Set(held.map(({ fact }) => fact.key.period))].sort();
    },
    facts: async ({ knownOn, ...scope }) =>
      known(knownOn)
        .map(({ fact }) => fact)
        .filter(within(scope)),
    periodsAt: async (places) => {
      const held = known(null).filter(({ fact }) => places.includes(fact.key.place));
      return [...new Set(held.map(({ fact }) => fact.key.period))].sort();
    },
    reported: async (places, period) => {
      const counts = new Map<string, number>();
      for (const { fact } of known(null)) {
        const { indicator, place, series } = fact.key;
        const asked = fact.key.period === period && series === 'actual' && places.includes(place);
        if (!asked || fact.value.kind === 'absent' || fact.value.kind === 'unreadable') continue;
        counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
      }
      return [...counts].map(([indicator, count]) => ({ indicator, places: count }));
    },
    book: async ({ knownOn, ...scope }) => {
      const held = known(knownOn).map(({ fact }) => fact);
      const places = [catalogue.province, ...scope.places];
      return factBook(catalogue, held.filter(within({ ...scope, places })), knownOn);
    },
    /** Sums are the store's own work; here there are none. */
    rollUps: async () => [],
    points: async ({ series, knownOn, ...scope }) =>
      known(knownOn)
        .map(({ fact }) => fact)
        .filter(within(scope))
        .flatMap(({ key, value }) => {
          const at = printedDecimal(value);
          return at && key.series === series ? [{ ...key, lo: at, hi: at }] : [];
        }),
    mark: async () => String(revisions.length),
    history: async (key) =>
      revisions.filter(({ fact }) => factKeyText(fact.key) === factKeyText(key)).reverse(),
    save: async ({ fact, seen, reason }, actor: Actor) => {
      const before = last(factKeyText(fact.key))?.fact.revision ?? 0;
      if (before !== seen) return { kind: 'stale', revision: before };
      const saved: Fact = { ...fact, revision: before + 1, knownFrom: clock() };
      revisions.push({ fact: saved, actor: actor.id, name: actor.name, reason });
      return { kind: 'saved', revision: saved.revision };
    },
    load: async () => ({
      added: 0,
      revised: 0,
      unchanged: revisions.length,
      kept: [],
      keptEntries: [],
    }),
    export: async function* (knownOn) {
      yield* known(knownOn);
    },
  };
}

const within =
  ({ periods, places, indicators }: Scope) =>
  ({ key }: Fact): boolean =>
    places.includes(key.place) &&
    (!periods || periods.includes(key.period)) &&
    (!indicators || indicators.includes(key.indicator));
