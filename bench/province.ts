import type { Series } from '#core/baseline.ts';
import type { Fact } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { monthsPeriod } from '#core/period.ts';
import { type Place, type PlaceId, placeId } from '#core/place.ts';
import { catalogue, fact, indicator, PLAN, PROVINCE } from '#core/testing/builders.ts';

/*
 * A province that nobody has seen: ten districts, a hundred communes and 25 months of figures, the same
 * at each run. The province itself has figures too, and plans, for what is compared.
 */

const DISTRICTS = 10;
const COMMUNES = 100;
const MONTHS = 25;
const LAST_MONTH = 2024 * 12 + 8;
const FROM = '2021-01-01';
export const BOUNDARY = 'before';
export const SOURCE = 'bc';

export type Generated = {
  readonly catalogue: Catalogue;
  /** Months in their order. */
  readonly months: readonly string[];
  readonly communes: readonly PlaceId[];
  readonly districts: readonly PlaceId[];
  readonly indicators: readonly string[];
};

/** Which figure and how much, before it is a fact. */
export type Given = Pick<Fact['key'], 'indicator' | 'place' | 'period' | 'series'> & {
  readonly value: number;
};

/** So many indicators that communes × indicators × months come to about that many facts. */
export function generated(facts: number): Generated {
  const count = Math.max(1, Math.round(facts / COMMUNES / MONTHS));
  const indicators = counting(count).map((n) => `t.i${n}`);
  const districts = counting(DISTRICTS).map((n) => placeId(String(101 + n), FROM));
  const communes = counting(COMMUNES).map((n) => placeId(String(n).padStart(5, '0'), FROM));
  const places = [
    ...districts.map((id) => place(id, 'district', PROVINCE)),
    ...communes.map((id, n) => place(id, 'commune', districts[n % DISTRICTS] ?? PROVINCE)),
  ];
  const base = catalogue(indicators.map((code) => indicator(code, 'vụ')));
  return {
    catalogue: {
      ...base,
      places: new Map([...base.places, ...places.map((p) => [p.id, p] as const)]),
      sectors: new Map([['t', { vi: 'Lĩnh vực' }]]),
      boundaries: [{ code: BOUNDARY, name: { vi: 'trước' }, on: '2024-01-01' }],
    },
    months: counting(MONTHS).map((n) => monthsPeriod(LAST_MONTH - MONTHS + 1 + n, 1).code),
    communes,
    districts,
    indicators,
  };
}

/** Last month, the same a year before, and the year that has the plans. */
export const COMPARED = {
  month: monthsPeriod(LAST_MONTH, 1).code,
  prior: monthsPeriod(LAST_MONTH - 12, 1).code,
  year: monthsPeriod(LAST_MONTH - 8, 12).code,
} as const;

/** What the communes report of a month, and with it what is known of the province. */
export function givenOf(
  { communes, indicators, months }: Generated,
  month: string,
): readonly Given[] {
  const at = months.indexOf(month);
  const one = (code: string, i: number, to: { place: PlaceId; c: number }): Given => ({
    indicator: code,
    place: to.place,
    period: month,
    series: 'actual',
    value: (i * 31 + to.c * 7 + at * 13) % 1000,
  });
  const whole = (period: string, series: Series): readonly Given[] =>
    indicators.map((code, i) => ({
      indicator: code,
      place: PROVINCE,
      period,
      series,
      value: 40_000 + ((i * 131 + at) % 9_000),
    }));
  return [
    ...indicators.flatMap((code, i) => communes.map((id, c) => one(code, i, { place: id, c }))),
    ...(month === COMPARED.month || month === COMPARED.prior ? whole(month, 'actual') : []),
    ...(month === COMPARED.month ? whole(COMPARED.year, PLAN.code) : []),
  ];
}

export const factOf = ({ value, ...key }: Given): Fact =>
  fact(key.indicator, { value: `${value} vụ`, key: { ...key, source: SOURCE } });

const counting = (to: number): readonly number[] => Array.from({ length: to }, (_, n) => n);

const place = (id: PlaceId, level: Place['level'], parent: PlaceId): Place => ({
  id,
  code: id.slice(0, id.indexOf('@')),
  name: { vi: id },
  kind: level === 'district' ? 'huyện' : 'xã',
  level,
  parent,
  from: FROM,
  to: null,
});
