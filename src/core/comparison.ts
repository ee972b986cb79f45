import type { FactKey, FactKeyText } from './fact.ts';
import type { Interval } from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { Against, ComparisonForm } from './reported-comparison.ts';

/** The outcome of a comparison. What cannot be made says why. */
export type Comparison =
  | {
      readonly kind: 'made';
      readonly form: ComparisonForm;
      /** As printed: signed, in points, %, times, ranks or the unit of the figure. */
      readonly figure: Quantity;
      /**
       * Which way it lies: of the base, or of the plan itself. Settled by the operands, not by the
       * rounded figure; null where they leave it open, which only a level (bằng khoảng 100%) may.
       */
      readonly direction: Direction | null;
      /** All that the operands allow; the figure is a rounding of it. */
      readonly interval: Interval | null;
      /** The figure is not pinned down by what is known: it is printed with "khoảng". */
      readonly approximate: boolean;
      /** `reported`: printed by the source beside this very value. `computed`: from the two operands. */
      readonly basis: 'reported' | 'computed';
      readonly reading: 'sure' | 'ambiguous';
      readonly operands: readonly [FactKey, FactKey | null];
      readonly against: Against;
    }
  | {
      readonly kind: 'incomparable';
      readonly because: Incomparable;
      readonly operands: readonly FactKeyText[];
    };

export const INCOMPARABLE = [
  'no-figure',
  'no-base',
  'absent',
  'unreadable',
  'base-is-zero',
  'base-is-vague',
  'definition-changed',
  'price-base-changed',
  'units-differ',
] as const;

export type Incomparable = (typeof INCOMPARABLE)[number];

/** Rise, fall or neither, as a sentence would say it. */
export type Direction = 'up' | 'down' | 'same';
