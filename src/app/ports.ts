import type { Series } from '#core/baseline.ts';
import type { EntryKey } from '#core/catalogue-entry.ts';
import type { Fact, FactKey } from '#core/fact.ts';
import type { Catalogue, FactBook } from '#core/fact-book.ts';
import type { PlaceOutline } from '#core/map/outline.ts';
import type { PlaceId } from '#core/place.ts';
import type { Point, Reported, RollUp } from '#core/roll-up.ts';
import type { Actor } from './actor.ts';

/**
 * Which figures: of these periods and indicators, at these places, as known on a day or now. Null asks for
 * all; of periods only where the indicators are named.
 */
export type Scope = {
  readonly places: readonly PlaceId[];
} & (
  | { readonly periods: readonly string[]; readonly indicators?: readonly string[] | null }
  | { readonly periods: null; readonly indicators: readonly string[] }
);

export type FactQuery = Scope & {
  /** An instant, ISO 8601 in UTC; null: now. */
  readonly knownOn: string | null;
};

/** A revision with who made it and why. */
export type Revision = {
  readonly fact: Fact;
  /** The id of who made it. */
  readonly actor: string;
  /** What he is called, where he has an account. */
  readonly name: string | null;
  readonly reason: string | null;
};

export type SaveRequest = {
  /** The fact as it shall be known from now on; its revision and instant are set by the store. */
  readonly fact: Omit<Fact, 'revision' | 'knownFrom'>;
  /** The revision the writer saw; 0 where there was none. */
  readonly seen: number;
  readonly reason: string;
};

/** Somebody else was faster is an outcome, not an exception. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'stale'; readonly revision: number };

export type LoadOutcome = {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Facts that a person entered after the pack: left as they are. */
  readonly kept: readonly string[];
  /** Entries of the catalogue that somebody changed here otherwise: left as they are. */
  readonly keptEntries: readonly EntryKey[];
};

/** A figure with its origin, one row of the export. */
export type ExportRow = Revision;

/** What the use cases ask of a store. A test may hand in one of its own. */
export type Figures = {
  readonly catalogue: (knownOn: string | null) => Promise<Catalogue>;
  /** Which places have an outline, and the outlines of these; they do not come with the catalogue. */
  readonly outlinedPlaces: (knownOn: string | null) => Promise<readonly PlaceId[]>;
  readonly outlines: (
    places: readonly PlaceId[],
    knownOn: string | null,
  ) => Promise<readonly PlaceOutline[]>;
  /** The periods that a place has figures of, its own or from its parts, in the order of their codes. */
  readonly periods: (place: PlaceId) => Promise<readonly string[]>;
  /** Facts of that scope, the chosen source of each first; for a book over a catalogue at hand. */
  readonly facts: (query: FactQuery) => Promise<readonly Fact[]>;
  /** The periods that any of these places has figures of its own of. */
  readonly periodsAt: (places: readonly PlaceId[]) => Promise<readonly string[]>;
  /** How many of these places have an actual value of each indicator in a period, as known now. */
  readonly reported: (places: readonly PlaceId[], period: string) => Promise<readonly Reported[]>;
  /** Facts of that scope and of the province in it, with the catalogue. */
  readonly book: (query: FactQuery) => Promise<FactBook>;
  /** What the parts of these places come to, on one map. */
  readonly rollUps: (
    query: FactQuery & { readonly boundary: string },
  ) => Promise<readonly RollUp[]>;
  /** The chosen figures of a series as bare amounts: for lines and maps. */
  readonly points: (query: FactQuery & { readonly series: Series }) => Promise<readonly Point[]>;
  /** A word that is another one after any write of anybody: what was made of the figures before is then old. */
  readonly mark: () => Promise<string>;
  readonly history: (key: FactKey) => Promise<readonly Revision[]>;
  readonly save: (request: SaveRequest, actor: Actor) => Promise<SaveOutcome>;
  readonly load: (
    catalogue: Catalogue,
    facts: readonly Fact[],
    actor: Actor,
  ) => Promise<LoadOutcome>;
  readonly export: (knownOn: string | null) => AsyncIterable<ExportRow>;
};
