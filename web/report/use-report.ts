import { useQuery } from '@tanstack/react-query';
import { fetchFact, fetchReport, fetchReports, queryKeys, type ReportQuery } from '../api.ts';

/** The reports that can be built; the first is the one that opens. */
export const useReports = () =>
  useQuery({ queryKey: queryKeys.reports, queryFn: ({ signal }) => fetchReports(signal) });

export const useReport = (query: ReportQuery) =>
  useQuery({
    queryKey: queryKeys.report(query),
    queryFn: ({ signal }) => fetchReport(query, signal),
    enabled: query.outline !== '',
    placeholderData: (previous) => previous,
  });

export const useFact = (key: string, knownOn: string | null) =>
  useQuery({
    queryKey: queryKeys.fact(key, knownOn),
    queryFn: ({ signal }) => fetchFact(key, knownOn, signal),
    // Another number's fact is never shown under this one.
    placeholderData: (previous) => (previous?.key === key ? previous : undefined),
  });
