import { type Decimal, isZero, round, scaleByTen, signOf, tenTo } from '#core/decimal.ts';
import type { Figure } from '../claims/figure.ts';
import { measureOf } from '../lexicon/dimension.ts';

/** A longer figure is held against nothing: its digits say enough by themselves. */
const MOST_DIGITS = 18;

/**
 * How telling it is that a figure would be right but for one slip of the hand: one digit another, two neighbours
 * exchanged, one left out or typed twice, the comma moved. The number of digits that had to agree for it; 0 where it
 * takes more than one slip. By chance two figures of three digits are that near once in thirty times, of four once in 250.
 */
export function slipOf(figure: Figure, right: Decimal): number {
  if (!figure.value || isZero(figure.value) || signOf(right) <= 0) return 0;
  const places = Math.max(0, figure.value.scale + figure.power);
  const told = scaleByTen(figure.value, -figure.power);
  const meant = scaleByTen(right, -measureOf(figure.unit).power - figure.power);
  return between(digitsOf(told, places), digitsOf(meant, places));
}

function digitsOf(value: Decimal, places: number): string {
  const { unscaled, scale } = round(value, places);
  const size = (unscaled < 0n ? -unscaled : unscaled) * tenTo(places - scale);
  return size.toString();
}

function between(told: string, right: string): number {
  if (told === right || told.length > MOST_DIGITS || right.length > MOST_DIGITS) return 0;
  const [a, b] = [withoutZeros(told), withoutZeros(right)];
  if (a === b) return a.length;
  const [x, y] = told.length === right.length ? withoutCommonZeros(told, right) : [told, right];
  if (x.length === y.length) return isOther(x, y) || isExchange(x, y) ? x.length : 0;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  return long.length === short.length + 1 && isLeftOut(long, short) ? short.length - 1 : 0;
}

const withoutZeros = (digits: string): string => digits.replace(/0+$/, '');

function withoutCommonZeros(a: string, b: string): readonly [string, string] {
  let length = a.length;
  while (length > 1 && a.charAt(length - 1) === '0' && b.charAt(length - 1) === '0') length -= 1;
  return [a.slice(0, length), b.slice(0, length)];
}

const isOther = (a: string, b: string): boolean =>
  [...a].filter((digit, at) => digit !== b.charAt(at)).length === 1;

/** Two neighbouring digits have changed places, and nothing else. */
export function isExchange(x: string, y: string): boolean {
  const at = [...x].findIndex((digit, index) => digit !== y.charAt(index));
  return (
    x.length === y.length &&
    at >= 0 &&
    x.charAt(at) === y.charAt(at + 1) &&
    x.charAt(at + 1) === y.charAt(at) &&
    x.slice(at + 2) === y.slice(at + 2)
  );
}

function isLeftOut(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long.charAt(at) === short.charAt(at)) at += 1;
  return long.slice(at + 1) === short.slice(at);
}
