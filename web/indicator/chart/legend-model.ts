import type { Messages } from '../../messages/vi.ts';
import type { Chart, ChartPoint } from './chart-model.ts';
import { MARK_DASHES, type Palette, statusStyle } from './chart-shapes.ts';

/** A sample of what is drawn, with its word; a word alone where the sample is a word itself. */
export type LegendItem = {
  readonly key: string;
  readonly words: string;
  readonly sample:
    | {
        readonly kind: 'box' | 'stroke';
        readonly fill: string;
        readonly stroke: string;
        readonly dash: string;
      }
    | { readonly kind: 'none' };
};

/** What each shape of a chart means; only what is there. On the page and in the picture it is the same. */
export function legendOf(
  chart: Exclude<Chart, { kind: 'nothing' }>,
  palette: Palette,
  reader: {
    readonly messages: { readonly indicator: Messages['indicator'] };
    readonly read: (label: ChartPoint['period']) => string;
  },
): readonly LegendItem[] {
  const words = reader.messages.indicator;
  const none = { kind: 'none' } as const;
  return [
    ...chart.statuses.map((status): LegendItem => {
      const { fill = 'none', stroke = 'none', lineDash = [] } = statusStyle(status, palette);
      const sample = { kind: 'box', fill, stroke, dash: lineDash.join(' ') } as const;
      return { key: status, words: words[status], sample };
    }),
    ...chart.series.map(({ code, name }, order): LegendItem => {
      const dash = MARK_DASHES[order]?.join(' ') ?? '';
      const sample = { kind: 'stroke', fill: 'none', stroke: palette.ink, dash } as const;
      return { key: code, words: reader.read(name), sample };
    }),
    ...(chart.points.some(({ isRange }) => isRange)
      ? [{ key: 'range', words: words.range, sample: none }]
      : []),
    ...(chart.breaks.length > 0 ? [{ key: 'break', words: words.breakMark, sample: none }] : []),
  ];
}
