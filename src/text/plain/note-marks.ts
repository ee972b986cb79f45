import type { Line } from './lines.ts';

/** A mark printed in a line: where it stands there, and the note it names. */
export type PrintedMark = { readonly from: number; readonly to: number; readonly note: string };

/** How the notes of a text are marked, found out once over all its lines. */
export type NoteStyle = {
  /** Numbers that stand glued to words as plain digits and also begin a line. */
  readonly glued: ReadonlySet<string>;
  /** Numbers that stand in square brackets and also begin a line so. */
  readonly bracketed: ReadonlySet<string>;
};

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = /[⁰¹²³⁴-⁹]{1,4}/g;
const RAISED_START = /^[⁰¹²³⁴-⁹]{1,4}/;
/** A square or a cube after one of these is a unit, not a mark. */
const LENGTH = /(?:^|[^\p{L}])(?:m|km|dm|cm|mm)$/u;
const GLUED = /(\p{Ll}{2,}[)”"]?|\d%|[)”"])(\d{1,2})(?=[\s.,;:)]|$)/gu;
const BRACKETED = /\[\^?(\d{1,3})\]/g;
const PLAIN_START = /^(\d{1,2})\s+(?=["“(]?\p{L})/u;
const BRACKET_START = /^\[\^?(\d{1,3})\]:?\s*/;

export function noteStyle(lines: readonly Line[]): NoteStyle {
  return {
    glued: seenBefore(lines, PLAIN_START, (text) =>
      [...text.matchAll(GLUED)].flatMap(([, word = '', note = '']) =>
        isLength(word) ? [] : [note],
      ),
    ),
    bracketed: seenBefore(lines, BRACKET_START, (text) =>
      text.includes('[')
        ? [...text.matchAll(BRACKETED)].flatMap(({ 1: note = '', index }) =>
            index > 0 ? [note] : [],
          )
        : [],
    ),
  };
}

const isLength = (word: string): boolean => /(?:^|\P{L})[kdc]?m$/u.test(word);

/** The numbers that begin a line in the manner of a note after they stood in a line before it. */
function seenBefore(
  lines: readonly Line[],
  start: RegExp,
  marks: (text: string) => readonly string[],
): ReadonlySet<string> {
  const starts = lines.map(({ text }) => start.exec(text)?.[1]);
  const last = starts.findLastIndex((note) => note !== undefined);
  const seen = new Set<string>();
  const found = new Set<string>();
  for (let at = 0; at <= last; at += 1) {
    const note = starts[at];
    if (note !== undefined && seen.has(note)) found.add(note);
    for (const mark of marks(lines[at]?.text ?? '')) seen.add(mark);
  }
  return found;
}

/** The note that a line begins, with the length of its number; null where it begins none. */
export function noteStart(
  text: string,
  style: NoteStyle,
): { readonly note: string; readonly length: number } | null {
  const raised = RAISED_START.exec(text)?.[0];
  if (raised !== undefined && raised.length < text.length) {
    return { note: raisedNumber(raised), length: raised.length };
  }
  const bracket = BRACKET_START.exec(text);
  if (bracket && style.bracketed.has(bracket[1] ?? '')) {
    return { note: bracket[1] ?? '', length: bracket[0].length };
  }
  const plain = PLAIN_START.exec(text);
  if (plain && style.glued.has(plain[1] ?? '')) {
    return { note: plain[1] ?? '', length: plain[0].length };
  }
  return null;
}

/** The marks of a line, in order; a square or cube that belongs to a unit is left in the text. */
export function marksIn(text: string, style: NoteStyle): readonly PrintedMark[] {
  const marks: PrintedMark[] = [];
  for (const { 0: raised, index } of text.matchAll(RAISED)) {
    const isUnit = /^[²³]/.test(raised) && LENGTH.test(text.slice(Math.max(0, index - 4), index));
    const from = isUnit ? index + 1 : index;
    const to = index + raised.length;
    if (from < to) marks.push({ from, to, note: raisedNumber(text.slice(from, to)) });
  }
  for (const found of style.bracketed.size > 0 ? text.matchAll(BRACKETED) : []) {
    const note = found[1] ?? '';
    if (!style.bracketed.has(note)) continue;
    marks.push({ from: found.index, to: found.index + found[0].length, note });
  }
  for (const found of style.glued.size > 0 ? text.matchAll(GLUED) : []) {
    const note = found[2] ?? '';
    if (!style.glued.has(note) || isLength(found[1] ?? '')) continue;
    const to = found.index + found[0].length;
    marks.push({ from: to - note.length, to, note });
  }
  return marks.sort((a, b) => a.from - b.from);
}

const raisedNumber = (raised: string): string =>
  [...raised].map((digit) => DIGITS.indexOf(digit)).join('');
