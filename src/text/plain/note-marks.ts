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
  const glued = new Set<string>();
  const bracketed = new Set<string>();
  const gluedSeen = new Set<string>();
  const bracketSeen = new Set<string>();
  for (const { text } of lines) {
    const start = PLAIN_START.exec(text)?.[1];
    if (start !== undefined && gluedSeen.has(start)) glued.add(start);
    const bracket = BRACKET_START.exec(text)?.[1];
    if (bracket !== undefined && bracketSeen.has(bracket)) bracketed.add(bracket);
    for (const found of text.matchAll(GLUED)) {
      if (!/(?:^|\P{L})[kdc]?m$/u.test(found[1] ?? '')) gluedSeen.add(found[2] ?? '');
    }
    for (const found of text.matchAll(BRACKETED)) {
      if (found.index > 0) bracketSeen.add(found[1] ?? '');
    }
  }
  return { glued, bracketed };
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
    if (!style.glued.has(note) || /(?:^|\P{L})[kdc]?m$/u.test(found[1] ?? '')) continue;
    const to = found.index + found[0].length;
    marks.push({ from: to - note.length, to, note });
  }
  return marks.sort((a, b) => a.from - b.from);
}

const raisedNumber = (raised: string): string =>
  [...raised].map((digit) => DIGITS.indexOf(digit)).join('');
