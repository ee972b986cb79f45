import { ok, type Result, refused } from './result.ts';

/** `at` is the offset of the character that is not taken. */
export type TextFault = { readonly code: 'text.malformed'; readonly at: number };

/** Control, direction and joining marks, halves of pairs: invisible, and some break what stores them. */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** A text from outside as it is kept inside: composed (NFC), trimmed, with nothing invisible in it. */
export function edgeText(text: string): Result<string, TextFault> {
  const at = text.search(FORBIDDEN);
  return at < 0 ? ok(text.normalize('NFC').trim()) : refused({ code: 'text.malformed', at });
}
