import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/**
 * Words of a run as they are read. Fonts of the time before Unicode draw Vietnamese letters in the places of Western
 * signs; only their name tells.
 */
export function readable(words: string, font: string | null): string {
  if (font !== null && /^\.Vn/i.test(font)) {
    const read = fromTcvn3(words);
    return /H$/.test(font) ? read.toUpperCase() : read;
  }
  if (font !== null && /^VNI[- ]/i.test(font)) return fromVni(words);
  // Where a word may be broken is no part of it.
  return words.replaceAll('\u00ad', '');
}
