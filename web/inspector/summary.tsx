import { Link } from '@tanstack/react-router';
import { parseFactKey } from '../../src/core/fact.ts';
import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { useReader } from '../language.tsx';
import { figureAndUnit } from './printed.ts';

/** What the number says, of what, whose and from where. */
export function Summary({ fact }: { readonly fact: FactAnswer }) {
  const { messages, read } = useReader();
  const { of, today } = fact.owner;
  const key = parseFactKey(fact.key);
  const moved = today && read(today) !== read(of);
  const owners = moved
    ? `${read(of)} (${messages.inspector.ownerNow} ${read(today)})`
    : read(of ?? today);
  return (
    <section>
      <p className="muted" style={{ margin: 0 }}>
        {read(fact.indicator.sector)}
      </p>
      <h2>
        <Link
          to="/indicators/$code"
          params={{ code: fact.indicator.code }}
          search={key ? { place: key.place, period: key.period } : {}}
        >
          {read(fact.indicator.name)}
        </Link>
      </h2>
      <Value printed={fact.printed} />
      <span className="tag">{read(fact.status)}</span>{' '}
      {fact.questions.length > 0 ? (
        <span className="tag question">
          ? {fact.questions.length} {messages.inspector.questions}
        </span>
      ) : null}
      {fact.questions.map((question) => (
        <p key={question.code} className="question-text">
          {read(question.text)}
        </p>
      ))}
      <dl>
        <dt>{messages.inspector.period}</dt>
        <dd>{read(fact.period)}</dd>
        <dt>{messages.inspector.place}</dt>
        <dd>{read(fact.place)}</dd>
        <dt>{messages.inspector.owner}</dt>
        <dd>{owners}</dd>
        <dt>{messages.inspector.origin}</dt>
        <dd>{read(fact.origin)}</dd>
      </dl>
    </section>
  );
}

/** The figure is the loudest thing, its unit the softest. */
function Value({ printed }: { readonly printed: string }) {
  const reader = useReader();
  const { figure, unit } = figureAndUnit(printed);
  return (
    <p className="value">
      {reader.figure(figure)}
      <small>{reader.figure(unit)}</small>
    </p>
  );
}
