import type { Baseline } from '#core/baseline.ts';
import type { Source } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import {
  firstDay,
  type KnownPeriods,
  lastDay,
  type NamedPeriod,
  type Period,
  parsePeriod,
} from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import type { Cell } from './cell.ts';
import { type Declared, referred } from './declared.ts';
import type { Refuse } from './fault.ts';
import { complete, type Decode, type Fields, must } from './fields.ts';
import { placeNotThen } from './messages/figure.ts';
import { periodNotCanonical } from './messages/measure.ts';
import type { IndicatorDraft } from './read-indicators.ts';
import type { PlaceDraft } from './read-places.ts';
import { toCode, toPlaceId } from './scalars.ts';

/** What the rows of facts and comparisons refer to. */
export type Known = {
  readonly indicators: Declared<IndicatorDraft>;
  readonly places: Declared<PlaceDraft>;
  readonly sources: Declared<Source>;
  readonly baselines: Declared<Baseline>;
  readonly periods: Declared<NamedPeriod>;
  /** The place of rows that name none; null where pack.yaml does not say. */
  readonly province: PlaceId | null;
};

/** What a row is about. */
export type Measured = {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly place: PlaceId;
  readonly source: string;
};

/** Columns `indicator`, `period`, `place` and `source`; null where one of them is faulty or unknown. */
export function measuredOf(fields: Fields, known: Known): Measured | null {
  const { refuse } = fields;
  const indicator = must(fields, 'indicator', (cell, name) => {
    const code = toCode(cell, name, refuse);
    const found = code && referred(cell, 'indicator', { all: known.indicators, refuse });
    return found ? (found.value?.indicator ?? null) : null;
  });
  const period = must(fields, 'period', periodIn(known.periods));
  const source = must(fields, 'source', (cell, name) => {
    const code = toCode(cell, name, refuse);
    if (code) referred(cell, 'source', { all: known.sources, refuse });
    return code;
  });
  const place = placeOf(fields, period, known);
  return complete({ indicator, period, place, source });
}

/** A calendar period under its canonical code, or one that periods.yaml names. */
export const periodIn =
  (periods: Declared<NamedPeriod>): Decode<Period> =>
  (cell, _name, refuse) => {
    const read = parsePeriod(cell.text);
    if (!read.ok) return referred(cell, 'period', { all: periods, refuse })?.value ?? null;
    if (read.value.code === cell.text) return read.value;
    return refuse(cell.at(), periodNotCanonical(cell.text, read.value.code));
  };

export function knownPeriods(periods: Declared<NamedPeriod>): KnownPeriods {
  const named = new Map<string, Period>();
  for (const { code, value } of periods.byCode.values()) if (value) named.set(code, value);
  return named;
}

function placeOf(fields: Fields, period: Period | null, known: Known): PlaceId | null {
  const cell = fields.cell('place');
  if (!cell) return known.province;
  const id = toPlaceId(cell, 'place', fields.refuse);
  if (id) checkPlace(cell, period, { places: known.places, refuse: fields.refuse });
  return id;
}

function checkPlace(
  cell: Cell,
  period: Period | null,
  within: { readonly places: Declared<PlaceDraft>; readonly refuse: Refuse },
): void {
  const place = referred(cell, 'place', { all: within.places, refuse: within.refuse })?.value
    ?.place;
  if (!place || !period) return;
  const then = place.from <= lastDay(period) && (place.to === null || place.to >= firstDay(period));
  if (!then) within.refuse(cell.at(), placeNotThen(place.id, place.from, place.to));
}
