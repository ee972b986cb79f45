import { useMemo, useRef, useState } from 'react';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import { apiAddress } from '../api.ts';
import { useReader } from '../language.tsx';
import { latePart } from '../page/late-part.tsx';
import { Empty } from '../page/states.tsx';
import { ChartLegend } from './chart/chart-legend.tsx';
import { chartOf } from './chart/chart-model.ts';
import type { Look } from './chart/chart-option.ts';
import { legendOf } from './chart/legend-model.ts';
import { savePng, saveSvg } from './chart/take-away.ts';
import { usePalette } from './chart/use-palette.ts';
import { FiguresByPeriod } from './figures-by-period.tsx';
import { tableOf, tsvOf } from './figures-table.ts';

/** Asked for with this page and not only once its figures are there; no other page asks for it. */
const ChartDrawing = latePart(
  async () => (await import('./chart/chart-drawing.tsx')).ChartDrawing,
  <div className="chart-box" />,
);
void ChartDrawing.preload();

/** The figures of all periods: the picture, its table beside it, and both to take away. */
export function FiguresPanel({
  answer,
  asked,
}: {
  readonly answer: IndicatorAnswer;
  /** What the answer was asked by; the files are asked for by the same. */
  readonly asked: Readonly<Record<string, string | null | undefined>>;
}) {
  const reader = useReader();
  const { messages, read, figure, instant, count, language } = reader;
  const words = messages.indicator;
  const palette = usePalette();
  const chart = useMemo(() => chartOf(answer), [answer]);
  const table = useMemo(() => tableOf(answer), [answer]);
  const look = useMemo<Look>(
    () => ({ palette, read, figure, count, breakAt: words.breakAt }),
    [palette, read, figure, count, words],
  );
  const caption = captionOf(answer, reader);
  const box = useRef<HTMLDivElement>(null);
  const picture = () => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return null;
    const { width, height } = svg.getBoundingClientRect();
    return {
      drawing: new XMLSerializer().serializeToString(svg),
      width: Math.round(width),
      height: Math.round(height),
      title: read(answer.name),
      legend: chart.kind === 'nothing' ? [] : legendOf(chart, palette, reader),
      caption,
      colours: palette,
    };
  };
  const tsv = () =>
    tsvOf(table, {
      period: words.period,
      actual: words.actual,
      status: words.status,
      source: words.source,
      updated: messages.shell.updated,
      read,
      figure,
      instant,
    });
  const file = (ending: 'csv' | 'xlsx') =>
    apiAddress(['indicators', `${answer.code}.${ending}`], { ...asked, lang: language });
  return (
    <section className="panel" aria-labelledby="figures">
      <header className="panel-head">
        <h2 id="figures">{words.chart}</h2>
        <div className="take-away">
          <CopyButton text={tsv} />
          <span>{words.download}:</span>
          <a href={file('csv')} download>
            CSV
          </a>
          <a href={file('xlsx')} download>
            XLSX
          </a>
          {chart.kind === 'nothing' ? null : (
            <>
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  const now = picture();
                  if (now) saveSvg(now, answer.code);
                }}
              >
                SVG
              </button>
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  const now = picture();
                  if (now) void savePng(now, answer.code);
                }}
              >
                PNG
              </button>
            </>
          )}
        </div>
      </header>
      <div className="picture-and-table">
        {chart.kind === 'nothing' ? (
          <Empty>{words.noChart}</Empty>
        ) : (
          <figure className="chart">
            <div ref={box}>
              <ChartDrawing chart={chart} look={look} label={words.chartOf(read(answer.name))} />
            </div>
            <ChartLegend chart={chart} palette={palette} />
            {chart.points.length === 1 ? <p className="soft">{words.onePoint}</p> : null}
            <figcaption>
              {caption.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </figcaption>
          </figure>
        )}
        <FiguresByPeriod table={table} />
      </div>
    </section>
  );
}

/** Source, period, place, status, freshness: what a picture must not go without. */
function captionOf(
  { figure, period, place, knownOn }: IndicatorAnswer,
  { messages, read, instant }: ReturnType<typeof useReader>,
): readonly string[] {
  const words = messages.indicator;
  const what = [
    read(period.label),
    read(place.name),
    ...(figure ? [read(figure.status), words.updated(instant(figure.knownFrom))] : []),
    ...(knownOn === null ? [] : [`${messages.shell.knownOn} ${instant(knownOn)}`]),
  ].join(' · ');
  return figure ? [what, `${words.source}: ${read(figure.origin)}`] : [what];
}

function CopyButton({ text }: { readonly text: () => string }) {
  const { messages } = useReader();
  const words = messages.indicator;
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text()).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    setOutcome(done);
  };
  return (
    <>
      <span role="status">
        {outcome === 'copied' ? words.copied : outcome === 'refused' ? words.notCopied : ''}
      </span>
      <button type="button" className="linklike" onClick={() => void copy()}>
        {words.copy}
      </button>
    </>
  );
}
