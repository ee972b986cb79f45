import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Word knows no earlier time in a zip; the document's own date is in its text. */
const still = (): Date => new Date(1980, 0, 1);
const STAMP = '2000-01-01T00:00:00Z';

/** The same parts in a fixed order with fixed times, so that one report always has the same bytes. */
export function repack(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(withoutTimes(strFromU8(core)));
  const names = Object.keys(parts).sort(contentTypesFirst);
  const sorted = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return zipSync(sorted, { mtime: still(), level: 6 });
}

const withoutTimes = (xml: string): string =>
  xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g, `$1${STAMP}$3`);

/** Readers of Office files expect the list of content types at the front. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
