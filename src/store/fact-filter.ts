import { type RawBuilder, sql } from 'kysely';
import type { PlaceId } from '#core/place.ts';

/** Null asks for all; of periods only where the indicators are named, so that no question reads a whole table. */
export type FactFilter = {
  readonly places: readonly PlaceId[];
} & (
  | { readonly periods: readonly string[]; readonly indicators?: readonly string[] | null }
  | { readonly periods: null; readonly indicators: readonly string[] }
);

/** The condition that keeps a question to what was asked; `of` is the table's name in it. */
export function within(
  { periods, places, indicators }: FactFilter,
  of: '' | 'f.',
): RawBuilder<unknown> {
  const named = (column: string, codes: readonly string[] | null | undefined) =>
    codes ? sql` and ${sql.raw(of + column)} = any(${codes}::text[])` : sql``;
  return sql`${sql.raw(`${of}place`)} = any(${places}::text[])${named('period', periods)}${named('indicator', indicators)}`;
}
