import { compareDecimals, type Decimal } from '../decimal.ts';

/** A step of a scale: the values from the least to the greatest in it, how many there are. */
export type ValueClass = {
  /** From 0; steps that hold nothing are left out, so numbers may be missing. */
  readonly step: number;
  readonly lo: Decimal;
  readonly hi: Decimal;
  readonly count: number;
};

export const STEPS_OF_A_SCALE = 5;

/**
 * So many steps with as equal numbers of values as can be. Equal values stand in one step, by the middle of
 * the ranks that they share, so that no limit runs through a tie; the limits are values that occur.
 */
export function quantileClasses(
  values: readonly Decimal[],
  steps: number = STEPS_OF_A_SCALE,
): readonly ValueClass[] {
  const sorted = [...values].sort(compareDecimals);
  const classes: ValueClass[] = [];
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] as Decimal; // within the list
    let to = from;
    while (to < sorted.length && compareDecimals(sorted[to] as Decimal, value) === 0) to += 1;
    const step = Math.floor(((from + to) * steps) / (2 * sorted.length));
    const last = classes.at(-1);
    if (last?.step === step) classes[classes.length - 1] = grown(last, value, to - from);
    else classes.push({ step, lo: value, hi: value, count: to - from });
    from = to;
  }
  return classes;
}

/** The step that a value of the scale stands in; null for one that is not of it. */
export const stepOf = (classes: readonly ValueClass[], value: Decimal): number | null =>
  classes.find(({ lo, hi }) => compareDecimals(lo, value) <= 0 && compareDecimals(value, hi) <= 0)
    ?.step ?? null;

const grown = (last: ValueClass, hi: Decimal, count: number): ValueClass => ({
  ...last,
  hi,
  count: last.count + count,
});
