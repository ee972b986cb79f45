/*
 * The address of a page as text: every value is a word, so that the period 2024 stays one and does not
 * become a number.
 */

/** Chosen once for the whole product: which figures, on which map, as known when, and the one that is open. */
export type Desk = {
  /** Null: what the province reports on now. */
  readonly period?: string | undefined;
  readonly boundary?: string | undefined;
  /** A day; its end in Vietnam. */
  readonly knownOn?: string | undefined;
  /** The key of the fact in the inspector. */
  readonly fact?: string | undefined;
};

export const toText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;

export const toDesk = (search: Readonly<Record<string, unknown>>): Desk => ({
  period: toText(search.period),
  boundary: toText(search.boundary),
  knownOn: toText(search.knownOn),
  fact: toText(search.fact),
});

export const readSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

export function searchText(search: Readonly<Record<string, unknown>>): string {
  const words = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  const text = new URLSearchParams(words).toString();
  return text === '' ? '' : `?${text}`;
}
