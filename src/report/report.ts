import type { Comparison } from '#core/comparison.ts';
import type { FactKey } from '#core/fact.ts';

export type Mark = 'italic' | 'bold';

type Marked = { readonly text: string; readonly mark?: Mark };

/** A span of a sentence. All printed digits stand in a `figure`, a `reference`, a `plain` or a `period`. */
export type Inline =
  | ({ readonly kind: 'text' } & Marked)
  | ({ readonly kind: 'figure'; readonly binding: string } & Marked)
  | ({ readonly kind: 'reference'; readonly directive: string } & Marked)
  | ({ readonly kind: 'period'; readonly period: string } & Marked)
  | ({ readonly kind: 'plain'; readonly as: PlainKind } & Marked)
  /** A figure the book does not have; printed so that nobody overlooks it. */
  | { readonly kind: 'missing'; readonly text: string; readonly code: string }
  | { readonly kind: 'note'; readonly number: number };

export const PLAIN_KINDS = [
  'name',
  'ordinal',
  'period',
  'date',
  'rule',
  'list',
  'document',
] as const;

export type PlainKind = (typeof PLAIN_KINDS)[number];

export type Block =
  /** `number` as printed: "A.", "I.", "1.", "1.1.", "a)"; null for a heading without one. */
  | {
      readonly kind: 'heading';
      readonly depth: 1 | 2 | 3 | 4 | 5;
      readonly number: string | null;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'item'; readonly content: readonly Inline[] };

export type Note = { readonly number: number; readonly content: readonly Inline[] };

/** What the head and foot of an administrative document carry (Nghị định 30/2020/NĐ-CP, Annex I). */
export type Frame = {
  readonly issuer: { readonly over: string | null; readonly name: string };
  /** Symbol after the empty number: BC-UBND. */
  readonly symbol: string;
  readonly place: string;
  /** Year of the report's date; day and month stay empty until the clerk registers it. */
  readonly year: number;
  readonly typeName: string;
  readonly title: readonly Inline[];
  readonly addressees: readonly string[];
  readonly intro: readonly Inline[];
  /** Lines over the name, and the name itself once somebody has signed. */
  readonly signature: {
    readonly onBehalf: string;
    readonly position: string;
    readonly name?: string;
  };
  readonly recipients: readonly string[];
};

/** The tie between a printed number and what it was printed from. */
export type Binding = {
  readonly id: string;
  /** What the number says of the fact. */
  readonly role: 'value' | 'comparison' | 'part-of-ratio' | 'share';
  /** The fact whose sentence this is. */
  readonly fact: FactKey;
  readonly revision: number;
  readonly indicator: string;
  /** All facts the number was made from, the first among them. */
  readonly operands: readonly FactKey[];
  readonly comparison?: Extract<Comparison, { kind: 'made' }>;
  readonly printed: string;
};

/** A digit that no directive answers for. Lines and columns count from 1, in the outline. */
export type Unbound = { readonly text: string; readonly line: number; readonly column: number };

/** Why a directive of the outline prints a bracket instead of what it was asked for. */
export const MISSING_REASONS = [
  'no-fact', // the book has no figure for this indicator, place and period
  'no-period', // the pack knows no period of this code
  'no-breakdown', // no breakdown of this whole, or several and none named by `by=`
  'no-directive', // the pack has no document of this number
  'other-dimension', // the unit asked for measures something else
  'incomparable', // the comparison cannot be made; the print says why
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** What a directive asked for and the book could not give, and where the outline asks for it. */
export type Missing = {
  readonly code: string;
  readonly because: MissingReason;
  readonly line: number;
  readonly column: number;
};

/** A report: our own plain data, from which every format is written. */
export type Report = {
  readonly outline: string;
  readonly period: string;
  readonly knownOn: string | null;
  readonly frame: Frame;
  readonly blocks: readonly Block[];
  /** In order of their numbers, 1…n. */
  readonly notes: readonly Note[];
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly unbound: readonly Unbound[];
  readonly missing: readonly Missing[];
};
