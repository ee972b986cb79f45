import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Block, block, type Piece, words } from '../reading/block.ts';
import { isFrame, isMotto } from '../reading/frame.ts';
import { raisedFigure } from '../reading/raised-figure.ts';
import { softLines } from '../reading/soft-lines.ts';
import { spoken } from '../reading/spoken.ts';
import { tableBlocks, textOf } from '../reading/table.ts';
import { trimmed } from '../reading/trimmed.ts';
import { gridOf } from './html-grid.ts';
import {
  attribute,
  childrenOf,
  isElement,
  type NoteLinks,
  noteLinks,
  wordsOf,
} from './note-links.ts';

const NOT_READ = new Set(
  'head script style template noscript svg math del s strike iframe object select textarea button audio video canvas'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul tbody thead tfoot tr td th'.split(
    ' ',
  ),
);

/** What is known of the words that are being gathered. */
type Around = {
  readonly heading: number | null;
  readonly listed: boolean;
  readonly note: string | null;
};

type Page = {
  readonly links: NoteLinks;
  readonly blocks: Block[];
  pieces: Piece[];
  tables: number;
};

export function htmlBlocks(root: Tree.Document): readonly Block[] {
  const page: Page = { links: noteLinks(root), blocks: [], pieces: [], tables: 0 };
  const around: Around = { heading: null, listed: false, note: null };
  for (const node of root.childNodes) visit(page, node, around);
  flush(page, around);
  return page.blocks;
}

function visit(page: Page, node: Tree.Node, around: Around): void {
  if (node.nodeName === '#text' && 'value' in node) addWords(page, node.value);
  else if (isElement(node) && !isHidden(node)) visitElement(page, node, around);
}

const isHidden = (element: Tree.Element): boolean =>
  NOT_READ.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/.test(attribute(element, 'style') ?? '');

function visitElement(page: Page, element: Tree.Element, around: Around): void {
  const mark = page.links.markOf(element);
  if (mark !== null) {
    page.pieces.push({ kind: 'mark', note: mark });
    return;
  }
  const note = page.links.noteOf(element);
  if (note !== null && around.note === null) {
    flush(page, around);
    visitAll(page, element, { ...around, note });
    flush(page, { ...around, note });
    return;
  }
  if (element.tagName === 'br') page.pieces.push(words('\n'));
  else if (element.tagName === 'table' && around.note === null) table(page, element, around);
  else if (element.tagName === 'sup' && raised(page, wordsOf(element).trim())) return;
  else if (around.note !== null && element.tagName === 'a' && isBackLink(element)) return;
  else if (!BLOCKS.has(element.tagName)) visitAll(page, element, around);
  else if (around.note !== null) {
    if (page.pieces.length > 0) page.pieces.push(words('\n'));
    visitAll(page, element, around);
  } else {
    flush(page, around);
    const inner = { ...around, ...markingOf(element.tagName) };
    visitAll(page, element, inner);
    flush(page, inner);
  }
}

function markingOf(tag: string): Partial<Around> {
  const [, level] = /^h([1-6])$/.exec(tag) ?? [];
  if (level !== undefined) return { heading: Number(level) };
  return tag === 'li' ? { listed: true } : {};
}

const visitAll = (page: Page, node: Tree.Node, around: Around): void => {
  for (const child of childrenOf(node)) visit(page, child, around);
};

/** The number at the head of a note, or the arrow at its end, leads back to its mark. */
const isBackLink = (element: Tree.Element): boolean =>
  (attribute(element, 'href') ?? '').startsWith('#') && wordsOf(element).trim().length <= 6;

function raised(page: Page, figure: string): boolean {
  const before = page.pieces.at(-1);
  const found = raisedFigure(before?.kind === 'words' ? before.words : '', figure);
  if (found === null) return false;
  page.pieces.push(found.kind === 'power' ? words(found.sign) : { kind: 'mark', note: figure });
  return true;
}

function addWords(page: Page, text: string): void {
  const squeezed = text.replace(/[ \t\n\r\f]+/g, ' ');
  const before = page.pieces.at(-1);
  const isAfterBlank =
    before === undefined ||
    (before.kind === 'words' && (before.words.endsWith(' ') || before.words.endsWith('\n')));
  const shown = isAfterBlank && squeezed.startsWith(' ') ? squeezed.slice(1) : squeezed;
  if (shown !== '') page.pieces.push(words(shown));
}

function flush(page: Page, { heading, listed, note }: Around): void {
  const whole = page.pieces;
  page.pieces = [];
  for (const line of note === null ? softLines(whole) : [whole]) {
    const pieces = trimmed(line);
    const text = textOf(pieces);
    if (text === '') continue;
    if (note !== null) page.blocks.push(block('note', pieces, { note }));
    else if (isMotto(text)) page.blocks.push(block('furniture', pieces));
    else page.blocks.push(spoken(text, pieces, { page: null, heading, listed }));
  }
}

function table(page: Page, element: Tree.Element, around: Around): void {
  flush(page, around);
  const grid = gridOf(element, (cell) => inlinesOf(page, cell));
  if (isFrame(grid)) {
    visitAll(page, element, around);
    flush(page, around);
    return;
  }
  page.tables += 1;
  page.blocks.push(...tableBlocks(page.tables, grid));
}

/** The words of a cell, its paragraphs as lines. */
function inlinesOf(page: Page, cell: Tree.Element): readonly Piece[] {
  const inner: Page = { ...page, blocks: [], pieces: [] };
  visitAll(inner, cell, { heading: null, listed: false, note: null });
  flush(inner, { heading: null, listed: false, note: null });
  return inner.blocks.flatMap(({ pieces }, at) => (at === 0 ? pieces : [words('\n'), ...pieces]));
}
