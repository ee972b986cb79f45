import type { Agency, AgencySuccession } from './agency.ts';
import type { Baseline, Series } from './baseline.ts';
import type { Breakdown } from './breakdown.ts';
import type { Directive } from './directive.ts';
import { type Fact, type FactKey, type FactKeyText, factKeyText } from './fact.ts';
import type { Indicator } from './indicator.ts';
import type { Label } from './label.ts';
import type { PlaceOutline } from './map/outline.ts';
import { type KnownPeriods, type Period, parsePeriod } from './period.ts';
import type { Boundary, Place, PlaceId, PlaceSuccession } from './place.ts';
import type { Signer } from './signer.ts';

/** A document or system that figures come from. */
export type Source = { readonly code: string; readonly name: Label; readonly date: string | null };

/** What a province measures and with whom: everything but the figures. */
export type Catalogue = {
  readonly province: PlaceId;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /**
   * Where areas really lie, as a pack brings it. Nothing is read by them, and they are large: a store takes
   * them in and hands them out on their own, not with what it says of a catalogue.
   */
  readonly outlines?: ReadonlyMap<PlaceId, PlaceOutline>;
  readonly successions: readonly PlaceSuccession[];
  readonly boundaries: readonly Boundary[];
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly agencySuccessions: readonly AgencySuccession[];
  readonly sectors: ReadonlyMap<string, Label>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly baselines: ReadonlyMap<Series, Baseline>;
  readonly breakdowns: readonly Breakdown[];
  readonly directives: ReadonlyMap<string, Directive>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Named periods (school years, seasons), by code. */
  readonly periods: KnownPeriods;
  /** Who signs, and on which days; most catalogues leave it to the outlines. */
  readonly signers?: ReadonlyMap<string, Signer>;
};

/** The figures known at one moment, with the catalogue they are read by. */
export type FactBook = Catalogue & {
  /** The instant the figures were known; null: now. */
  readonly knownOn: string | null;
  /** The chosen fact of each indicator, place, period and series, by {@link slotOf}. */
  readonly chosen: ReadonlyMap<string, Fact>;
  readonly byKey: ReadonlyMap<FactKeyText, Fact>;
};

export type Slot = Omit<FactKey, 'source'>;

export const slotOf = (slot: Slot): string =>
  [slot.indicator, slot.place, slot.period, slot.series].join('/');

/** A book of these facts; where several sources stand, the first in the list is the chosen one. */
export function factBook(
  catalogue: Catalogue,
  facts: readonly Fact[],
  knownOn: string | null = null,
): FactBook {
  const chosen = new Map<string, Fact>();
  const byKey = new Map<FactKeyText, Fact>();
  for (const fact of facts) {
    byKey.set(factKeyText(fact.key), fact);
    const slot = slotOf(fact.key);
    if (!chosen.has(slot)) chosen.set(slot, fact);
  }
  return { ...catalogue, knownOn, chosen, byKey };
}

export const factAt = (book: FactBook, slot: Slot): Fact | null =>
  book.chosen.get(slotOf(slot)) ?? null;

/** A period by its code: of the calendar, or named by the pack; null if neither knows it. */
export function periodOf(catalogue: Pick<Catalogue, 'periods'>, code: string): Period | null {
  const named = catalogue.periods.get(code);
  if (named) return named;
  const read = parsePeriod(code);
  return read.ok ? read.value : null;
}
