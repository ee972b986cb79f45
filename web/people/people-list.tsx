import { useReader } from '../language.tsx';
import { type PersonAnswer, rolesOf } from './people-model.ts';

/** A table where there is room; on a phone name, roles and agency under one another. */
export function PeopleList({
  people,
  current,
  onOpen,
}: {
  readonly people: readonly PersonAnswer[];
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  return (
    <div className="panel">
      <table className="people-list">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isCurrent={person.id === current}
              onOpen={() => onOpen(person.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({
  person,
  isCurrent,
  onOpen,
}: {
  readonly person: PersonAnswer;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}) {
  const { messages, read, day } = useReader();
  const words = messages.people;
  const roles = [...new Set(rolesOf(person).map(({ label }) => read(label)))];
  return (
    <tr aria-current={isCurrent ? 'true' : undefined} className={person.leftAt ? 'left' : ''}>
      <th scope="row">
        <button type="button" className="person-name" onClick={onOpen}>
          {person.name}
        </button>
        <small>{person.login}</small>
      </th>
      <td>
        {roles.length > 0 ? (
          roles.join(', ')
        ) : (
          <span className="soft">{person.leftAt === null ? words.noRole : '—'}</span>
        )}
      </td>
      <td>
        {person.agency ? read(person.agency.name) : <span className="soft">{words.noAgency}</span>}
      </td>
      <td className="person-state">
        {person.leftAt === null ? words.inUse : words.closedOn(day(person.leftAt))}
      </td>
    </tr>
  );
}
