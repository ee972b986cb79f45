import type { OverviewAnswer } from '../../src/server/wire/overview.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { useReader } from '../language.tsx';

/** What a person must settle, in the words of the question, each with the way to its figure. */
export function Questions({ overview }: { readonly overview: OverviewAnswer }) {
  const { messages, read } = useReader();
  if (overview.questions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="questions">
      <header className="panel-head">
        <h2 id="questions">{messages.overview.questions}</h2>
        <span>{overview.questions.length}</span>
      </header>
      <ul className="list">
        {overview.questions.map(({ fact, code, name, text }) => (
          <li key={`${fact} ${code}`}>
            <FactLink fact={fact}>{read(name)}</FactLink>
            <span className="soft">{read(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
