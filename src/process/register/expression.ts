import type { Decimal } from '#core/decimal.ts';
import type { Day } from '#core/period.ts';
import type { ClockUnknown } from './clock.ts';

/**
 * What a rule, a guard or a filter may say: data, never code. There is no loop, no call and no text that is
 * run; reading a condition takes as long as it has parts.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compare';
      readonly how: Comparing;
      readonly left: Term;
      readonly right: Term;
    }
  /** The choice, text, place, agency or document of a field is one of these words. */
  | { readonly kind: 'is'; readonly field: string; readonly words: readonly string[] }
  | { readonly kind: 'filled'; readonly fields: readonly string[] }
  | { readonly kind: 'state'; readonly states: readonly string[] }
  | { readonly kind: 'phase'; readonly phase: 'open' | 'closed' }
  | { readonly kind: 'clock'; readonly clock: string; readonly is: ClockWord };

export const COMPARINGS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;

export type Comparing = (typeof COMPARINGS)[number];

/** A number or a day. Numbers are compared in the unit of the dimension, so triệu đồng with tỷ đồng. */
export type Term =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'day'; readonly day: Day }
  /** The day as of which the record is looked at. */
  | { readonly kind: 'today' }
  /** The day on which the record came into its state, or last took this transition. */
  | { readonly kind: 'since'; readonly transition: string | null }
  | { readonly kind: 'sum' | 'product'; readonly of: readonly Term[] }
  | { readonly kind: 'difference'; readonly of: readonly [Term, Term] }
  /** A day so many days after another. */
  | { readonly kind: 'days-after'; readonly day: Term; readonly days: number }
  /** The number of days from one to another. */
  | { readonly kind: 'days-between'; readonly from: Term; readonly to: Term };

/**
 * `within`: no more days counted than given. `late`: more. `reached`: at least as many. The others say
 * whether it runs at all.
 */
export const CLOCK_WORDS = [
  'within',
  'late',
  'reached',
  'not-started',
  'running',
  'paused',
  'stopped',
] as const;

export type ClockWord = (typeof CLOCK_WORDS)[number];

/** What could be said of a condition: a field that is not filled makes it neither true nor false. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails' }
  | { readonly kind: 'open'; readonly because: Undecided };

export type Undecided =
  | { readonly kind: 'not-filled'; readonly field: string }
  /** Quantities of different dimensions, a day beside a number. A checked definition has none. */
  | { readonly kind: 'not-comparable' }
  | ClockUnknown;
