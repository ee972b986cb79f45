import type { Fact } from '#core/fact.ts';
import { type Catalogue, factAt, periodOf } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import type { PlaceOutline } from '#core/map/outline.ts';
import { firstDay, lastDay, type Period } from '#core/period.ts';
import { type Boundary, boundaryOn, existedOn, type Place, type PlaceId } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { type RollUp, rollUpFact } from '#core/roll-up.ts';
import type { Actor } from './actor.ts';
import type { Figures } from './ports.ts';
import { type Tiles, tilesOf, unitsOn } from './tiles.ts';

/** What an area has of an indicator: what it reported itself, and what its parts come to. */
export type PlaceFigure = { readonly own: Fact | null; readonly rollUp: RollUp | null };

export type PlacesAsked = {
  /** Null: the preferred one, or where no commune has figures of it the last that one has. */
  readonly period: string | null;
  /** The period that the other screens show. */
  readonly prefer?: string | null;
  /** Null: the map of the units at the end of the period. */
  readonly boundary: string | null;
  /** Null: the one that the most units have a figure of. */
  readonly indicator: string | null;
  readonly knownOn: string | null;
};

export type PlacesFault =
  | { readonly code: 'period.malformed'; readonly text: string }
  | { readonly code: 'boundary.unknown'; readonly text: string; readonly known: readonly string[] }
  | { readonly code: 'indicator.unknown'; readonly text: string };

/** One indicator over the areas of a map. */
export type PlacesView = {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly boundary: Boundary;
  readonly knownOn: string | null;
  readonly indicator: Indicator | null;
  /** How many areas below the province have a value of each indicator in the period. */
  readonly reported: ReadonlyMap<string, number>;
  /** The periods that areas below the province have figures of. */
  readonly periods: readonly Period[];
  /** The finest areas of the map, and those between them and the province. */
  readonly units: readonly Place[];
  readonly groups: readonly Place[];
  readonly tiles: Tiles;
  /** Whether every unit has an outline, so that a map of them has no hole. */
  readonly outlined: 'all' | 'some' | 'none';
  readonly figureOf: (place: PlaceId) => PlaceFigure;
};

type Reading = Pick<
  Figures,
  'catalogue' | 'book' | 'rollUps' | 'periodsAt' | 'reported' | 'outlinedPlaces'
>;

/** Either side of a reform: the areas of a map with their figures of one indicator, or why there is none. */
export async function readPlaces(
  figures: Reading,
  _actor: Actor,
  { knownOn, ...asked }: PlacesAsked,
): Promise<Result<PlacesView, PlacesFault>> {
  const catalogue = await figures.catalogue(knownOn);
  const below = [...catalogue.places.keys()].filter((id) => id !== catalogue.province);
  const communes = below.filter((id) => catalogue.places.get(id)?.level === 'commune');
  const periodsOf = async (places: readonly PlaceId[]): Promise<readonly Period[]> =>
    (await figures.periodsAt(places))
      .flatMap((code) => periodOf(catalogue, code) ?? [])
      .toSorted(latestFirst);
  const periods = await periodsOf(below);
  // A map of which only a district has a figure is nearly empty, so it is not what opens unasked.
  const full = await periodsOf(communes);
  const chosen = chosenMap(catalogue, asked, full.length > 0 ? full : periods);
  if (!chosen.ok) return chosen;
  const { period, boundary } = chosen.value;
  const reported = new Map(
    (await figures.reported(below, period.code)).map(({ indicator, places }) => [
      indicator,
      places,
    ]),
  );
  const code = asked.indicator ?? mostReported(catalogue, reported);
  const indicator = code === null ? null : (catalogue.indicators.get(code) ?? null);
  if (code !== null && !indicator) return refused({ code: 'indicator.unknown', text: code });
  const units = unitsOn(catalogue, boundary);
  const groups = [...catalogue.places.values()].filter(
    (place) => place.level === 'district' && existedOn(place, boundary.on),
  );
  return ok({
    catalogue,
    period,
    boundary,
    knownOn,
    indicator,
    reported,
    periods,
    units,
    groups,
    tiles: tilesOf(units),
    outlined: outlinedOf(units, await figures.outlinedPlaces(knownOn)),
    figureOf: await figuresOf(figures, {
      places: [catalogue.province, ...units.map(({ id }) => id), ...groups.map(({ id }) => id)],
      period: period.code,
      boundary: boundary.code,
      indicator,
      knownOn,
    }),
  });
}

