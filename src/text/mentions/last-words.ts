/** The end of what stands before a number, in small letters: its last word, last two, last three. */
export type LastWords = readonly [one: string, two: string, three: string];

const NONE: LastWords = ['', '', ''];

/** Looks at no more than the last forty characters; a mark between words ends the phrase. */
export function lastWords(before: string): LastWords {
  const text = before.slice(-40).trimEnd().toLowerCase();
  const words: string[] = [];
  let end = text.length;
  while (words.length < 3 && end > 0) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    const word = text.slice(start, end).replace(/^[("“\u00a0]+/u, '');
    if (word === '' || /[,;:.)]$/.test(word)) break;
    words.unshift(word);
    if (word.length < end - start) break;
    end = start - 1;
  }
  const [last] = words.slice(-1);
  if (last === undefined) return NONE;
  return [last, words.slice(-2).join(' '), words.join(' ')];
}

/** Whether the phrase ends in one of the words or word groups. */
export const endsIn = (words: LastWords, phrases: ReadonlySet<string>): boolean =>
  phrases.has(words[0]) || phrases.has(words[1]) || phrases.has(words[2]);
