import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { apiAddress } from '../api.ts';
import { useRead } from '../use-read.ts';

export type ReportQuery = {
  readonly outline: string;
  readonly period: string | null;
  readonly knownOn: string | null;
};

export const useReport = (query: ReportQuery) =>
  useRead<ReportAnswer>(query.period === null ? null : reportAddress(query, 'json'));

export const FILE_FORMATS = ['docx', 'pdf', 'html'] as const;

/** Where a report is read or downloaded. */
export const reportAddress = (
  { outline, period, knownOn }: ReportQuery,
  format: 'json' | (typeof FILE_FORMATS)[number],
): string =>
  apiAddress(['reports', format === 'json' ? outline : `${outline}.${format}`], {
    period,
    knownOn,
  });
