import { compareDecimals, decimal } from '#core/decimal.ts';
import { sameUnit } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { isVague } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const HUNDRED = decimal('100');
const OVER = /^[^;.\d]{0,40}(?:^|[^\p{L}])vượt (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?![\p{L}])/iu;
const UNDER =
  /^[^;.\d]{0,40}(?:^|[^\p{L}])(?:chưa đạt|không đạt|hụt|thấp hơn|chưa hoàn thành|không hoàn thành) (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?![\p{L}])/iu;
const UP = /(?:^|[^\p{L}])(?:tăng|cao hơn|nhiều hơn|lớn hơn)(?![\p{L}])/iu;
const DOWN = /(?:^|[^\p{L}])(?:giảm|thấp hơn|ít hơn|nhỏ hơn)(?![\p{L}])/iu;

/** A word of more or less, of reached or not, that the figures beside it say otherwise: asked about. */
export function nearVerdicts(scene: Scene): readonly Tie[] {
  return scene.figures.flatMap((figure, order) => [
    ...verdict(figure),
    ...turned(scene, figure, scene.figures[order - 1]),
  ]);
}

/** "đạt 95% kế hoạch, vượt kế hoạch đề ra" */
function verdict(told: Figure): readonly Tie[] {
  const size = sizeOf(told);
  if (told.role !== 'plan_pct' || told.dir !== null || !size || told.misprint || isVague(told))
    return [];
  const below = compareDecimals(size, HUNDRED) < 0;
  return (below ? OVER : UNDER).test(told.tail)
    ? [asked([told], `${printed(told)}`, `${printed(told)}`)]
    : [];
}

/** "214 vụ, tăng so với cùng kỳ (238 vụ)": no size of the change, and the figures go the other way. */
function turned(scene: Scene, base: Figure, level: Figure | undefined): readonly Tie[] {
  if (base.role !== 'prev' || !level || !isLevel(level) || base.of !== level.index) return [];
  if (base.sentence !== level.sentence || base.from || level.to || !sameUnit(level, base))
    return [];
  const between = scene.text.slice(level.end, base.start);
  const [up, down] = [UP.test(between), DOWN.test(between)];
  if (up === down || between.length > 80 || isVague(base) || isVague(level)) return [];
  const [now, before] = [sizeOf(level), sizeOf(base)];
  if (!now || !before) return [];
  const order = compareDecimals(now, before);
  if (order === 0 || order > 0 === up) return [];
  return [
    asked(
      [level, base],
      `${printed(level)} so với ${printed(base)}`,
      `${printed(level)} against ${printed(base)}`,
    ),
  ];
}

const asked = (members: readonly Figure[], vi: string, en: string): Tie => ({
  kind: 'direction',
  members,
  holds: false,
  explain: { vi: `${vi}: lời nói ngược với số`, en: `${en}: the word goes against the figures` },
  fault: {
    rule: 'direction.contradiction',
    severity: 'question',
    message: {
      vi: `${vi}: lời nói ngược với số?`,
      en: `${en}: does the word go against the figures?`,
    },
    repairs: [],
  },
});
