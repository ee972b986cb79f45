import { add, compareDecimals, type Decimal, decimal, multiply } from '#core/decimal.ts';
import { product, sum } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { sizeOf } from './arithmetic.ts';
import { compared } from './compared.ts';
import { reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, asToldLike, printed } from './words.ts';

const MOST_PAIRS = 6;
const SUMS_UP = /(?:^|[^\p{L}])(?:tổng|cộng)(?: \p{L}+){0,5}\s*$/iu;
/** Further off one of the amounts was hardly meant to be in it. */
const FAR = decimal('0.5');
const TELLING = 3;

type Pair = { readonly number: Figure; readonly rate: Figure };

/** "24 hộ, mức 40 triệu đồng/hộ; 61 hộ, mức 20 triệu đồng/hộ; tổng kinh phí T": numbers times amounts, added up. */
export function productSums({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    scene.figures.flatMap((whole) => {
      if (!isLevel(whole) || whole.value === null || whole.misprint) return [];
      if (whole.unit.includes('/') || !SUMS_UP.test(whole.lead)) return [];
      const pairs = pairsBefore(scene, whole);
      return pairs.length < 2 || pairs.length > MOST_PAIRS ? [] : added(whole, pairs);
    }),
  );
}

/** Each amount per thing with the last count of that thing before it, all in the sentence of the total. */
function pairsBefore(scene: Scene, whole: Figure): readonly Pair[] {
  const own = scene.figures.filter(
    (figure) =>
      figure.sentence === whole.sentence &&
      figure.start < whole.start &&
      figure.value !== null &&
      !figure.misprint &&
      figure.shape === 'plain',
  );
  const rates = own.filter(({ unit }) => {
    const [of, per, more] = dimensionOf(unit).split('/');
    return of === dimensionOf(whole.unit) && per !== undefined && more === undefined;
  });
  const pairs = rates.flatMap((rate) => {
    const per = dimensionOf(rate.unit).split('/')[1] ?? '';
    const number = own.findLast(
      (figure) =>
        figure.start < rate.start &&
        isLevel(figure) &&
        (dimensionOf(figure.unit) === per || dimensionOf(figure.unit).startsWith(`${per} `)),
    );
    return number ? [{ number, rate }] : [];
  });
  const numbers = new Set(pairs.map(({ number }) => number));
  // An amount of its own between them says that the sum is told part by part.
  const told = own.some(
    (figure) => isLevel(figure) && dimensionOf(figure.unit) === dimensionOf(whole.unit),
  );
  return pairs.length === rates.length && numbers.size === pairs.length && !told ? pairs : [];
}

/** "mức 40 triệu đồng/hộ" sets the amount, and rounds nothing. */
const isSet = ({ rate: { lead, approx } }: Pair): boolean =>
  approx === null && /(?:^|[^\p{L}])(?:mỗi|mức|định mức|đơn giá)(?![\p{L}])[^,;]*$/iu.test(lead);

function added(whole: Figure, pairs: readonly Pair[]): readonly Tie[] {
  const sizes = pairs.map(({ number, rate }) => {
    const [count, each] = [sizeOf(number), sizeOf(rate)];
    return count && each && multiply(count, each);
  });
  const right = sizes.reduce<Decimal | null>(
    (all, one) => all && one && add(all, one),
    decimal('0'),
  );
  const size = sizeOf(whole);
  if (!right || !size || compareDecimals(multiply(size, FAR), right) > 0) return [];
  if (compareDecimals(multiply(right, FAR), size) > 0) return [];
  return compared({
    kind: 'product',
    rule: 'product.mismatch',
    severity: slipOf(whole, right) >= TELLING || pairs.every(isSet) ? 'error' : 'question',
    members: [whole, ...pairs.flatMap(({ number, rate }) => [number, rate])],
    sides: (which) => {
      const all = reachOf(whole)?.[which];
      const each = pairs.flatMap(({ number, rate }) => {
        const [n, m] = [reachOf(number)?.[which], reachOf(rate)?.[which]];
        return n && m ? [product(n, m)] : [];
      });
      const [first, ...rest] = each;
      return all && first && each.length === pairs.length ? [rest.reduce(sum, first), all] : null;
    },
    shown: `${pairs.map(({ number, rate }) => `${printed(number)} × ${printed(rate)}`).join(' + ')} = ${asToldLike(whole, right)}`,
    told: whole,
    repairs: [
      {
        figure: whole,
        text: asPrintedLike(whole, right),
        why: { vi: 'theo số lượng và mức', en: 'from numbers and amounts' },
      },
    ],
  });
}
