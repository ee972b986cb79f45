import { QueryClient } from '@tanstack/react-query';
import { queryKeys, request } from './api.ts';

export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: 1 } },
});

/** Asks for an answer before the screen that shows it is loaded; the screen finds it under the same key. */
export function askAhead(address: string | null): void {
  if (address === null) return;
  void queries.prefetchQuery({
    queryKey: queryKeys.read(address),
    queryFn: ({ signal }) => request<unknown>(address, { signal }),
  });
}
