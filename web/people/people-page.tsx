import '../styles/fields.css';
import '../styles/people.css';
import '../styles/person.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useMay } from '../session/use-session.ts';
import { useRead } from '../use-read.ts';
import { PEOPLE_ADDRESS } from './people-address.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleList } from './people-list.tsx';
import { type PeopleFilter, peopleWho } from './people-model.ts';
import { PersonDrawer } from './person-drawer.tsx';

const AT_FIRST: PeopleFilter = { words: '', role: null, agency: null, state: 'in use' };

/** Everybody who has an account; one of them opens beside the list, by the address. */
export function PeoplePage() {
  const { messages, count } = useReader();
  const words = messages.people;
  const mayRead = useMay('people.read');
  const answer = useRead<PeopleAnswer>(mayRead ? PEOPLE_ADDRESS : null);
  const mayChange = useMay('people.change');
  const { person } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const [filter, setFilter] = useState(AT_FIRST);
  const asked = useDeferredValue(filter);
  const { data } = answer;
  const shown = useMemo(() => (data ? peopleWho(data, asked) : []), [data, asked]);
  const open = (id: string | undefined, how: 'push' | 'replace'): void =>
    void navigate({
      search: (before) => ({ ...before, person: id }),
      resetScroll: false,
      replace: how === 'replace',
    });
  if (!mayRead) {
    return (
      <>
        <PageHead title={words.title} pickers="none" />
        <div className="state">
          <p>{words.notYours}</p>
          <p>
            <Link to="/">{messages.shell.toOverview}</Link>
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={words.title}
        line={data ? words.line(count(shown.length), count(data.people.length)) : ' '}
        pickers="none"
      >
        {mayChange ? (
          <Button size="xs" onClick={() => open('new', 'push')}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <PeopleFilters answer={data} filter={filter} onFilter={setFilter} />
      {answer.isError && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {data || answer.isError ? null : <Loading lines={10} />}
      {data && shown.length === 0 ? (
        <Empty>{data.people.length === 0 ? words.nobody : words.none}</Empty>
      ) : null}
      {shown.length > 0 ? (
        <PeopleList people={shown} current={person ?? null} onOpen={(id) => open(id, 'push')} />
      ) : null}
      <PersonDrawer
        answer={data}
        who={person ?? null}
        onClose={() => open(undefined, 'replace')}
        onAdded={(id) => open(id, 'replace')}
      />
    </>
  );
}
