import type { Fact } from '#core/fact.ts';
import { type FactBook, factAt, periodOf } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import { lastDay, type Period } from '#core/period.ts';
import { type BoundaryFault, boundaryAsked } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from './actor.ts';
import { figuresOfAreas } from './figures-of-areas.ts';
import type { Figures } from './ports.ts';

export type IndicatorsRequest = {
  readonly period: string;
  /** Null: the map of the units that existed at the period's end. */
  readonly boundary: string | null;
  readonly knownOn: string | null;
};

export type IndicatorsView = {
  readonly book: FactBook;
  readonly period: Period;
  readonly rows: readonly { readonly indicator: Indicator; readonly fact: Fact | null }[];
};

export type IndicatorsFault =
  | BoundaryFault
  | { readonly code: 'period.malformed'; readonly text: string };

/** Every indicator with the province's figure of one period. */
export async function listIndicators(
  figures: Pick<Figures, 'catalogue' | 'facts' | 'rollUps'>,
  _actor: Actor,
  request: IndicatorsRequest,
): Promise<Result<IndicatorsView, IndicatorsFault>> {
  const catalogue = await figures.catalogue(request.knownOn);
  const period = periodOf(catalogue, request.period);
  if (!period) return refused({ code: 'period.malformed', text: request.period });
  const map = boundaryAsked(catalogue.boundaries, request.boundary, lastDay(period));
  if (!map.ok) return map;
  const place = catalogue.province;
  const { book } = await figuresOfAreas(figures, catalogue, {
    periods: [period.code],
    places: [place],
    knownOn: request.knownOn,
    boundary: map.value?.code ?? '',
  });
  const rows = [...book.indicators.values()].map((indicator) => ({
    indicator,
    fact: factAt(book, { indicator: indicator.code, place, period: period.code, series: 'actual' }),
  }));
  return ok({ book, period, rows });
}
