import type { BindingAnswer, ReportAnswer } from '../../src/server/wire/report.ts';

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

export const bindingById = (report: ReportAnswer, id: string | null): BindingAnswer | null =>
  report.bindings.find((binding) => binding.id === id) ?? null;

/** BÁO CÁO as it stands in a title of ours: Báo cáo. */
export const sentenceCase = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi');
