import type { Directive } from '#core/directive.ts';
import type { Day } from '#core/period.ts';

/** What one document does to another: the first named acts, the second bears it. */
export const DIRECTIVE_RELATIONS = ['amends', 'replaces', 'carries-out', 'answers'] as const;

export type DirectiveRelation = {
  readonly kind: (typeof DIRECTIVE_RELATIONS)[number];
  /** Codes of directives. */
  readonly from: string;
  readonly to: string;
  /** From this day; null: from the day the first is in force. */
  readonly on: Day | null;
};

/** A document as the register of documents keeps it, beyond what a reference needs. */
export type KeptDirective = Directive & {
  /** Who issued it, where that is an agency of the pack. */
  readonly agency: string | null;
  /** In force from; null: from its date. */
  readonly from: Day | null;
  /** The last day by its own terms; null: none. */
  readonly until: Day | null;
  readonly recipients: readonly string[];
  /** The day by which its recipients shall answer. */
  readonly answerBy: Day | null;
};

export type DirectiveBook = {
  readonly directives: readonly KeptDirective[];
  readonly relations: readonly DirectiveRelation[];
};

/** As of the end of a day. A document without a date is not said to be in force or not. */
export type DirectiveForce =
  | { readonly kind: 'undated' }
  | { readonly kind: 'not-yet'; readonly from: Day }
  | { readonly kind: 'in-force'; readonly from: Day; readonly amendedBy: readonly string[] }
  | { readonly kind: 'replaced'; readonly by: string; readonly on: Day }
  | { readonly kind: 'expired'; readonly on: Day };

export type AnswerState = 'answered-on-time' | 'answered-late' | 'waiting' | 'overdue';

/** What one recipient owes. */
export type AnswerDue = {
  readonly directive: string;
  readonly agency: string;
  readonly due: Day;
  readonly state: AnswerState;
  /** The document that answers. */
  readonly answer: string | null;
};
