import { expect, test } from 'vitest';
import type { IndicatorRowAnswer, IndicatorsAnswer } from '../../src/server/wire/indicator.ts';
import { agenciesOf, groupsOf } from './indicators-model.ts';

const agency = (code: string) => ({ code, name: { vi: code } });
const row = (
  code: string,
  vi: string,
  parts: Partial<IndicatorRowAnswer> = {},
): IndicatorRowAnswer => ({
  code,
  name: { vi },
  sector: code.split('.')[0] ?? '',
  unit: 'tấn',
  kind: 'flow',
  owner: { of: agency('so-nnptnt'), today: agency('so-nnmt') },
  figure: null,
  ...parts,
});
const answer: IndicatorsAnswer = {
  period: { code: '2024-9M', label: { vi: '9 tháng năm 2024' } },
  sectors: [
    { code: 'inv', name: { vi: 'Đầu tư' } },
    { code: 'agr', name: { vi: 'Nông nghiệp' } },
  ],
  indicators: [
    row('agr.tea', 'Sản lượng chè búp tươi'),
    row('agr.rice', 'Diện tích lúa'),
    row('inv.paid', 'Tỷ lệ giải ngân vốn đầu tư', {
      owner: { of: agency('so-khdt'), today: agency('so-tc') },
    }),
  ],
};
const codes = (filter: Partial<Parameters<typeof groupsOf>[1]>) =>
  groupsOf(answer, { words: '', sector: null, agency: null, ...filter }).flatMap(({ rows }) =>
    rows.map(({ code }) => code),
  );

test.each([
  [{}, ['inv.paid', 'agr.tea', 'agr.rice']],
  [{ words: 'san luong CHE' }, ['agr.tea']],
  [{ words: 'dau tu' }, ['inv.paid']],
  [{ words: 'agr.rice' }, ['agr.rice']],
  [{ words: 'chè lúa' }, []],
  [{ sector: 'agr' }, ['agr.tea', 'agr.rice']],
  [{ agency: 'so-nnmt' }, ['agr.tea', 'agr.rice']],
  [{ agency: 'so-khdt' }, ['inv.paid']],
] as const)('%j leaves %j', (filter, expected) => {
  expect(codes(filter)).toEqual(expected);
});

test('an agency stands once in the list to choose from', () => {
  expect(agenciesOf(answer).map(({ code }) => code)).toEqual([
    'so-khdt',
    'so-nnmt',
    'so-nnptnt',
    'so-tc',
  ]);
});
