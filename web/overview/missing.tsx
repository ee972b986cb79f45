import { Link } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../src/server/wire/overview.ts';
import { useReader } from '../language.tsx';
import { Empty } from '../page/states.tsx';

/** What should have a figure and has none, and who owes it. */
export function Missing({ overview }: { readonly overview: OverviewAnswer }) {
  const { messages, read } = useReader();
  const words = messages.overview;
  return (
    <section className="panel" aria-labelledby="missing">
      <header className="panel-head">
        <h2 id="missing">{words.missing}</h2>
        <span>{words.shown(overview.missing.length)}</span>
      </header>
      {overview.missing.length === 0 ? <Empty>{words.nothingMissing}</Empty> : null}
      <ul className="list">
        {overview.missing.map((row) => (
          <li key={row.code}>
            <Link to="/indicators/$code" params={{ code: row.code }} search={true}>
              {read(row.name)}
            </Link>
            <span className="soft">
              {read(row.because)} · {words.owner}: {read(row.owner)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
