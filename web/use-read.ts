import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queryKeys, request } from './api.ts';

type Reading<Answer> = {
  /** What the page itself had of the answer when it came. */
  readonly brought?: Answer | undefined;
  /** Whether the answer to the question before may stand until the new one is there. */
  readonly meanwhile?: 'previous' | 'nothing';
};

/** What the server says at an address of its API; null asks nothing yet. */
export const useRead = <Answer>(
  address: string | null,
  { meanwhile = 'previous', brought }: Reading<Answer> = {},
): UseQueryResult<Answer> =>
  useQuery({
    queryKey: queryKeys.read(address ?? ''),
    queryFn: ({ signal }) => request<Answer>(address ?? '', { signal }),
    enabled: address !== null,
    ...(brought === undefined ? {} : { initialData: () => brought }),
    ...(meanwhile === 'previous' ? { placeholderData: keepPreviousData } : {}),
  });
