import type { BindingAnswer, InlineAnswer, ReportAnswer } from '../../src/server/wire/report.ts';

/** Where a number is printed: in a block of the body, or in a note. */
export type Spot =
  | { readonly kind: 'body'; readonly section: string }
  | { readonly kind: 'note'; readonly number: number };

export type Sentence = { readonly binding: string; readonly spot: Spot; readonly text: string };

/** The bindings in the order they are met when reading: body first, then the notes. */
export function readingOrder(report: ReportAnswer): readonly string[] {
  const spans = [
    ...report.blocks.flatMap((block) => block.content),
    ...report.notes.flatMap((note) => note.content),
  ];
  return spans.flatMap((span) =>
    span.kind === 'figure' && span.binding !== undefined ? [span.binding] : [],
  );
}

/** The number before or after the open one; the first or last where none is open. */
export function neighbour(
  order: readonly string[],
  current: string | null,
  step: 1 | -1,
): string | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[(at + step + order.length) % order.length] ?? null;
}

/** Every sentence that prints a fact, with the section or note it stands in. */
export function sentencesOf(report: ReportAnswer, fact: string): readonly Sentence[] {
  const ids = new Set(report.bindings.filter((b) => b.fact === fact).map((b) => b.id));
  const found: Sentence[] = [];
  let section = '';
  for (const block of report.blocks) {
    if (block.kind === 'heading')
      section = `${block.number ?? ''} ${wordsOf(block.content)}`.trim();
    const binding = firstOf(block.content, ids);
    if (binding)
      found.push({
        binding,
        spot: { kind: 'body', section },
        text: around(block.content, binding),
      });
  }
  for (const note of report.notes) {
    const binding = firstOf(note.content, ids);
    if (!binding) continue;
    const spot: Spot = { kind: 'note', number: note.number };
    found.push({ binding, spot, text: around(note.content, binding) });
  }
  return found;
}

export const bindingById = (report: ReportAnswer, id: string | null): BindingAnswer | null =>
  report.bindings.find((binding) => binding.id === id) ?? null;

const firstOf = (content: readonly InlineAnswer[], ids: ReadonlySet<string>): string | null =>
  content.find((span) => span.binding !== undefined && ids.has(span.binding))?.binding ?? null;

const wordsOf = (content: readonly InlineAnswer[]): string =>
  content.map((span) => span.text ?? '').join('');

const REACH = 70;

/** The words around a number, cut at a word's edge. */
function around(content: readonly InlineAnswer[], binding: string): string {
  const at = content.findIndex((span) => span.binding === binding);
  const before = wordsOf(content.slice(0, at));
  const number = content[at]?.text ?? '';
  const after = wordsOf(content.slice(at + 1));
  const head = before.length > REACH ? `…${before.slice(-REACH).replace(/^\S*\s/, ' ')}` : before;
  const tail = after.length > REACH ? `${after.slice(0, REACH).replace(/\s\S*$/, '')}…` : after;
  return head + number + tail;
}
