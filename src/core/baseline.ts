import type { Label } from './label.ts';

/** `actual`, or a baseline: a plan of an issuer, a scenario, a forecast by a method. */
export type Series = 'actual' | `plan:${string}` | `scenario:${string}` | `forecast:${string}`;

/** One plan among several of a year; `phrase` is what follows the percentage ("kế hoạch"). */
export type Baseline = {
  readonly code: Exclude<Series, 'actual'>;
  readonly name: Label;
  readonly phrase: Label;
};

export const isSeries = (text: string): text is Series =>
  text === 'actual' || /^(plan|scenario|forecast):[a-z][a-z0-9-]*$/.test(text);
