import '../styles/audit.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditAnswer } from '../../src/server/wire/audit.ts';
import { queryKeys, request } from '../api.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useMay } from '../session/use-session.ts';
import { type AuditFilter, auditAddress } from './audit-address.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';
import { ChainLine } from './chain-line.tsx';

/** What was done, for whoever may audit it; what is looked for stands in the address. */
export function AuditPage() {
  const { messages } = useReader();
  const words = messages.audit;
  const mayRead = useMay('audit.read');
  const { open, ...filter } = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const address = auditAddress(filter);
  const answer = useInfiniteQuery({
    queryKey: [...queryKeys.read(address), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      request<AuditAnswer>(auditAddress(filter, { after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: mayRead,
    placeholderData: (before) => before,
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
  const pages = answer.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const change = (part: AuditFilter): void =>
    void navigate({
      search: (before) => ({ ...before, ...part, open: undefined }),
      resetScroll: false,
    });
  return (
    <>
      <PageHead title={words.title} line={words.line} pickers="none">
        <Button.Group>
          {(['.csv', '.jsonl'] as const).map((file) => (
            <Button
              key={file}
              component="a"
              size="xs"
              variant="default"
              href={auditAddress(filter, { file })}
              download
              title={words.exportHint}
              aria-label={`${words.export} ${file}. ${words.exportHint}`}
            >
              {file}
            </Button>
          ))}
        </Button.Group>
      </PageHead>
      {pages[0] ? <ChainLine chain={pages[0].chain} /> : null}
      <AuditFilters choices={pages[0]?.choices ?? null} filter={filter} onChange={change} />
      {answer.isError && rows.length === 0 ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {answer.isPending ? <Loading lines={12} /> : null}
      {answer.isSuccess && rows.length === 0 ? <Empty>{words.none}</Empty> : null}
      {rows.length > 0 ? <AuditList rows={rows} open={open ?? null} /> : null}
      {answer.hasNextPage ? (
        <p className="audit-more">
          <Button
            size="xs"
            variant="default"
            loading={answer.isFetchingNextPage}
            onClick={() => void answer.fetchNextPage()}
          >
            {words.more}
          </Button>
        </p>
      ) : null}
    </>
  );
}
