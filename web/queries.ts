import { QueryClient } from '@tanstack/react-query';
import { queryKeys, RequestFailed, request } from './api.ts';

/** What the server has refused it refuses again; only what did not arrive is asked for once more. */
const isWorthAgain = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof RequestFailed && error.failure.kind === 'problem');

export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: isWorthAgain } },
});

/** Asks for an answer before the screen that shows it is loaded; the screen finds it under the same key. */
export function askAhead(address: string | null): void {
  if (address === null) return;
  void queries.prefetchQuery({
    queryKey: queryKeys.read(address),
    queryFn: ({ signal }) => request<unknown>(address, { signal }),
  });
}
