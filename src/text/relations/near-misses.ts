import { nearBounds } from './near-bounds.ts';
import { nearEquals } from './near-equals.ts';
import { nearNames } from './near-names.ts';
import { nearPercents } from './near-percents.ts';
import { nearProducts } from './near-products.ts';
import { nearSums, summedIn } from './near-sums.ts';
import { nearTurns } from './near-turns.ts';
import type { Sight, Tie } from './tie.ts';

/**
 * What comes close to a relation and misses it, where no wording says that it was meant: asked, never
 * said. Looks only at figures that no other relation has taken, and no further than the sentence.
 */
export function nearMisses({ scenes }: Sight, ties: readonly Tie[]): readonly Tie[] {
  const tied = new Set(
    ties
      .filter(({ kind }) => kind !== 'hundred')
      .flatMap(({ members }) => members.map(({ index }) => index)),
  );
  const summed = summedIn(ties);
  const near = scenes.flatMap((scene) => {
    const taken = new Set(scene.figures.filter(({ index }) => tied.has(index)));
    return [
      ...nearPercents(scene, taken),
      ...nearSums(scene, summed),
      ...nearProducts(scene, taken),
      ...nearNames(scene, taken),
      ...nearBounds(scene, taken),
      ...nearTurns(scene, taken),
    ];
  });
  return [...near, ...nearEquals(scenes)];
}
