import type { Label } from './label.ts';
import type { Day } from './period.ts';
import type { Unit } from './unit.ts';

export const INDICATOR_KINDS = ['flow', 'stock', 'mean', 'rate', 'index', 'price', 'rank'] as const;

export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** How figures of parts make the figure of the whole. A rate is never summed. */
export type Aggregation =
  | { readonly kind: 'sum' }
  | { readonly kind: 'last' } // over time only: a stock at the end of the period
  | { readonly kind: 'weighted'; readonly by: string } // mean weighted by another indicator
  | { readonly kind: 'never' };

export const GOOD_DIRECTIONS = ['up', 'down', 'none'] as const;

export type GoodDirection = (typeof GOOD_DIRECTIONS)[number];

export const PUBLICITIES = ['open', 'internal', 'secret'] as const;

export type Publicity = (typeof PUBLICITIES)[number];

export type Owner = { readonly agency: string; readonly from: Day };

/** A version of the definition; figures across a break are not compared. */
export type Definition = {
  readonly version: number;
  readonly from: Day;
  readonly text?: Label;
  readonly basis?: string;
  readonly priceBase?: string;
};

/** Chỉ tiêu: what is measured. The code is stable words by sector; the name stands alone. */
export type Indicator = {
  readonly code: string;
  readonly name: Label;
  readonly sector: string;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly overPlaces: Aggregation;
  readonly overTime: Aggregation;
  readonly good: GoodDirection;
  /** In order of their first day. */
  readonly owners: readonly Owner[];
  /** In order of version; at least one. */
  readonly definitions: readonly [Definition, ...Definition[]];
  readonly publicity: Publicity;
  /** Rates: the counts they are the quotient of, where they are kept. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** About persons: counts below 5 by place are suppressed where it is published. */
  readonly persons: boolean;
};

export function ownerOn(indicator: Pick<Indicator, 'owners'>, day: Day): string | null {
  return indicator.owners.findLast((owner) => owner.from <= day)?.agency ?? null;
}

export function definitionOn(indicator: Indicator, day: Day): Definition {
  return indicator.definitions.findLast((d) => d.from <= day) ?? indicator.definitions[0];
}
