import { Link } from '@tanstack/react-router';
import type { PlaceAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';

/** What the area was made of and became, with the document that says so, and what lies around and below it. */
export function Kin({ place }: { readonly place: PlaceAnswer }) {
  const { messages } = useReader();
  const words = messages.places;
  return (
    <div className="kin">
      {place.predecessors.length + place.successors.length > 0 ? (
        <section className="panel" aria-label={words.kin}>
          <div className="panel-head">
            <h2>{words.kin}</h2>
          </div>
          <Successions
            title={words.predecessors}
            list={place.predecessors}
            note={words.predecessorsNote}
          />
          <Successions title={words.successors} list={place.successors} />
        </section>
      ) : null}
      <Names title={words.neighbours} list={place.neighbours} />
      <Names title={words.parts} list={place.parts} />
    </div>
  );
}

function Successions({
  title,
  list,
  note,
}: {
  readonly title: string;
  readonly list: PlaceAnswer['predecessors'];
  readonly note?: string;
}) {
  const { messages, read, day, count } = useReader();
  if (list.length === 0) return null;
  return (
    <div className="successions">
      <h3>{title}</h3>
      <ul>
        {list.map(({ id, name, on, basis, figures }) => (
          <li key={id}>
            <Link to="/places/$id" params={{ id }}>
              {read(name)}
            </Link>
            <small>
              {day(on)} · {basis} · {messages.places.ownFigures(count(figures))}
            </small>
          </li>
        ))}
      </ul>
      {note ? <p className="map-note">{note}</p> : null}
    </div>
  );
}

function Names({
  title,
  list,
}: {
  readonly title: string;
  readonly list: PlaceAnswer['neighbours'];
}) {
  const { read, count } = useReader();
  if (list.length === 0) return null;
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span>{count(list.length)}</span>
      </div>
      <ul className="names">
        {list.map(({ id, name }) => (
          <li key={id}>
            <Link to="/places/$id" params={{ id }}>
              {read(name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
