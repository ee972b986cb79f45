import { zipSync } from 'fflate';

/** An Office file knows no earlier time in a zip; the document's own date is in its text. */
const still = (): Date => new Date(1980, 0, 1);

export type OfficePart = readonly [name: string, bytes: Uint8Array];

/** The parts of an Office file in a fixed order with fixed times, so that the same parts have the same bytes. */
export function officeZip(parts: readonly OfficePart[]): Uint8Array {
  const sorted = [...parts].sort(([a], [b]) => contentTypesFirst(a, b));
  return zipSync(Object.fromEntries(sorted), { mtime: still(), level: 6 });
}

/** Readers of Office files expect the list of content types at the front. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
