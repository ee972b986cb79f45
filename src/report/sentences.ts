import { type FactKey, factKeyText } from '#core/fact.ts';
import { plainOf } from './plain.ts';
import type { Inline, Report } from './report.ts';

/** Where a report prints something. */
export type Place =
  | { readonly kind: 'title' }
  | { readonly kind: 'intro' }
  | { readonly kind: 'block'; readonly index: number }
  | { readonly kind: 'note'; readonly number: number };

/** A sentence that prints a fact, or a number made from it. */
export type FactSentence = {
  readonly place: Place;
  readonly text: string;
  /** The bindings of the sentence that the fact stands behind, in order. */
  readonly bindings: readonly string[];
};

/** Every sentence in which a fact is printed, alone or as an operand, in reading order. */
export function sentencesOf(report: Report, fact: FactKey): readonly FactSentence[] {
  const key = factKeyText(fact);
  const isOf = (inline: Inline): boolean =>
    inline.kind === 'figure' &&
    (report.bindings.get(inline.binding)?.operands.some((one) => factKeyText(one) === key) ??
      false);
  return contentsOf(report).flatMap(({ place, content }) =>
    sentencesIn(content).flatMap((sentence): readonly FactSentence[] => {
      const bindings = sentence.flatMap((inline) =>
        inline.kind === 'figure' && isOf(inline) ? [inline.binding] : [],
      );
      return bindings.length === 0 ? [] : [{ place, text: plainOf(sentence).trim(), bindings }];
    }),
  );
}

function contentsOf(
  report: Report,
): readonly { readonly place: Place; readonly content: readonly Inline[] }[] {
  return [
    { place: { kind: 'title' }, content: report.frame.title },
    { place: { kind: 'intro' }, content: report.frame.intro },
    ...report.blocks.map(({ content }, index) => ({
      place: { kind: 'block', index } as const,
      content,
    })),
    ...report.notes.map(({ number, content }) => ({
      place: { kind: 'note', number } as const,
      content,
    })),
  ];
}

/** Known gap: an abbreviation with a stop and a capital after it ("TP. Lai Châu") ends a sentence. */
const END = /(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?\p{Lu}|$)/u;

function sentencesIn(content: readonly Inline[]): readonly (readonly Inline[])[] {
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
