/** How a typed word may have come from the one that was meant, the likelier the smaller. */
export const SLIP_COSTS = { none: 0, likely: 2, other: 3 } as const;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * What one slip of the finger costs between a typed word and a meant one: a letter too few, doubled, swapped
 * with its neighbour, or of the key beside it is likely; any other single letter less so. Null where it
 * takes more than one.
 */
export function slipCost(typed: string, meant: string): number | null {
  if (typed === meant) return SLIP_COSTS.none;
  if (Math.abs(typed.length - meant.length) > 1) return null;
  let head = 0;
  while (head < typed.length && typed[head] === meant[head]) head += 1;
  const rest = (word: string, skipped: number): string => word.slice(head + skipped);
  if (typed.length < meant.length) {
    return rest(typed, 0) === rest(meant, 1) ? SLIP_COSTS.likely : null;
  }
  if (typed.length > meant.length) {
    if (rest(typed, 1) !== rest(meant, 0)) return null;
    return typed[head] === typed[head - 1] ? SLIP_COSTS.likely : SLIP_COSTS.other;
  }
  if (rest(typed, 1) === rest(meant, 1)) {
    return areNeighbours(typed[head] ?? '', meant[head] ?? '')
      ? SLIP_COSTS.likely
      : SLIP_COSTS.other;
  }
  const swapped = typed[head] === meant[head + 1] && typed[head + 1] === meant[head];
  return swapped && rest(typed, 2) === rest(meant, 2) ? SLIP_COSTS.likely : null;
}

/** The same where the meant word may go on after what was typed. */
export function slipCostOfStart(typed: string, meant: string): number | null {
  let best: number | null = null;
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    if (length > meant.length) break;
    const cost = slipCost(typed, meant.slice(0, length));
    if (cost !== null && (best === null || cost < best)) best = cost;
  }
  return best;
}

/** Keys that touch, on the keyboard that Vietnam types on. */
function areNeighbours(a: string, b: string): boolean {
  const [from, to] = [placeOf(a), placeOf(b)];
  return !!from && !!to && Math.abs(from.row - to.row) <= 1 && Math.abs(from.x - to.x) <= 1;
}

/** Each row stands half a key to the right of the one above. */
function placeOf(letter: string): { readonly row: number; readonly x: number } | null {
  if (letter === '') return null;
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return row < 0 ? null : { row, x: (ROWS[row]?.indexOf(letter) ?? 0) + row / 2 };
}
