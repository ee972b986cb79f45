import type { Run, RunText } from './runs.ts';

/** A place in the body where comments begin or end: within a text, or at an edge of a run. */
export type Edge =
  | { readonly kind: 'text'; readonly text: RunText; readonly offset: number }
  | { readonly kind: 'before' | 'after'; readonly run: Run };

export type MarkedRange = { readonly id: number; readonly start: Edge; readonly end: Edge };

/** Puts the marks of comments among the runs of a body; runs are split where a comment begins or ends in one. */
export function markRuns(
  source: string,
  ranges: readonly MarkedRange[],
  namespace: string,
): string {
  const cuts = new Map<string, Cut>();
  const cutAt = (edge: Edge): Cut => {
    const cut = cutOf(edge, source);
    const key = `${cut.at} ${cut.before}`;
    const known = cuts.get(key);
    if (known) return known;
    cuts.set(key, cut);
    return cut;
  };
  const kept = new Set<RunText>();
  for (const { id, start, end } of ranges) {
    for (const edge of [start, end]) if (edge.kind === 'text') kept.add(edge.text);
    cutAt(start).starts.push(`<w:commentRangeStart${namespace} w:id="${id}"/>`);
    cutAt(end).ends.push(
      `<w:commentRangeEnd${namespace} w:id="${id}"/><w:r${namespace}><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
    );
  }
  const insertions = [
    ...[...cuts.values()].map(({ at, before, ends, starts, after }) => ({
      at,
      words: before + ends.join('') + starts.join('') + after,
    })),
    ...[...kept].flatMap(({ tag }) => keepingBlanks(tag, source)),
  ].toSorted((a, b) => a.at - b.at);
  const parts: string[] = [];
  let from = 0;
  for (const { at, words } of insertions) {
    parts.push(source.slice(from, at), words);
    from = at;
  }
  return parts.join('') + source.slice(from);
}

/** A place in the source, what closes and opens runs around it, and the marks that go there. */
type Cut = {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly ends: string[];
  readonly starts: string[];
};

function cutOf(edge: Edge, source: string): Cut {
  const cut = (at: number, before = '', after = ''): Cut => ({
    at,
    before,
    after,
    ends: [],
    starts: [],
  });
  if (edge.kind !== 'text') {
    return cut(edge.kind === 'before' ? edge.run.tag[0] : edge.run.close[1]);
  }
  const { text, offset } = edge;
  const { run } = text;
  const closing = source.slice(...run.close);
  const opening = source.slice(run.tag[0], run.content);
  if (offset <= text.tag[1]) {
    return text.tag[0] === run.content ? cut(run.tag[0]) : cut(text.tag[0], closing, opening);
  }
  if (offset >= text.close[0]) {
    return text.close[1] === run.close[0]
      ? cut(run.close[1])
      : cut(text.close[1], closing, opening);
  }
  const tag = source.slice(...text.tag);
  return cut(
    offset,
    source.slice(...text.close) + closing,
    opening + (PRESERVES.test(tag) ? tag : `${tag.slice(0, -1)}${PRESERVE}>`),
  );
}

const PRESERVES = /\sxml:space\s*=/;
const PRESERVE = ' xml:space="preserve"';

/** Half a text may begin or end with a blank, which Word drops unless told otherwise. */
function keepingBlanks(
  tag: RunText['tag'],
  source: string,
): readonly { readonly at: number; readonly words: string }[] {
  return PRESERVES.test(source.slice(...tag)) ? [] : [{ at: tag[1] - 1, words: PRESERVE }];
}
