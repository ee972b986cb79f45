import { plainOf } from './plain.ts';
import type { Inline, Report } from './report.ts';

/** Where a report prints something. */
export type Spot =
  | { readonly kind: 'title' }
  | { readonly kind: 'intro' }
  /** `section` is the heading it stands under, or which it is, with its number; null before the first. */
  | { readonly kind: 'block'; readonly index: number; readonly section: string | null }
  | { readonly kind: 'note'; readonly number: number };

export type Sentence = {
  readonly spot: Spot;
  readonly text: string;
  /** The numbers it prints, in order. */
  readonly bindings: readonly string[];
  /** The documents it cites. */
  readonly directives: readonly string[];
};

/** Every sentence of a report in reading order: title, opening, body, notes. */
export function sentencesOf(report: Report): readonly Sentence[] {
  return contentsOf(report).flatMap(({ spot, content }) =>
    splitAtStops(content).flatMap((spans): readonly Sentence[] => {
      const text = plainOf(spans).trim();
      if (text === '') return [];
      const bindings = spans.flatMap((span) => (span.kind === 'figure' ? [span.binding] : []));
      const cited = spans.flatMap((span) => (span.kind === 'reference' ? [span.directive] : []));
      return [{ spot, text, bindings, directives: [...new Set(cited)] }];
    }),
  );
}

type Content = { readonly spot: Spot; readonly content: readonly Inline[] };

function contentsOf({ frame, blocks, notes }: Report): readonly Content[] {
  let section: string | null = null;
  const body = blocks.map((block, index): Content => {
    if (block.kind === 'heading')
      section = `${block.number ?? ''} ${plainOf(block.content)}`.trim();
    return { spot: { kind: 'block', index, section }, content: block.content };
  });
  return [
    { spot: { kind: 'title' }, content: frame.title },
    { spot: { kind: 'intro' }, content: frame.intro },
    ...body,
    ...notes.map(({ number, content }): Content => ({ spot: { kind: 'note', number }, content })),
  ];
}

/** Known gap: an abbreviation with a stop and a capital after it ("TP. Lai Châu") ends a sentence. */
const END = /(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?\p{Lu}|$)/u;

function splitAtStops(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const sentences: Inline[][] = [[]];
  for (const inline of content) {
    const [first = '', ...rest] = inline.kind === 'text' ? inline.text.split(END) : [];
    if (inline.kind !== 'text' || rest.length === 0) {
      sentences.at(-1)?.push(inline);
      continue;
    }
    sentences.at(-1)?.push({ ...inline, text: first });
    for (const text of rest) sentences.push([{ ...inline, text }]);
  }
  return sentences;
}
