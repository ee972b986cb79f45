import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '#app/ports.ts';
import { memoryFigures } from '#app/testing/memory-figures.ts';
import { decimal } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { type Place, type PlaceId, placeId } from '#core/place.ts';
import type { RollUp } from '#core/roll-up.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { smallApp } from './testing/small-app.ts';
import type { OutlinesAnswer, PlaceAnswer, PlacesAnswer, UnitAnswer } from './wire/places.ts';
import type { Problem } from './wire/problem.ts';

/* Two former units of a district became A; B, C and D are as they were made. A, B and C lie in a row. */

const OLD = '2021-01-01';
const NEW = '2025-07-01';
const A: PlaceId = placeId('1', NEW);
const B: PlaceId = placeId('2', NEW);
const C: PlaceId = placeId('3', NEW);
const D: PlaceId = placeId('4', NEW);
const E: PlaceId = placeId('5', NEW);
const A1: PlaceId = placeId('1', OLD);
const A2: PlaceId = placeId('6', OLD);
const DISTRICT: PlaceId = placeId('101', OLD);

const place = (id: PlaceId, name: string, parts: Partial<Place> = {}): Place => ({
  id,
  code: id.slice(0, id.indexOf('@')),
  name: { vi: name, en: `${name} commune` },
  kind: 'xã',
  level: 'commune',
  parent: PROVINCE,
  from: id.endsWith(NEW) ? NEW : OLD,
  to: id.endsWith(NEW) ? null : '2025-06-30',
  ...parts,
});

const centre = (lon: string) => ({ centre: { lat: '22.0', lon } });
const base = catalogue([
  { ...indicator('agr.area', 'ha', 'stock'), good: 'none' },
  indicator('agr.rate', '%', 'rate'),
]);
const places = [
  place(DISTRICT, 'Huyện', { kind: 'huyện', level: 'district' }),
  place(A1, 'Một', { parent: DISTRICT }),
  place(A2, 'Hai', { parent: DISTRICT }),
  place(A, 'An', { ...centre('103.0'), neighbours: [B] }),
  place(B, 'Bình', { ...centre('103.1'), neighbours: [A, C] }),
  place(C, 'Cường', { ...centre('103.2'), neighbours: [B] }),
  place(D, 'Dũng', centre('103.3')),
  place(E, 'Em'),
];
const into = (from: PlaceId) => ({ from, into: A, on: NEW, basis: 'Nghị quyết' });

const RING = [
  [103, 22],
  [104, 22],
  [104, 23],
  [103, 22],
] as const;

const at = (id: PlaceId, value: string, period = '2025'): Fact =>
  fact('agr.area', { value, key: { place: id, period } });
const facts = [
  at(A, '5 nghìn ha'),
  at(B, '120,5 ha'),
  at(C, '...'),
  {
    ...at(D, '7 ha'),
    value: { kind: 'unreadable', printed: '7.7.7', unit: indicator('x', 'ha').unit } as const,
  },
  at(A1, '20 ha', '2024'),
  at(A2, '30 ha', '2024'),
  fact('agr.rate', { value: '55,5%', key: { place: B, period: '2025' } }),
];

const rollUp = (id: PlaceId, period: string, parts: Partial<RollUp>): RollUp => ({
  indicator: 'agr.area',
  place: id,
  period,
  series: 'actual',
  boundary: 'since',
  sum: decimal('50'),
  lo: decimal('50'),
  hi: decimal('50'),
  expected: 2,
  present: 2,
  absent: 0,
  revision: 1,
  knownFrom: '2025-08-01T00:00:00Z',
  ...parts,
});
const rolled = [
  rollUp(A, '2024', {}),
  rollUp(PROVINCE, '2025', {
    sum: decimal('5120.5'),
    lo: decimal('5120.5'),
    hi: null,
    expected: 6,
    present: 3,
  }),
];

