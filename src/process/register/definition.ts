import type { Owner, Publicity } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { RecordClock } from './clock.ts';
import type { DerivedIndicator } from './derived-indicator.ts';
import type { Condition } from './expression.ts';
import type { Field } from './field.ts';

/** Sổ theo dõi: a list of cases as a pack defines it. One engine serves them all; there is no code per register. */
export type RegisterDefinition = {
  /** Stable words by sector: `inv.projects`. */
  readonly code: string;
  readonly version: number;
  readonly name: Label;
  readonly sector: string;
  /** In order of their first day. */
  readonly owners: readonly Owner[];
  readonly publicity: Publicity;
  /** About persons: no names in what is published, counts below 5 by place are suppressed. */
  readonly persons: boolean;
  /** Fields that name a record to a reader, in their order. */
  readonly title: readonly [string, ...string[]];
  /** Fields that no two records share; by them an import finds the row it means. Empty: there are none. */
  readonly key: readonly string[];
  /** The field by which records lie on a map and roll up; null where there is none. */
  readonly place: string | null;
  readonly fields: readonly Field[];
  readonly states: readonly RegisterState[];
  /** States in which a record may begin. */
  readonly opening: readonly string[];
  readonly transitions: readonly Transition[];
  /** The code of the working-day calendar of its clocks; null where none of them counts working days. */
  readonly calendar: string | null;
  readonly clocks: readonly RecordClock[];
  readonly rules: readonly RecordRule[];
  readonly indicators: readonly DerivedIndicator[];
};

/** A column of the board; `closed` ends the case. */
export type RegisterState = {
  readonly code: string;
  readonly label: Label;
  readonly phase: 'open' | 'closed';
};

/** What may happen to a record. A transition that stays in its state is an event, such as a new case. */
export type Transition = {
  readonly code: string;
  readonly label: Label;
  readonly from: readonly string[];
  readonly to: string;
  /** Fields that must be filled once it has happened. */
  readonly required: readonly string[];
  /** What must hold of the record as it will be. */
  readonly guards: readonly RecordRule[];
};

export const RULE_SEVERITIES = ['error', 'question'] as const;

/** What is demanded of a record. One that cannot be judged, because a field is empty, is not broken. */
export type RecordRule = {
  readonly code: string;
  readonly severity: (typeof RULE_SEVERITIES)[number];
  readonly message: Label;
  /** Where it applies; null: everywhere. */
  readonly when: Condition | null;
  readonly demand:
    | { readonly kind: 'holds'; readonly condition: Condition }
    | { readonly kind: 'filled'; readonly fields: readonly string[] };
};

export const fieldOf = (definition: RegisterDefinition, code: string): Field | null =>
  definition.fields.find((field) => field.code === code) ?? null;

export const stateOf = (definition: RegisterDefinition, code: string): RegisterState | null =>
  definition.states.find((state) => state.code === code) ?? null;

export const transitionOf = (definition: RegisterDefinition, code: string): Transition | null =>
  definition.transitions.find((transition) => transition.code === code) ?? null;
