import type { Breakdown } from '#core/breakdown.ts';
import type { Fact } from '#core/fact.ts';
import {
  type Catalogue,
  type FactBook,
  factAt,
  factBook,
  periodOf,
  type Slot,
  slotOf,
} from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import { type CheckedParts, checkParts } from '#core/parts-check.ts';
import { lastDay, type Period } from '#core/period.ts';
import { type Boundary, boundaryOn, existedOn, type Place, placeOf } from '#core/place.ts';
import type { RollUp } from '#core/roll-up.ts';
import type { Actor } from './actor.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';
import { figuresOfAreas } from './figures-of-areas.ts';
import type { Figures, Revision } from './ports.ts';

export type IndicatorRequest = {
  readonly code: string;
  readonly period: string;
  /** Null: the province. */
  readonly place: string | null;
  /** Null: the map of the units that existed at the period's end. */
  readonly boundary: string | null;
  readonly knownOn: string | null;
};

export type PartRow = {
  readonly indicator: Indicator;
  readonly label: Label;
  readonly fact: Fact | null;
};

/** A breakdown of the indicator, with what can be said of its parts at this place and period. */
export type PartsOf = {
  readonly breakdown: Breakdown;
  readonly parts: readonly PartRow[];
} & CheckedParts;

/** An area right below, with its figure of the period. */
export type AreaRow = {
  readonly place: Place;
  readonly fact: Fact | null;
  readonly rollUp: RollUp | null;
};

export type IndicatorView = {
  /** All figures of the indicator at the place, those around it at the period; roll-ups where there are none. */
  readonly book: FactBook;
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: Period;
  readonly boundary: Boundary | null;
  /** The figure that the page is about, as it is known then. */
  readonly fact: Fact | null;
  /** The last first, whatever is asked to be known: the instants one can go back to. */
  readonly history: readonly Revision[];
  readonly rows: readonly FigureRow[];
  readonly parts: readonly PartsOf[];
  /** Breakdowns that it is a part of, with the whole. */
  readonly within: readonly { readonly breakdown: Breakdown; readonly whole: PartRow }[];
  readonly areas: readonly AreaRow[];
  /** Of the areas below, on this map. */
  readonly coverage: RollUp | null;
};

export type IndicatorOutcome =
  | { readonly kind: 'found'; readonly view: IndicatorView }
  | { readonly kind: 'unknown'; readonly what: 'indicator' | 'place' | 'period' | 'boundary' };

type Reads = Pick<Figures, 'catalogue' | 'facts' | 'history' | 'rollUps'>;

