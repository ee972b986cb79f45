import type { Label } from '#core/label.ts';
import type { Finding, Repair, Severity } from '../checked.ts';
import type { Figure } from '../claims/figure.ts';
import { figureSpan } from '../claims/to-mention.ts';
import type { Span } from '../document.ts';
import { plainSpan } from '../positions.ts';
import type { RuleId } from '../register.ts';
import type { Sight } from '../relations/tie.ts';

type Said = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Label;
  readonly repairs?: readonly Repair[];
};

/** A finding at places of the plain text. */
export const findingAt = (spans: readonly Span[], { repairs = [], ...said }: Said): Finding => ({
  ...said,
  spans,
  relation: null,
  repairs,
});

/** Where a range of a passage stands in the plain text. */
export function spanIn({ document }: Sight, passage: number, start: number, end: number): Span {
  const own = document.passages[passage];
  return own ? plainSpan(own, start, end) : [0, 0];
}

export function spanOf({ document }: Sight, figure: Figure): Span {
  const own = document.passages[figure.passage];
  return own ? figureSpan(document, own, figure) : [0, 0];
}

/** The digits of a figure alone: what a repair replaces. */
export const digitsOf = (sight: Sight, figure: Figure): Span =>
  spanIn(sight, figure.passage, figure.start, figure.digitsEnd);
