import {
  absolute,
  compareDecimals,
  decimal,
  divide,
  isZero,
  multiply,
  subtract,
} from '#core/decimal.ts';
import { exactly, product, ratio } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { dimensionOf } from '../lexicon/dimension.ts';
import { PEOPLE } from '../lexicon/nouns.ts';
import { sizeOf } from './arithmetic.ts';
import { balance } from './balance.ts';
import { compared, with3 } from './compared.ts';
import { alike } from './part-groups.ts';
import { slipOf } from './slip-of.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, asToldLike, printed } from './words.ts';

/** Area × yield, number × amount each, totals ÷ numbers, exports less imports. */
export function products({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    scene.figures.flatMap((figure) => [...perUnit(scene, figure), ...balance(scene, figure)]),
  );
}

type Rate = { readonly of: string; readonly per: string };

/** What a rate is made of: tạ/ha, đồng/suất; "mỗi suất 800 nghìn đồng" says it in words. */
function rateOf(figure: Figure): Rate | null {
  if (figure.shape !== 'plain' || !['actual', 'count', 'rate'].includes(figure.role)) return null;
  const each =
    /(?:^|[^\p{L}])mỗi (\p{L}+(?: \p{L}+){0,3}?)(?: (?:là|được|trị giá|nhận|hỗ trợ|đạt))?\s*$/iu.exec(
      figure.lead,
    )?.[1];
  if (each !== undefined && !figure.unit.includes('/'))
    return { of: dimensionOf(figure.unit), per: dimensionOf(each.toLowerCase()) };
  const [of, per, more] = dimensionOf(figure.unit).split('/');
  if (of === undefined || per === undefined || more !== undefined || of === '%') return null;
  return TIMES.test(per) ? null : { of, per };
}

const TIMES = /^(?:năm|tháng|ngày|tuần|quý|vụ|kỳ|giờ)$/;

const SUMS_UP = /tổng|sản lượng|kinh phí|trị giá|giá trị|số tiền|vốn|doanh thu/iu;

/** "cho 8.460 người, mỗi suất 400.000 đồng": one for each. */
const GIFTS = /^(?:suất|suất quà|phần|phần quà|thẻ|gói)$/u;
const isReceiver = ({ unit, counted }: Figure): boolean =>
  counted && (PEOPLE.has(unit) || dimensionOf(unit) === 'hộ');

const near = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** "160.000 đồng/trẻ/tháng, thực hiện 9 tháng": the rate for as long as the sentence says, where it says one length. */
function forItsTime(scene: Scene, rate: Figure): Figure {
  const [of, per, time, more] = rate.unit.split('/');
  if (time === undefined || more !== undefined || !TIMES.test(time) || rate.value === null)
    return rate;
  if (!/(?:mức|hỗ trợ|đơn giá|trợ cấp|phụ cấp)(?![\p{L}])[^;]*$/iu.test(rate.lead)) return rate;
  const spans = scene.figures.filter(
    (figure) =>
      figure.sentence === rate.sentence &&
      figure.role === 'period' &&
      figure.unit === time &&
      figure.value !== null,
  );
  const [span] = spans;
  return span?.value && spans.length === 1
    ? { ...rate, unit: `${of}/${per}`, value: multiply(rate.value, span.value) }
    : rate;
}

function perUnit(scene: Scene, told: Figure): readonly Tie[] {
  const rate = forItsTime(scene, told);
  const made = rateOf(rate);
  if (!made || rate.value === null || rate.misprint) return [];
  const isYield = made.of === 'kg' && made.per === 'm²';
  const isAverage = !isYield && /bình quân|trung bình|mật độ/iu.test(rate.lead);
  const rivals = scene.figures.filter(
    (figure) =>
      figure !== told &&
      figure.sentence === rate.sentence &&
      figure.unit === told.unit &&
      rateOf(figure) !== null,
  );
  // "A 2.200 ha, năng suất 105 tạ/ha; B 1.850 ha, năng suất 140 tạ/ha": each clause has its own.
  const apartBy = (figure: Figure): boolean =>
    scene.text
      .slice(Math.min(figure.end, rate.end), Math.max(figure.start, rate.start))
      .includes(';');
  if (!rivals.every(apartBy)) return [];
  const others = scene.figures.filter(
    (figure) =>
      figure.sentence === rate.sentence &&
      (rivals.length === 0 || !apartBy(figure)) &&
      figure !== told &&
      isLevel(figure) &&
      figure.value !== null &&
      !figure.misprint &&
      rateOf(figure) === null,
  );
  const wholes = others.filter(
    (figure) =>
      near(dimensionOf(figure.unit), made.of) &&
      (isAverage || figure.start > rate.start || SUMS_UP.test(figure.lead)),
  );
  const named = others.filter(
    (figure) =>
      near(dimensionOf(figure.unit), made.per) ||
      (made.per === 'người' && alike(figure, { ...figure, unit: 'người' })),
  );
  const counted = named.length > 0 || !GIFTS.test(made.per) ? named : others.filter(isReceiver);
  const numbers = isYield ? areasOf(counted, rate) : counted;
  const whole = closest(wholes, rate);
  const number = isAverage ? numberOf(numbers, whole, rate) : closest(numbers, rate);
  if (!whole || !number || whole === number) return [];
  const [total, count, each] = [sizeOf(whole), sizeOf(number), sizeOf(rate)];
  if (!total || !count || !each || isZero(count)) return [];
  const right = isAverage ? divide(total, count, 12, 'half-up') : multiply(count, each);
  const apart = isFarApart(isAverage ? each : total, right);
  const beside = isAverage && followsItsTotal(scene, whole, rate);
  const only =
    wholes.length === 1 && (numbers.length === 1 || (beside && noneFits(whole, numbers, rate)));
  const ties = compared({
    kind: isAverage ? 'average' : 'product',
    rule: isAverage ? 'average.mismatch' : 'product.mismatch',
    severity:
      only &&
      (apart || isNorm(rate) || slipOf(whole, right) >= TELLING) &&
      (isAverage || isSure(whole, made, rate))
        ? 'error'
        : 'question',
    members: isAverage ? [rate, whole, number] : [whole, number, rate],
    sides: (which) =>
      with3(which, [whole, number, rate], (s, n, m) =>
        isAverage ? [ratio(s, n), m] : [product(n, isNorm(rate) ? exactly(each) : m), s],
      ),
    shown: isAverage
      ? `${printed(whole)} : ${printed(number)} = ${asToldLike(rate, right)}`
      : `${printed(number)} × ${printed(rate)} = ${asToldLike(whole, right)}`,
    told: isAverage ? rate : whole,
    repairs: [
      {
        figure: isAverage ? rate : whole,
        text: asPrintedLike(isAverage ? rate : whole, right),
        why: { vi: 'theo hai số còn lại', en: 'from the two others' },
      },
    ],
  });
  return only || ties.every(({ holds }) => holds) ? ties : anyOther(ties, wholes, numbers, rate);
}