/** Everything about one indicator at one place: over periods, beside its plans, in its parts, area by area. */
export async function readIndicator(
  figures: Reads,
  _actor: Actor,
  request: IndicatorRequest,
): Promise<IndicatorOutcome> {
  const catalogue = await figures.catalogue(request.knownOn);
  const found = whatIsAsked(catalogue, request);
  if (found.kind === 'unknown') return found;
  const { indicator, place, period, boundary, breakdowns, below } = found;
  const asked = { knownOn: request.knownOn, boundary: boundary?.code ?? '' };
  const [own, around, areas] = await Promise.all([
    figuresOfAreas(figures, catalogue, {
      periods: null,
      indicators: [indicator.code],
      places: [place.id],
      ...asked,
    }),
    figuresOfAreas(figures, catalogue, {
      periods: [period.code],
      indicators: breakdowns.flatMap(({ whole, parts }) => [
        whole,
        ...parts.map((p) => p.indicator),
      ]),
      places: [place.id],
      ...asked,
    }),
    figuresOfAreas(figures, catalogue, {
      periods: [period.code],
      indicators: [indicator.code],
      places: below.map(({ id }) => id),
      ...asked,
    }),
  ]);
  const slot = {
    indicator: indicator.code,
    place: place.id,
    period: period.code,
    series: 'actual',
  } as const;
  const fact = factAt(own.book, slot);
  const reads = { ...around.book, chosen: new Map([...around.book.chosen, ...own.book.chosen]) };
  const part = (code: string, label: Label): PartRow | null => {
    const named = reads.indicators.get(code);
    return named
      ? { indicator: named, label, fact: factAt(reads, { ...slot, indicator: code }) }
      : null;
  };
  return {
    kind: 'found',
    view: {
      book: own.book,
      indicator,
      place,
      period,
      boundary,
      fact,
      history: await historyOf(figures, catalogue, fact, { slot, knownOn: request.knownOn }),
      rows: figureRows(own.book, indicator, place.id),
      parts: breakdowns.flatMap((breakdown) => {
        if (breakdown.whole !== indicator.code) return [];
        const parts = breakdown.parts.flatMap((p) => part(p.indicator, p.label) ?? []);
        const values = parts.map((p) => p.fact?.value ?? null);
        const { closed } = breakdown;
        return [
          {
            breakdown,
            parts,
            ...checkParts(fact?.value ?? null, values, { closed, unit: indicator.unit }),
          },
        ];
      }),
      within: breakdowns.flatMap((breakdown) => {
        const whole =
          breakdown.whole === indicator.code ? null : part(breakdown.whole, breakdown.by);
        return whole ? [{ breakdown, whole }] : [];
      }),
      areas: below.map((area) => ({
        place: area,
        fact: factAt(areas.book, { ...slot, place: area.id }),
        rollUp: areas.rollUps.get(slotOf({ ...slot, place: area.id })) ?? null,
      })),
      coverage: own.rollUps.get(slotOf(slot)) ?? null,
    },
  };
}

/** A figure that is not known yet on the day asked has a history all the same: the way back to now. */
async function historyOf(
  figures: Reads,
  catalogue: Catalogue,
  fact: Fact | null,
  { slot, knownOn }: { readonly slot: Slot; readonly knownOn: string | null },
): Promise<readonly Revision[]> {
  if (fact && isOwn(fact)) return figures.history(fact.key);
  if (knownOn === null) return [];
  const asked = { periods: [slot.period], indicators: [slot.indicator], places: [slot.place] };
  const now = factAt(factBook(catalogue, await figures.facts({ ...asked, knownOn: null })), slot);
  return now ? figures.history(now.key) : [];
}

/** Not put together from its parts: it has revisions of its own. */
const isOwn = ({ provenance }: Fact): boolean =>
  provenance.kind !== 'derivation' || provenance.rule !== 'roll-up';

type Asked = {
  readonly kind: 'known';
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: Period;
  readonly boundary: Boundary | null;
  readonly breakdowns: readonly Breakdown[];
  readonly below: readonly Place[];
};

function whatIsAsked(
  catalogue: Catalogue,
  request: IndicatorRequest,
): Asked | Extract<IndicatorOutcome, { kind: 'unknown' }> {
  const { boundaries, places } = catalogue;
  const indicator = catalogue.indicators.get(request.code);
  if (!indicator) return { kind: 'unknown', what: 'indicator' };
  const wanted = request.place ?? catalogue.province;
  const place = placeOf(catalogue, wanted);
  if (!place) return { kind: 'unknown', what: 'place' };
  const period = periodOf(catalogue, request.period);
  if (!period) return { kind: 'unknown', what: 'period' };
  const boundary =
    request.boundary === null
      ? boundaryOn(boundaries, lastDay(period))
      : boundaries.find(({ code }) => code === request.boundary);
  if (boundary === undefined) return { kind: 'unknown', what: 'boundary' };
  const { code } = indicator;
  return {
    kind: 'known',
    indicator,
    place,
    period,
    boundary,
    breakdowns: catalogue.breakdowns.filter(
      ({ whole, parts }) => whole === code || parts.some((part) => part.indicator === code),
    ),
    below: boundary
      ? [...places.values()].filter((p) => p.parent === place.id && existedOn(p, boundary.on))
      : [],
  };
}
