import { type Chart, type ChartPoint, type Extent, middleOf, runsOf } from './chart-model.ts';
import {
  barShapes,
  breakShapes,
  dotShapes,
  markShapes,
  type Palette,
  type Place,
  type Shape,
  stepShape,
} from './chart-shapes.ts';

type Drawable = Exclude<Chart, { kind: 'nothing' }>;

/** How the reader wants it: colours, words in a language, numbers of the axis. */
export type Look = {
  readonly palette: Palette;
  readonly read: (label: ChartPoint['period']) => string;
  readonly figure: (printed: string) => string;
  readonly count: (tick: number) => string;
  readonly breakAt: (version: number) => string;
};

/** What the chart library tells of the frame while it draws. */
type Params = {
  readonly dataIndex: number;
  readonly coordSys: { readonly y: number; readonly height: number };
};
type Api = {
  readonly coord: (at: readonly [number, number]) => readonly number[];
  readonly size: (by: readonly [number, number]) => readonly number[];
};

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const MOST_LABELLED = 2;

/** The chart as the library takes it: the frame by its own means, every shape in it by ours. */
export function optionOf(chart: Drawable, look: Look) {
  const { palette } = look;
  const text = { color: palette.soft, fontFamily: FONT, fontSize: 12 };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 12, right: 28, top: 34, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: chart.points.map(({ period }) => inTwoLines(look.read(period))),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.soft } },
      axisLabel: { ...text, lineHeight: 16, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: look.figure(chart.unit),
      nameTextStyle: { ...text, align: 'left' },
      // A bar is as long as its figure, so it begins at zero; a line shows the change.
      scale: chart.kind === 'line',
      splitNumber: 4,
      axisLabel: { ...text, formatter: look.count },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      ...lines(chart, palette),
      ...breaks(chart, look),
      ...marks(chart, look),
      points(chart, look),
    ],
  };
}

/** "9 tháng" over "năm 2024": a label half as long finds room under every column. */
const inTwoLines = (label: string): string => label.replace(/ (\S+ \S+)$/, '\n$1');

/** Lines between the points of one run; between two definitions there is none. */
function lines({ kind, points: all, breaks: cuts }: Drawable, palette: Palette) {
  if (kind === 'bars') return [];
  const begins = new Set(runsOf(all, cuts).map(([first]) => first));
  return [
    custom(all.map(rowOf), (n, place) => {
      const [from, to] = [all[n - 1], all[n]];
      return from && to && !begins.has(n) ? [stepShape(from, to, place, palette)] : [];
    }),
  ];
}

function points({ kind, points: all }: Drawable, { palette, figure }: Look) {
  const shapes = kind === 'bars' ? barShapes : dotShapes;
  return custom(all.map(rowOf), (n, place) => {
    const point = all[n];
    return point ? shapes({ ...point, printed: figure(point.printed) }, place, palette) : [];
  });
}

function marks(
  { kind, marks: all, series, points: { length } }: Drawable,
  { palette, figure }: Look,
) {
  if (all.length === 0) return [];
  const labelled = kind === 'bars' && length * series.length <= MOST_LABELLED;
  const rows = all.map((mark) => [mark.at, ...rowOf(mark, 0).slice(1)]);
  return [
    custom(rows, (n, place) => {
      const mark = all[n];
      if (!mark) return [];
      const order = series.findIndex(({ code }) => code === mark.series);
      return markShapes({ ...mark, printed: figure(mark.printed) }, place, {
        order,
        labelled,
        palette,
      });
    }),
  ];
}

function breaks({ breaks: all, points: drawn }: Drawable, { palette, breakAt }: Look) {
  if (all.length === 0) return [];
  const rows = all.map(({ before }) => {
    const point = drawn[before];
    return [before, point ? middleOf(point) : 0];
  });
  return [
    custom(rows, (n, place) => {
      const cut = all[n];
      return cut ? breakShapes(breakAt(cut.version), place, palette) : [];
    }),
  ];
}

/** The column, and the least and most of a figure: what the axis has to reach. */
const rowOf = ({ lo, hi }: Extent, n: number): readonly number[] => [
  n,
  lo ?? hi ?? 0,
  hi ?? lo ?? 0,
];

function custom(
  data: readonly (readonly number[])[],
  shapesOf: (index: number, place: Place) => readonly Shape[],
) {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data,
    encode: { x: 0, y: data[0]?.length === 3 ? [1, 2] : 1 },
    renderItem: ({ dataIndex, coordSys }: Params, api: Api) => {
      const at = data[dataIndex]?.[0] ?? 0;
      const [x = 0] = api.coord([at, 0]);
      const [width = 0] = api.size([1, 0]);
      return {
        type: 'group',
        children: shapesOf(dataIndex, {
          x,
          width,
          y: (value) => api.coord([at, value])[1] ?? 0,
          top: coordSys.y,
          bottom: coordSys.y + coordSys.height,
        }),
      };
    },
  };
}
