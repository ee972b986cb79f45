import { knownOnInstant } from '../../src/core/instant.ts';

/** A moment from which something was known; the last one is what is known now. */
export type Stop = { readonly at: string; readonly revision: number; readonly printed: string };

type Revisions = readonly Stop[];

/** The moments in the order of time. */
export const stopsOf = (revisions: Revisions): readonly Stop[] =>
  revisions.toSorted((a, b) => a.revision - b.revision);

/** Where one stands: at the last stop that was known then; −1 before there was any. */
export function positionOf(stops: readonly Stop[], knownOn: string | null): number {
  if (knownOn === null) return stops.length - 1;
  const instant = knownOnInstant(knownOn);
  if (!instant.ok) return stops.length - 1;
  return stops.findLastIndex(({ at }) => new Date(at) <= new Date(instant.value));
}

/** What the page has to be read by at a stop: its instant, and now (undefined) at the last. */
export const knownOnAt = (stops: readonly Stop[], position: number): string | undefined =>
  position >= stops.length - 1 ? undefined : stops[position]?.at;
