import { ENGLISH_WORDS } from './words.ts';

/** A number in Vietnamese notation that no other digit or separator touches: 1.077,5 or 52 or 0,9. */
const NUMBER = /(?<![\d.,\p{L}])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(?![\d]|[.,]\d)/gu;

const WORDS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...ENGLISH_WORDS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);

/**
 * A printed figure or comparison in the form an English reader knows: "gần 1,82 triệu con" is "nearly 1.82
 * million head". Only how it is written changes. What cannot be read as a number of ours, such as a
 * misprint that is shown as it stands, keeps its digits.
 */
export function figureInEnglish(printed: string): string {
  const numbers = printed.replace(
    NUMBER,
    (_all, whole: string, fraction: string | undefined) =>
      whole.replaceAll('.', ',') + (fraction === undefined ? '' : `.${fraction.slice(1)}`),
  );
  return numbers.replace(WORDS, (word) => ENGLISH_WORDS.get(word) ?? word);
}
