import type { UnitAnswer } from '../../src/server/wire/places.ts';

export type Order = { readonly by: 'name' | 'value'; readonly way: 'up' | 'down' };

export const FIRST_ORDER: Order = { by: 'value', way: 'down' };

/** What a click on a column makes of the order: the other way round, or that column from its usual end. */
export const ordered = (order: Order, by: Order['by']): Order =>
  order.by === by
    ? { by, way: order.way === 'up' ? 'down' : 'up' }
    : { by, way: by === 'name' ? 'up' : 'down' };

/** Units in order; those without a value last, whichever way, and equal ones by name. */
export function inOrder(units: readonly UnitAnswer[], { by, way }: Order): readonly UnitAnswer[] {
  const sign = way === 'up' ? 1 : -1;
  const byName = (a: UnitAnswer, b: UnitAnswer): number => a.short.localeCompare(b.short, 'vi');
  if (by === 'name') return [...units].sort((a, b) => sign * byName(a, b));
  return [...units].sort((a, b) => {
    const [one, other] = [a.figure?.rank ?? null, b.figure?.rank ?? null];
    if (one === null || other === null) {
      return one === other ? byName(a, b) : one === null ? 1 : -1;
    }
    return sign * (one - other) || byName(a, b);
  });
}
