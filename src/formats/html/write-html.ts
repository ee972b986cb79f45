import type { Block, Note, Report } from '#report/report.ts';
import { finished } from '../finished.ts';
import { documentTitle } from '../form.ts';
import { addressed, foot, head, title } from './frame.ts';
import { escaped, inlines, markId, noteId } from './inlines.ts';
import { HTML_STYLE } from './style.ts';

/** The report as one HTML page without script: the words of the Word file, notes at its end. */
export function writeHtml(report: Report): string {
  const { frame, blocks, notes } = finished(report);
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(documentTitle(frame))}</title>`,
    `<style>\n${HTML_STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    head(frame),
    title(frame),
    ...addressed(frame),
    `<p>${inlines(frame.intro)}</p>`,
    ...blocks.map(blockHtml),
    foot(frame),
    ...notesHtml(notes),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  const content = inlines(block.content);
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.depth + 1}`;
      const number = block.number === null ? '' : `${escaped(block.number)} `;
      return `<${tag}>${number}${content}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${content}</p>`;
    case 'item':
      return `<p>- ${content}</p>`;
  }
}

function notesHtml(notes: readonly Note[]): readonly string[] {
  if (notes.length === 0) return [];
  return [
    '<section class="notes" role="doc-endnotes" aria-label="Chú thích">',
    ...notes.map(({ number, content }) => {
      const back = `<a href="#${markId(number)}" role="doc-backlink">${number}</a>`;
      return `<p id="${noteId(number)}"><sup>${back}</sup> ${inlines(content)}</p>`;
    }),
    '</section>',
  ];
}
