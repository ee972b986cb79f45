import {
  absolute,
  compareDecimals,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  subtract,
} from '#core/decimal.ts';
import { product } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { alike } from './part-groups.ts';
import { outcomeOf } from './reach.ts';
import type { Tie } from './tie.ts';
import { asToldLike, printed } from './words.ts';

/** By how much of itself a total may miss number × rate and still be asked about. */
const CLOSE = decimal('0.25');
const MOST_BACK = 6;

/**
 * A rate (tạ/ha, m2/căn) between figures of what it is made of: number × rate comes close to the total
 * and is not it. Silent where any two of its clause make it.
 */
export function nearProducts(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  return scene.figures.flatMap((rate, order) => {
    const made = rate.value === null || rate.misprint || tied.has(rate) ? null : rateOf(rate);
    if (!made) return [];
    const around = scene.figures
      .slice(Math.max(0, order - MOST_BACK), order + MOST_BACK)
      .filter(
        (figure) =>
          figure !== rate &&
          figure.sentence === rate.sentence &&
          isLevel(figure) &&
          figure.value !== null &&
          figure.misprint === null &&
          !/[%‰/]/u.test(figure.unit),
      );
    const clause = around.filter((figure) => !/;/.test(between(scene, figure, rate)));
    const wholes = clause.filter((figure) => made.of(figure));
    const numbers = clause.filter((figure) => made.per(figure));
    const triples = wholes.flatMap((whole) =>
      numbers.filter((number) => number !== whole).map((number) => ({ whole, number })),
    );
    if (triples.some(({ whole, number }) => outcome(whole, number, rate) !== 'broken')) return [];
    const [close] = triples.filter(({ whole, number }) => isClose(whole, number, rate));
    return close ? asked(close.whole, close.number, rate) : [];
  });
}

type Made = { readonly of: (figure: Figure) => boolean; readonly per: (figure: Figure) => boolean };

const TIMES = /^(?:năm|tháng|ngày|tuần|quý|vụ|kỳ|giờ)$/;

function rateOf(figure: Figure): Made | null {
  if (figure.shape !== 'plain' || !['actual', 'count', 'rate'].includes(figure.role)) return null;
  const each = /(?:^|[^\p{L}])mỗi (\p{L}+(?: \p{L}+)?)\s*$/iu.exec(figure.lead)?.[1]?.toLowerCase();
  const [of, per, more] =
    each !== undefined && !figure.unit.includes('/')
      ? [dimensionOf(figure.unit), each]
      : dimensionOf(figure.unit).split('/');
  if (of === undefined || per === undefined || more !== undefined || of === '%' || TIMES.test(per))
    return null;
  const has = (name: string) => (one: Figure) => {
    const dimension = dimensionOf(one.unit);
    return (
      dimension === name || dimension.startsWith(`${name} `) || alike(one, { ...one, unit: name })
    );
  };
  return { of: has(of), per: has(per) };
}

const between = (scene: Scene, a: Figure, b: Figure): string =>
  a.start < b.start ? scene.text.slice(a.end, b.start) : scene.text.slice(b.end, a.start);

const outcome = (whole: Figure, number: Figure, rate: Figure) =>
  outcomeOf((which) => with3(which, [whole, number, rate], (s, n, m) => [product(n, m), s]));

function isClose(whole: Figure, number: Figure, rate: Figure): boolean {
  const [total, right] = [sizeOf(whole), made(number, rate)];
  return (
    total !== null &&
    right !== null &&
    !isZero(total) &&
    compareDecimals(absolute(subtract(total, right)), multiply(absolute(total), CLOSE)) <= 0
  );
}

function made(number: Figure, rate: Figure): Decimal | null {
  const [count, each] = [sizeOf(number), sizeOf(rate)];
  return count && each && multiply(count, each);
}

function asked(whole: Figure, number: Figure, rate: Figure): readonly Tie[] {
  const [total, count, right] = [sizeOf(whole), sizeOf(number), made(number, rate)];
  if (!total || !count || !right || isZero(count)) return [];
  const isMean = /bình quân|trung bình|mật độ/iu.test(rate.lead);
  const mean = divide(total, count, 12, 'half-up');
  return compared({
    kind: isMean ? 'average' : 'product',
    rule: isMean ? 'average.mismatch' : 'product.mismatch',
    severity: 'question',
    members: isMean ? [rate, whole, number] : [whole, number, rate],
    sides: (which) => with3(which, [whole, number, rate], (s, n, m) => [product(n, m), s]),
    shown: isMean
      ? `${printed(whole)} : ${printed(number)} = ${asToldLike(rate, mean)}`
      : `${printed(number)} × ${printed(rate)} = ${asToldLike(whole, right)}`,
    told: isMean ? rate : whole,
    repairs: [],
  });
}
