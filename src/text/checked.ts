import type { Label } from '#core/label.ts';
import type { Span } from './document.ts';

export const ROLES = [
  'actual',
  'count',
  'plan',
  'prev',
  'plan_pct',
  'share',
  'rate',
  'index_pct',
  'change_pct',
  'change_abs',
  'change_pp',
  'contribution_pp',
  'times',
  'ratio',
  'rank',
  'range',
  'date',
  'docnum',
  'period',
  'name',
  'ordinal',
  'mark',
] as const;

export type Role = (typeof ROLES)[number];

/** A number as it stands in a text. Offsets are into the document's plain text. */
export type Mention = {
  readonly id: string;
  /** From the first digit or written sign to the end of the unit. */
  readonly span: Span;
  readonly raw: string;
  /** A decimal string with the scale word applied; a/b, lo..hi, a date or number as written; null: cannot be read. */
  readonly value: string | null;
  /** Weight of the last printed digit, as a decimal string. */
  readonly ulp: string | null;
  readonly unit: string;
  readonly role: Role;
  readonly dir: 'up' | 'down' | null;
  /** The word before a rounded figure: trên, gần, khoảng. */
  readonly approx: string | null;
  /** Id of the mention that it qualifies. */
  readonly of: string | null;
};

/** An arithmetic tie between mentions, recomputed. */
export type Relation = {
  readonly id: string;
  readonly kind: string;
  readonly members: readonly string[];
  readonly holds: boolean;
  readonly explain: Label;
};

export const SEVERITIES = ['error', 'question', 'style'] as const;

/** Sure; a person must look; a matter of form under Nghị định 30. */
export type Severity = (typeof SEVERITIES)[number];

/** One way in which a finding could be mended; several stand side by side, none is chosen. */
export type Repair = { readonly span: Span; readonly text: string; readonly why: Label };

/** Something a check saw. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly spans: readonly Span[];
  readonly relation: string | null;
  readonly message: Label;
  readonly repairs: readonly Repair[];
};

export type Checked = {
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
};
