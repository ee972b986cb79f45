import { Link } from '@tanstack/react-router';
import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { lanesOf } from './register-model.ts';

/** A lane for each state that has records; beyond a page a lane says how many it shows. */
export function Board({
  answer,
  day: asOf,
}: {
  readonly answer: RegisterAnswer;
  readonly day: string | undefined;
}) {
  const { messages, read, count, day } = useReader();
  const words = messages.registers;
  return (
    <div className="board">
      {lanesOf(answer).map(({ code, label, records, cards }) => (
        <section key={code} aria-label={read(label)}>
          <h2>
            {read(label)}
            <span className="count">
              {cards.length < records
                ? words.shownOf(count(cards.length), count(records))
                : count(records)}
            </span>
          </h2>
          <ul>
            {cards.map((card) => (
              <li key={card.id}>
                <Link
                  to="/registers/$code/$id"
                  params={{ code: answer.code, id: card.id }}
                  search={{ day: asOf }}
                >
                  {card.title}
                </Link>
                <small>{day(card.since)}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
