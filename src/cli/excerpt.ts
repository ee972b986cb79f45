import type { Passage, Span } from '#text/document.ts';
import type { Locator } from '#text/whereabouts.ts';

/** A piece of a passage around operands; ranges are into its words. */
export type Excerpt = { readonly words: string; readonly operands: readonly Span[] };

const AROUND = 48;

/** What stands around the operands of a finding: one piece for those close by, another for the next passage. */
export function excerpts(
  spans: readonly Span[],
  { placeOf }: Locator,
  width: number,
): readonly Excerpt[] {
  const byPassage = new Map<number, { passage: Passage; ranges: Span[] }>();
  for (const [start, end] of spans) {
    const from = placeOf(start);
    const to = placeOf(Math.max(start, end - 1));
    if (!from) continue;
    const last =
      to && to.index === from.index ? Math.max(from.at, to.at) + 1 : from.passage.text.length;
    const known = byPassage.get(from.index) ?? { passage: from.passage, ranges: [] };
    known.ranges.push([from.at, Math.min(last, from.passage.text.length)]);
    byPassage.set(from.index, known);
  }
  return [...byPassage.values()].flatMap(({ passage, ranges }) => cutOut(passage, ranges, width));
}

function cutOut({ text }: Passage, ranges: readonly Span[], width: number): readonly Excerpt[] {
  const groups: Span[][] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && range[1] - first[0] + (2 * AROUND) / 3 <= width) group.push(range);
    else groups.push([range]);
  }
  return groups.map((group) => {
    const first = group[0]?.[0] ?? 0;
    const last = Math.max(...group.map(([, end]) => end));
    const spare = Math.max(16, Math.min(AROUND, Math.floor((width - (last - first)) / 2) - 1));
    const start = wordStart(text, Math.max(0, first - spare), first);
    const end = wordEnd(text, Math.min(text.length, last + spare), last);
    const lead = start > 0 ? '…' : '';
    const shift = lead.length - start;
    return {
      words: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
      operands: group.map(([from, to]): Span => [from + shift, to + shift]),
    };
  });
}

/** Not within a word, unless it would reach the operand. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const blank = text.indexOf(' ', at);
  return blank >= 0 && blank < limit ? blank + 1 : at;
}

function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  const blank = text.lastIndexOf(' ', at);
  return blank > limit ? blank : at;
}
