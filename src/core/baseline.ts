import type { Label } from './label.ts';
import type { Day } from './period.ts';

/** `actual`, or a baseline: a plan of an issuer, a scenario, a forecast by a method. */
export type Series = 'actual' | `plan:${string}` | `scenario:${string}` | `forecast:${string}`;

/**
 * By which document a plan of a year was given (giao), or adjusted (điều chỉnh) from a day on. The first of
 * a year gives it; each later one adjusts what came before.
 */
export type PlanDecision = {
  readonly year: number;
  readonly document: string;
  /** From when it counts. */
  readonly from: Day;
  readonly subject?: Label;
};

/** One plan among several of a year; `phrase` is what follows the percentage ("kế hoạch"). */
export type Baseline = {
  readonly code: Exclude<Series, 'actual'>;
  readonly name: Label;
  readonly phrase: Label;
  /** In order of year and first day. */
  readonly decisions?: readonly PlanDecision[];
};

export const isSeries = (text: string): text is Series =>
  text === 'actual' || /^(plan|scenario|forecast):[a-z][a-z0-9-]*$/.test(text);
