import type { Span } from '../document.ts';

/** A printed line without the blanks around it, and what parts it from the line before. */
export type Line = {
  readonly span: Span;
  readonly text: string;
  readonly blankBefore: boolean;
  readonly pageBefore: boolean;
};

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:trang|page)\s+\d{1,4}(?:\s*\/\s*\d{1,4})?$/i;

/** The lines of a text that hold something. */
export function linesOf(plain: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blankBefore = true;
  let pageBefore = false;
  const take = (end: number, breaker: string): void => {
    const raw = plain.slice(start, end);
    const text = raw.trim();
    if (text === '') blankBefore = true;
    else {
      const from = start + raw.length - raw.trimStart().length;
      lines.push({ span: [from, from + text.length], text, blankBefore, pageBefore });
      blankBefore = false;
      pageBefore = false;
    }
    if (breaker === '\f') pageBefore = true;
  };
  for (const { 0: breaker, index } of plain.matchAll(BREAK)) {
    take(index, breaker);
    start = index + breaker.length;
  }
  take(plain.length, '');
  return lines;
}

/** A page number stands alone on its line, with a blank line or a page end beside it. */
export function isPageNumber(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || lines.length < 3 || !PAGE_NUMBER.test(line.text)) return false;
  return (
    (line.blankBefore && (next?.blankBefore ?? true)) ||
    line.pageBefore ||
    next?.pageBefore === true
  );
}
