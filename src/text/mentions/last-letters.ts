/**
 * The last two letters of a text in small letters, blanks at its end aside. Most numbers stand after words
 * that no expression anchored at the end looks for: two letters tell so without trying it at every place.
 */
export function lastLetters(before: string): string {
  const at = endOf(before);
  return before.slice(Math.max(0, at - 2), at).toLowerCase();
}

/** What words end in, to be held against `lastLetters`. */
export const endingsOf = (words: string): ReadonlySet<string> =>
  new Set(words.split('|').map((word) => word.slice(-2)));

/** Where a text ends, blanks at its end aside; what stands most often, a letter and a blank, is seen at once. */
function endOf(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (isLetter(last)) return text.length;
  if (last === SPACE && isLetter(text.charCodeAt(text.length - 2))) return text.length - 1;
  return text.trimEnd().length;
}

const SPACE = 0x20;

/** Of ASCII or of Vietnamese; false for some that are. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x1b0) ||
  (code >= 0x1ea0 && code <= 0x1ef9);
