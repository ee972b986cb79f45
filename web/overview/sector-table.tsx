import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OverviewRowAnswer } from '../../src/server/wire/overview.ts';
import { AlignedFigure } from '../figures/aligned-figure.tsx';
import { FactLink } from '../figures/fact-link.tsx';
import { longestRest } from '../figures/figure-text.ts';
import { PlanBar } from '../figures/plan-bar.tsx';
import { Sparkline } from '../figures/sparkline.tsx';
import { useReader } from '../language.tsx';
import { leadingPlan, type SectorView } from './overview-model.ts';
import { RowTag } from './row-tag.tsx';

/** The indicators of a sector, set in columns; on a phone a list of label, figure, state. */
export function SectorTable({
  sector,
  period,
}: {
  readonly sector: SectorView;
  readonly period: string;
}) {
  const { messages, read } = useReader();
  const words = messages.overview;
  const { rows, others } = sector;
  const room = longestRest(
    rows.map(({ figure }) => figure),
    ',',
  );
  return (
    <section className="panel sector" aria-labelledby={`sector-${sector.code}`}>
      <header className="panel-head">
        <h2 id={`sector-${sector.code}`}>{read(sector.name)}</h2>
        <span>{words.shown(rows.length + others.length)}</span>
      </header>
      {rows.length > 0 ? (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="value-head">
                {words.figure}
              </th>
              <th scope="col">{words.plan}</th>
              <th scope="col" className="num">
                {words.change}
              </th>
              <th scope="col">{words.trend}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} room={room} period={period} />
            ))}
          </tbody>
        </table>
      ) : null}
      {others.length > 0 ? <Others rows={others} /> : null}
    </section>
  );
}

function Row({
  row,
  room,
  period,
}: {
  readonly row: OverviewRowAnswer;
  readonly room: number;
  readonly period: string;
}) {
  const { messages, read, figure } = useReader();
  return (
    <tr>
      <th scope="row" className="name">
        <Link to="/indicators/$code" params={{ code: row.code }} search={true}>
          {read(row.name)}
        </Link>
        {row.word ? <span className="soft"> {figure(row.word)}</span> : null}
        {row.questions > 0 ? (
          <span className="asked" title={messages.overview.questions}>
            ?<span className="sr"> {messages.overview.questions}</span>
          </span>
        ) : null}
        {row.parts ? (
          <span className="soft parts">
            {messages.overview.parts(row.parts.present, row.parts.expected)}
          </span>
        ) : null}
      </th>
      <td className="value-cell">
        <FactLink fact={row.fact}>
          <AlignedFigure figure={row.figure} room={room} />
        </FactLink>
        <span className="unit">{figure(row.unit)}</span>
      </td>
      <td className="plan-cell">
        <Plan row={row} />
      </td>
      <td className="num change-cell">
        <Change row={row} />
      </td>
      <td className="trend-cell">
        <Sparkline points={row.trend} period={period} />
      </td>
      <td className="state-cell">
        <RowTag row={row} />
      </td>
    </tr>
  );
}

function Plan({ row }: { readonly row: OverviewRowAnswer }) {
  const { messages, read, figure } = useReader();
  if (row.plans.length === 0) return <span className="soft">{messages.overview.noPlan}</span>;
  const leading = leadingPlan(row);
  return row.plans.map((plan) => (
    <div key={plan.series} className="plan" title={read(plan.name)}>
      {plan.percent === null ? null : (
        <PlanBar percent={plan.percent} pace={row.pace} tone={plan.tone} />
      )}
      <span className="plan-percent">
        {plan.printed === null ? read(plan.because) : figure(plan.printed)}
      </span>
      {row.plans.length > 1 || plan !== leading ? (
        <span className="soft plan-name">{read(plan.name)}</span>
      ) : null}
    </div>
  ));
}

function Change({ row }: { readonly row: OverviewRowAnswer }) {
  const { messages, read, figure } = useReader();
  const { change } = row;
  if (!change) return <span className="soft">{messages.overview.noChange}</span>;
  if (change.printed === null) return <span className="soft">{read(change.because)}</span>;
  return (
    <>
      {figure(change.printed)}
      {change.ambiguous ? <span className="asked">?</span> : null}
    </>
  );
}

/** What has nothing to compare with yet is one line until it is asked for. */
function Others({ rows }: { readonly rows: readonly OverviewRowAnswer[] }) {
  const { messages } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <details className="others" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.overview.others(rows.length)}</summary>
      {open ? (
        <ul>
          {rows.map((row) => (
            <Other key={row.code} row={row} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function Other({ row }: { readonly row: OverviewRowAnswer }) {
  const { read, figure } = useReader();
  return (
    <li>
      <Link to="/indicators/$code" params={{ code: row.code }} search={true}>
        {read(row.name)}
      </Link>
      <span className="others-figure">
        {row.word ? <span className="soft">{figure(row.word)} </span> : null}
        <FactLink fact={row.fact}>{figure(row.figure)}</FactLink>{' '}
        <span className="unit">{figure(row.unit)}</span>
        {row.questions > 0 ? <span className="asked">?</span> : null}
      </span>
    </li>
  );
}
