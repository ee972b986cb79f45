import type { Decimal } from '#core/decimal.ts';
import type { Publicity } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import type { PlaceLevel } from '#core/place.ts';
import type { Unit } from '#core/unit.ts';

export const FIELD_KINDS = [
  'text',
  'number',
  'money',
  'day',
  'place',
  'agency',
  'choice',
  'reference',
  'document',
  'attachment',
  'point',
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

export type Choice = { readonly code: string; readonly label: Label };

/** What a field may hold. Bounds are in the field's own unit and both included. */
export type FieldType =
  | { readonly kind: 'text'; readonly longest: number }
  | {
      readonly kind: 'number' | 'money';
      readonly unit: Unit;
      /** The most digits after the point. */
      readonly digits: number;
      readonly least: Decimal | null;
      readonly most: Decimal | null;
    }
  | { readonly kind: 'day'; readonly least: Day | null; readonly most: Day | null }
  | {
      readonly kind: 'place';
      /** Levels that may stand here; empty: any. */
      readonly levels: readonly PlaceLevel[];
    }
  | { readonly kind: 'agency' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** A record of this or another register. */
  | { readonly kind: 'reference'; readonly register: string }
  /** The number of an official document: 287/KH-UBND. */
  | { readonly kind: 'document' }
  | { readonly kind: 'attachment'; readonly most: number }
  | { readonly kind: 'point' };

/** One column of a register. */
export type Field = {
  readonly code: string;
  readonly label: Label;
  readonly type: FieldType;
  /** Every record has it, in whatever state. What a state needs stands at its transition or rule. */
  readonly required: boolean;
  /** Never more open than its register. */
  readonly publicity: Publicity;
};
