import type { EditionAnswer } from '../../src/server/wire/edition.ts';
import { useReader } from '../language.tsx';

/** The numbers that one would print otherwise today; each leads to its place in the text. */
export function Differences({
  differences,
  onPick,
}: {
  readonly differences: EditionAnswer['differences'];
  readonly onPick: (binding: string) => void;
}) {
  const { messages, read, figure, count } = useReader();
  const words = messages.edition;
  if (differences.length === 0) return <p className="soft">{words.same}</p>;
  return (
    <details className="differences">
      <summary>{words.differ(count(differences.length))}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.printed}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.is}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ binding, printed, indicator, was, is }) => (
            <tr key={binding}>
              <th scope="row">
                <button type="button" className="linklike" onClick={() => onPick(binding)}>
                  {figure(printed)}
                </button>
                <small>{read(indicator)}</small>
              </th>
              <td>{figure(was)}</td>
              <td>{is === null ? words.none : figure(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
