import {
  type ChartMark,
  type ChartPoint,
  type DrawnStatus,
  type Extent,
  middleOf,
} from './chart-model.ts';

/** The colours of the page, as the browser has resolved them: a file taken away has no style sheet. */
export type Palette = {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly full: string;
  readonly half: string;
  readonly light: string;
};

/** Where a value lies: the middle of its column, its height, and how wide the column is. */
export type Place = {
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
};

export type Shape =
  | {
      readonly type: 'rect';
      readonly shape: {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      };
      readonly style: Style;
    }
  | {
      readonly type: 'line';
      readonly shape: {
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      };
      readonly style: Style;
    }
  | {
      readonly type: 'circle';
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
      readonly style: Style;
    }
  | { readonly type: 'text'; readonly x: number; readonly y: number; readonly style: TextStyle };

type Style = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: readonly number[];
};
type TextStyle = {
  readonly text: string;
  readonly fill: string;
  readonly font: string;
  readonly align: 'center' | 'left';
  readonly verticalAlign: 'bottom' | 'top';
};

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const BAR = 0.46;
const WIDEST_BAR = 88;
/** A range narrower than this could not be seen. */
const LEAST = 3;
const DASH = [4, 3] as const;

/** How settled a figure is, by how full its shape is: not by the colour alone. */
export function statusStyle(status: DrawnStatus, palette: Palette): Style {
  switch (status) {
    case 'official':
      return { fill: palette.full, stroke: palette.full, lineWidth: 1.5 };
    case 'preliminary':
      return { fill: palette.half, stroke: palette.full, lineWidth: 1.5 };
    case 'estimated':
      return { fill: palette.light, stroke: palette.full, lineWidth: 1.5 };
    case 'implied':
      return { fill: palette.paper, stroke: palette.full, lineWidth: 1.5, lineDash: DASH };
  }
}

/** A bar up to what is sure, and beyond it, dashed, what the figure may reach. */
export function barShapes(point: ChartPoint, place: Place, palette: Palette): readonly Shape[] {
  const width = Math.min(place.width * BAR, WIDEST_BAR);
  const x = place.x - width / 2;
  const sure = point.lo ?? point.hi ?? 0;
  const zero = place.y(0);
  const bar = boxShape(x, width, [zero, place.y(sure)], statusStyle(point.status, palette));
  const range = point.isRange ? [rangeShape(x, width, point, place, palette)] : [];
  const top = Math.min(zero, place.y(point.hi ?? sure));
  const label = textShape(
    point.printed,
    { x: place.x, y: top - 5 },
    point.current ? palette.ink : palette.soft,
  );
  return [bar, ...range, { ...label, style: { ...label.style, font: font(point.current) } }];
}

/** A point of a line: a disc where the figure stands, and a box as tall as what it may be. */
export function dotShapes(point: ChartPoint, place: Place, palette: Palette): readonly Shape[] {
  const y = place.y(middleOf(point));
  const radius = point.current ? 6 : 4;
  const range = point.isRange ? [rangeShape(place.x - 5, 10, point, place, palette)] : [];
  const dot: Shape = {
    type: 'circle',
    shape: { cx: place.x, cy: y, r: radius },
    style: statusStyle(point.status, palette),
  };
  if (!point.current) return [...range, dot];
  const label = textShape(point.printed, { x: place.x, y: y - radius - 5 }, palette.ink);
  return [...range, dot, { ...label, style: { ...label.style, font: font(true) } }];
}

/** The line that leads to a point from the one before it, a column to the left. */
export const stepShape = (from: Extent, to: Extent, place: Place, palette: Palette): Shape => ({
  type: 'line',
  shape: {
    x1: place.x - place.width,
    y1: place.y(middleOf(from)),
    x2: place.x,
    y2: place.y(middleOf(to)),
  },
  style: { stroke: palette.half, lineWidth: 2 },
});

/** A plan across its column; each plan of the year has another stroke. */
export function markShapes(
  mark: ChartMark,
  place: Place,
  how: { readonly order: number; readonly labelled: boolean; readonly palette: Palette },
): readonly Shape[] {
  const half = (place.width * 0.72) / 2;
  const style: Style = {
    stroke: how.palette.ink,
    lineWidth: 2,
    ...(MARK_DASHES[how.order] ? { lineDash: MARK_DASHES[how.order] ?? [] } : {}),
  };
  const y = place.y(middleOf(mark));
  const line: Shape = {
    type: 'line',
    shape: { x1: place.x - half, y1: y, x2: place.x + half, y2: y },
    style,
  };
  if (!how.labelled) return [line];
  const top = Math.min(y, place.y(mark.hi ?? middleOf(mark)));
  return [line, textShape(mark.printed, { x: place.x, y: top - 6 }, how.palette.soft)];
}

/** The first plan is drawn whole, the others dashed, each its own way. */
export const MARK_DASHES: readonly (readonly number[] | null)[] = [
  null,
  [8, 4],
  [2, 3],
  [8, 3, 2, 3],
];

/** The line at the left of a column, where the definition changes. */
export function breakShapes(words: string, place: Place, palette: Palette): readonly Shape[] {
  const x = place.x - place.width / 2;
  return [
    {
      type: 'line',
      shape: { x1: x, y1: place.top, x2: x, y2: place.bottom },
      style: { stroke: palette.soft, lineWidth: 1, lineDash: [2, 4] },
    },
    {
      type: 'text',
      // Above the plot: within it marks of plans and their words may stand.
      x,
      y: place.top - 4,
      style: {
        text: words,
        fill: palette.soft,
        font: font(false),
        align: 'center',
        verticalAlign: 'bottom',
      },
    },
  ];
}

/** What the figure may be: from its least to its most, to the edge of the picture where a side is open. */
function rangeShape(
  x: number,
  width: number,
  { lo, hi }: Extent,
  place: Place,
  palette: Palette,
): Shape {
  const ends: readonly [number, number] = [
    lo === null ? place.bottom : place.y(lo),
    hi === null ? place.top : place.y(hi),
  ];
  return boxShape(x, width, ends, {
    fill: 'none',
    stroke: palette.full,
    lineWidth: 1,
    lineDash: DASH,
  });
}

function boxShape(
  x: number,
  width: number,
  [a, b]: readonly [number, number],
  style: Style,
): Shape {
  const height = Math.max(Math.abs(a - b), LEAST);
  return { type: 'rect', shape: { x, y: Math.min(a, b), width, height }, style };
}

const font = (strong: boolean): string => `${strong ? 600 : 400} 12px ${FONT}`;

const textShape = (
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  fill: string,
): Extract<Shape, { type: 'text' }> => ({
  type: 'text',
  x,
  y,
  style: { text, fill, font: font(false), align: 'center', verticalAlign: 'bottom' },
});
