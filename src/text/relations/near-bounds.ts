import { compareDecimals } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { bounded } from './sum-words.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const CUMULATED = /(?:lũy kế|luỹ kế|cộng dồn)/iu;
/** "riêng tháng 5", "riêng quý II có": a period within the cumulated one. */
const ALONE =
  /riêng (?:trong )?(?:tháng|quý)(?: \d{1,2}| [IV]{1,3})?(?: (?:có|là|xảy ra|đạt|ghi nhận))*\s*$/iu;
const ALONE_AT_MOST = 40;

/** The first level of a cumulated sentence, and a larger one of the same unit for a month within it. */
export function nearBounds(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  if (!CUMULATED.test(scene.text)) return [];
  return scene.figures.flatMap((month) => {
    if (!isLevel(month) || month.value === null || month.misprint || tied.has(month)) return [];
    const start = scene.layout.sentences[month.sentence] ?? 0;
    if (!ALONE.test(scene.text.slice(Math.max(start, month.start - ALONE_AT_MOST), month.start)))
      return [];
    const whole = scene.figures.find(
      (figure) =>
        figure.sentence === month.sentence && isLevel(figure) && figure.unit === month.unit,
    );
    if (!whole || whole.start >= month.start) return [];
    if (!CUMULATED.test(scene.text.slice(start, whole.start))) return [];
    const [part, all] = [sizeOf(month), sizeOf(whole)];
    if (!part || !all || compareDecimals(part, all) <= 0) return [];
    const message = {
      vi: `Số riêng của kỳ (${printed(month)}) lớn hơn số lũy kế (${printed(whole)})?`,
      en: `Is the figure of the period alone (${printed(month)}) above the cumulated one (${printed(whole)})?`,
    };
    const fault = { rule: 'part.exceeds', severity: 'question', message, repairs: [] } as const;
    const members = [whole, month];
    return [{ kind: 'part', members, holds: false, explain: bounded(whole, [month]), fault }];
  });
}
