import { type FactBook, factAt, periodOf } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import {
  type Boundary,
  boundaryOn,
  existedOn,
  type Place,
  type PlaceId,
  type PlaceSuccession,
} from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from './actor.ts';
import { periodsAround } from './facts.ts';
import {
  chosenMap,
  latestFirst,
  type PlaceFigure,
  type PlacesAsked,
  type PlacesFault,
} from './places.ts';
import type { Figures } from './ports.ts';

export type PlaceView = {
  readonly book: FactBook;
  readonly place: Place;
  readonly period: Period;
  readonly boundary: Boundary | null;
  /** The periods it has figures of. */
  readonly periods: readonly Period[];
  readonly predecessors: readonly PlaceSuccession[];
  readonly successors: readonly PlaceSuccession[];
  /** Areas below it on the map. */
  readonly parts: readonly Place[];
  /** Its figures of the period in the order of the catalogue; of an indicator it reported, its own. */
  readonly figures: readonly { readonly indicator: Indicator; readonly figure: PlaceFigure }[];
  /** How many figures of the period a place has of its own, for those it came from and became. */
  readonly countOf: (place: PlaceId) => number;
};

export type PlaceFault = PlacesFault | { readonly code: 'place.unknown' };

/** One area with its dates, what it was and became, and all its figures of a period. */
export async function readPlace(
  figures: Pick<Figures, 'catalogue' | 'periods' | 'book' | 'rollUps'>,
  _actor: Actor,
  asked: Omit<PlacesAsked, 'indicator'> & { readonly place: PlaceId },
): Promise<Result<PlaceView, PlaceFault>> {
  const { knownOn } = asked;
  const catalogue = await figures.catalogue(knownOn);
  const place = catalogue.places.get(asked.place);
  if (!place) return refused({ code: 'place.unknown' });
  const periods = (await figures.periods(place.id))
    .flatMap((code) => periodOf(catalogue, code) ?? [])
    .toSorted(latestFirst);
  const day = place.to ?? place.from;
  const standing = boundaryOn(catalogue.boundaries, day);
  const chosen = chosenMap(catalogue, asked, periods);
  if (!chosen.ok) return chosen;
  const { period } = chosen.value;
  // Figures of an area are read on a map that has it.
  const boundary = existedOn(place, chosen.value.boundary.on) ? chosen.value.boundary : standing;
  const predecessors = catalogue.successions.filter(({ into }) => into === place.id);
  const successors = catalogue.successions.filter(({ from }) => from === place.id);
  const around = [...predecessors.map(({ from }) => from), ...successors.map(({ into }) => into)];
  const [book, rollUps] = await Promise.all([
    figures.book({
      periods: periodsAround(catalogue, period.code),
      places: [place.id, ...around],
      knownOn,
    }),
    boundary
      ? figures.rollUps({
          periods: [period.code],
          places: [place.id],
          boundary: boundary.code,
          knownOn,
        })
      : [],
  ]);
  const rolled = new Map(
    rollUps.filter(({ series }) => series === 'actual').map((r) => [r.indicator, r]),
  );
  const held = [...catalogue.indicators.values()].flatMap((indicator) => {
    const slot = { indicator: indicator.code, place: place.id, period: period.code } as const;
    const own = factAt(book, { ...slot, series: 'actual' });
    const rollUp = rolled.get(indicator.code) ?? null;
    return own || rollUp ? [{ indicator, figure: { own, rollUp } }] : [];
  });
  const counts = countsOf(book, period.code);
  return ok({
    book,
    place,
    period,
    boundary,
    periods,
    predecessors,
    successors,
    parts: [...catalogue.places.values()].filter(
      (part) => part.parent === place.id && boundary !== null && existedOn(part, boundary.on),
    ),
    figures: held,
    countOf: (id) => counts.get(id) ?? 0,
  });
}

function countsOf(book: FactBook, period: string): ReadonlyMap<PlaceId, number> {
  const counts = new Map<PlaceId, number>();
  for (const { key } of book.chosen.values()) {
    if (key.period !== period || key.series !== 'actual') continue;
    counts.set(key.place, (counts.get(key.place) ?? 0) + 1);
  }
  return counts;
}