let app: FastifyInstance;
beforeAll(async () => {
  const clock = () => '2025-08-01T00:00:00Z';
  const memory = memoryFigures(
    {
      ...base,
      places: new Map([...base.places, ...places.map((p) => [p.id, p] as const)]),
      successions: [into(A1), into(A2)],
      outlines: new Map([B, A1].map((id) => [id, { place: id, polygons: [[RING]] }])),
      boundaries: [
        { code: 'before', name: { vi: 'trước' }, on: '2024-01-01' },
        { code: 'since', name: { vi: 'từ' }, on: NEW },
      ],
      sectors: new Map([['agr', { vi: 'Nông nghiệp' }]]),
    },
    facts,
    clock,
  );
  const figures: Figures = {
    ...memory,
    rollUps: async (query) =>
      rolled.filter(
        (r) =>
          r.boundary === query.boundary &&
          query.periods?.includes(r.period) &&
          query.places.includes(r.place) &&
          (query.indicators?.includes(r.indicator) ?? true),
      ),
  };
  app = await smallApp(base, [], { figures: () => figures, clock, reports: new Map() });
});

const get = async <T>(url: string): Promise<T> => (await app.inject(url)).json<T>();
const unitOf = (answer: PlacesAnswer, id: PlaceId): UnitAnswer | undefined =>
  answer.units.find((unit) => unit.id === id);

