import type { FactAnswer, Problem, ReportAnswer, SaveFact } from '../src/server/wire.ts';

/** The server refused, and says why; or it could not be reached at all. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'offline' };

export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : 'offline');
    this.failure = failure;
  }
}

export type ReportQuery = {
  readonly outline: string;
  readonly period: string | null;
  readonly knownOn: string | null;
};

/** Query keys come from here only, so that a save can say what it makes stale. */
export const queryKeys = {
  all: ['tonghop'] as const,
  reports: ['tonghop', 'reports'] as const,
  report: (query: ReportQuery) => ['tonghop', 'report', query] as const,
  fact: (key: string, knownOn: string | null) => ['tonghop', 'fact', key, knownOn] as const,
};

export const fetchReport = (query: ReportQuery, signal: AbortSignal): Promise<ReportAnswer> =>
  request<ReportAnswer>(reportAddress(query, 'json'), { signal });

export const fetchReports = (
  signal: AbortSignal,
): Promise<{ readonly reports: readonly { readonly name: string }[] }> =>
  request('/api/v1/reports', { signal });

export const fetchFact = (
  key: string,
  knownOn: string | null,
  signal: AbortSignal,
): Promise<FactAnswer> =>
  request<FactAnswer>(`/api/v1/facts?${params({ key, knownOn })}`, { signal });

export const saveFact = (body: SaveFact): Promise<{ revision: number }> =>
  request('/api/v1/facts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Where a report is read or downloaded. */
export function reportAddress(query: ReportQuery, format: 'json' | 'docx' | 'html'): string {
  const suffix = format === 'json' ? '' : `.${format}`;
  const search = params({ period: query.period, knownOn: query.knownOn });
  return `/api/v1/reports/${encodeURIComponent(query.outline)}${suffix}${search ? `?${search}` : ''}`;
}

function params(values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).flatMap(([k, v]) => (v === null ? [] : [[k, v]]));
  return new URLSearchParams(given).toString();
}

/** The server's answers follow its own schemas, from which these types are made. */
async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed({ kind: 'offline' });
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new RequestFailed(problem ? { kind: 'problem', problem } : { kind: 'offline' });
}
