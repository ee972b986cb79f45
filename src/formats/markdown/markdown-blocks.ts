import type { Span } from '#text/document.ts';

/** Blocks of a Markdown file; spans are into the file and leave out the signs before and after a line. */
export type MarkdownText =
  | { readonly kind: 'heading'; readonly depth: number; readonly lines: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly listed: boolean; readonly lines: readonly Span[] }
  | { readonly kind: 'note'; readonly note: string; readonly lines: readonly Span[] };

export type MarkdownTable = { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] };

export type MarkdownBlock = MarkdownText | MarkdownTable;

type Line = { readonly at: number; readonly text: string };

const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const NOTE = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:[-*_][ \t]*){3,}$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const TABLE_RULE = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;

export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  const lines = linesOf(text);
  const blocks: MarkdownBlock[] = [];
  let open: { kind: 'paragraph' | 'note'; note: string; listed: boolean; lines: Span[] } | null =
    null;
  const close = (): void => {
    if (open?.kind === 'note') blocks.push({ kind: 'note', note: open.note, lines: open.lines });
    else if (open) blocks.push({ kind: 'paragraph', listed: open.listed, lines: open.lines });
    open = null;
  };
  let at = frontMatterEnd(lines);
  while (at < lines.length) {
    const line = lines[at];
    const next = lines[at + 1];
    at += 1;
    if (!line) break;
    if (line.text.trim() === '' || RULE.test(line.text)) {
      close();
      continue;
    }
    if (FENCE.test(line.text)) {
      close();
      at = afterFence(lines, at, line.text.trim().slice(0, 3));
      continue;
    }
    const heading = HEADING.exec(line.text);
    if (heading) {
      close();
      const closing = /[ \t]+#+[ \t]*$/.exec(line.text)?.[0].length ?? 0;
      blocks.push({
        kind: 'heading',
        depth: heading[1]?.length ?? 1,
        lines: [spanOf(line, heading[0].length, closing)],
      });
      continue;
    }
    if (
      next &&
      open === null &&
      line.text.includes('|') &&
      TABLE_RULE.test(next.text) &&
      next.text.includes('-')
    ) {
      const end = tableEnd(lines, at + 1);
      const body = lines.slice(at + 1, end);
      blocks.push({ kind: 'table', rows: [line, ...body].map(cellsOf) });
      at = end;
      continue;
    }
    const note = NOTE.exec(line.text);
    if (note) {
      close();
      open = {
        kind: 'note',
        note: note[1] ?? '',
        listed: false,
        lines: [spanOf(line, note[0].length, 0)],
      };
      continue;
    }
    if (next && open === null && UNDERLINE.test(next.text) && next.text.trim() !== '') {
      const depth = next.text.includes('=') ? 1 : 2;
      blocks.push({ kind: 'heading', depth, lines: [spanOf(line, 0, 0)] });
      at += 1;
      continue;
    }
    if (ITEM.test(line.text)) {
      close();
      open = { kind: 'paragraph', note: '', listed: true, lines: [spanOf(line, 0, 0)] };
      continue;
    }
    const quoted = /^(?: {0,3}>[ \t]?)+/.exec(line.text)?.[0].length ?? 0;
    open ??= { kind: 'paragraph', note: '', listed: false, lines: [] };
    open.lines.push(spanOf(line, quoted, 0));
  }
  close();
  return blocks;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const piece of text.split(/(?<=\n)/)) {
    lines.push({ at, text: piece.replace(/\r?\n$/, '') });
    at += piece.length;
  }
  return lines;
}

function spanOf({ at, text }: Line, skipped: number, closing: number): Span {
  const inner = text.slice(skipped, text.length - closing);
  const start = at + skipped + inner.length - inner.trimStart().length;
  return [start, Math.max(start, at + skipped + inner.trimEnd().length)];
}

/** YAML between two lines of dashes at the head of a file is not part of its text. */
function frontMatterEnd(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  return end < 0 ? 0 : end + 1;
}

function afterFence(lines: readonly Line[], from: number, fence: string): number {
  let at = from;
  while (at < lines.length && !lines[at]?.text.trim().startsWith(fence)) at += 1;
  return at + 1;
}

function tableEnd(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.text.includes('|')) at += 1;
  return at;
}

function cellsOf(line: Line): readonly Span[] {
  const cells: Span[] = [];
  let from = line.text.search(/[^ \t]/);
  if (line.text[from] === '|') from += 1;
  for (let at = from; at <= line.text.length; at += 1) {
    const isEnd = at === line.text.length;
    if (!isEnd && (line.text[at] !== '|' || line.text[at - 1] === '\\')) continue;
    if (!(isEnd && line.text.slice(from).trim() === '')) {
      cells.push(spanOf(line, from, line.text.length - at));
    }
    from = at + 1;
  }
  return cells;
}
