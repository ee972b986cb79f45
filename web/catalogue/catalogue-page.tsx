import '../styles/fields.css';
import '../styles/people.css';
import '../styles/person.css';
import '../styles/catalogue.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { KnownOnPicker } from '../desk/known-on-picker.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useMay } from '../session/use-session.ts';
import { useRead } from '../use-read.ts';
import { listAddress } from './catalogue-address.ts';
import {
  entriesOf,
  entriesWith,
  type Filter,
  type Listed,
  TABS,
  tabOf,
} from './catalogue-model.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { EntryList } from './entry-list.tsx';

const AT_FIRST: Filter = { words: '', sector: null };

/** What the province measures and with whom, kept here; one entry opens beside its list, by the address. */
export function CataloguePage() {
  const { messages } = useReader();
  const words = messages.catalogue;
  const mayRead = useMay('catalogue.read');
  if (mayRead) return <Catalogue />;
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

function Catalogue() {
  const { messages, count } = useReader();
  const words = messages.catalogue;
  const mayChange = useMay('catalogue.change');
  const { knownOn } = useDesk();
  const search = useSearch({ from: '/catalogue' });
  const navigate = useNavigate({ from: '/catalogue' });
  const today = useProvince().data?.today ?? '';
  const tab = tabOf(search.tab);
  const answer = useRead<Listed['answer']>(listAddress(tab, knownOn), { meanwhile: 'nothing' });
  const [filter, setFilter] = useState(AT_FIRST);
  const asked = useDeferredValue(filter);
  const { data } = answer;
  // The address that was asked is that of the tab, and so is its answer.
  const listed = useMemo(() => (data ? ({ tab, answer: data } as Listed) : null), [data, tab]);
  const all = useMemo(() => (listed ? entriesOf(listed) : []), [listed]);
  const shown = useMemo(() => entriesWith(all, asked), [all, asked]);
  const acts = mayChange && knownOn === null;
  const open = (entry: string | undefined, how: 'push' | 'replace'): void =>
    void navigate({
      search: (before) => ({ ...before, entry }),
      resetScroll: false,
      replace: how === 'replace',
    });
  return (
    <>
      <PageHead
        title={words.title}
        line={listed ? words.line(count(shown.length), count(all.length)) : ' '}
        pickers="none"
      >
        <KnownOnPicker label={words.asKnown} />
        {acts ? (
          <Button size="xs" onClick={() => open('new', 'push')}>
            {words.add[tab]}
          </Button>
        ) : null}
      </PageHead>
      <nav className="catalogue-tabs" aria-label={words.tabs}>
        {TABS.map((one) => (
          <Link
            key={one}
            to="/catalogue"
            search={(before) => ({ ...before, tab: one, entry: undefined })}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => setFilter(AT_FIRST)}
          >
            {words[one]}
          </Link>
        ))}
      </nav>
      <Filters listed={listed} filter={filter} onFilter={setFilter} />
      {mayChange ? null : <p className="soft catalogue-note">{words.onlyReads}</p>}
      {mayChange && knownOn !== null ? (
        <p className="soft catalogue-note">{words.onlyNow}</p>
      ) : null}
      {answer.isError && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {data || answer.isError ? null : <Loading lines={12} />}
      {listed && shown.length === 0 ? (
        <Empty>
          {all.length > 0 ? words.none : knownOn === null ? words.empty : words.emptyThen}
        </Empty>
      ) : null}
      {shown.length > 0 ? (
        <EntryList
          {...{ tab, today }}
          entries={shown}
          current={search.entry ?? null}
          onOpen={(code) => open(code, 'push')}
        />
      ) : null}
      <EntryDrawer
        {...{ listed, today, acts }}
        code={search.entry ?? null}
        onClose={() => open(undefined, 'replace')}
        onAdded={(code) => open(code, 'replace')}
      />
    </>
  );
}

function Filters({
  listed,
  filter,
  onFilter,
}: {
  readonly listed: Listed | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { messages, read } = useReader();
  const words = messages.catalogue;
  return (
    <search className="people-filter">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={filter.words}
        maxLength={100}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      {listed?.tab === 'indicators' ? (
        <select
          aria-label={words.sector}
          value={filter.sector ?? ''}
          onChange={(event) => onFilter({ ...filter, sector: event.currentTarget.value || null })}
        >
          <option value="">{words.allSectors}</option>
          {listed.answer.sectors.map(({ code, name }) => (
            <option key={code} value={code}>
              {read(name)}
            </option>
          ))}
        </select>
      ) : null}
    </search>
  );
}
