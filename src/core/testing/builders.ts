import type { Baseline, Series } from '../baseline.ts';
import { decimal } from '../decimal.ts';
import type { Fact, FactKey, FactValue } from '../fact.ts';
import { type Catalogue, type FactBook, factBook } from '../fact-book.ts';
import type { Indicator, IndicatorKind } from '../indicator.ts';
import { between } from '../interval.ts';
import type { PlaceId } from '../place.ts';
import type { ReportedComparison } from '../reported-comparison.ts';
import { orThrow } from '../result.ts';
import { parseUnit } from '../unit.ts';
import { readComparison } from '../vi/comparison.ts';
import { readFigure } from '../vi/figure.ts';

/* A small vocabulary for tests: one line a case. */

export const PROVINCE: PlaceId = '12@2004-01-01';

export function indicator(code: string, unit: string, kind: IndicatorKind = 'flow'): Indicator {
  return {
    code,
    name: { vi: code },
    sector: code.split('.')[0] ?? code,
    unit: orThrow(parseUnit(unit)),
    kind,
    overPlaces: kind === 'rate' ? { kind: 'never' } : { kind: 'sum' },
    overTime: kind === 'stock' ? { kind: 'last' } : { kind: 'sum' },
    good: 'up',
    owners: [{ agency: 'so-nnptnt', from: '2021-01-01' }],
    definitions: [{ version: 1, from: '2021-01-01' }],
    publicity: 'open',
    persons: false,
  };
}

/** A value as printed: "gần 1,82 triệu con"; "10..20 ha" is an interval, "-" nothing occurred. */
export function value(printed: string): FactValue {
  if (printed === '-') return { kind: 'absent', absence: { kind: 'nothing-occurred' } };
  if (printed === '...') return { kind: 'absent', absence: { kind: 'not-collected-yet' } };
  const range = /^(\S+)\.\.(\S+) (.*)$/.exec(printed);
  if (range) {
    const [, lo = '', hi = '', unit = ''] = range;
    const interval = between(decimal(lo), decimal(hi));
    return { kind: 'interval', interval, unit: orThrow(parseUnit(unit)) };
  }
  const { quantity, word } = orThrow(readFigure(printed));
  return word ? { kind: 'bounded', word, quantity } : { kind: 'exact', quantity };
}

type FactParts = Partial<Omit<Fact, 'key' | 'value'>> & {
  readonly key?: Partial<FactKey>;
  readonly value: string;
};

export function fact(code: string, parts: FactParts): Fact {
  return {
    status: 'estimated',
    definition: 1,
    window: null,
    provenance: { kind: 'document', source: 'bc', section: 'A', note: null, item: 1 },
    said: [],
    questions: [],
    revision: 1,
    knownFrom: '2024-09-20T00:00:00Z',
    ...parts,
    key: {
      indicator: code,
      place: PROVINCE,
      period: '2024-9M',
      series: 'actual',
      source: 'bc',
      ...parts.key,
    },
    value: value(parts.value),
  };
}

/** A comparison as the source printed it: said('+5,4%', 'actual', '2023-9M'). */
export function said(
  printed: string,
  series: Series,
  period: string,
  kind: IndicatorKind = 'flow',
): ReportedComparison {
  const against = series === 'actual' ? 'period' : 'baseline';
  return { ...orThrow(readComparison(printed, against, kind)), against: { series, period } };
}

export const PLAN: Baseline = {
  code: 'plan:province',
  name: { vi: 'Kế hoạch năm của tỉnh' },
  phrase: { vi: 'kế hoạch' },
};

export function catalogue(indicators: readonly Indicator[]): Catalogue {
  return {
    province: PROVINCE,
    places: new Map([
      [
        PROVINCE,
        {
          id: PROVINCE,
          code: '12',
          name: { vi: 'Lai Châu' },
          kind: 'tỉnh',
          level: 'province',
          parent: null,
          from: '2004-01-01',
          to: null,
        },
      ],
    ]),
    successions: [],
    boundaries: [],
    agencies: new Map(),
    agencySuccessions: [],
    sectors: new Map(),
    indicators: new Map(indicators.map((i) => [i.code, i])),
    baselines: new Map([[PLAN.code, PLAN]]),
    breakdowns: [],
    directives: new Map(),
    sources: new Map(),
    periods: new Map(),
  };
}

export const book = (indicators: readonly Indicator[], facts: readonly Fact[]): FactBook =>
  factBook(catalogue(indicators), facts);
