import { absolute, compareDecimals, decimal, multiply, subtract } from '#core/decimal.ts';
import { exactly, type Interval, sum } from '#core/interval.ts';
import type { Figure } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { outcomeOf, type Reach, reachOf } from './reach.ts';

const NOTHING: Reach = { rounded: exactly(decimal('0')), lawful: exactly(decimal('0')) };

/** Whether the parts can make the total; null where one has no value. */
export const adds = (total: Figure, parts: readonly Figure[]): boolean | null =>
  makes(total, sumOf(parts));

/** What the parts come to; null where one has no value. */
export function sumOf(parts: readonly Figure[]): Reach | null {
  let all: Reach = NOTHING;
  for (const part of parts) {
    const one = reachOf(part);
    if (!one) return null;
    all = both(all, one);
  }
  return all;
}

/** What the first one, two, three of the parts come to, and so on; null from one without a value on. */
export function runningSums(parts: readonly Figure[]): readonly (Reach | null)[] {
  let all: Reach | null = NOTHING;
  return parts.map((part) => {
    const one = reachOf(part);
    all = all && one && both(all, one);
    return all;
  });
}

/** For each part what the others come to, each sum made once. */
export function sumsWithout(parts: readonly Figure[]): readonly Reach[] | null {
  const each: Reach[] = [];
  for (const part of parts) {
    const one = reachOf(part);
    if (!one) return null;
    each.push(one);
  }
  const after = [NOTHING];
  for (const one of each.toReversed()) after.unshift(both(one, after[0] ?? NOTHING));
  let before = NOTHING;
  return each.map((one, index) => {
    const rest = both(before, after[index + 1] ?? NOTHING);
    before = both(before, one);
    return rest;
  });
}

/** Whether what parts come to can be the total. */
export function makes(total: Figure, parts: Reach | null): boolean | null {
  const whole = reachOf(total);
  if (!whole || !parts) return null;
  return outcomeOf((which): [Interval, Interval] => [parts[which], whole[which]]) !== 'broken';
}

export const both = (a: Reach, b: Reach): Reach => ({
  rounded: sum(a.rounded, b.rounded),
  lawful: sum(a.lawful, b.lawful),
});

/** Whether parts make a whole to within a tenth: further off they were hardly meant to be all of it. */
export function comesClose(total: Figure, parts: readonly Figure[]): boolean {
  const whole = sizeOf(total);
  const rest = parts
    .map(sizeOf)
    .reduce((left, part) => left && part && subtract(left, part), whole);
  return (
    whole !== null &&
    rest !== null &&
    compareDecimals(multiply(absolute(rest), TENTH), absolute(whole)) <= 0
  );
}

const TENTH = decimal('10');
