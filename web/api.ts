import type { SaveFact } from '../src/server/wire/fact.ts';
import type { Problem } from '../src/server/wire/problem.ts';

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

/** Query keys come from here only: an address is its own key, and a save makes all of them stale. */
export const queryKeys = {
  all: ['tonghop'] as const,
  read: (address: string) => ['tonghop', address] as const,
};

/** An address of the API; what is undefined or null is left out. */
export function apiAddress(
  path: readonly string[],
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return `/api/v1/${path.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

export const saveFact = (body: SaveFact): Promise<{ revision: number }> =>
  send('POST', '/api/v1/facts', body);

/** The server's answers follow its own schemas, from which these types are made. */
export const request = async <T>(address: string, init: RequestInit): Promise<T> =>
  (await (await answered(address, init)).json()) as T;

/** Has something done; what is done without a word is answered with null. */
export async function send<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<T> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await answered(address, { method, ...(body === undefined ? {} : json) });
  return (response.status === 204 ? null : await response.json()) as T;
}

/** An answer that is a file to take away. */
export const requestFile = async (address: string, init: RequestInit): Promise<Blob> =>
  (await answered(address, init)).blob();

/** The door listens: any answer may say that nobody is signed in any more, or not all the way. */
let turnedAway: (code: 'session.none' | 'password.must-choose') => void = () => undefined;

export function whenTurnedAway(listener: typeof turnedAway): void {
  turnedAway = listener;
}

async function answered(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed({ kind: 'offline' });
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  const code = problem?.code;
  if (code === 'session.none' || code === 'password.must-choose') turnedAway(code);
  throw new RequestFailed(problem ? { kind: 'problem', problem } : { kind: 'offline' });
}