describe('places over HTTP', () => {
  test('unasked, it shows the last period with figures, on its map, by the most reported indicator', async () => {
    const answer = await get<PlacesAnswer>('/api/v1/places');
    expect([answer.period.code, answer.boundary.code, answer.indicator?.code]).toEqual([
      '2025',
      'since',
      'agr.area',
    ]);
    expect(answer.periods.map(({ code, boundary }) => [code, boundary])).toEqual([
      ['2025', 'since'],
      ['2024', 'before'],
    ]);
    expect(answer.indicators.map(({ code, places: n }) => [code, n])).toEqual([
      ['agr.area', 2],
      ['agr.rate', 1],
    ]);
  });

  test('a unit has a figure in the step of its amount, or says why there is none', async () => {
    const answer = await get<PlacesAnswer>('/api/v1/places?period=2025');
    const shown = [A, B, C, D, E].map((id) => {
      const figure = unitOf(answer, id)?.figure;
      return [figure?.printed, figure?.step, figure?.rank, figure?.why?.vi];
    });
    expect(shown).toEqual([
      ['5 nghìn ha', 3, 1, undefined],
      ['120,5 ha', 1, 0, undefined],
      [null, null, null, 'chưa có số liệu'],
      ['7.7.7 ha', null, null, 'nguồn in số không dùng được'],
      [null, null, null, 'chưa báo cáo trong kỳ này'],
    ]);
    expect(answer.classes.map(({ from, to, units }) => [from, to, units])).toEqual([
      ['120,5', '120,5 ha', 1],
      ['5.000', '5.000 ha', 1],
    ]);
  });

  test('units with a centre get cells of their own that touch as they do, the others none', async () => {
    const { units, tiles } = await get<PlacesAnswer>('/api/v1/places?period=2025');
    expect(tiles).toEqual({ borders: 2, met: 2 });
    const cells = units.flatMap(({ cell }) => (cell ? [`${cell.q} ${cell.r}`] : []));
    expect([cells.length, new Set(cells).size]).toEqual([4, 4]);
    expect(units.find(({ id }) => id === E)?.cell).toBeNull();
  });

  test('the whole counts the units of this map, not the former ones they stand for', async () => {
    const { whole } = await get<PlacesAnswer>('/api/v1/places?period=2025');
    expect(whole.own).toBeNull();
    expect(whole.rollUp?.printed).toBe('từ 5.120,5 ha trở lên');
    expect(whole.rollUp?.parts).toEqual({ expected: 5, present: 2, absent: 2 });
  });

  test('what former units reported adds up on the present map, without a fact of its own', async () => {
    const answer = await get<PlacesAnswer>('/api/v1/places?period=2024&boundary=since');
    const figure = unitOf(answer, A)?.figure;
    expect([figure?.printed, figure?.fact, figure?.parts]).toEqual([
      '50 ha',
      null,
      { expected: 2, present: 2, absent: 0 },
    ]);
    expect(answer.units.some(({ id }) => id === A1)).toBe(false);
  });

  test('on the old map stand the old units below their district, with what they became', async () => {
    const answer = await get<PlacesAnswer>('/api/v1/places?period=2024');
    expect(
      answer.units.map(({ id, parent, cell, into: now }) => [id, parent, cell, now?.id]),
    ).toEqual([
      [A1, DISTRICT, null, A],
      [A2, DISTRICT, null, A],
    ]);
    expect(answer.groups.map(({ name }) => name.vi)).toEqual(['Huyện Huyện']);
  });

  test('an indicator that is never summed says so where nobody reported it', async () => {
    const answer = await get<PlacesAnswer>('/api/v1/places?period=2025&indicator=agr.rate');
    expect(unitOf(answer, B)?.figure?.printed).toBe('55,5%');
    expect(unitOf(answer, A)?.figure?.why?.vi).toContain('không cộng được');
  });

  test('a place tells its dates, kin and figures by sector', async () => {
    const answer = await get<PlaceAnswer>(`/api/v1/places/${A}?period=2025`);
    expect([answer.name.vi, answer.from, answer.to, answer.parent?.id]).toEqual([
      'Xã An',
      NEW,
      null,
      PROVINCE,
    ]);
    expect(answer.predecessors.map(({ id, basis }) => [id, basis])).toEqual([
      [A1, 'Nghị quyết'],
      [A2, 'Nghị quyết'],
    ]);
    expect(answer.neighbours.map(({ id }) => id)).toEqual([B]);
    expect(
      answer.sectors.map(({ name, figures }) => [name.vi, figures.map((f) => f.figure.printed)]),
    ).toEqual([['Nông nghiệp', ['5 nghìn ha']]]);
  });

  test('outlines of the units of a map are GeoJSON, and the map says that it has some', async () => {
    expect((await get<PlacesAnswer>('/api/v1/places')).outlined).toBe('some');
    const outlines = await get<OutlinesAnswer>('/api/v1/places/outlines?boundary=since');
    expect(outlines).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: B,
          properties: { name: 'Xã Bình' },
          geometry: { type: 'MultiPolygon', coordinates: [[RING]] },
        },
      ],
    });
    const old = await get<OutlinesAnswer>('/api/v1/places/outlines?boundary=before');
    expect(old.features.map(({ id }) => id)).toEqual([A1]);
  });

  test('the figures of former units are counted and reached from the present one', async () => {
    const now = await get<PlaceAnswer>(`/api/v1/places/${A}?period=2024&boundary=since`);
    expect(now.predecessors.map(({ figures }) => figures)).toEqual([1, 1]);
    expect(now.sectors[0]?.figures[0]?.figure.printed).toBe('50 ha');
    const former = await get<PlaceAnswer>(`/api/v1/places/${A1}?period=2024&boundary=since`);
    // It is read on the map that has it, whatever map was asked for.
    expect(former.boundary?.code).toBe('before');
    expect(former.successors.map(({ id }) => id)).toEqual([A]);
    expect(former.sectors[0]?.figures[0]?.figure.printed).toBe('20 ha');
  });

  test.each([
    ['/api/v1/places?period=2024-13', 400, 'period.malformed'],
    ['/api/v1/places?boundary=none', 400, 'boundary.unknown'],
    ['/api/v1/places?indicator=agr.none', 404, 'indicator.unknown'],
    ['/api/v1/places?knownOn=yesterday', 400, 'known-on.malformed'],
    [`/api/v1/places?indicator=${'x'.repeat(200)}`, 400, 'request.invalid'],
    ['/api/v1/places/none', 404, 'place.unknown'],
    ['/api/v1/places/9@2025-07-01', 404, 'place.unknown'],
    ['/api/v1/places/outlines?boundary=none', 400, 'boundary.unknown'],
    [`/api/v1/places/${A}?boundary=none`, 400, 'boundary.unknown'],
  ])('%s fails with %i %s', async (url, status, code) => {
    const answer = await app.inject(url);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
  });
});
