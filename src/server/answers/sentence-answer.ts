import type { PrintedSentence } from '#app/sentences.ts';
import type { SentenceAnswer } from '../wire/sentences.ts';

export function sentenceAnswer(
  sentence: PrintedSentence,
  bindings: readonly string[],
): SentenceAnswer {
  const { outline, period, spot, text, facts } = sentence;
  return {
    outline,
    period,
    section: spot.kind === 'block' ? spot.section : null,
    note: spot.kind === 'note' ? spot.number : null,
    block: spot.kind === 'block' ? spot.index : null,
    text,
    bindings: [...bindings],
    facts: [...facts.keys()],
  };
}
