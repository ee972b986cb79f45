import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import { useReader } from '../language.tsx';
import type { PeopleFilter } from './people-model.ts';

/** By name, role, agency and whether they are still there. */
export function PeopleFilters({
  answer,
  filter,
  onFilter,
}: {
  readonly answer: PeopleAnswer | undefined;
  readonly filter: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
}) {
  const { messages, read } = useReader();
  const words = messages.people;
  const change = (part: Partial<PeopleFilter>): void => onFilter({ ...filter, ...part });
  const employing = new Set(answer?.people.map(({ agency }) => agency?.code));
  return (
    <search className="people-filter">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={filter.words}
        maxLength={100}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <select
        aria-label={words.role}
        value={filter.role ?? ''}
        onChange={(event) => change({ role: event.currentTarget.value || null })}
      >
        <option value="">{words.allRoles}</option>
        {answer?.roles.map(({ role, label }) => (
          <option key={role} value={role}>
            {read(label)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.agency}
        value={filter.agency ?? ''}
        onChange={(event) => change({ agency: event.currentTarget.value || null })}
      >
        <option value="">{words.allAgencies}</option>
        {answer?.agencies
          .filter(({ code }) => employing.has(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {read(name)}
            </option>
          ))}
      </select>
      <label className="check-line">
        <input
          type="checkbox"
          checked={filter.state === 'all'}
          onChange={(event) => change({ state: event.currentTarget.checked ? 'all' : 'in use' })}
        />
        {words.anyState}
      </label>
    </search>
  );
}
