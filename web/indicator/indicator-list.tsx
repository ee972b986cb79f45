import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { IndicatorRowAnswer } from '../../src/server/wire/indicator.ts';
import { AlignedFigure } from '../figures/aligned-figure.tsx';
import { FactLink } from '../figures/fact-link.tsx';
import { longestRest } from '../figures/figure-text.ts';
import { StatusTag } from '../figures/status-tag.tsx';
import { useReader } from '../language.tsx';
import type { SectorGroup } from './indicators-model.ts';

/** The indicators of a sector with their figure of the period; those without one say who owes it. */
export const IndicatorGroup = memo(function IndicatorGroup({
  group,
}: {
  readonly group: SectorGroup;
}) {
  const { messages, read, figure: shown, decimalMark } = useReader();
  const words = messages.indicator;
  const figures = group.rows.map(({ figure }) => shown(figure?.figure ?? ''));
  const room = longestRest(figures, decimalMark);
  return (
    <section className="panel indicator-group" aria-labelledby={`group-${group.code}`}>
      <header className="panel-head">
        <h2 id={`group-${group.code}`}>{read(group.name)}</h2>
        <span>{words.withFigures(group.withFigures, group.rows.length)}</span>
      </header>
      <table className="indicator-list">
        <thead className="sr">
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <Row key={row.code} row={row} room={room} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

function Row({ row, room }: { readonly row: IndicatorRowAnswer; readonly room: number }) {
  const { messages, read, figure: shown } = useReader();
  const { figure } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$code" params={{ code: row.code }} search={true} data-row>
          {read(row.name)}
        </Link>
        <span className="soft">{read(row.owner.of?.name ?? row.owner.today?.name ?? null)}</span>
      </th>
      {figure ? (
        <td className="list-figure">
          {figure.word ? <span className="soft">{shown(figure.word)} </span> : null}
          <FactLink fact={figure.key}>
            <AlignedFigure figure={figure.figure} room={room} />
          </FactLink>
          <span className="unit">{shown(figure.unit)}</span>
        </td>
      ) : (
        <td className="list-figure soft">{messages.shell.nothing}</td>
      )}
      <td className="list-state">
        {figure ? <StatusTag code={figure.statusCode} word={read(figure.status)} /> : null}
        {figure && figure.questions > 0 ? (
          <span className="asked" title={messages.indicator.questions(figure.questions)}>
            ?<span className="sr"> {messages.indicator.questions(figure.questions)}</span>
          </span>
        ) : null}
      </td>
    </tr>
  );
}
