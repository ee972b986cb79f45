import type { Nodes } from 'mdast';
import { type OutlineFault, outlineFault } from './fault.ts';

/*
 * What a hostile outline may ask of us. The library's time grows with the square of the marks that may
 * begin something, so they are counted before it sees the text.
 */

export const MOST_BYTES = 1_000_000;
export const MOST_NODES = 20_000;
const DEEPEST = 64;

type Limit = {
  readonly marks: string;
  readonly mark: RegExp;
  readonly within: 'paragraph' | 'file';
  readonly most: number;
};

const LIMITS: readonly Limit[] = [
  { marks: '* _ ` >', mark: /[*_`>]/g, within: 'paragraph', most: 1_000 },
  { marks: '[ ! : <', mark: /[[!:<]/g, within: 'paragraph', most: 5_000 },
  { marks: '* _ ` > \\', mark: /[*_`>\\]/g, within: 'file', most: 5_000 },
  { marks: '[', mark: /\[/g, within: 'file', most: MOST_NODES },
  { marks: '↵', mark: /\r\n|\n|\r/g, within: 'file', most: MOST_NODES },
];
/** Longer runs of white space say nothing, and cost the square of their length. */
const MOST_SPACES = 1_000;
const SPACES = new RegExp(`[ \\t]{${MOST_SPACES + 1}}`);
/** Lists and quotations within one another. */
const DEEP_LISTS = /(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+){20}/;
const PARAGRAPH_END = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;

const MOST_YAML = 50_000;
const MOST_BRACKETS = 500;
/** Eight indicators in a row, or a line that begins forty columns in. */
const DEEP_YAML = /(?:[-?:][ \t]+){8}|^[ \t]{40}\S/m;

/** The first limit that a file is over, or null. */
export function overLimit(file: string): OutlineFault | null {
  const start = { line: 1, column: 1 };
  const bytes = new TextEncoder().encode(file).length;
  if (bytes > MOST_BYTES) {
    const facts = { length: String(bytes), most: String(MOST_BYTES) };
    return outlineFault('outline.too-long', start, facts);
  }
  if (DEEP_LISTS.test(file)) {
    return outlineFault('outline.too-dense', start, { marks: '- > 1.', most: '20' });
  }
  if (SPACES.test(file)) {
    const facts = { marks: '␠', most: String(MOST_SPACES) };
    return outlineFault('outline.too-dense', start, facts);
  }
  for (const { marks, mark, within, most } of LIMITS) {
    const parts = within === 'file' ? [file] : file.split(PARAGRAPH_END);
    if (parts.every((part) => countOf(mark, part) <= most)) continue;
    return outlineFault('outline.too-dense', start, { marks, most: String(most) });
  }
  return null;
}

/**
 * Why front matter is not even parsed, or null. The library recurses into what is nested and takes the
 * process down with it, so only what cannot nest deeply is handed to it.
 */
export function tooMuchYaml(text: string): string | null {
  if (text.length > MOST_YAML) return `> ${MOST_YAML}`;
  if (countOf(/[[{]/g, text) > MOST_BRACKETS) return `[ { > ${MOST_BRACKETS}`;
  return DEEP_YAML.exec(text)?.[0].trim() ?? null;
}

const countOf = (mark: RegExp, text: string): number => text.match(mark)?.length ?? 0;

/** Walks without recursion: a tree may be deeper than the stack. */
export function isTooDeepOrMany(tree: Nodes): boolean {
  let layer: readonly Nodes[] = [tree];
  let count = 0;
  for (let depth = 0; layer.length > 0; depth += 1) {
    count += layer.length;
    if (count > MOST_NODES || depth > DEEPEST) return true;
    layer = layer.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
