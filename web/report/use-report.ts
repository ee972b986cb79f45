import { useQuery } from '@tanstack/react-query';
import { fetchFact, fetchReport, queryKeys, type ReportQuery } from '../api.ts';

export const useReport = (query: ReportQuery) =>
  useQuery({
    queryKey: queryKeys.report(query),
    queryFn: ({ signal }) => fetchReport(query, signal),
    placeholderData: (previous) => previous,
  });

export const useFact = (key: string, knownOn: string | null) =>
  useQuery({
    queryKey: queryKeys.fact(key, knownOn),
    queryFn: ({ signal }) => fetchFact(key, knownOn, signal),
    placeholderData: (previous) => previous,
  });
