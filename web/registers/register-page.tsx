import '../styles/record.css';
import '../styles/registers.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Board } from './board.tsx';
import { RecordTable } from './record-table.tsx';
import { RegisterFigures } from './register-figures.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { type RegisterSearch, registerAddress } from './registers-address.ts';

/** One register as of a day: what was looked for, as a table or a board, and what it counts. */
export function RegisterPage() {
  const { messages, read, count, day } = useReader();
  const words = messages.registers;
  const { code } = useParams({ from: '/registers/$code' });
  const search = useSearch({ from: '/registers/$code' });
  const navigate = useNavigate({ from: '/registers/$code' });
  const { knownOn } = useDesk();
  const answer = useRead<RegisterAnswer>(registerAddress(code, search, knownOn));
  const { data } = answer;
  const change = (part: RegisterSearch): void =>
    void navigate({
      search: (before) => ({ ...before, after: undefined, ...part }),
      resetScroll: false,
      replace: true,
    });
  const all = data?.states.reduce((sum, { records }) => sum + records, 0) ?? 0;
  const isFiltered = Boolean(search.q || search.state || search.place);
  return (
    <>
      <PageHead
        title={data ? read(data.name) : ' '}
        above={<Link to="/registers">{words.title}</Link>}
        line={
          data
            ? [words.records(count(all)), words.asOf(day(data.day)), read(data.owner)].join(' · ')
            : ' '
        }
        pickers="none"
      >
        {data?.mayWrite ? (
          <Button
            size="xs"
            onClick={() =>
              void navigate({ to: '/registers/$code/$id', params: { code, id: 'new' } })
            }
          >
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <RegisterFilters answer={data} search={search} onChange={change} />
      {answer.isError && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {data || answer.isError ? null : <Loading lines={10} />}
      {data && data.records.length === 0 ? (
        <Empty>{isFiltered ? words.nothing : words.empty}</Empty>
      ) : null}
      {data && data.records.length > 0 ? (
        search.view === 'board' ? (
          <Board answer={data} day={search.day} />
        ) : (
          <RecordTable answer={data} day={search.day} />
        )
      ) : null}
      {data && (data.next !== null || search.after) ? (
        <p className="register-pages">
          {search.after ? (
            <button type="button" className="linklike" onClick={() => change({ after: undefined })}>
              {words.first}
            </button>
          ) : null}
          <span>{words.shownOf(count(data.records.length), count(all))}</span>
          {data.next === null ? null : (
            <button
              type="button"
              className="linklike"
              onClick={() =>
                void navigate({
                  search: (before) => ({ ...before, after: data.next ?? undefined }),
                })
              }
            >
              {words.next}
            </button>
          )}
        </p>
      ) : null}
      {data ? <RegisterFigures code={code} day={search.day} /> : null}
    </>
  );
}
