import type {
  FigureAnswer,
  FigureRowAnswer,
  IndicatorAnswer,
} from '../../../src/server/wire/indicator.ts';

type Label = IndicatorAnswer['name'];

export const DRAWN_STATUSES = ['official', 'preliminary', 'estimated', 'implied'] as const;

export type DrawnStatus = (typeof DRAWN_STATUSES)[number];

/** The least and the most a figure may be, as lengths; an open side is null. Never shown as figures. */
export type Extent = { readonly lo: number | null; readonly hi: number | null };

export type ChartPoint = Extent & {
  readonly period: Label;
  readonly printed: string;
  readonly status: DrawnStatus;
  readonly isRange: boolean;
  /** Whether it is the period that is open. */
  readonly current: boolean;
};

/** A plan of the year beside the figure of a period. */
export type ChartMark = Extent & {
  readonly at: number;
  readonly series: string;
  readonly printed: string;
};

/** Between a point and the one before it the definition changed: they are not compared. */
export type ChartBreak = { readonly before: number; readonly version: number };

export type Chart =
  | { readonly kind: 'nothing' }
  | {
      /** Two points make no line: what would run between them is not known. */
      readonly kind: 'bars' | 'line';
      readonly unit: string;
      readonly points: readonly ChartPoint[];
      readonly marks: readonly ChartMark[];
      readonly breaks: readonly ChartBreak[];
      /** Of which plan there are marks, in the order of their look. */
      readonly series: readonly { readonly code: string; readonly name: Label }[];
      /** What the legend has to explain, and nothing else. */
      readonly statuses: readonly DrawnStatus[];
    };

const POINTS_OF_A_LINE = 3;

/** What is drawn: figures of comparable periods that have an extent, their plans, and where they break. */
export function chartOf(answer: {
  readonly rows: readonly FigureRowAnswer[];
  readonly period: IndicatorAnswer['period'];
  readonly unit: string;
}): Chart {
  const rows = answer.rows.filter((row) => row.comparable && isDrawable(row.actual));
  if (rows.length === 0) return { kind: 'nothing' };
  const points = rows.flatMap((row) => pointOf(row, answer.period.code));
  const marks = rows.flatMap((row, at) =>
    row.baselines.flatMap(({ series, figure }) => {
      const { lo, hi } = extentOf(figure);
      return lo === null && hi === null ? [] : [{ at, series, printed: figure.printed, lo, hi }];
    }),
  );
  const names = new Map(
    rows.flatMap((row) => row.baselines.map(({ series, name }) => [series, name] as const)),
  );
  const drawn = new Set(points.map(({ status }) => status));
  return {
    kind: points.length < POINTS_OF_A_LINE ? 'bars' : 'line',
    unit: answer.unit,
    points,
    marks,
    breaks: rows.flatMap((row, n) => {
      const version = row.actual?.definition;
      const before = rows[n - 1]?.actual?.definition;
      return version === undefined || before === undefined || version === before
        ? []
        : [{ before: n, version }];
    }),
    series: [...names]
      .filter(([code]) => marks.some(({ series }) => series === code))
      .map(([code, name]) => ({ code, name })),
    statuses: DRAWN_STATUSES.filter((status) => drawn.has(status)),
  };
}

/** Runs of points without a break between them, as first and last index: lines do not cross a break. */
export function runsOf(
  points: readonly ChartPoint[],
  breaks: readonly ChartBreak[],
): readonly (readonly [first: number, last: number])[] {
  const starts = [0, ...breaks.map(({ before }) => before)];
  return starts.map((first, n) => [first, (starts[n + 1] ?? points.length) - 1]);
}

/** Where a figure stands on a line: in the middle of what it may be, or at the side that is known. */
export const middleOf = ({ lo, hi }: Extent): number =>
  lo !== null && hi !== null ? (lo + hi) / 2 : (lo ?? hi ?? 0);

const isDrawable = (figure: FigureAnswer | null): boolean =>
  figure !== null && (figure.lo !== null || figure.hi !== null);

function pointOf({ period, actual }: FigureRowAnswer, current: string): readonly ChartPoint[] {
  if (!actual) return [];
  const { lo, hi } = extentOf(actual);
  return [
    {
      period: period.label,
      printed: actual.printed,
      status: DRAWN_STATUSES.find((status) => status === actual.statusCode) ?? 'estimated',
      isRange: lo !== hi,
      current: period.code === current,
      lo,
      hi,
    },
  ];
}

const extentOf = ({ lo, hi }: FigureAnswer): Extent => ({
  lo: lo === null ? null : Number(lo),
  hi: hi === null ? null : Number(hi),
});
