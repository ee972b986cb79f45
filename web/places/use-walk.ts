import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { isArrow, nextSpot, type Spot } from './map-model.ts';

export type Walk = {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** The one unit that Tab reaches: the one pointed at, or the first. */
  readonly entry: string | null;
  readonly onKey: (event: KeyboardEvent, from: string) => void;
};

/** Arrow keys go from unit to unit over a map; Tab enters and leaves it. */
export function useWalk(spots: readonly Spot[], active: string | null): Walk {
  const picture = useRef<SVGSVGElement>(null);
  return {
    picture,
    entry: spots.some(({ id }) => id === active) ? active : (spots[0]?.id ?? null),
    onKey: (event, from) => {
      if (!isArrow(event.key)) return;
      event.preventDefault();
      const to = CSS.escape(nextSpot(spots, from, event.key));
      picture.current?.querySelector<SVGAElement>(`[data-unit="${to}"]`)?.focus();
    },
  };
}
