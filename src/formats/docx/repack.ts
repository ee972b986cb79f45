import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type OfficePart, officeZip } from '../office-zip.ts';

const STAMP = '2000-01-01T00:00:00Z';

/** What the library writes otherwise than we want, by part. */
const MENDED: Readonly<Record<string, (xml: string) => string>> = {
  'docProps/core.xml': (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g, `$1${STAMP}$3`),
  'word/document.xml': withOwnBookmarkIds,
  'word/endnotes.xml': withoutNumberedSeparators,
  'word/footnotes.xml': withoutNumberedSeparators,
};

/** The same parts in a fixed order with fixed times, so that one report always has the same bytes. */
export function repack(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]): OfficePart => {
    const mend = MENDED[name];
    return [name, mend ? strToU8(mend(strFromU8(bytes))) : bytes];
  });
  return officeZip(parts);
}

/** The line between text and notes is no note: the library puts the mark of one before it. */
function withoutNumberedSeparators(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="\w+"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/g,
    '',
  );
}

/** The library numbers bookmarks through all files that a process writes; here from 1 in each file. */
function withOwnBookmarkIds(xml: string): string {
  const own = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, before, id) => {
    if (!own.has(id)) own.set(id, own.size + 1);
    return `${before}${own.get(id)}"`;
  });
}
