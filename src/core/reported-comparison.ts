import type { Series } from './baseline.ts';
import type { Quantity } from './quantity.ts';

/** How two figures are set against each other. */
export const COMPARISON_FORMS = [
  'percent-of', // bằng 55,7% kế hoạch; vượt 18,3% is 118,3
  'times-over', // vượt 1,9 lần kế hoạch: says either p × 1,9 or p × 2,9
  'change-percent', // tăng 5,4%
  'change-absolute', // tăng 1.677 tấn
  'change-points', // tăng 0,67 điểm %
  'change-times', // tăng 25,8 lần: says either c × 25,8 or c × 26,8
  'change-rank', // tăng 22 bậc: the rank falls by 22
] as const;

export type ComparisonForm = (typeof COMPARISON_FORMS)[number];

/** The other operand: a baseline of a period, or the actual figure of another period. */
export type Against = { readonly series: Series; readonly period: string };

/**
 * A comparison as a document printed it beside a figure. `figure` carries the sign of the change
 * (a rise in rank is positive); for `percent-of` it is the level, 118,3 for "vượt 18,3%".
 */
export type ReportedComparison = {
  readonly against: Against;
  readonly form: ComparisonForm;
  readonly figure: Quantity;
  /** More than one reading is possible: "tăng 15,5%" of a rate, "tăng n lần". */
  readonly reading: 'sure' | 'ambiguous';
};
