import type { Block, Frame, Inline, Mark, Note, Report } from '#report/report.ts';
import { HTML_STYLE } from './style.ts';

/** The report as one HTML page without script: the content of the Word file, notes at its end. */
export function writeHtml(report: Report): string {
  const { frame } = report;
  const last = report.blocks.length - 1;
  const body = report.blocks.map((block, index) => blockHtml(block, index === last ? '/.' : ''));
  return [
    '<!doctype html>',
    '<html lang="vi">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(frame.typeName)}</title><style>${HTML_STYLE}</style></head>`,
    '<body><article>',
    head(frame),
    title(frame),
    ...body,
    foot(frame),
    notesHtml(report.notes),
    '</article></body></html>',
    '',
  ].join('\n');
}

function head(frame: Frame): string {
  const over = frame.issuer.over === null ? '' : `<p>${escaped(frame.issuer.over)}</p>`;
  const name = frame.issuer.name.split('\n').map((line) => `<p><b>${escaped(line)}</b></p>`);
  return [
    '<header class="head"><div>',
    over,
    ...name,
    '<hr>',
    `<p>Số: <span class="blank"></span>/${escaped(frame.symbol)}</p></div><div>`,
    '<p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p><hr>',
    `<p><i>${escaped(frame.place)}, ngày <span class="blank"></span> tháng <span class="blank"></span> năm ${frame.year}</i></p></div></header>`,
  ].join('');
}

function title(frame: Frame): string {
  const to =
    frame.addressees.length === 0 ? '' : `<p>Kính gửi: ${escaped(frame.addressees.join('; '))}</p>`;
  return `<div class="title"><p><b>${escaped(frame.typeName)}</b></p><p><b>${inlines(frame.title)}</b></p><hr>${to}</div>\n<p>${inlines(frame.intro)}</p>`;
}

function foot(frame: Frame): string {
  const last = frame.recipients.length - 1;
  const recipients = frame.recipients
    .map((to, index) => `<li>${escaped(to)}${index === last ? '.' : ';'}</li>`)
    .join('');
  return `<footer class="head"><div class="recipients"><b><i>Nơi nhận:</i></b><ul>${recipients}</ul></div><div><p><b>${escaped(frame.signature.onBehalf)}</b></p><p><b>${escaped(frame.signature.position)}</b></p></div></footer>`;
}

function blockHtml(block: Block, end: string): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.depth + 1;
      const number = block.number === null ? '' : `${escaped(block.number)} `;
      return `<h${level}>${number}${inlines(block.content)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${inlines(block.content)}${end}</p>`;
    case 'item':
      return `<p>- ${inlines(block.content)}${end}</p>`;
  }
}

function notesHtml(notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    (note) =>
      `<li id="note-${note.number}" value="${note.number}">${inlines(note.content)} <a href="#mark-${note.number}" aria-label="Trở lại">↩</a></li>`,
  );
  return `<section class="notes" aria-label="Chú thích"><ol>\n${items.join('\n')}\n</ol></section>`;
}

const inlines = (content: readonly Inline[]): string => content.map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'figure':
      return `<data value="${escaped(inline.binding)}">${markedText(inline)}</data>`;
    case 'missing':
      return `<mark>${escaped(inline.text)}</mark>`;
    case 'note':
      return `<sup><a id="mark-${inline.number}" href="#note-${inline.number}">${inline.number}</a></sup>`;
    case 'text':
    case 'reference':
    case 'period':
    case 'plain':
      return markedText(inline);
  }
}

function markedText({ text, mark }: { readonly text: string; readonly mark?: Mark }): string {
  if (mark === 'italic') return `<i>${escaped(text)}</i>`;
  return mark === 'bold' ? `<b>${escaped(text)}</b>` : escaped(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
