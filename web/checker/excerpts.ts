import type { CheckAnswer } from '../../src/server/wire/check.ts';
import type { FindingAnswer } from './judged.ts';
import { type Mark, type Segment, segments } from './marks.ts';

/** A piece of a passage around operands of a finding. */
export type Excerpt = { readonly passage: number; readonly segments: readonly Segment[] };

const AROUND = 56;
const LONGEST = 320;

export function excerpts(
  { passages }: CheckAnswer,
  finding: FindingAnswer,
  number: number,
): readonly Excerpt[] {
  const byPassage = new Map<number, Mark[]>();
  for (const [index, place] of finding.places.entries()) {
    if (!place) continue;
    const of = { number, severity: finding.severity, lead: index === 0 };
    const marks = byPassage.get(place.passage) ?? [];
    byPassage.set(place.passage, [...marks, { range: place.range, of }]);
  }
  return [...byPassage].flatMap(([passage, marks]) => {
    const text = passages[passage]?.text ?? '';
    return groups(marks).map((group) => ({ passage, segments: cutOut(text, group) }));
  });
}

/** Operands close by share a piece. */
function groups(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const grouped: Mark[][] = [];
  for (const mark of marks.toSorted((a, b) => a.range[0] - b.range[0])) {
    const group = grouped.at(-1);
    const start = group?.[0]?.range[0] ?? 0;
    if (group && mark.range[1] - start <= LONGEST) group.push(mark);
    else grouped.push([mark]);
  }
  return grouped;
}

function cutOut(text: string, group: readonly Mark[]): readonly Segment[] {
  const first = group[0]?.range[0] ?? 0;
  const last = Math.max(...group.map(({ range }) => range[1]));
  const start = wordStart(text, first);
  const end = wordEnd(text, last);
  const shifted = group.map(({ range, of }) => ({
    range: [range[0] - start, range[1] - start] as const,
    of,
  }));
  return [
    ...(start > 0 ? [{ kind: 'words', text: '…' } as const] : []),
    ...segments(text.slice(start, end), shifted),
    ...(end < text.length ? [{ kind: 'words', text: '…' } as const] : []),
  ];
}

/** Not within a word, unless it would reach the operand. */
function wordStart(text: string, first: number): number {
  const from = first - AROUND;
  if (from <= 0) return 0;
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < first ? blank + 1 : from;
}

function wordEnd(text: string, last: number): number {
  const to = last + AROUND;
  if (to >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', to);
  return blank > last ? blank : to;
}
