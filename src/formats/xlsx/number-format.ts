import {
  type Decimal,
  decimalText,
  parseDecimal,
  round,
  scaleByTen,
  trimmed,
  withScale,
} from '#core/decimal.ts';
import { formatVi } from '#core/vi/number.ts';

/**
 * A number as its cell shows it, in the Vietnamese way of writing: the decimals, the groups and the percent sign of its
 * format. A format with words keeps them out: what it shows is a figure all the same.
 */
export function shownNumber(digits: string, format: string): string {
  const value = exactly(digits);
  if (value === null) return digits;
  const [positive = ''] = format.split(';');
  const places = positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  if (!/[0#?]/.test(places)) return plainNumber(trimmed(value));
  const isPercent = places.includes('%');
  const [whole = '', part = ''] = places.replace(/[^0#?.,]/g, '').split('.', 2);
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = scaleByTen(value, (isPercent ? 2 : 0) - 3 * thousands);
  const most = part.replace(/[^0#?]/g, '').length;
  const least = part.replace(/[^0]/g, '').length;
  const rounded = atLeast(withScale(round(scaled, most), most), least);
  const grouped = /[0#?],[0#?]/.test(whole);
  return `${grouped ? formatVi(rounded) : plainNumber(rounded)}${isPercent ? '%' : ''}`;
}

const plainNumber = (value: Decimal): string => decimalText(value).replace('.', ',');

/** Optional places fall off where they are zero. */
function atLeast(value: Decimal, places: number): Decimal {
  let kept = value;
  while (kept.scale > places && kept.unscaled % 10n === 0n) {
    kept = { unscaled: kept.unscaled / 10n, scale: kept.scale - 1 };
  }
  return kept;
}

/** Fifteen digits, written with a power of ten where they are very large or small. */
function exactly(digits: string): Decimal | null {
  const [mantissa = '', power = '0'] = digits.split('e');
  const read = parseDecimal(mantissa);
  if (!read.ok || Math.abs(Number(power)) > 60) return null;
  return trimmed(scaleByTen(read.value, Number(power)));
}
