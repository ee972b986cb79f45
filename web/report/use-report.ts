import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { useRead } from '../use-read.ts';
import { type ReportQuery, reportAddress } from './report-address.ts';

export const useReport = (query: ReportQuery) =>
  useRead<ReportAnswer>(query.period === null ? null : reportAddress(query, 'json'));
