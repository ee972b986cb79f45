import { SEVERITIES, type Severity } from '#text/checked.ts';
import type { NoteMark, Span } from '#text/document.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import type { Judged } from './judged.ts';

/** A stretch of a passage that a finding speaks of; `lead` is its first operand. Without one: a number that was read. */
export type Mark = {
  readonly range: Span;
  readonly of: {
    readonly number: number;
    readonly severity: Severity;
    readonly lead: boolean;
  } | null;
};

export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'read'; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly text: string;
      /** Numbers of the findings, the gravest first. */
      readonly findings: readonly number[];
      readonly severity: Severity;
      /** Findings that begin here. */
      readonly leads: readonly number[];
    };

/** The marks of each passage by its number. */
export function marksByPassage(
  answer: CheckAnswer,
  findings: readonly Judged[],
  shown: 'findings' | 'all numbers',
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  const put = (passage: number, mark: Mark): void => {
    const known = marks.get(passage);
    if (known) known.push(mark);
    else marks.set(passage, [mark]);
  };
  for (const { number, finding } of findings) {
    for (const [index, place] of finding.places.entries()) {
      if (!place) continue;
      const of = { number, severity: finding.severity, lead: index === 0 };
      put(place.passage, { range: place.range, of });
    }
  }
  if (shown === 'all numbers') {
    for (const { place } of answer.quantities) {
      if (place) put(place.passage, { range: place.range, of: null });
    }
  }
  return marks;
}

/** A passage cut where marks begin and end and where note marks stand. */
export function segments(
  text: string,
  marks: readonly Mark[],
  notes: readonly NoteMark[] = [],
): readonly Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { range } of marks) {
    cuts.add(clamp(range[0], text)).add(clamp(range[1], text));
  }
  for (const { at } of notes) cuts.add(clamp(at, text));
  const edges = [...cuts].sort((a, b) => a - b);
  const begun = new Set<number>();
  const made: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    for (const { at, note } of notes) {
      if (clamp(at, text) === start) made.push({ kind: 'note', note });
    }
    const end = edges[index + 1];
    if (end === undefined) break;
    const over = marks.filter(({ range }) => range[0] <= start && range[1] >= end);
    made.push(segmentOf(text.slice(start, end), over, begun));
  }
  return made;
}

function segmentOf(text: string, over: readonly Mark[], begun: Set<number>): Segment {
  const found = over
    .flatMap(({ of }) => (of ? [of] : []))
    .toSorted((a, b) => grave(a.severity) - grave(b.severity) || a.number - b.number);
  const [first] = found;
  if (!first) return { kind: over.length > 0 ? 'read' : 'words', text };
  const leads = found.filter(({ lead, number }) => lead && !begun.has(number));
  for (const { number } of leads) begun.add(number);
  return {
    kind: 'mark',
    text,
    findings: [...new Set(found.map(({ number }) => number))],
    severity: first.severity,
    leads: leads.map(({ number }) => number),
  };
}

const grave = (severity: Severity): number => SEVERITIES.indexOf(severity);

const clamp = (at: number, text: string): number => Math.min(Math.max(0, at), text.length);

/** A press on a mark opens its gravest finding, and the next of them where that is open. */
export function pressed(findings: readonly number[], current: number | null): number | null {
  const at = current === null ? -1 : findings.indexOf(current);
  return findings[(at + 1) % findings.length] ?? null;
}
