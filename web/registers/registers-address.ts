import { apiAddress } from '../api.ts';

export const REGISTERS_ADDRESS = apiAddress(['registers']);

/** What is looked for in a register; it stands in the address of the page. */
export type RegisterSearch = {
  readonly state?: string | undefined;
  readonly place?: string | undefined;
  readonly q?: string | undefined;
  readonly day?: string | undefined;
  readonly after?: string | undefined;
  readonly view?: string | undefined;
};

export const registerAddress = (
  code: string,
  { state, place, q, day, after }: RegisterSearch,
  knownOn: string | null | undefined,
): string => apiAddress(['registers', code], { state, place, q, day, after, knownOn });

export const registerFiguresAddress = (
  code: string,
  day: string | undefined,
  knownOn: string | null | undefined,
): string => apiAddress(['registers', code, 'figures'], { day, knownOn });

export const recordAddress = (
  code: string,
  id: string,
  { day, knownOn }: { readonly day?: string | undefined; readonly knownOn?: string | null } = {},
): string => apiAddress(['registers', code, 'records', id], { day, knownOn });