/** Digits that have to agree before a slip is surer than an area that may have been another. */
const TELLING = 3;

/** Of several counts the one that makes the mean; else the first of those before it, which as a rule the rest is about. */
function numberOf(numbers: readonly Figure[], whole: Figure | null, rate: Figure): Figure | null {
  const before = numbers.filter(({ start }) => start < rate.start);
  const own = before.length > 0 ? before : numbers;
  const fits = whole && own.find((number) => !noneFits(whole, [number], rate));
  return fits ?? own[0] ?? null;
}

/** "kinh phí 1.346 triệu đồng, bình quân 7,2 triệu đồng/người": nothing but the words parts a mean from its total. */
const followsItsTotal = (scene: Scene, whole: Figure, rate: Figure): boolean =>
  whole.end <= rate.start && /^[^;:.()\d]{0,60}$/u.test(scene.text.slice(whole.end, rate.start));

/** Whether no count makes the mean of a total, not even nearly. */
const noneFits = (whole: Figure, numbers: readonly Figure[], rate: Figure): boolean =>
  numbers.every((number) => {
    const [total, count, each] = [sizeOf(whole), sizeOf(number), sizeOf(rate)];
    return (
      total !== null &&
      count !== null &&
      each !== null &&
      !isZero(count) &&
      isFarApart(each, divide(total, count, 12, 'half-up'))
    );
  });

/** "mỗi hộ 4 triệu đồng" sets the amount, and rounds nothing. */
const isNorm = ({ lead, approx }: Figure): boolean =>
  approx === null && /(?:^|[^\p{L}])(?:mỗi|định mức|mức hỗ trợ)(?![\p{L}])[^,;]*$/iu.test(lead);

/** What a yield is of: the area that is said to be harvested, or those before it. */
function areasOf(areas: readonly Figure[], rate: Figure): readonly Figure[] {
  const harvested = areas.filter(({ lead }) => /(?:thu hoạch|cho sản phẩm)[^,;]*$/iu.test(lead));
  if (harvested.length === 1) return harvested;
  const before = areas.filter(({ start }) => start < rate.start);
  return before.length > 0 ? before : areas;
}

/** The whole says that it is the output, or the sum of all amounts. */
const isSure = (whole: Figure, { of, per }: Rate, rate: Figure): boolean => {
  if (per === 'm²') return of === 'kg' && /sản lượng|đạt|thu hoạch/iu.test(whole.lead);
  // "giá 1,2 triệu đồng/con, doanh thu 14,88 tỷ đồng"
  const sold =
    /(?:^|[^\p{L}])(?:giá|đơn giá|giá bán|mức)(?: \p{L}+)?\s*$/iu.test(rate.lead) &&
    /(?:doanh thu|thu|thu về|thu được|kinh phí|số tiền)(?: \p{L}+)?\s*$/iu.test(whole.lead);
  return sold || /tổng|trị giá|thành tiền/iu.test(whole.lead);
};

/** With several candidates, silence where any two of them fit, and none said if not. */
function anyOther(
  ties: readonly Tie[],
  wholes: readonly Figure[],
  numbers: readonly Figure[],
  rate: Figure,
): readonly Tie[] {
  const fits = wholes.some((whole) =>
    numbers.some((number) => {
      const [total, count, each] = [sizeOf(whole), sizeOf(number), sizeOf(rate)];
      return (
        total !== null &&
        count !== null &&
        each !== null &&
        !isFarApart(total, multiply(count, each))
      );
    }),
  );
  return fits || wholes.length * numbers.length > 4 ? [] : ties;
}

/** By more than a twentieth: less may come of an area sown and an area harvested. */
function isFarApart(a: Parameters<typeof subtract>[0], b: Parameters<typeof subtract>[0]): boolean {
  return compareDecimals(multiply(absolute(subtract(a, b)), decimal('20')), absolute(b)) > 0;
}

function closest(figures: readonly Figure[], to: Figure): Figure | null {
  const distance = (figure: Figure): number =>
    figure.start < to.start ? to.start - figure.start : figure.start - to.start;
  return figures.reduce<Figure | null>(
    (best, figure) => (!best || distance(figure) < distance(best) ? figure : best),
    null,
  );
}
