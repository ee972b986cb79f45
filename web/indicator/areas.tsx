import { Link } from '@tanstack/react-router';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { StatusTag } from '../figures/status-tag.tsx';
import { useReader } from '../language.tsx';

/** The areas right below, on the map that is chosen: their figures, and how many have none. */
export function Areas({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, figure: shown } = useReader();
  const words = messages.indicator;
  if (answer.areas.length === 0) return null;
  const known = answer.areas.filter(({ figure }) => figure !== null);
  const missing = answer.areas.length - known.length;
  return (
    <section className="panel" aria-labelledby="areas">
      <header className="panel-head">
        <h2 id="areas">{words.areas}</h2>
        <span>{answer.boundary ? words.areasLine(read(answer.boundary.name)) : ''}</span>
      </header>
      {known.length === 0 ? (
        <p className="empty">{words.noAreas}</p>
      ) : (
        <table className="parts-table">
          <thead>
            <tr>
              <th scope="col">{words.area}</th>
              <th scope="col" className="num">
                {words.figure}
              </th>
              <th scope="col">{words.status}</th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ id, name, figure, coverage }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="way" to="/places/$id" params={{ id }} search={true}>
                    {read(name)}
                  </Link>
                </th>
                <td className="num">
                  {figure ? <FactLink fact={figure.key}>{shown(figure.printed)}</FactLink> : null}
                </td>
                <td>
                  {figure ? (
                    <StatusTag code={figure.statusCode} word={read(figure.status)} />
                  ) : null}
                  {coverage && figure?.key === null ? (
                    <span className="soft">
                      {words.partial(coverage.present, coverage.expected)}
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {known.length > 0 && missing > 0 ? (
        <p className="empty">{words.areasMissing(missing)}</p>
      ) : null}
    </section>
  );
}
