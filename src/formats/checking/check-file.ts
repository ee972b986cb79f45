import { ok, type Result, refused } from '#core/result.ts';
import { checkText } from '#text/check-text.ts';
import type { Checked } from '#text/checked.ts';
import { type Gazetteer, placesFor } from '#text/gazetteer.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';

export type CheckedFile = ReadDocument & { readonly checked: Checked };

/** What a screen can show; a report of 25 pages has 70,000 letters. */
export const MAX_LETTERS = 4_000_000;

/** A file read and checked; its names are held against the areas that are handed in. */
export async function checkFile(
  bytes: Uint8Array,
  name: string,
  gazetteer: Gazetteer | null = null,
): Promise<Result<CheckedFile, ReadFault>> {
  const read = await readDocument(bytes, name);
  if (!read.ok) return read;
  const { document } = read.value;
  const { length } = document.plain;
  if (length > MAX_LETTERS) {
    return refused(
      readFault({ code: 'file.too-much', where: 'ký tự, letters', limit: MAX_LETTERS }),
    );
  }
  return ok({ ...read.value, checked: checkText(document, placesFor(document, gazetteer)) });
}
