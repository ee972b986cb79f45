/** The end of what stands before a number, in small letters: its last word, last two, last three. */
export type LastWords = readonly [one: string, two: string, three: string];

const OPENS = '("“\u00a0';
const ENDS = ',;:.)';
const NONE: LastWords = ['', '', ''];

/** Looks at no more than the last forty characters; a mark between words ends the phrase. */
export function lastWords(before: string): LastWords {
  const text = before.slice(-40).trimEnd().toLowerCase();
  const words: string[] = [];
  let end = text.length;
  while (words.length < 3 && end > 0) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    let from = start;
    while (from < end && OPENS.includes(text.charAt(from))) from += 1;
    if (from === end || ENDS.includes(text.charAt(end - 1))) break;
    words.push(text.slice(from, end));
    if (from > start) break;
    end = start - 1;
  }
  const [one, second, first] = words;
  if (one === undefined) return NONE;
  const two = second === undefined ? one : `${second} ${one}`;
  return [one, two, first === undefined ? two : `${first} ${two}`];
}

/** Whether the phrase ends in one of the words or word groups. */
export const endsIn = (words: LastWords, phrases: ReadonlySet<string>): boolean =>
  phrases.has(words[0]) || phrases.has(words[1]) || phrases.has(words[2]);

/** What follows the last comma, semicolon or colon that parts clauses. */
export function afterLast(text: string): string {
  const at = Math.max(
    text.lastIndexOf(','),
    text.lastIndexOf(';'),
    text.lastIndexOf(':'),
    text.lastIndexOf('('),
  );
  return text.slice(at + 1);
}
