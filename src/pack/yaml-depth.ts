import { Lexer } from 'yaml';

const OPENS = new Set(['[', '{']);
const CLOSES = new Set([']', '}']);
const INDICATORS = new Set(['-', '?', ':']);

/**
 * The offset at which nesting first exceeds the limit, null if it never does. Read off the tokens, one
 * after another: the composer recurses, and a stranger's file must not choose how deep.
 */
export function tooDeepAt(text: string, most: number): number | null {
  let offset = 0;
  let flow = 0;
  let onLine = 0;
  const indents: number[] = [];
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (lineStart && token.trim() !== '') {
      const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
      while ((indents.at(-1) ?? -1) > column) indents.pop();
      if ((indents.at(-1) ?? -1) < column) indents.push(column);
      lineStart = false;
    }
    if (OPENS.has(token)) flow += 1;
    if (CLOSES.has(token)) flow -= 1;
    if (flow === 0 && INDICATORS.has(token)) onLine += 1;
    if (flow + onLine + indents.length > most) return offset;
    if (token.endsWith('\n')) {
      lineStart = true;
      onLine = 0;
    }
    offset += isMark(token) ? 0 : token.length;
  }
  return null;
}

/** Tokens of the lexer that stand for no text: byte-order mark, document, flow end, scalar. */
const isMark = (token: string): boolean =>
  token === '\u{02}' || token === '\u{18}' || token === '\u{1f}' || token === '\u{FEFF}';
