import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Chart } from './chart-model.ts';
import { type Look, optionOf } from './chart-option.ts';

use([CustomChart, GridComponent, SVGRenderer]);

/** Draws, and draws again where the room or the colours change. The chart library is loaded with this file only. */
export function ChartDrawing({
  chart,
  look,
  label,
}: {
  readonly chart: Exclude<Chart, { kind: 'nothing' }>;
  readonly look: Look;
  /** What a reader who does not see the picture is told of it. */
  readonly label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const drawing = init(element, null, { renderer: 'svg' });
    drawing.setOption(optionOf(chart, look));
    const watch = new ResizeObserver(() => drawing.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawing.dispose();
    };
  }, [chart, look]);
  return <div ref={box} className="chart-box" role="img" aria-label={label} />;
}
