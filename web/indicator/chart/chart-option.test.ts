import { describe, expect, test } from 'vitest';
import { figure, plan, row } from '../testing/answers.ts';
import { chartOf } from './chart-model.ts';
import { optionOf } from './chart-option.ts';
import { type Palette, type Shape, statusStyle } from './chart-shapes.ts';

const palette: Palette = {
  ink: 'ink',
  soft: 'soft',
  line: 'line',
  paper: 'paper',
  full: 'full',
  half: 'half',
  light: 'light',
};
const look = {
  palette,
  read: ({ vi }: { readonly vi: string }) => vi,
  figure: (printed: string) => printed,
  count: String,
  breakAt: (version: number) => `bản ${version}`,
};
/** A frame of 100 a column and one pixel a unit, zero at 1000. */
const api = {
  coord: ([n, v]: readonly [number, number]) => [n * 100 + 50, 1000 - v],
  size: () => [100, 0],
};
const frame = { coordSys: { y: 0, height: 1000 } };

function drawn(rows: readonly ReturnType<typeof row>[]) {
  const chart = chartOf({ rows, unit: 'tấn', period: { code: '2024-9M', label: { vi: '' } } });
  if (chart.kind === 'nothing') throw new Error('nothing');
  const option = optionOf(chart, look);
  const shapes = option.series.flatMap((series): readonly Shape[] =>
    series.data.flatMap((_, n) => series.renderItem({ dataIndex: n, ...frame }, api).children),
  );
  return { option, shapes };
}
const ofType = <T extends Shape['type']>(shapes: readonly Shape[], type: T) =>
  shapes.filter((shape): shape is Extract<Shape, { type: T }> => shape.type === type);

describe('the layout', () => {
  test('labels of periods stand in two lines, short ones in one', () => {
    const labelled = (vi: string) =>
      drawn([row('2024-9M', figure('1 tấn'), { period: { code: '2024-9M', label: { vi } } })])
        .option.xAxis.data[0];
    expect(labelled('9 tháng năm 2024')).toBe('9 tháng\nnăm 2024');
    expect(labelled('năm 2024')).toBe('năm 2024');
  });

  test('a bar is as long as its figure and stands on zero, in the shape of its status', () => {
    const { option, shapes } = drawn([row('2024-9M', figure('400 tấn'))]);
    const [bar] = ofType(shapes, 'rect');
    expect(bar?.shape).toEqual({ x: 27, y: 600, width: 46, height: 400 });
    expect(bar?.style).toEqual(statusStyle('estimated', palette));
    expect(option.yAxis.scale).toBe(false);
    expect(ofType(shapes, 'text').map(({ style }) => style.text)).toEqual(['400 tấn']);
  });

  test('what a figure may reach is dashed above what is sure, to the edge where it is open', () => {
    const { shapes } = drawn([
      row('2023-9M', figure('100 – 300 tấn', { lo: '100', hi: '300' })),
      row('2024-9M', figure('trên 400 tấn', { lo: '400', hi: null })),
    ]);
    const ranges = ofType(shapes, 'rect').filter(({ style }) => style.fill === 'none');
    expect(ranges.map(({ shape }) => [shape.y, shape.height])).toEqual([
      [700, 200],
      [0, 600],
    ]);
    expect(ranges.every(({ style }) => style.lineDash)).toBe(true);
  });

  test('a range too narrow to be seen is still drawn', () => {
    const { shapes } = drawn([row('2024-9M', figure('1 tấn', { lo: '100', hi: '100.5' }))]);
    const range = ofType(shapes, 'rect').find(({ style }) => style.fill === 'none');
    expect(range?.shape.height).toBeGreaterThanOrEqual(3);
  });

  test('a plan lies across its column at its height, the second one dashed', () => {
    const { shapes } = drawn([
      row('2024-9M', figure('400 tấn'), {
        baselines: [plan('500 tấn'), plan('600 tấn', 'plan:b')],
      }),
    ]);
    const marks = ofType(shapes, 'line');
    expect(marks.map(({ shape }) => [shape.y1, shape.y2])).toEqual([
      [500, 500],
      [400, 400],
    ]);
    expect(marks.map(({ style }) => style.lineDash !== undefined)).toEqual([false, true]);
  });

  test('lines end at a break, and the break says which definition begins', () => {
    const rows = [1, 1, 2, 2].map((definition, n) =>
      row(`${2021 + n}-9M`, figure(`${n + 1}00 tấn`, { definition })),
    );
    const { shapes, option } = drawn(rows);
    const lines = ofType(shapes, 'line').map(({ shape: { x1, y1, x2, y2 } }) => [x1, y1, x2, y2]);
    expect(lines).toEqual([
      [50, 900, 150, 800],
      [250, 700, 350, 600],
      [200, 0, 200, 1000],
    ]);
    expect(ofType(shapes, 'text').map(({ style }) => style.text)).toContain('bản 2');
    expect(option.yAxis.scale).toBe(true);
  });

  test('no two statuses look alike without colour', () => {
    const looks = (['official', 'preliminary', 'estimated', 'implied'] as const).map((status) =>
      JSON.stringify(statusStyle(status, palette)),
    );
    expect(new Set(looks).size).toBe(4);
  });
});
