import type { Span } from '#text/document.ts';
import type { Piece } from '#text/positions.ts';
import type { PlacedMark } from '../reading/lay-out.ts';

/**
 * Signs that are not read: a mark of a note, a picture, the address of a link, a comment, a tag, a backslash before a
 * sign, emphasis. A star or underscore alone between blanks is one.
 */
const SIGNS =
  /\[\^([^[\]\s]{1,40})\]|!\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)|\[(?=[^[\]\n]{1,300}\]\([^()\n]{0,500}\))|(?<=[^\]])\]\([^()\n]{0,500}\)|<!--[^<\n]{0,1000}?-->|<\/?[a-zA-Z][^<>\n]{0,200}>|\\(?=[!-/:-@[-`{-~])|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|`{1,3}/gu;

/** The stretches of words in lines of Markdown, and the marks between them. */
export function inlineStretches(
  text: string,
  lines: readonly Span[],
): { readonly placed: readonly Piece[]; readonly marks: readonly PlacedMark[] } {
  const placed: Piece[] = [];
  const marks: PlacedMark[] = [];
  for (const [start, end] of lines) {
    const line = text.slice(start, end);
    let from = 0;
    let glue: Piece['glue'] = placed.length > 0 ? ' ' : '';
    const take = (to: number): void => {
      if (to <= from) return;
      placed.push({ span: [start + from, start + to], glue });
      glue = '';
    };
    for (const { 0: sign, 1: note, index } of line.matchAll(SIGNS)) {
      // What a backslash stands before is a letter of the text.
      if (index > 0 && line[index - 1] === '\\' && from === index) continue;
      take(index);
      from = index + sign.length;
      if (note !== undefined) marks.push({ note, after: placed.length });
    }
    take(line.length);
  }
  return { placed, marks };
}