type Chosen = { readonly period: Period; readonly boundary: Boundary };

/** What was asked for, or what there are figures of. */
export function chosenMap(
  catalogue: Catalogue,
  asked: Pick<PlacesAsked, 'period' | 'prefer' | 'boundary'>,
  periods: readonly Period[],
): Result<Chosen, PlacesFault> {
  const { boundaries } = catalogue;
  // Where there is no figure at all, the year in which the last map begins.
  const usual = periods.find(({ code }) => code === asked.prefer) ?? periods[0];
  const code = asked.period ?? usual?.code ?? boundaries.at(-1)?.on.slice(0, 4) ?? '';
  const period = periodOf(catalogue, code);
  if (!period) return refused({ code: 'period.malformed', text: code });
  const boundary =
    asked.boundary === null
      ? boundaryOn(boundaries, lastDay(period))
      : boundaries.find(({ code }) => code === asked.boundary);
  if (boundary) return ok({ period, boundary });
  const known = boundaries.map(({ code }) => code);
  return refused({ code: 'boundary.unknown', text: asked.boundary ?? '', known });
}

/** Of equally many the first of the catalogue. */
function mostReported(
  { indicators }: Catalogue,
  reported: ReadonlyMap<string, number>,
): string | null {
  let best: string | null = null;
  for (const code of indicators.keys()) {
    const count = reported.get(code) ?? 0;
    if (count > (best === null ? 0 : (reported.get(best) ?? 0))) best = code;
  }
  return best;
}

async function figuresOf(
  figures: Pick<Reading, 'book' | 'rollUps'>,
  asked: {
    readonly places: readonly PlaceId[];
    readonly period: string;
    readonly boundary: string;
    readonly indicator: Indicator | null;
    readonly knownOn: string | null;
  },
): Promise<PlacesView['figureOf']> {
  const { indicator, places, period, boundary, knownOn } = asked;
  if (!indicator) return () => ({ own: null, rollUp: null });
  const scope = { periods: [period], places, indicators: [indicator.code], knownOn };
  const [book, rollUps] = await Promise.all([
    figures.book(scope),
    figures.rollUps({ ...scope, boundary }),
  ]);
  const rolled = new Map(
    rollUps.filter(({ series }) => series === 'actual').map((rollUp) => [rollUp.place, rollUp]),
  );
  return (place) => ({
    own: factAt(book, { indicator: indicator.code, place, period, series: 'actual' }),
    rollUp: rolled.get(place) ?? null,
  });
}

/** Shown for an area: what it reported itself, else what its parts come to; null where that is nothing. */
export const shownFact = ({ own, rollUp }: PlaceFigure, indicator: Indicator): Fact | null =>
  own ?? (rollUp && rollUpFact(rollUp, indicator));

/** The latest to end first, the longest of these first. */
export function latestFirst(a: Period, b: Period): number {
  if (lastDay(a) !== lastDay(b)) return lastDay(a) < lastDay(b) ? 1 : -1;
  return firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0;
}

function outlinedOf(units: readonly Place[], outlined: readonly PlaceId[]): PlacesView['outlined'] {
  const known = new Set(outlined);
  const count = units.filter(({ id }) => known.has(id)).length;
  return count === 0 ? 'none' : count === units.length ? 'all' : 'some';
}

export type OutlinesView = {
  readonly boundary: Boundary;
  readonly outlines: readonly { readonly place: Place; readonly outline: PlaceOutline }[];
};

/** Where the units of a map really lie, as far as the pack says. */
export async function readOutlines(
  figures: Pick<Figures, 'catalogue' | 'outlines'>,
  _actor: Actor,
  { boundary: asked, knownOn }: Pick<PlacesAsked, 'boundary' | 'knownOn'>,
): Promise<Result<OutlinesView, PlacesFault>> {
  const catalogue = await figures.catalogue(knownOn);
  const chosen = chosenMap(catalogue, { period: null, boundary: asked }, []);
  if (!chosen.ok) return chosen;
  const { boundary } = chosen.value;
  const units = new Map(unitsOn(catalogue, boundary).map((place) => [place.id, place]));
  const outlines = await figures.outlines([...units.keys()], knownOn);
  return ok({
    boundary,
    outlines: outlines.flatMap((outline) => {
      const place = units.get(outline.place);
      return place ? [{ place, outline }] : [];
    }),
  });
}
