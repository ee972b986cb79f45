import type { Figure } from '../claims/figure.ts';
import { total as sumOf } from './arithmetic.ts';
import { outcomeOf, reachOf } from './reach.ts';

/** Whether the parts can make the total; null where one has no value. */
export const adds = (total: Figure, parts: readonly Figure[]): boolean | null => {
  const outcome = outcomeOf((which) => {
    const whole = reachOf(total)?.[which];
    const each = parts.map((part) => reachOf(part)?.[which]);
    if (!whole || each.some((one) => one === undefined)) return null;
    return [sumOf(each.flatMap((one) => (one ? [one] : []))), whole];
  });
  return outcome === null ? null : outcome !== 'broken';
};
