import type { Inline } from './report.ts';

/** The words of a sentence without its marks; a note is left out, its number belongs to the page. */
export const plainOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join('');
