import { compareDecimals, divide, isZero } from '#core/decimal.ts';
import { product } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { alike, isMean } from './part-groups.ts';
import { outcomeOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import { bounded } from './sum-words.ts';
import type { Tie } from './tie.ts';
import { asToldLike, printed } from './words.ts';

/** Words that say that what follows lies in what stands before. */
const WITHIN =
  /(?:^|[^\p{L}])(?:trong đó|trong số (?:này|đó)|trong đó riêng|riêng|kể cả|bao gồm cả)(?: có)?(?: \p{L}+){0,6}\s*$/iu;

/** "trong đó …" with more than the level before it in its unit: asked, whatever else the list holds. */
export function nearParts(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return scene.figures.flatMap((part, order) => {
    if (!canStand(part) || tied.has(part) || isMean(part) || !WITHIN.test(part.lead)) return [];
    const whole = scene.figures
      .slice(0, order)
      .findLast((figure) => canStand(figure) && figure.bracket <= part.bracket);
    if (!whole || isMean(whole) || whole.sentence < part.sentence - 1 || !alike(whole, part))
      return [];
    const [own, all] = [sizeOf(part), sizeOf(whole)];
    if (!own || !all || compareDecimals(own, all) <= 0) return [];
    const message = {
      vi: `Phần (${printed(part)}) lớn hơn tổng (${printed(whole)})?`,
      en: `Is the part (${printed(part)}) larger than the whole (${printed(whole)})?`,
    };
    const fault = { rule: 'part.exceeds', severity: 'question', message, repairs: [] } as const;
    const explain = bounded(whole, [part]);
    return [{ kind: 'part', members: [whole, part], holds: false, explain, fault }];
  });
}

const MEAN = /(?:^|[^\p{L}])(?:bình quân|trung bình)(?![\p{L}])[^,;:()]*$/iu;
const MOST_BACK = 6;

/** A mean of a total and a count of its sentence that one slip parts from it, where no two of them make it. */
export function nearMeans(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return scene.figures.flatMap((mean, order) => {
    if (mean.shape !== 'plain' || mean.value === null || mean.misprint || tied.has(mean)) return [];
    if (!MEAN.test(mean.lead) || /[%‰]/u.test(mean.unit)) return [];
    const of = dimensionOf(mean.unit).split('/')[0] ?? '';
    const around = scene.figures
      .slice(Math.max(0, order - MOST_BACK), order + 3)
      .filter((figure) => figure !== mean && canStand(figure))
      .filter(({ sentence }) => sentence === mean.sentence || sentence === mean.sentence - 1);
    const totals = around.filter(({ unit }) => dimensionOf(unit) === of);
    const counts = around.filter(({ counted }) => counted);
    const pairs = totals.flatMap((total) =>
      counts.filter((number) => number !== total).map((number) => ({ total, number })),
    );
    const makes = pairs.some(
      ({ total, number }) =>
        outcomeOf((which) =>
          with3(which, [total, number, mean], (s, n, m) => [product(n, m), s]),
        ) !== 'broken',
    );
    if (makes) return [];
    const near = pairs.find(({ total, number }) => {
      const right = quotient(total, number);
      return right !== null && slipOf(mean, right) >= 2;
    });
    const right = near && quotient(near.total, near.number);
    if (!near || !right) return [];
    return compared({
      kind: 'average',
      rule: 'average.mismatch',
      severity: 'question',
      members: [mean, near.total, near.number],
      sides: (which) =>
        with3(which, [near.total, near.number, mean], (s, n, m) => [product(n, m), s]),
      shown: `${printed(near.total)} : ${printed(near.number)} = ${asToldLike(mean, right)}`,
      told: mean,
      repairs: [],
    });
  });
}

function quotient(total: Figure, number: Figure) {
  const [all, count] = [sizeOf(total), sizeOf(number)];
  return all && count && !isZero(count) ? divide(all, count, 12, 'half-up') : null;
}

const canStand = (figure: Figure): boolean =>
  isLevel(figure) && figure.value !== null && figure.misprint === null && figure.unit !== '';
