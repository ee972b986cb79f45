import { ok, type Result, refused } from '#core/result.ts';
import { checkText } from '#text/check-text.ts';
import type { Checked } from '#text/checked.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';

export type CheckedFile = ReadDocument & { readonly checked: Checked };

/** What a screen can show; a report of 25 pages has 70,000 letters. */
export const MAX_LETTERS = 4_000_000;

/** A file read and checked. */
export async function checkFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<CheckedFile, ReadFault>> {
  const read = await readDocument(bytes, name);
  if (!read.ok) return read;
  const { length } = read.value.document.plain;
  if (length > MAX_LETTERS) {
    return refused(
      readFault({ code: 'file.too-much', where: 'ký tự, letters', limit: MAX_LETTERS }),
    );
  }
  return ok({ ...read.value, checked: checkText(read.value.document) });
}
