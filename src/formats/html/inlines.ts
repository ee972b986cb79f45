import type { Inline, Mark } from '#report/report.ts';
import { placeOf } from '../finished.ts';
import { lawfulText } from '../lawful-text.ts';

type NoteMark = Extract<Inline, { kind: 'note' }>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string =>
  lawfulText(text).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

export const inlines = (content: readonly Inline[]): string => content.map(inlineHtml).join('');

/** Where the marks of notes lead, and the notes back. */
export const noteId = (number: number): string => `note-${number}`;
export const markId = (number: number): string => `mark-${number}`;

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'figure':
      return `<data value="${escaped(inline.binding)}">${markedText(inline)}</data>`;
    case 'missing':
      return `<mark>${escaped(inline.text)}</mark>`;
    case 'note':
      return noteMark(inline);
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

/** The note leads back to its first mark, so only that one has an id. */
function noteMark(mark: NoteMark): string {
  const id = placeOf(mark) === 'again' ? '' : ` id="${markId(mark.number)}"`;
  return `<sup><a${id} href="#${noteId(mark.number)}" role="doc-noteref">${mark.number}</a></sup>`;
}
