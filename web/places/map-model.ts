import { type Cell, cellCentre } from '../../src/core/map/hex.ts';

/** A unit on the map, with its middle in steps of the grid. */
export type Spot = { readonly id: string; readonly x: number; readonly y: number };

export const DIRECTIONS = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const;

export type Arrow = keyof typeof DIRECTIONS;

export const isArrow = (key: string): key is Arrow => Object.hasOwn(DIRECTIONS, key);

export const spotOf = (id: string, cell: Cell): Spot => ({ id, ...cellCentre(cell) });

/** The nearest unit in the direction of the key, the straighter the better; the same where there is none. */
export function nextSpot(spots: readonly Spot[], from: string, key: Arrow): string {
  const here = spots.find(({ id }) => id === from);
  if (!here) return spots[0]?.id ?? from;
  const way = DIRECTIONS[key];
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const { id, x, y } of spots) {
    const along = (x - here.x) * way.x + (y - here.y) * way.y;
    const across = Math.abs((x - here.x) * way.y - (y - here.y) * way.x);
    // Within 60° of the key: the two tiles above belong to the key up, those beside to left and right.
    if (along < 0.2 || across > along * 1.74) continue;
    const cost = along + across * 1.2;
    if (!best || cost < best.cost - 1e-9) best = { id, cost };
  }
  return best?.id ?? from;
}

/** A pointy-top hexagon around a point, a little smaller than its cell. */
export function hexagon({ x, y }: Pick<Spot, 'x' | 'y'>, size = 0.96): string {
  const radius = size / Math.sqrt(3);
  return [0, 1, 2, 3, 4, 5]
    .map((corner) => {
      const angle = ((corner * 60 - 90) * Math.PI) / 180;
      return `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`;
    })
    .join(' ');
}

/** The room that all tiles take, as a viewBox. */
export function roomOf(spots: readonly Spot[]): string {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const left = Math.min(...xs) - 0.55;
  const top = Math.min(...ys) - 0.65;
  return [left, top, Math.max(...xs) + 0.55 - left, Math.max(...ys) + 0.65 - top]
    .map(round)
    .join(' ');
}

/** A name in lines that fit a tile: words joined as long as they stay short. */
export function nameLines(name: string, longest = 8): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
