import { type Decimal, decimalText, withScale } from '#core/decimal.ts';
import { invariant } from '#core/result.ts';

/** A `numeric` as it comes from the server: of any length, since sums outgrow what people may type. */
export function toDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  invariant(match, `${text} is a numeric`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return { unscaled: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

export const toDecimalOrNull = (text: string | null): Decimal | null =>
  text === null ? null : toDecimal(text);

/**
 * A decimal in JSON. A place left of the point is written as a power of ten (`37e4`), which `numeric`
 * cannot say, so that no reported precision is lost.
 */
export const decimalCode = (value: Decimal): string =>
  value.scale < 0 ? `${value.unscaled}e${-value.scale}` : decimalText(value);

export function fromDecimalCode(code: string): Decimal {
  const [digits = '', power] = code.split('e');
  const read = toDecimal(digits);
  return power === undefined ? read : { unscaled: read.unscaled, scale: -Number(power) };
}

/** A `numeric` beside the place of its last reported digit, which may lie left of the point. */
export const atPlace = (text: string, scale: number): Decimal => withScale(toDecimal(text), scale);
