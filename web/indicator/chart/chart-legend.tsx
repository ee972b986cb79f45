import { useReader } from '../../language.tsx';
import type { Chart } from './chart-model.ts';
import type { Palette } from './chart-shapes.ts';
import { legendOf } from './legend-model.ts';

/** What each shape means, in words. */
export function ChartLegend({
  chart,
  palette,
}: {
  readonly chart: Exclude<Chart, { kind: 'nothing' }>;
  readonly palette: Palette;
}) {
  const reader = useReader();
  return (
    <ul className="chart-legend" aria-label={reader.messages.indicator.legend}>
      {legendOf(chart, palette, reader).map(({ key, words, sample }) => (
        <li key={key}>
          {sample.kind === 'none' ? null : (
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <path
                d={sample.kind === 'box' ? 'M1 1h14v10h-14z' : 'M0 6h16'}
                fill={sample.fill}
                stroke={sample.stroke}
                strokeWidth={sample.kind === 'box' ? 1.5 : 2}
                strokeDasharray={sample.dash}
              />
            </svg>
          )}
          {words}
        </li>
      ))}
    </ul>
  );
}
