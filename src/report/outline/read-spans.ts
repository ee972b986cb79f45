import type { PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Mark } from '../report.ts';
import { DIRECTIVES, isDirectiveName } from './directive-label.ts';
import type { Faults } from './fault.ts';
import type { At, Span } from './outline.ts';
import { readInsertion } from './read-insertion.ts';
import type { Source } from './source.ts';
import type { Stretch } from './unbound.ts';

/** What is gathered while an outline is read. */
export type Reading = {
  readonly faults: Faults;
  readonly printed: Stretch[];
  /** The marks of footnotes, in the order of the file. */
  readonly marks: { readonly id: string; readonly at: At }[];
};

const UNSUPPORTED: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  html: ['HTML (dấu < liền chữ)', 'HTML'],
  image: ['hình ảnh', 'images'],
  imageReference: ['hình ảnh', 'images'],
  link: ['liên kết', 'links'],
  linkReference: ['liên kết', 'links'],
  inlineCode: ['chữ trong dấu `', 'code'],
};
const DEEPEST = 16;

/** The spans of a paragraph, its faults and its printed words put down. */
export function readSpans(
  nodes: readonly PhrasingContent[],
  source: Source,
  reading: Reading,
): readonly Span[] {
  const spans = nodes.flatMap((node) => readNode(node, { source, reading, mark: null, depth: 0 }));
  return joined(spans);
}

type Site = {
  readonly source: Source;
  readonly reading: Reading;
  readonly mark: Mark | null;
  readonly depth: number;
};

function readNode(node: PhrasingContent, site: Site): readonly Span[] {
  const { source, reading, mark } = site;
  const { from, to } = stretchOf(node);
  switch (node.type) {
    case 'text':
      checkWords(node, site);
      reading.printed.push({ from, to });
      return [text(node.value, mark)];
    case 'break':
      return [text(' ', mark)];
    case 'emphasis':
    case 'strong': {
      if (site.depth === DEEPEST) return [unsupported(node.type, site, from)];
      const inner = { ...site, mark: markOf(node.type, mark), depth: site.depth + 1 };
      return node.children.flatMap((child) => readNode(child, inner));
    }
    case 'footnoteReference': {
      const id = node.identifier.normalize('NFC');
      reading.marks.push({ id, at: source.at(from) });
      return [{ kind: 'note', id }];
    }
    case 'textDirective':
      return readDirective(node, site);
    default:
      // The library's own list of kinds is open: whatever else it reads has no place in an outline.
      return [unsupported(node.type, site, from)];
  }
}

function readDirective(node: TextDirective, site: Site): readonly Span[] {
  const { source, reading, mark } = site;
  const { from, to } = stretchOf(node);
  const { name } = node;
  const at = source.at(from);
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (!isDirectiveName(name)) {
    const closesWord = /[\p{L}\p{N}]/u.test(source.text[from - 1] ?? '');
    if (bare && closesWord && source.text[to] !== '[') {
      reading.printed.push({ from, to });
      return [text(source.text.slice(from, to), mark)];
    }
    reading.faults.add('directive.unknown', at, {
      name,
      names: Object.keys(DIRECTIVES).join(', '),
    });
    return [];
  }
  const label = labelOf(node, site);
  if (label === null) return [];
  const { faults, printed } = reading;
  const insertion = readInsertion(name, { node, label, source, faults, printed });
  if (!insertion) return [];
  return [{ kind: 'insertion', insertion, at, ...(mark && { mark }) }];
}

/** The words in the brackets. The library may see a directive in 10:30, which is only a colon. */
function labelOf(node: TextDirective, { source, reading }: Site): string | null {
  const words: string[] = [];
  for (const child of node.children) {
    const { from, to } = stretchOf(child);
    const isColon = child.type === 'textDirective' && child.children.length === 0;
    if (child.type === 'text') words.push(child.value);
    else if (isColon) words.push(source.text.slice(from, to));
    else {
      reading.faults.add('directive.label-malformed', source.at(from), {
        name: node.name,
        label: source.text.slice(from, to),
        expected: 'chữ thường, không có định dạng',
        expectedEn: 'words without any marks',
      });
      return null;
    }
  }
  return words.join('').replace(/\s+/g, ' ');
}

/** Braces and note marks that the library left as words are slips of the pen. */
function checkWords(node: Text, { source, reading }: Site): void {
  const { from, to } = stretchOf(node);
  for (const found of source.text.slice(from, to).matchAll(/[{}]|\[\^([^\]\s]+)\]/g)) {
    const at = source.at(from + found.index);
    if (found[1] === undefined) reading.faults.add('text.brace', at, { brace: found[0] });
    else reading.faults.add('note.undefined', at, { id: found[1] });
  }
}

function unsupported(type: string, { source, reading }: Site, from: number): Span {
  const [what, whatEn] = UNSUPPORTED[type] ?? [`“${type}”`, `“${type}”`];
  reading.faults.add('block.unsupported', source.at(from), { what, whatEn });
  return text('', null);
}

const markOf = (type: 'emphasis' | 'strong', outer: Mark | null): Mark =>
  type === 'strong' || outer === 'bold' ? 'bold' : 'italic';

const text = (words: string, mark: Mark | null): Span => ({
  kind: 'text',
  text: words.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' '),
  ...(mark && { mark }),
});

export function stretchOf(node: {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}): Stretch {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

type Point = { readonly offset?: number | undefined };

/** Neighbouring words of one mark are one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.kind === 'text' && last?.kind === 'text' && last.mark === span.mark) {
      result[result.length - 1] = { ...span, text: last.text + span.text };
    } else if (span.kind !== 'text' || span.text !== '') {
      result.push(span);
    }
  }
  return result;
}
