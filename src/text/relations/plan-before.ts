import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';

const NAMES =
  /^\s*(?:so với )?(?:kế hoạch|kh|dự toán|chỉ tiêu)(?: (?:năm|cả năm|giao|được giao|đề ra))?\s*(?:[,;.)]|$)/iu;
const SAID = /(?:^|[^\p{L}])(?:kế hoạch|dự toán|chỉ tiêu)(?: \p{L}+){0,8}\s*$/iu;

/**
 * "Dự toán được giao 385 tỷ đồng. Thu đến cuối năm 433,5 tỷ đồng, vượt 12,6% dự toán": the one plan in the unit of a level
 * that the sentence before names, where its own names none.
 */
export function planBefore(scene: Scene, told: Figure, level: Figure): Figure | null {
  if (!NAMES.test(told.tail)) return null;
  const plans = scene.figures.filter(
    (figure) =>
      figure.sentence === level.sentence - 1 &&
      figure.value !== null &&
      !figure.misprint &&
      figure.bracket < 0 &&
      (figure.role === 'plan' || isLevel(figure)) &&
      sameUnit(figure, level) &&
      SAID.test(figure.lead),
  );
  return plans.length === 1 ? (plans[0] ?? null) : null;
}
