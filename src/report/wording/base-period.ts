import type { Period } from '#core/period.ts';
import { periodLabel } from '#core/period-label.ts';
import { type Phrase, words } from './phrase.ts';

/** How a sentence names the period that it compares with, when it is the one a year before. */
export function priorPhrase(period: Period, prior: Period): Phrase {
  if (period.kind === 'named' || period.months > 12) return namedPhrase(prior);
  return [words(period.months === 12 ? 'năm trước' : 'cùng kỳ năm trước')];
}

/** When the outline names it: "năm 2022". */
export const namedPhrase = (period: Period): Phrase => [
  { kind: 'period', text: periodLabel(period, 'vi'), period: period.code },
];
