import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { HeadingDepth, OutlineBlock, OutlineNote } from './outline.ts';
import { type Reading, readSpans, stretchOf } from './read-spans.ts';
import type { Source } from './source.ts';

export type Blocks = {
  readonly blocks: readonly OutlineBlock[];
  /** In the order of the file. */
  readonly notes: readonly OutlineNote[];
};

const UNSUPPORTED: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  blockquote: ['trích dẫn “>”', 'quotations'],
  code: ['khối chữ thụt bốn dấu cách hoặc trong dấu ```', 'code blocks'],
  html: ['HTML', 'HTML'],
  definition: ['định nghĩa liên kết', 'link definitions'],
  thematicBreak: ['đường kẻ ngang', 'rules'],
  table: ['bảng', 'tables'],
};
type Block = Extract<OutlineBlock, { kind: 'paragraph' }>;

const PLAIN = /\s*\{plain\}\s*$/;

/** The body of an outline, block by block; faults are put down and reading goes on. */
export function readBlocks(
  nodes: readonly RootContent[],
  source: Source,
  reading: Reading,
): Blocks {
  const blocks: OutlineBlock[] = [];
  const notes: OutlineNote[] = [];
  for (const node of nodes) {
    const at = source.at(stretchOf(node).from);
    switch (node.type) {
      case 'yaml':
        break;
      case 'heading':
        blocks.push(...readHeading(node, source, reading));
        break;
      case 'paragraph':
        blocks.push(...readParagraph(node, source, reading));
        break;
      case 'list':
        blocks.push(...readList(node, source, reading));
        break;
      case 'footnoteDefinition': {
        const id = node.identifier.normalize('NFC');
        const [only, ...more] = node.children;
        if (notes.some((note) => note.id === id)) reading.faults.add('note.repeated', at, { id });
        if (only?.type === 'paragraph' && more.length === 0) {
          notes.push({ id, at, content: readNote(only, source, reading) });
        } else {
          reading.faults.add('note.shape', at, { id });
          notes.push({ id, at, content: [] });
        }
        break;
      }
      case 'containerDirective':
      case 'leafDirective':
        reading.faults.add('directive.block', at, { name: node.name });
        break;
      default:
        // The library's list of kinds is open; what else it reads has no place in an outline.
        unsupported(node, source, reading);
    }
  }
  return { blocks, notes };
}

function readHeading(node: Heading, source: Source, reading: Reading): readonly OutlineBlock[] {
  const { from } = stretchOf(node);
  const at = source.at(from);
  if (source.text[from] !== '#') reading.faults.add('heading.underlined', at);
  const { children, numbering } = withoutPlain(node.children, source);
  const content = readSpans(children, source, reading);
  if (content.length === 0) reading.faults.add('heading.empty', at);
  if (isDepth(node.depth)) return [{ kind: 'heading', depth: node.depth, numbering, content, at }];
  reading.faults.add('heading.depth', at);
  return [];
}

/** `{plain}` at the end of a heading is no words: it leaves the heading without a number. */
function withoutPlain(
  children: readonly PhrasingContent[],
  source: Source,
): { readonly children: readonly PhrasingContent[]; readonly numbering: 'counted' | 'none' } {
  const last = children.at(-1);
  if (last?.type !== 'text' || !last.position || !PLAIN.test(last.value)) {
    return { children, numbering: 'counted' };
  }
  const { from, to } = stretchOf(last);
  const kept = source.text.slice(from, to).replace(PLAIN, '');
  const end = { ...last.position.end, offset: from + kept.length };
  const shorter = {
    ...last,
    value: last.value.replace(PLAIN, ''),
    position: { ...last.position, end },
  };
  return { children: [...children.slice(0, -1), shorter], numbering: 'none' };
}

function readParagraph(node: Paragraph, source: Source, reading: Reading): readonly Block[] {
  const { from, to } = stretchOf(node);
  if (/^[ \t]*\|/m.test(source.text.slice(from, to))) {
    unsupported({ type: 'table', position: node.position }, source, reading);
    return [];
  }
  return [
    { kind: 'paragraph', content: readSpans(node.children, source, reading), at: source.at(from) },
  ];
}

function readList(list: List, source: Source, reading: Reading): readonly OutlineBlock[] {
  const { from } = stretchOf(list);
  const marker = source.text[from] ?? '';
  if (list.ordered) reading.faults.add('list.ordered', source.at(from));
  else if (marker !== '-') reading.faults.add('list.marker', source.at(from), { marker });
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    const at = source.at(stretchOf(item).from);
    if (first?.type !== 'paragraph') reading.faults.add('list.empty', at);
    for (const child of rest) {
      if (child.type === 'list') {
        reading.faults.add('list.nested', source.at(stretchOf(child).from));
      } else if (child.type !== 'paragraph') unsupported(child, source, reading);
    }
    return item.children.flatMap((child, index): readonly OutlineBlock[] => {
      if (child.type !== 'paragraph') return [];
      const [block] = readParagraph(child, source, reading);
      return block ? [index === 0 ? { ...block, kind: 'item' } : block] : [];
    });
  });
}

function readNote(node: Paragraph, source: Source, reading: Reading): OutlineNote['content'] {
  const content = readSpans(node.children, source, { ...reading, marks: [] });
  for (const child of node.children) {
    if (child.type !== 'footnoteReference') continue;
    const [where, whereEn] = ['một chú thích', 'a note'];
    reading.faults.add('note.nested', source.at(stretchOf(child).from), { where, whereEn });
  }
  return content;
}

function unsupported(
  node: Pick<Paragraph, 'position'> & { readonly type: string },
  source: Source,
  reading: Reading,
): void {
  const [what, whatEn] = UNSUPPORTED[node.type] ?? [`“${node.type}”`, `“${node.type}”`];
  reading.faults.add('block.unsupported', source.at(stretchOf(node).from), { what, whatEn });
}

const isDepth = (depth: number): depth is HeadingDepth => depth >= 1 && depth <= 5;
