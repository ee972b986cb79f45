import type { Fact, FactKey } from '#core/fact.ts';
import type { Catalogue, FactBook } from '#core/fact-book.ts';
import type { PlaceId } from '#core/place.ts';
import type { Actor } from './actor.ts';

/** Which figures a reader needs: of these periods, at these places and the province, as known on a day or now. */
export type FactQuery = {
  readonly periods: readonly string[];
  readonly places: readonly PlaceId[];
  /** An instant, ISO 8601 in UTC; null: now. */
  readonly knownOn: string | null;
};

/** A revision with who made it and why. */
export type Revision = {
  readonly fact: Fact;
  readonly actor: string;
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
};

/** A figure with its origin, one row of the export. */
export type ExportRow = Revision;

/** What the use cases ask of a store. A test may hand in one of its own. */
export type Figures = {
  readonly catalogue: (knownOn: string | null) => Promise<Catalogue>;
  /** Facts of the periods at the province and at the named places, with the catalogue. */
  readonly book: (query: FactQuery) => Promise<FactBook>;
  readonly history: (key: FactKey) => Promise<readonly Revision[]>;
  readonly save: (request: SaveRequest, actor: Actor) => Promise<SaveOutcome>;
  readonly load: (
    catalogue: Catalogue,
    facts: readonly Fact[],
    actor: Actor,
  ) => Promise<LoadOutcome>;
  readonly export: (knownOn: string | null) => AsyncIterable<ExportRow>;
};
