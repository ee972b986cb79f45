import { apiAddress } from '../api.ts';

export type ReportQuery = {
  readonly outline: string;
  readonly period: string | null;
  readonly knownOn: string | null;
};

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
