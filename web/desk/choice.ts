import type { ProvinceAnswer } from '../../src/server/wire/province.ts';
import type { Desk } from '../address.ts';

/** What the figures of a page are read by; null until the province has said what it has. */
export type Choice = {
  readonly period: string | null;
  /** Null: the map of the units at the period's end, which the server knows. */
  readonly boundary: string | null;
  readonly knownOn: string | null;
  /** What somebody chose, for a screen that opens with something of its own where nobody did. */
  readonly asked: { readonly period: string | null; readonly boundary: string | null };
};

/** What the address asks for, and where it is silent what the province opens with. */
export function choiceOf(asked: Desk, province: ProvinceAnswer | undefined): Choice {
  const period = asked.period ?? province?.period ?? null;
  const known = province?.periods.find(({ code }) => code === period);
  return {
    period,
    boundary: asked.boundary ?? known?.boundary ?? null,
    knownOn: asked.knownOn ?? null,
    asked: { period: asked.period ?? null, boundary: asked.boundary ?? null },
  };
}
