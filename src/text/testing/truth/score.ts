import type { Checked } from '../../checked.ts';
import { type GoldPassage, isFaultless } from './gold.ts';
import {
  type FaultScore,
  falseAlarms,
  faultsOf,
  type RelationScore,
  relationsOf,
} from './score-findings.ts';
import { furnitureOf, precisionOf, type Recall, recallOf } from './score-mentions.ts';
import { look, quantitiesOf, type Tally } from './seen.ts';

/** What a checker made of a set of passages. */
export type Score = RelationScore &
  FaultScore & {
    readonly passages: number;
    readonly faultless: number;
    readonly quantities: number;
    /** Of the quantities that stand in the text. */
    readonly recall: Recall;
    /** Of the quantities that were reported: those that stand there with that value. */
    readonly precision: Tally;
    /** Numbers that are no quantities (periods, names, marks) and were not reported as one. */
    readonly furniture: Tally;
    /** On faultless passages, outside what is allowed. */
    readonly falseErrors: number;
    readonly falseQuestions: number;
    readonly styleNotes: number;
    /** What went wrong, a line each, for the author of the checker. */
    readonly misses: readonly string[];
  };

export function score(passages: readonly GoldPassage[], check: (text: string) => Checked): Score {
  const seen = passages.map((passage) => look(passage, check));
  const misses: string[] = [];
  const faultless = seen.filter(({ passage }) => isFaultless(passage));
  const falseFindings = faultless.flatMap((one) => falseAlarms(one, misses));
  return {
    passages: passages.length,
    faultless: faultless.length,
    quantities: seen.flatMap(quantitiesOf).length,
    recall: recallOf(seen, misses),
    precision: precisionOf(seen, misses),
    furniture: furnitureOf(seen, misses),
    ...relationsOf(seen, misses),
    ...faultsOf(seen, misses),
    falseErrors: falseFindings.filter(({ severity }) => severity === 'error').length,
    falseQuestions: falseFindings.filter(({ severity }) => severity === 'question').length,
    styleNotes: faultless
      .flatMap(({ checked }) => checked.findings)
      .filter(({ severity }) => severity === 'style').length,
    misses,
  };
}
