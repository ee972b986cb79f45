import { type Element, readMarkup, squeezed } from './markup.ts';

const LINES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The lines a reader sees, numbers of notes in brackets. */
export function htmlLines(html: string): readonly string[] {
  return linesOf(readMarkup(html)).map(squeezed);
}

function linesOf(element: Element): readonly string[] {
  if (element.name === 'head') return [];
  if (LINES.has(element.name) || isLineOfTitle(element)) return [shown(element)];
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [`stray: ${child}`];
    return linesOf(child);
  });
}

const isLineOfTitle = ({ name }: Element): boolean => name === 'span';

function shown(element: Element): string {
  const words = element.children
    .map((child) => (typeof child === 'string' ? child : shown(child)))
    .join('');
  return element.name === 'sup' ? `[${words}]` : words;
}
