import { describe, expect, test } from 'vitest';
import { decimal } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { factKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Place, PlaceId } from '#core/place.ts';
import { orThrow } from '#core/result.ts';
import type { RollUp } from '#core/roll-up.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { LOCAL_ACTOR } from './actor.ts';
import { type IndicatorRequest, readIndicator } from './indicator.ts';
import { listIndicators } from './indicators.ts';
import { memoryFigures } from './testing/memory-figures.ts';

const DISTRICT: PlaceId = '105@2021-01-01';
const FORMER: PlaceId = '106@2021-01-01';
const district = (id: PlaceId, to: string | null): Place => ({
  id,
  code: id.slice(0, 3),
  name: { vi: id },
  kind: 'huyện',
  level: 'district',
  parent: PROVINCE,
  from: '2021-01-01',
  to,
});
const base = catalogue([
  indicator('agr.tea', 'tấn'),
  indicator('agr.tea.old', 'tấn'),
  indicator('agr.tea.new', 'tấn'),
]);
const CATALOGUE: Catalogue = {
  ...base,
  places: new Map([
    ...base.places,
    [DISTRICT, district(DISTRICT, null)],
    [FORMER, district(FORMER, '2025-06-30')],
  ]),
  boundaries: [
    { code: 'before', name: { vi: 'trước' }, on: '2024-01-01' },
    { code: 'since', name: { vi: 'từ' }, on: '2025-07-01' },
  ],
  breakdowns: [
    {
      code: 'tea.by-age',
      whole: 'agr.tea',
      closed: true,
      by: { vi: 'tuổi' },
      parts: [
        { indicator: 'agr.tea.old', label: { vi: 'già' } },
        { indicator: 'agr.tea.new', label: { vi: 'mới' } },
      ],
    },
  ],
};
const ROLLED: RollUp = {
  indicator: 'agr.tea',
  place: PROVINCE,
  period: '2023-9M',
  series: 'actual',
  boundary: 'before',
  sum: decimal('40'),
  lo: decimal('40'),
  hi: decimal('40'),
  expected: 2,
  present: 2,
  absent: 0,
  revision: 1,
  knownFrom: '2024-09-20T00:00:00Z',
};
const TEA = fact('agr.tea', { value: '50 tấn' });

function desk(facts: readonly Fact[], rollUps: readonly RollUp[] = []) {
  let day = 1;
  const figures = {
    ...memoryFigures(CATALOGUE, facts, () => `2024-10-0${day++}T00:00:00Z`),
    rollUps: async ({ boundary, places }: { boundary: string; places: readonly PlaceId[] }) =>
      rollUps.filter((one) => one.boundary === boundary && places.includes(one.place)),
  };
  const read = (request: Partial<IndicatorRequest> = {}) =>
    readIndicator(figures, LOCAL_ACTOR, {
      code: 'agr.tea',
      period: '2024-9M',
      place: null,
      boundary: null,
      knownOn: null,
      ...request,
    });
  const view = async (request: Partial<IndicatorRequest> = {}) => {
    const outcome = await read(request);
    if (outcome.kind !== 'found') throw new Error(outcome.what);
    return outcome.view;
  };
  return { figures, read, view };
}

describe('one indicator', () => {
  test.each([
    [{ code: 'agr.none' }, 'indicator'],
    [{ place: '999@2021-01-01' }, 'place'],
    [{ place: 'nowhere' }, 'place'],
    [{ period: '2024-13M' }, 'period'],
    [{ boundary: 'never' }, 'boundary'],
  ] as const)('%j is unknown by its %s', async (request, what) => {
    expect(await desk([TEA]).read(request)).toEqual({ kind: 'unknown', what });
  });

  test('a period in which only the parts have figures has what they come to, on the map asked', async () => {
    const { view } = desk([TEA], [ROLLED]);
    const on = async (boundary: string) =>
      (await view({ boundary })).rows.map((r) => r.period.code);
    expect(await on('before')).toEqual(['2023-9M', '2024-9M']);
    expect(await on('since')).toEqual(['2024-9M']);
  });

  test('its own figure stands before the sum of the parts, whose coverage is told all the same', async () => {
    const own = { ...ROLLED, period: '2024-9M', present: 1 };
    const { fact: shown, coverage } = await desk([TEA], [own]).view();
    expect(shown && factKeyText(shown.key)).toBe(factKeyText(TEA.key));
    expect(coverage).toEqual(own);
  });

  test('areas are those right below on the map, each with its own figure or none', async () => {
    const { view } = desk([TEA, fact('agr.tea', { value: '9 tấn', key: { place: DISTRICT } })]);
    const areas = async (boundary: string) =>
      (await view({ boundary })).areas.map(({ place, fact: own }) => [place.id, own !== null]);
    expect(await areas('before')).toEqual([
      [DISTRICT, true],
      [FORMER, false],
    ]);
    expect(await areas('since')).toEqual([[DISTRICT, true]]);
  });

  test('parts are checked against the whole, and a part knows its whole', async () => {
    const { view } = desk([
      TEA,
      fact('agr.tea.old', { value: '30 tấn' }),
      fact('agr.tea.new', { value: '15 tấn' }),
    ]);
    const { parts } = await view();
    expect(parts.map(({ check, parts: { length } }) => [check.kind, length])).toEqual([
      ['differs', 2],
    ]);
    const { within } = await view({ code: 'agr.tea.old' });
    expect(within.map(({ whole }) => whole.indicator.code)).toEqual(['agr.tea']);
  });

  test('the past shows what was known then, and every revision there has been since', async () => {
    const { figures, view } = desk([TEA]);
    const { revision: _, knownFrom: __, ...standing } = TEA;
    const { value } = fact('agr.tea', { value: '48 tấn' });
    await figures.save({ fact: { ...standing, value }, seen: 1, reason: 'sửa' }, LOCAL_ACTOR);
    const past = await view({ knownOn: '2024-09-30T00:00:00.000Z' });
    expect(past.fact?.revision).toBe(1);
    expect(past.history.map(({ fact: { revision } }) => revision)).toEqual([2, 1]);
    const before = await view({ knownOn: '2020-01-01T00:00:00.000Z' });
    expect([before.fact, before.history.length]).toEqual([null, 2]);
  });
});

describe('all indicators', () => {
  test('each stands with its figure of the period, or without one', async () => {
    const { figures } = desk([TEA]);
    const request = { period: '2024-9M', boundary: null, knownOn: null };
    const all = orThrow(await listIndicators(figures, LOCAL_ACTOR, request));
    expect(all.rows.map(({ indicator: { code }, fact: own }) => [code, own !== null])).toEqual([
      ['agr.tea', true],
      ['agr.tea.old', false],
      ['agr.tea.new', false],
    ]);
    const refused = async (part: object) => {
      const answer = await listIndicators(figures, LOCAL_ACTOR, { ...request, ...part });
      return answer.ok ? null : answer.error.code;
    };
    expect(await refused({ period: 'x' })).toBe('period.malformed');
    expect(await refused({ boundary: 'x' })).toBe('boundary.unknown');
  });
});
