import type { FigureAnswer } from '../../src/server/wire/indicator.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { StatusTag } from '../figures/status-tag.tsx';
import { useReader } from '../language.tsx';
import type { FiguresTable } from './figures-table.ts';

/** The table of the chart, with the periods that it could not draw. */
export function FiguresByPeriod({ table }: { readonly table: FiguresTable }) {
  const { messages, read } = useReader();
  const words = messages.indicator;
  return (
    <div className="table-room">
      <table className="period-table">
        <caption className="sr">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="num">
              {words.actual}
            </th>
            <th scope="col">{words.status}</th>
            {table.plans.map(({ series, name }) => (
              <th key={series} scope="col" className="num">
                {read(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.code} aria-current={row.current ? 'true' : undefined}>
              <th scope="row">
                {read(row.period)}
                {row.comparable || !row.actual ? null : (
                  <span className="soft">{words.notComparable}</span>
                )}
              </th>
              <td className="num">
                <Printed figure={row.actual} />
                {row.others.map((other) => (
                  <span key={other.key} className="soft">
                    <Printed figure={other} /> · {words.otherSource}
                  </span>
                ))}
              </td>
              <td>
                {row.actual ? (
                  <StatusTag code={row.actual.statusCode} word={read(row.actual.status)} />
                ) : null}
              </td>
              {row.plans.map((plan, n) => (
                <td key={table.plans[n]?.series} className="num">
                  <Printed figure={plan} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Printed({ figure }: { readonly figure: FigureAnswer | null }) {
  const { messages, figure: shown } = useReader();
  return figure ? (
    <FactLink fact={figure.key}>{shown(figure.printed)}</FactLink>
  ) : (
    <span className="soft">{messages.shell.nothing}</span>
  );
}
