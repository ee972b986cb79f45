import { Link } from '@tanstack/react-router';
import type { PlaceAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { FigureState, FigureText } from './figure-text.tsx';

/** All figures of an area, by sector, each a door to its fact and its indicator. */
export function PlaceFigures({ place }: { readonly place: PlaceAnswer }) {
  const { messages, read, figure: inForm } = useReader();
  const words = messages.places;
  return (
    <table className="unit-list place-figures">
      <caption className="sr">{words.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col" className="value">
            {words.value}
          </th>
          <th scope="col" className="comparison">
            {words.comparison}
          </th>
          <th scope="col" className="state-column">
            {words.state}
          </th>
        </tr>
      </thead>
      {place.sectors.map(({ code, name, figures }) => (
        <tbody key={code}>
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {read(name)}
            </th>
          </tr>
          {figures.map(({ indicator, figure, comparisons }) => (
            <tr key={indicator.code}>
              <th scope="row">
                <Link
                  to="/indicators/$code"
                  params={{ code: indicator.code }}
                  search={(before) => ({ ...before, place: place.id })}
                >
                  {read(indicator.name)}
                </Link>
                <Link
                  to="/places"
                  search={(before) => ({ ...before, indicator: indicator.code })}
                  className="on-map"
                >
                  {words.onMap}
                </Link>
              </th>
              <td className="value">
                <FigureText figure={figure} />
              </td>
              <td className="comparison">
                {comparisons.length === 0 ? (
                  <span className="why">{words.noComparison}</span>
                ) : (
                  comparisons.map((made) => (
                    <span key={read(made.name)}>
                      {made.printed === null ? '—' : inForm(made.printed)}{' '}
                      <small>{read(made.name)}</small>
                    </span>
                  ))
                )}
              </td>
              <td className="state-column">
                <FigureState figure={figure} />
                {figure.questions.map((question) => (
                  <p key={question.vi} className="question-text">
                    {read(question)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
