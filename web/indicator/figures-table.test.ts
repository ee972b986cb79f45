import { expect, test } from 'vitest';
import { tableOf, tsvOf } from './figures-table.ts';
import { figure, plan, row } from './testing/answers.ts';

const table = tableOf({
  period: { code: '2024-9M' },
  rows: [
    row('2023-9M', figure('3 tấn'), { baselines: [plan('9 tấn', 'plan:b', 'Trung ương')] }),
    row('2024-9M', figure('5 tấn'), {
      baselines: [plan('7 tấn')],
      others: [figure('6 tấn', { origin: { vi: '=HYPERLINK("x")\tSở' } })],
    }),
    row('2025', null, { baselines: [plan('8 tấn')] }),
  ],
});

test('the latest period comes first, every plan has its column', () => {
  expect(table.plans.map(({ series }) => series)).toEqual(['plan:b', 'plan:province']);
  expect(
    table.rows.map(({ code, current, plans }) => [code, current, plans.map((p) => p?.printed)]),
  ).toEqual([
    ['2025', false, [undefined, '8 tấn']],
    ['2024-9M', true, [undefined, '7 tấn']],
    ['2023-9M', false, ['9 tấn', undefined]],
  ]);
});

test('is copied with sources and dates, and nothing in it runs', () => {
  const lines = tsvOf(table, {
    period: 'Kỳ',
    actual: 'Thực hiện',
    status: 'Trạng thái',
    source: 'Nguồn',
    updated: 'Cập nhật',
    read: ({ vi }) => vi,
    figure: (printed) => printed,
    instant: (at) => at.slice(0, 10),
  }).split('\n');
  expect(lines[0]).toBe('Kỳ\tThực hiện\tTrạng thái\tTrung ương\tKế hoạch năm\tNguồn\tCập nhật');
  expect(lines[2]).toBe('kỳ 2024-9M\t5 tấn\tước\t\t7 tấn\tBáo cáo, mục A\t2024-09-20');
  expect(lines[3]).toBe(`kỳ 2024-9M\t6 tấn\tước\t\t\t'=HYPERLINK("x") Sở\t2024-09-20`);
  expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([7]));
});
