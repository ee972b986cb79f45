import { describe, expect, test } from 'vitest';
import type { FigureRowAnswer } from '../../../src/server/wire/indicator.ts';
import { figure, plan, row } from '../testing/answers.ts';
import { chartOf, middleOf, runsOf } from './chart-model.ts';

const chart = (...rows: FigureRowAnswer[]) => {
  const made = chartOf({
    rows,
    unit: 'tấn',
    period: { code: '2024-9M', label: { vi: '9 tháng năm 2024' } },
  });
  if (made.kind === 'nothing') throw new Error('nothing is drawn');
  return made;
};
const many = (n: number, definition = (_: number) => 1) =>
  Array.from({ length: n }, (_, i) =>
    row(`${2016 + i}-9M`, figure(`${i + 1}.000 tấn`, { definition: definition(i) })),
  );

describe('what is drawn', () => {
  test('one or two points are bars, three make a line', () => {
    expect([1, 2, 3, 9].map((n) => chart(...many(n)).kind)).toEqual([
      'bars',
      'bars',
      'line',
      'line',
    ]);
  });

  test('nothing where no comparable period has an extent', () => {
    const rows = [
      row('2024-9M', figure('chưa có số liệu', { lo: null, hi: null })),
      row('2024', figure('5 tấn'), { comparable: false }),
      row('2025', null),
    ];
    const period = { code: '2024-9M', label: { vi: '' } };
    expect(chartOf({ rows, period, unit: 'tấn' })).toEqual({ kind: 'nothing' });
  });

  test('periods of another kind stay out, the open one is marked', () => {
    const made = chart(
      row('2023-9M', figure('3 tấn')),
      row('2023', figure('4 tấn'), { comparable: false }),
      row('2024-9M', figure('5 tấn')),
    );
    expect(made.points.map(({ printed, current }) => [printed, current])).toEqual([
      ['3 tấn', false],
      ['5 tấn', true],
    ]);
  });

  test('an interval is a range, one with an open side too', () => {
    const made = chart(
      row('2023-9M', figure('10 – 20 tấn', { lo: '10', hi: '20', statusCode: 'implied' })),
      row('2024-9M', figure('trên 30 tấn', { lo: '30', hi: null })),
    );
    expect(made.points.map(({ lo, hi, isRange }) => [lo, hi, isRange])).toEqual([
      [10, 20, true],
      [30, null, true],
    ]);
    expect(made.points.map(middleOf)).toEqual([15, 30]);
    expect(made.statuses).toEqual(['estimated', 'implied']);
  });

  test('each plan stands at the periods of its year and is named once', () => {
    const made = chart(
      row('2023-9M', figure('3 tấn')),
      row('2024-9M', figure('5 tấn'), {
        baselines: [plan('7 tấn'), plan('8 tấn', 'plan:central', 'Trung ương')],
      }),
    );
    expect(made.marks.map(({ at, series, hi }) => [at, series, hi])).toEqual([
      [1, 'plan:province', 7],
      [1, 'plan:central', 8],
    ]);
    expect(made.series.map(({ code }) => code)).toEqual(['plan:province', 'plan:central']);
  });

  test('a change of definition is a break, and no run of points crosses it', () => {
    const made = chart(...many(6, (i) => (i < 2 ? 1 : i < 5 ? 2 : 3)));
    expect(made.breaks).toEqual([
      { before: 2, version: 2 },
      { before: 5, version: 3 },
    ]);
    expect(runsOf(made.points, made.breaks)).toEqual([
      [0, 1],
      [2, 4],
      [5, 5],
    ]);
  });
});
