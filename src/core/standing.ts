import type { Comparison } from './comparison.ts';
import { compareDecimals, type Decimal, divide, fromCount, subtract } from './decimal.ts';
import type { GoodDirection, Indicator } from './indicator.ts';
import type { Period } from './period.ts';

type Made = Extract<Comparison, { kind: 'made' }>;

/**
 * Where a figure stands against its plan (tiến độ). What runs up through the year is measured by the share of
 * the year that has gone; a level only by the plan itself, since nobody can say where it should be by now.
 */
export const PLAN_STANDINGS = [
  'reached', // đạt: the plan of the year is met or passed
  'ahead', // nhanh: well beyond the share of the year that has gone
  'on-pace', // kịp: at that share or a little beyond
  'close', // sát: a little below it
  'behind', // chậm: clearly below it
  'short', // chưa đạt: a level below its plan, of which nothing more can be said
  'within', // trong mức: what should be low is not above its plan
  'over', // vượt mức: what should be low is above its plan
] as const;

export type PlanStanding = (typeof PLAN_STANDINGS)[number];

export type Tone = 'good' | 'watch' | 'bad' | 'none';

export const TONE_OF_STANDING: Readonly<Record<PlanStanding, Tone>> = {
  reached: 'good',
  ahead: 'good',
  'on-pace': 'good',
  close: 'watch',
  behind: 'bad',
  short: 'watch',
  within: 'good',
  over: 'bad',
};

const TWELVE = fromCount(12);

/** Percentage points beyond the pace that make a plan run ahead, and below it that are still close. */
export const PACE_MARGIN = 10;

const MARGIN = fromCount(PACE_MARGIN);

/** How much of the year's plan should be done by the end of the period, in percent; null where nothing says so. */
export function paceOf(indicator: Indicator, period: Period): Decimal | null {
  if (indicator.kind !== 'flow' || indicator.overTime.kind !== 'sum') return null;
  if (period.kind !== 'months' || period.first % 12 !== 0 || period.months > 12) return null;
  return divide(fromCount(period.months * 100), TWELVE, 1, 'half-up');
}

/**
 * Null where the comparison is no percentage of a plan, can be read in two ways or lies neither surely above
 * nor surely below it, where no direction is good, and of a flow whose part of the year has no pace: a quarter
 * below the plan of the year says nothing.
 */
export function planStanding(
  indicator: Indicator,
  made: Made,
  pace: Decimal | null,
): PlanStanding | null {
  if (made.form !== 'percent-of' || made.reading !== 'sure' || made.direction === null) return null;
  const unpaced = pace === null && indicator.kind === 'flow';
  switch (indicator.good) {
    case 'none':
      return null;
    case 'down':
      if (made.direction === 'up') return 'over';
      return unpaced ? null : 'within';
    case 'up':
      if (made.direction !== 'down') return 'reached';
      if (unpaced) return null;
      return pace === null ? 'short' : onTheWay(subtract(made.figure.value, pace));
  }
}

function onTheWay(beyond: Decimal): PlanStanding {
  if (compareDecimals(beyond, MARGIN) >= 0) return 'ahead';
  if (compareDecimals(beyond, fromCount(0)) >= 0) return 'on-pace';
  return compareDecimals(beyond, fromCount(-PACE_MARGIN)) >= 0 ? 'close' : 'behind';
}

/**
 * Whether a change is welcome: by the indicator's own good direction, and only if the direction is sure. A
 * rise in rank is a lower number and always welcome.
 */
export function toneOfChange(good: GoodDirection, made: Made): Tone {
  if (good === 'none' || made.direction === null || made.reading !== 'sure') return 'none';
  if (made.direction === 'same') return 'none';
  const welcome = made.form === 'change-rank' ? 'up' : good;
  return made.direction === welcome ? 'good' : 'bad';
}
