import type { Checked } from '../../checked.ts';
import { mutantsOf } from './mutations.ts';
import { passagesOf, SETS } from './passage-sets.ts';
import { score } from './score.ts';
import type { NamedScore } from './score-page.ts';

/** A checker's scores on every set, as written and mutated. */
export const scoresOf = (check: (text: string) => Checked): readonly NamedScore[] =>
  [...SETS].flatMap((name) => {
    const passages = passagesOf(name);
    const mutants = passages.flatMap(mutantsOf).map(({ passage }) => passage);
    return [
      { name, score: score(passages, check) },
      { name: `${name}, mutated`, score: score(mutants, check) },
    ];
  });
