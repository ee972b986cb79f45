import type { FastifyInstance } from 'fastify';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { catalogue, fact, indicator, said } from '#core/testing/builders.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { writeXlsx } from '#formats/xlsx/write-xlsx.ts';
import { smallApp } from './testing/small-app.ts';
import type { IndicatorAnswer, IndicatorsAnswer } from './wire/indicator.ts';
import type { Problem } from './wire/problem.ts';

const TEA = '/api/v1/indicators/agr.tea';
const facts = [
  fact('agr.tea', {
    value: '52.000 tấn',
    said: [said('91,4%', 'plan:province', '2024'), said('+4.000 tấn', 'actual', '2023-9M')],
  }),
  fact('agr.tea', { value: 'gần 40 nghìn tấn', key: { period: '2022-9M', source: '=bc' } }),
  fact('agr.old', { value: '30.000,5 tấn' }),
  fact('agr.new', { value: '21.000,0 tấn' }),
];
const breakdowns = [
  {
    code: 'tea.by-age',
    whole: 'agr.tea',
    closed: true,
    by: { vi: 'tuổi' },
    parts: [
      { indicator: 'agr.old', label: { vi: 'chè già' } },
      { indicator: 'agr.new', label: { vi: 'chè mới' } },
    ],
  },
];

let app: FastifyInstance;
beforeEach(async () => {
  const all = ['agr.tea', 'agr.old', 'agr.new'].map((code) => indicator(code, 'tấn'));
  app = await smallApp({ ...catalogue(all), breakdowns }, facts, { csvLine, writeXlsx });
});

const get = async <T>(url: string): Promise<T> => (await app.inject(url)).json<T>();

test('an indicator tells its figure, plans, course, and what its parts come to', async () => {
  const answer = await get<IndicatorAnswer>(`${TEA}?period=2024-9M`);
  expect(answer.figure?.printed).toBe('52.000 tấn');
  expect(answer.plans.map(({ printed }) => printed)).toEqual(['91,4%']);
  expect(answer.change?.printed).toBe('+4.000 tấn');
  expect(
    answer.rows.map(({ period, comparable, actual }) => [
      period.code,
      comparable,
      actual?.statusCode,
      actual?.lo,
      actual?.hi,
    ]),
  ).toEqual([
    ['2022-9M', true, 'estimated', null, '40000'],
    ['2023-9M', true, 'implied', '47998.5', '48001.5'],
    ['2024-9M', true, 'estimated', '52000', '52000'],
  ]);
  expect(answer.parts.map(({ sum, says }) => [sum, says.vi, says.en])).toEqual([
    [
      '51.000,5 tấn',
      'Cộng lại ít hơn tổng 999,5 tấn',
      'Adds up to 999.5 tonnes less than the total',
    ],
  ]);
  expect(answer.revisions.map(({ printed }) => printed)).toEqual(['52.000 tấn']);
});

test('a period without a figure still shows the course of the latest that has one', async () => {
  const answer = await get<IndicatorAnswer>(`${TEA}?period=2024`);
  expect(answer.figure).toBe(null);
  expect(answer.rows.map(({ period, comparable }) => [period.code, comparable])).toEqual([
    ['2022-9M', true],
    ['2023-9M', true],
    ['2024-9M', true],
  ]);
});

test('all indicators come with their figure of the period, or none', async () => {
  const { indicators } = await get<IndicatorsAnswer>('/api/v1/indicators?period=2022-9M');
  expect(indicators.map(({ code, figure }) => [code, figure?.word, figure?.figure])).toEqual([
    ['agr.tea', 'gần', '40'],
    ['agr.old', undefined, undefined],
    ['agr.new', undefined, undefined],
  ]);
});

test('as .csv it is named, read by Excel as UTF-8, and nothing in it runs', async () => {
  const answer = await app.inject(`${TEA}.csv?period=2024-9M`);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="agr.tea.csv"');
  expect(answer.body.startsWith('\uFEFFperiod,series,source,')).toBe(true);
  const [, first, , third] = answer.body.split('\r\n');
  expect(first).toMatch(/^2022-9M,actual,'=bc,bounded,,nghìn tấn,,,gần 40 nghìn tấn,estimated,1,/);
  expect(third).toMatch(/^2024-9M,actual,bc,exact,52000,tấn,,,52\.000 tấn,estimated,1,/);
});

test('as .xlsx its numbers calculate, and it says what they are of', async () => {
  const answer = await app.inject(`${TEA}.xlsx?period=2024-9M&lang=en`);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const { sheets } = await readXlsx(new Uint8Array(answer.rawPayload));
  const rows = sheets[0]?.rows ?? [];
  expect(rows.slice(1, 4).map(([label, text]) => [label, text])).toEqual([
    ['Place', 'Lai Châu'],
    ['Period', 'first 9 months of 2024'],
    ['Status', 'estimated'],
  ]);
  expect(rows[8]).toEqual([
    'Period',
    'Series',
    'Value',
    'Unit',
    'As printed',
    'Status',
    'Source',
    'Definition',
    'Updated',
  ]);
  expect(rows.map((row) => row[2]).filter((value) => typeof value === 'number')).toEqual([52000]);
});

test.each([
  ['/api/v1/indicators/agr.none?period=2024-9M', 404, 'indicator.unknown'],
  [`${TEA}?period=2024-13M`, 400, 'period.malformed'],
  [`${TEA}?period=2024-9M&place=nowhere`, 404, 'place.unknown'],
  [`${TEA}?period=2024-9M&boundary=never`, 404, 'boundary.unknown'],
  [`${TEA}?period=2024-9M&knownOn=yesterday`, 400, 'known-on.malformed'],
  [`${TEA}?period=2024-9M&lang=fr`, 400, 'request.invalid'],
  [TEA, 400, 'request.invalid'],
  ['/api/v1/indicators?period=13', 400, 'period.malformed'],
])('%s is refused: %i %s', async (url, status, code) => {
  const answer = await app.inject(url);
  expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
});
