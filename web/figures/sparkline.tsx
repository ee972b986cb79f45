export type SparkPoint = { readonly period: string; readonly lo: string; readonly hi: string };

const WIDTH = 64;
const HEIGHT = 20;
const EDGE = 3;

/** Where the points of a small line lie; an interval stands as tall as it is wide. For drawing only. */
export function sparkLayout(points: readonly SparkPoint[]) {
  const ends = points.map(({ lo, hi }) => [Number(lo), Number(hi)] as const);
  const least = Math.min(...ends.map(([lo]) => lo));
  const most = Math.max(...ends.map(([, hi]) => hi));
  const span = most - least || 1;
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : EDGE + (1 - (value - least) / span) * (HEIGHT - 2 * EDGE);
  const step = points.length > 1 ? (WIDTH - 2 * EDGE) / (points.length - 1) : 0;
  return ends.map(([lo, hi], n) => ({ x: EDGE + n * step, top: y(hi), bottom: y(lo) }));
}

/** The figure and those it is comparable with, its own period marked; less than two make no line. */
export function Sparkline({
  points,
  period,
}: {
  readonly points: readonly SparkPoint[];
  readonly period: string;
}) {
  // Where the figure itself is no point, as a sum of parts is none, the line would end in another period.
  if (points.length < 2 || points.at(-1)?.period !== period) return null;
  const laid = sparkLayout(points);
  const middle = laid.map(({ x, top, bottom }) => `${x},${(top + bottom) / 2}`).join(' ');
  const last = laid.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={middle} />
      {laid.map(({ x, top, bottom }) => (
        <line key={x} x1={x} x2={x} y1={top - 0.5} y2={bottom + 0.5} />
      ))}
      {last ? <circle cx={last.x} cy={(last.top + last.bottom) / 2} r="2.5" /> : null}
    </svg>
  );
}
