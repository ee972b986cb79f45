import {
  absolute,
  compareDecimals,
  type Decimal,
  decimal,
  multiply,
  subtract,
} from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { percent, sizeOf } from './arithmetic.ts';
import { alike } from './part-groups.ts';
import { share } from './share-tie.ts';
import type { Tie } from './tie.ts';

/** Levels looked at before a part. */
const MOST_BACK = 6;
const REACHED =
  /^[^,;.()\d]{0,40},?\s*(?:(đạt tỷ lệ|với tỷ lệ|tỷ lệ(?: đạt| là)?|tỷ lệ \p{L}+(?: \p{L}+)? (?:đạt|là))|(chiếm(?: tỷ lệ| tỷ trọng)?)|đạt|bằng)\s*$/iu;
const CLOSES = /^\s*(?:[,;.)]|$)/u;

/**
 * "dự thi 12.480 thí sinh, đỗ 12.355 thí sinh, tỷ lệ 99%": a percentage right after a level is of what stands
 * before that level in its clause. With tỷ lệ and one figure that it can be of it is sure; đạt may be of a plan.
 */
export function ofTheOneBeside(scene: Scene, told: Figure, part: Figure): readonly Tie[] {
  const order = scene.figures.indexOf(part);
  const between = scene.figures.slice(order + 1, scene.figures.indexOf(told));
  if (between.some(({ shape }) => shape !== 'other') || told.bracket !== part.bracket) return [];
  const said = REACHED.exec(scene.text.slice(part.end, told.start));
  if (!said || !CLOSES.test(told.tail)) return [];
  const wholes = scene.figures
    .slice(Math.max(0, order - MOST_BACK), order)
    .filter(
      (figure) =>
        figure.sentence === part.sentence &&
        figure.bracket === part.bracket &&
        isLevel(figure) &&
        figure.value !== null &&
        alike(figure, part) &&
        !scene.text.slice(figure.end, part.start).includes(';'),
    );
  const fitting = wholes.findLast((whole) =>
    share(told, part, whole, 'question').some(({ holds }) => holds),
  );
  if (fitting) return share(told, part, fitting, 'question');
  const [whole] = wholes;
  const [own, all] = [sizeOf(part), whole && sizeOf(whole)];
  if (!whole || !own || !all || wholes.length > 2 || compareDecimals(own, all) > 0) return [];
  const planned = scene.figures.some(
    ({ sentence, role }) => sentence === part.sentence && (role === 'plan' || role === 'plan_pct'),
  );
  const before = scene.text.slice(scene.layout.sentences[part.sentence] ?? 0, told.start);
  if (planned || /lần lượt|tương ứng/iu.test(before)) return [];
  // "giải ngân 310 tỷ đồng, trong đó vốn trong năm 285 tỷ đồng, đạt 57%": of its own plan.
  if (said[1] === undefined && /trong đó|gồm|riêng/iu.test(scene.text.slice(whole.end, part.start)))
    return [];
  const spent =
    /giải ngân(?: được)?\s*$/iu.test(part.lead) && !/đầu tư|hiệp định/iu.test(whole.lead);
  // "1.240 km đường, đã cứng hóa 812 km, chiếm 68,5%": of what stands before it, where it is not far off.
  const near = said[2] !== undefined && isNear(told, own, all);
  if (said[2] !== undefined && !near) return [];
  const sure = (said[1] !== undefined || spent || near) && wholes.length === 1;
  return share(told, part, whole, sure ? 'error' : 'question');
}

/** Whether a percentage is within a tenth of what two sizes make. */
function isNear(told: Figure, part: Decimal, whole: Decimal): boolean {
  const [right, said] = [percent(part, whole), sizeOf(told)];
  return (
    right !== null &&
    said !== null &&
    compareDecimals(multiply(absolute(subtract(right, said)), decimal('10')), right) <= 0
  );
}
