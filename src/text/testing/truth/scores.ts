import type { Checked } from '../../checked.ts';
import { mutantsOf } from './mutations.ts';
import { HELD_OUT, passagesOf, SETS, type SetName } from './passage-sets.ts';
import { score } from './score.ts';
import type { NamedScore } from './score-page.ts';

/** A checker's scores on every open set, as written and mutated. */
export const scoresOf = (check: (text: string) => Checked): readonly NamedScore[] =>
  scoresOfSets(SETS, check);

/** The same of those that nobody who works on the checker has read: of them only figures are looked at, never misses. */
export const scoresOfHeldOut = (check: (text: string) => Checked): readonly NamedScore[] =>
  scoresOfSets(HELD_OUT, check);

const scoresOfSets = (
  sets: readonly SetName[],
  check: (text: string) => Checked,
): readonly NamedScore[] =>
  sets.flatMap((name) => {
    const passages = passagesOf(name);
    const mutants = passages.flatMap(mutantsOf).map(({ passage }) => passage);
    return [
      { name, score: score(passages, check) },
      { name: `${name}, mutated`, score: score(mutants, check) },
    ];
  });
