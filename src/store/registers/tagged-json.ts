import type { Decimal } from '#core/decimal.ts';
import { decimalCode, fromDecimalCode } from '../rows/decimal-column.ts';

/*
 * Definitions are deep and change with every new kind of term. They are kept as they are; only what JSON cannot
 * say is tagged: a decimal by its digits, a map by its pairs.
 */

type Tagged =
  | { readonly $decimal: string }
  | { readonly $map: readonly (readonly [string, unknown])[] };

export const toTaggedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return { $map: [...part] };
    return isDecimal(part) ? { $decimal: decimalCode(part) } : part;
  });

/** Gives back what was written by {@link toTaggedJson}, out of jsonb as the server decoded it. */
export function fromTagged(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(fromTagged);
  if (typeof body !== 'object' || body === null) return body;
  if (isTagged(body)) {
    return '$decimal' in body
      ? fromDecimalCode(body.$decimal)
      : new Map(body.$map.map(([key, value]) => [key, fromTagged(value)]));
  }
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fromTagged(value)]));
}

const isDecimal = (part: unknown): part is Decimal =>
  typeof part === 'object' &&
  part !== null &&
  'unscaled' in part &&
  typeof part.unscaled === 'bigint';

const isTagged = (body: object): body is Tagged => '$decimal' in body || '$map' in body;
