import type { Label } from '#core/label.ts';
import type { Severity } from '../checked.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import type { TextDocument } from '../document.ts';
import type { RuleId } from '../register.ts';
import type { PartGroup } from './part-groups.ts';

/** A figure could be printed otherwise; `text` stands for its digits. */
export type FigureRepair = { readonly figure: Figure; readonly text: string; readonly why: Label };

export type Fault = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Label;
  /** The figures to show; all members where it is left out. */
  readonly at?: readonly Figure[];
  readonly repairs: readonly FigureRepair[];
};

/** An arithmetic tie that was recomputed, and what is wrong with it if anything is. */
export type Tie = {
  readonly kind: string;
  readonly members: readonly Figure[];
  readonly holds: boolean;
  readonly explain: Label;
  readonly fault: Fault | null;
};

/** What the recomputing of relations sees. */
export type Sight = {
  readonly document: TextDocument;
  readonly scenes: readonly Scene[];
  /** Totals and what stands after them as parts, found once. */
  readonly groups: readonly PartGroup[];
};
