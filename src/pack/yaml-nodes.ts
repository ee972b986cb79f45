import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Cell, cell, verbatim } from './cell.ts';
import { fileStart, type Refuse, type Spot } from './fault.ts';
import { fileTooLarge } from './messages/file.ts';
import { yamlAlias, yamlShape, yamlSyntax, yamlTag, yamlTooDeep } from './messages/syntax.ts';
import { type SourceFile, spotIn } from './source-file.ts';
import { tooDeepAt } from './yaml-depth.ts';

/** YAML with places and without its magic: every scalar is text, nothing is aliased, tagged or merged. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly at: Spot; readonly cell: Cell }
  | { readonly kind: 'list'; readonly at: Spot; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly at: Spot; readonly entries: readonly YamlEntry[] };

export type YamlEntry = { readonly key: Cell; readonly value: YamlNode };

const MOST_LEVELS = 24;
/** Reading YAML costs a hundred times its length. */
const MOST_CHARACTERS = 1024 * 1024;
const MOST_ERRORS = 50;

/** The one document of a file, or null once its faults are noted. */
export function yamlDocument(file: SourceFile, refuse: Refuse): YamlNode | null {
  if (file.text.length > MOST_CHARACTERS) {
    return refuse(fileStart(file.path), fileTooLarge('1 MB (YAML)'));
  }
  const deep = tooDeepAt(file.text, MOST_LEVELS);
  if (deep !== null) return refuse(spotIn(file, deep), yamlTooDeep(MOST_LEVELS));
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false, // the library compares every key with every other; ours are checked with a set
  });
  const errors = document.errors.slice(0, MOST_ERRORS);
  for (const error of errors) {
    refuse(spotIn(file, error.pos[0]), yamlSyntax(error.code, error.message));
  }
  if (errors.length > 0) return null;
  return converted(document.contents, 0, { file, refuse });
}

type Walk = { readonly file: SourceFile; readonly refuse: Refuse };

function converted(node: unknown, near: number, walk: Walk): YamlNode {
  const { file, refuse } = walk;
  const start = startOf(node) ?? near;
  const at = spotIn(file, start);
  if (isAlias(node)) {
    refuse(at, yamlAlias());
    return emptyScalar(file, start);
  }
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor !== undefined) refuse(at, yamlAlias());
    if (node.tag !== undefined) refuse(at, yamlTag(node.tag));
  }
  if (isSeq(node)) {
    return { kind: 'list', at, items: node.items.map((item) => converted(item, start, walk)) };
  }
  if (isMap(node)) return { kind: 'map', at, entries: entriesOf(node.items, start, walk) };
  if (isScalar(node) && typeof node.value === 'string') {
    const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    const end = (node.range?.[1] ?? start) - quote;
    const raw = { file, start: start + quote, end, text: node.value, read: verbatim };
    return { kind: 'scalar', at, cell: cell(raw) };
  }
  return emptyScalar(file, start);
}

function entriesOf(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  near: number,
  walk: Walk,
): readonly YamlEntry[] {
  return pairs.flatMap((pair) => {
    const key = converted(pair.key, near, walk);
    const value = converted(pair.value, startOf(pair.key) ?? near, walk);
    if (key.kind === 'scalar') return [{ key: key.cell, value }];
    walk.refuse(key.at, yamlShape('scalar'));
    return [];
  });
}

function startOf(node: unknown): number | null {
  const range =
    isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? rangeOf(node) : null;
  return range?.[0] ?? null;
}

const rangeOf = (node: Node): readonly [number, number, number] | null => node.range ?? null;

function emptyScalar(file: SourceFile, start: number): YamlNode {
  const raw = { file, start, end: start, text: '', read: verbatim };
  return { kind: 'scalar', at: spotIn(file, start), cell: cell(raw) };
}
