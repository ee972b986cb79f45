import { type Ground, wayBetween } from './ground.ts';
import type { Point2 } from './hex.ts';

const ROUNDS = 160;
/** How strongly a border asks for its direction and length, two units for room, the land for its place. */
const BORDER = 0.12;
const ROOM = 0.3;
const LAND = 0.015;

/**
 * The centres moved so that neighbours are about one step apart in the direction they have on the land, and
 * nobody stands closer: where units are small they get room, where they are large they draw together.
 */
export function evenedOut({ centres, borders }: Ground): readonly Point2[] {
  const at = centres.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pull = at.map(({ x, y }, i) => ({
      x: ((centres[i]?.x ?? 0) - x) * LAND,
      y: ((centres[i]?.y ?? 0) - y) * LAND,
    }));
    const push = (i: number, j: number, x: number, y: number): void => {
      const [a, b] = [pull[i], pull[j]];
      if (!a || !b) return;
      a.x -= x;
      a.y -= y;
      b.x += x;
      b.y += y;
    };
    for (const { a, b, direction } of borders) {
      const [from, to] = [at[a], at[b]];
      if (!from || !to) continue;
      push(
        a,
        b,
        (direction.x - (to.x - from.x)) * BORDER,
        (direction.y - (to.y - from.y)) * BORDER,
      );
    }
    at.forEach((from, i) => {
      for (let j = i + 1; j < at.length; j += 1) {
        const to = at[j];
        if (!to || Math.abs(to.x - from.x) >= 1 || Math.abs(to.y - from.y) >= 1) continue;
        const way = wayBetween(from, to);
        if (way >= 1) continue;
        const room = ((1 - way) * ROOM) / Math.max(way, 0.05);
        // Two at one point part to the east and the west.
        push(i, j, (to.x - from.x || 0.01) * room, (to.y - from.y) * room);
      }
    });
    at.forEach((point, i) => {
      point.x += pull[i]?.x ?? 0;
      point.y += pull[i]?.y ?? 0;
    });
  }
  return at;
}
