import { useReader } from '../../language.tsx';
import type { Chart } from './chart-model.ts';
import { MARK_DASHES, type Palette, statusStyle } from './chart-shapes.ts';

/** What each shape means, in words; only what is there. */
export function ChartLegend({
  chart,
  palette,
}: {
  readonly chart: Exclude<Chart, { kind: 'nothing' }>;
  readonly palette: Palette;
}) {
  const { messages, read } = useReader();
  const words = messages.indicator;
  return (
    <ul className="chart-legend" aria-label={words.legend}>
      {chart.statuses.map((status) => {
        const { fill, stroke, lineDash } = statusStyle(status, palette);
        return (
          <li key={status}>
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="14"
                height="10"
                fill={fill}
                stroke={stroke}
                strokeDasharray={lineDash?.join(' ')}
              />
            </svg>
            {words[status]}
          </li>
        );
      })}
      {chart.series.map(({ code, name }, order) => (
        <li key={code}>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <line
              x1="0"
              x2="16"
              y1="6"
              y2="6"
              stroke={palette.ink}
              strokeWidth="2"
              strokeDasharray={MARK_DASHES[order]?.join(' ')}
            />
          </svg>
          {read(name)}
        </li>
      ))}
      {chart.points.some(({ isRange }) => isRange) ? <li>{words.range}</li> : null}
      {chart.breaks.length > 0 ? <li>{words.breakMark}</li> : null}
    </ul>
  );
}
