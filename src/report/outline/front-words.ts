import type { Unbound } from '../report.ts';
import { documentTree } from './markdown.ts';
import type { Span } from './outline.ts';
import { type Reading, readSpans } from './read-spans.ts';
import type { Source } from './source.ts';
import { type Stretch, unboundIn } from './unbound.ts';

// Makes a paragraph of any words: "- Như trên" and "1. …" are no lists after it.
const OPENING = '(';
/** How far apart in the file two neighbours of a value may stand: an indent, an escape. */
const FARTHEST = 200;

/** One line after another, so that a name set on two lines keeps them. */
export function readWords(
  source: Source,
  reading: Reading,
): { readonly spans: readonly Span[]; readonly unbound: readonly Unbound[] } {
  const text = source.text.replace(/\s+$/, '');
  const offset = (shift: number) => (at: number) => source.at(Math.max(0, at + shift));
  const spans: Span[] = [];
  const unbound: Unbound[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const inner: Source = { text: OPENING + line, at: offset(lineStart - OPENING.length) };
    const marks: Reading['marks'] = [];
    const printed: Stretch[] = [];
    const [paragraph] = documentTree(inner.text).children;
    const nodes = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const [first, ...rest] = readSpans(nodes, inner, { ...reading, marks, printed });
    const head =
      first?.kind === 'text' ? [{ ...first, text: first.text.slice(OPENING.length) }] : [];
    if (lineStart > 0) spans.push({ kind: 'text', text: '\n' });
    spans.push(...head.filter((span) => span.text !== ''), ...rest);
    unbound.push(...unboundIn(inner, printed));
    lineStart += line.length + 1;
  }
  return { spans, unbound };
}

/** For each character of a scalar's value the offset where the file has it: past quotes, folds, indents. */
export function alignment(value: string, text: string, { from, to }: Stretch): readonly number[] {
  const isBlock = text[from] === '|' || text[from] === '>';
  const quoted = text[from] === '"' || text[from] === "'";
  const lineEnd = text.indexOf('\n', from);
  let at = isBlock && lineEnd >= 0 ? lineEnd + 1 : quoted ? from + 1 : from;
  return [...Array(value.length).keys()].map((index) => {
    const wanted = value[index] ?? '';
    const end = Math.min(to, at + FARTHEST);
    let found = at;
    while (found < end && !standsFor(text[found] ?? '', wanted)) found += 1;
    if (found >= end) return at;
    at = found + 1;
    return found;
  });
}

/** A fold of lines stands for a space. */
const standsFor = (written: string, wanted: string): boolean =>
  written === wanted || (/\s/.test(wanted) && /\s/.test(written));
