import { type OutlinesView, type PlacesView, shownFact } from '#app/places.ts';
import { unitsOn } from '#app/tiles.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { definitionOn, type Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import { quantileClasses } from '#core/map/classes.ts';
import { lastDay, type Period } from '#core/period.ts';
import { boundaryOn, type Place } from '#core/place.ts';
import { formatFigure, PRINTED } from '#core/vi/figure.ts';
import type {
  OutlinesAnswer,
  PlaceFigureAnswer,
  PlacesAnswer,
  UnitAnswer,
} from '../wire/places.ts';
import { fullName, labelOfPeriod } from './labels.ts';
import { inOrder, NO_SCALE, placeFigure, type Scale, scaleValue } from './place-figure.ts';

/** One indicator over the areas of a map, ready to be drawn and listed. */
export function placesAnswer(view: PlacesView): PlacesAnswer {
  const { catalogue, boundary, indicator, units } = view;
  const scale = indicator ? scaleOf(view, indicator) : NO_SCALE;
  const figure = (place: Place): PlaceFigureAnswer | null =>
    indicator && placeFigure(view.figureOf(place.id), indicator, scale);
  const { quality } = view.tiles;
  return {
    period: periodAnswer(catalogue, view.period),
    boundary,
    boundaries: catalogue.boundaries.map(({ code, name, on }) => ({
      code,
      name,
      units: unitsOn(catalogue, { code, name, on }).length,
    })),
    knownOn: view.knownOn,
    periods: view.periods.map((period) => periodAnswer(catalogue, period)),
    indicator: indicator && indicatorAnswer(view, indicator),
    indicators: indicatorsOf(view),
    units: units.map((place) => ({ ...unitAnswer(view, place), figure: figure(place) })),
    groups: view.groups.map((place) => ({
      id: place.id,
      name: fullName(place),
      figure: figure(place),
    })),
    whole: wholeAnswer(view),
    classes: indicator
      ? scale.classes.map(({ step, lo, hi, count }) => ({
          step,
          from: formatFigure({ value: lo, unit: indicator.unit }, { pad: 'none', unit: 'none' }),
          to: formatFigure({ value: hi, unit: indicator.unit }, { ...PRINTED, pad: 'none' }),
          units: count,
        }))
      : [],
    tiles: { borders: quality.borders, met: quality.met },
    outlined: view.outlined,
  };
}

export const periodAnswer = (
  catalogue: Pick<Catalogue, 'periods' | 'boundaries'>,
  period: Period,
): PlacesAnswer['period'] => ({
  code: period.code,
  label: labelOfPeriod(catalogue, period.code),
  boundary: boundaryOn(catalogue.boundaries, lastDay(period))?.code ?? '',
});

/** Steps by the finest areas alone: a district among communes would stretch the scale. */
function scaleOf({ units, figureOf }: PlacesView, indicator: Indicator): Scale {
  const values = units.flatMap(({ id }) => scaleValue(figureOf(id), indicator) ?? []);
  return { classes: quantileClasses(values), order: inOrder(values) };
}

function indicatorAnswer(view: PlacesView, indicator: Indicator): PlacesAnswer['indicator'] {
  const { catalogue, period, units, figureOf } = view;
  const definition = definitionOn(indicator, lastDay(period));
  const first = units
    .map(({ id }) => shownFact(figureOf(id), indicator))
    .find((fact) => fact?.provenance.kind === 'document');
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit.text,
    sector: catalogue.sectors.get(indicator.sector) ?? { vi: indicator.sector },
    definition: definition.text ?? null,
    basis: definition.basis ?? null,
    source: first ? (catalogue.sources.get(first.key.source)?.name ?? null) : null,
  };
}

function indicatorsOf({ catalogue, reported }: PlacesView): PlacesAnswer['indicators'] {
  return [...catalogue.indicators.values()]
    .flatMap(({ code, name, sector }) => {
      const places = reported.get(code);
      const label: Label = catalogue.sectors.get(sector) ?? { vi: sector };
      return places ? [{ code, name, sector: label, places }] : [];
    })
    .sort((a, b) => b.places - a.places);
}

function unitAnswer(view: PlacesView, place: Place): Omit<UnitAnswer, 'figure'> {
  const { places, successions } = view.catalogue;
  const cell = view.tiles.cells.get(place.id);
  const became = places.get(successions.find(({ from }) => from === place.id)?.into ?? place.id);
  return {
    id: place.id,
    name: fullName(place),
    short: place.name.vi,
    kind: place.kind,
    parent: place.parent,
    cell: cell ? { ...cell } : null,
    into: became && became !== place ? { id: became.id, name: fullName(became) } : null,
  };
}

function wholeAnswer(view: PlacesView): PlacesAnswer['whole'] {
  const { catalogue, indicator, figureOf } = view;
  const { province } = catalogue;
  const place = catalogue.places.get(province);
  const { own, rollUp } = figureOf(province);
  return {
    id: province,
    name: place ? fullName(place) : { vi: province },
    own: own && indicator && placeFigure({ own, rollUp: null }, indicator),
    rollUp:
      rollUp &&
      indicator &&
      inUnits(view, placeFigure({ own: null, rollUp }, indicator), indicator),
  };
}

/**
 * A roll-up counts the finest areas of all times, so that a present unit stands for the former ones that it
 * was made of. A reader of this map counts the units that are on it.
 */
function inUnits(
  { units, figureOf }: PlacesView,
  whole: PlaceFigureAnswer,
  indicator: Indicator,
): PlaceFigureAnswer {
  if (!whole.parts || whole.parts.expected === units.length) return whole;
  const figures = units.map(({ id }) => placeFigure(figureOf(id), indicator));
  const present = figures.filter(({ state, parts }) => state === 'figure' && isWhole(parts)).length;
  const absent = figures.filter(({ state, fact }) => state === 'none' && fact !== null).length;
  return { ...whole, parts: { expected: units.length, present, absent } };
}

const isWhole = (parts: PlaceFigureAnswer['parts']): boolean =>
  parts === null || parts.present + parts.absent === parts.expected;

/** The real outlines, as any program that draws maps reads them. */
export const outlinesAnswer = ({ outlines }: OutlinesView): OutlinesAnswer => ({
  type: 'FeatureCollection',
  features: outlines.map(({ place, outline }) => ({
    type: 'Feature',
    id: place.id,
    properties: { name: fullName(place).vi },
    geometry: {
      type: 'MultiPolygon',
      coordinates: outline.polygons.map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => [x, y])),
      ),
    },
  })),
});
