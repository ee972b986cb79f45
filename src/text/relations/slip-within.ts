import { type Decimal, isZero, scaleByTen } from '#core/decimal.ts';
import { contains, type Interval } from '#core/interval.ts';
import type { Figure } from '../claims/figure.ts';
import { measureOf } from '../lexicon/dimension.ts';

const MOST_DIGITS = 9;
const POWERS = [1, -1, 2, -2, 3, -3, 6, -6] as const;

/**
 * Whether one slip would bring a figure into an interval: one digit another, two neighbours exchanged, the comma or
 * the scale word moved. Tells how many digits of it had to be right for that.
 */
export function slipWithin(figure: Figure, wanted: Interval): number {
  if (!figure.value || isZero(figure.value)) return 0;
  const digits = figure.value.unscaled.toString();
  const telling = digits.replace(/0+$/, '').length;
  if (!/^\d+$/.test(digits) || digits.length > MOST_DIGITS) return 0;
  const { scale } = figure.value;
  const { power } = measureOf(figure.unit);
  const fits = (value: Decimal): boolean => contains(wanted, scaleByTen(value, power));
  for (const by of POWERS) if (fits(scaleByTen(figure.value, by))) return Math.max(telling, 1);
  for (let at = 0; at < digits.length; at += 1) {
    const [head, own, tail] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
    const next = tail.charAt(0);
    const others = [...'0123456789'].filter((digit) => digit !== own && (at > 0 || digit !== '0'));
    const variants = others.map((digit) => head + digit + tail);
    if (next !== '' && next !== own) variants.push(head + next + own + tail.slice(1));
    if (variants.some((one) => fits({ unscaled: BigInt(one), scale })))
      return Math.max(telling, at + 1);
  }
  return 0;
}
