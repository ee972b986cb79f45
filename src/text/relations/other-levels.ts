import { sameUnit } from '../claims/anchors.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import type { Tie } from './tie.ts';

/** Holds what is told against a level. */
type Relate = (scene: Scene, told: Figure, level: Figure) => readonly Tie[];

/** Levels of a sentence that a percentage could be of instead. */
const MOST_OTHERS = 8;
const PERCENTS: ReadonlySet<string> = new Set(['plan_pct', 'change_pct', 'index_pct', 'change_pp']);

/**
 * "1.846 tỷ đồng; trong số này A 912, B 934; so với kế hoạch (2.000 tỷ đồng) đạt 92,3%": what is broken of the nearest
 * level and holds of another of its sentence, against the same base, was said of that one.
 */
export function lawful(of: Relate, scene: Scene, figure: Figure, level: Figure): readonly Tie[] {
  const ties = of(scene, figure, level);
  const broken = ties.find(({ holds, fault }) => !holds && fault !== null);
  if (!broken || !PERCENTS.has(figure.role)) return ties;
  const bases = new Set(broken.members.filter((one) => one !== figure && one !== level));
  const others = scene.figures
    .filter(
      (one) =>
        one.sentence === level.sentence &&
        one.start < figure.start &&
        one !== level &&
        one.role === level.role &&
        one.value !== null &&
        sameUnit(one, level),
    )
    .slice(-MOST_OTHERS);
  for (const other of others) {
    if (bases.has(other)) continue;
    const again = of(scene, { ...figure, of: other.index }, other);
    const right = again.filter(
      ({ kind, holds, members }) =>
        holds && kind === broken.kind && members.some((one) => bases.has(one)),
    );
    if (right.length > 0) return right;
  }
  return ties;
}
