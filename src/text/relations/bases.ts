import { type Interval, opposite } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sameUnit } from '../claims/read-scene.ts';
import type { Tie } from './tie.ts';

/** The figure of the plan or the earlier period that goes with what is told of a level. */
export function baseOf(
  scene: Scene,
  told: Figure,
  level: Figure,
  role: 'plan' | 'prev',
): Figure | null {
  const fits = (figure: Figure): boolean =>
    figure.role === role &&
    figure.sentence === level.sentence &&
    figure.value !== null &&
    !figure.from &&
    sameUnit(figure, level);
  const rivals = (from: Figure, to: Figure): boolean =>
    scene.figures.some(
      (figure) =>
        figure.start > from.start &&
        figure.start < to.start &&
        (figure.role === told.role ||
          (isLevel(figure) && figure !== level && sameUnit(figure, level)) ||
          (figure.role !== 'plan' && figure.role === role)),
    );
  const pair = role === 'prev' ? fromOf(scene, level, told) : null;
  if (pair) return pair;
  const after = scene.figures.find((figure) => fits(figure) && figure.start > told.start);
  if (after && !rivals(told, after) && after.start - told.end < 120) return after;
  const low = Math.min(level.start, told.start);
  const high = Math.max(level.start, told.start);
  const between = scene.figures.filter(
    (figure) => fits(figure) && figure.start > low && figure.start < high,
  );
  if (between.length === 1) return between[0] ?? null;
  const before = scene.figures.filter((figure) => fits(figure) && figure.start < low).at(-1);
  if (!before || between.length > 0) return null;
  const claimed = scene.figures.some(
    (figure) => figure.role === told.role && figure.start > before.start && figure.start < low,
  );
  const levels = scene.figures.some(
    (figure) =>
      isLevel(figure) &&
      sameUnit(figure, level) &&
      figure.start > before.start &&
      figure.start < low,
  );
  return claimed || levels ? null : before;
}

/** "giảm từ 24,8% xuống 20,3%, giảm 4,5 điểm": the first of the pair is what the second is held against. */
function fromOf(scene: Scene, level: Figure, told: Figure): Figure | null {
  const order = scene.figures.indexOf(level);
  const from = scene.figures[order - 1];
  if (!from?.from || from.value === null || !level.to || told.start < level.end) return null;
  return from.sentence === level.sentence && sameUnit(from, level) ? from : null;
}

export const signedBy = (interval: Interval, figure: Figure): Interval =>
  figure.dir === 'down' && figure.sign === '' ? opposite(interval) : interval;

/** A word that points the other way than the figures is a fault of its own. */
export function withDirection(tie: Tie, truth: -1 | 0 | 1, told: Figure): Tie {
  const said = told.dir === 'up' ? 1 : told.dir === 'down' ? -1 : 0;
  if (!tie.fault || said === 0 || truth === 0 || said === truth) return tie;
  return { ...tie, fault: { ...tie.fault, rule: 'direction.contradiction' } };
}
