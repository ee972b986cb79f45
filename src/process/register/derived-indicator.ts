import type { Absence } from '#core/absence.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import type { Quantity } from '#core/quantity.ts';
import type { Unit } from '#core/unit.ts';
import type { Condition, Undecided } from './expression.ts';
import type { RecordAt, RecordId } from './record.ts';

/** An indicator whose figure is the count of its register at the cut-off. */
export type DerivedIndicator = {
  /** The indicator of the pack whose fact it is. */
  readonly indicator: string;
  /** Of that indicator: what is counted is converted into it. */
  readonly unit: Unit;
  readonly measure: Measure;
};

export type Measure =
  | ({ readonly kind: 'tally' } & Tally)
  /** Part over whole, to so many digits, in the indicator's unit: % or ‰. */
  | {
      readonly kind: 'share';
      readonly part: Tally;
      readonly whole: Tally;
      readonly digits: number;
    }
  /** The sum of a field over the number of records that have it. */
  | ({ readonly kind: 'mean'; readonly field: string; readonly digits: number } & Selection)
  /** How many records lie in each class. */
  | ({
      readonly kind: 'distribution';
      readonly field: string;
      readonly classes: readonly DistributionClass[];
    } & Selection);

/** A class of numbers, both ends included (null: without an end), or of choices. */
export type DistributionClass = {
  readonly code: string;
  readonly label: Label;
  readonly of:
    | { readonly kind: 'numbers'; readonly least: Decimal | null; readonly most: Decimal | null }
    | { readonly kind: 'choices'; readonly choices: readonly string[] };
};

/** Which records. */
export type Selection = {
  /** Null: all of them. */
  readonly where: Condition | null;
  readonly when: When;
};

/** What is added up: records, the numbers of a field, or the different values of one (215 products of 89 owners). */
export type Tally = Selection & {
  readonly count:
    | { readonly kind: 'records' }
    | { readonly kind: 'sum'; readonly field: string }
    | { readonly kind: 'different'; readonly field: string };
};

/**
 * `as-of`: records there are at the cut-off (a stock). Otherwise those for which it happened in the window
 * (a flow): they were opened, took a transition, or have their day in a field.
 */
export type When =
  | { readonly kind: 'as-of' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'transition'; readonly transition: string }
  | { readonly kind: 'field'; readonly field: string };

export const GROUPINGS = ['place', 'state', 'field'] as const;

/** `into` says under which place each is counted; one that it does not name stands under itself. */
export type Grouping =
  | { readonly kind: 'place'; readonly into: ReadonlyMap<PlaceId, PlaceId> }
  | { readonly kind: 'state' }
  | { readonly kind: 'field'; readonly field: string };

/** The days of a figure. Records are given as of `to`. */
export type DerivedWindow = { readonly from: Day | null; readonly to: Day };

export type DerivedFigure = {
  readonly value: DerivedValue;
  /** The records that were counted (of a share: in its whole). */
  readonly records: readonly RecordId[];
  /** Of a share: those in its part. */
  readonly part: readonly RecordId[];
  /** Records that the condition could not decide about: they are not counted. */
  readonly undecided: readonly { readonly record: RecordId; readonly because: Undecided }[];
  /** Records that are counted, yet lack the number that is added up. */
  readonly unfilled: readonly RecordId[];
};

export type DerivedValue =
  | { readonly kind: 'made'; readonly quantity: Quantity }
  | { readonly kind: 'distribution'; readonly classes: readonly ClassCount[] }
  | { readonly kind: 'absent'; readonly absence: Absence; readonly because: NoFigure };

export type ClassCount = { readonly code: string; readonly records: readonly RecordId[] };

export const NO_FIGURES = [
  'register-empty', // no record is known at all: nothing was collected yet
  'none-counted', // there are records, and it happened to none of them
  'no-denominator', // the whole of a share is zero
  'number-missing', // not one of the records has the number
  'calendar-unknown', // it asks for a clock that cannot be read
] as const;

export type NoFigure = (typeof NO_FIGURES)[number];

/** What a figure is counted from. */
export type DerivedGround = {
  readonly window: DerivedWindow;
  readonly records: readonly RecordAt[];
};
