import type { Line } from './lines.ts';
import type { Printed } from './printed-pages.ts';

export type Stretch = readonly [from: number, to: number];

const FIGURE = /^[-+−–(]?\d[\d.,\s]*%?\)?$/;

export const isFigure = (text: string): boolean => FIGURE.test(text.trim());

/** A row may reach over a column's edge, as a total does; most leave it free. */
const MAY_CROSS = 0.15;
const NARROWEST = 0.3;

/**
 * The columns of a table, as stretches of the page: where the rows from the first with figures to the last leave room.
 * Heads are not asked, since they reach over several columns.
 */
export function tableColumns(lines: readonly Line[]): readonly Stretch[] {
  const counts = lines.map(({ printed }) => printed.filter(({ text }) => isFigure(text)).length);
  const first = counts.findIndex((count) => count > 0);
  const body =
    first < 0 ? lines : lines.slice(first, counts.findLastIndex((count) => count > 0) + 1);
  const size = Math.max(...body.map((line) => line.size));
  const gutters = freeStretches(
    body.flatMap(({ printed }) => printed),
    { most: Math.floor(body.length * MAY_CROSS), narrowest: size * NARROWEST },
  );
  return [...gutters, null].map(
    (gutter, at): Stretch => [
      middle(gutters[at - 1]) ?? Number.NEGATIVE_INFINITY,
      middle(gutter ?? undefined) ?? Number.POSITIVE_INFINITY,
    ],
  );
}

const middle = (stretch: Stretch | undefined): number | undefined =>
  stretch && (stretch[0] + stretch[1]) / 2;

/** Where at most so many words stand over one another, between the first and the last. */
function freeStretches(
  words: readonly Printed[],
  { most, narrowest }: { readonly most: number; readonly narrowest: number },
): readonly Stretch[] {
  const edges = words
    .flatMap(({ x, width }) => [
      { at: x, step: 1 },
      { at: x + width, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.step - a.step);
  const free: Stretch[] = [];
  let over = 0;
  let from: number | null = null;
  for (const { at, step } of edges) {
    const before = over;
    over += step;
    if (before > most && over <= most) from = at;
    else if (before <= most && over > most) {
      if (from !== null && at - from >= narrowest) free.push([from, at]);
      from = null;
    }
  }
  return free;
}

/** The columns that a word stands in: one, or several where it reaches over their edges. */
export function columnsUnder({ x, width }: Printed, columns: readonly Stretch[]): Stretch {
  const at = (place: number): number =>
    Math.max(
      0,
      columns.findIndex(([from, to]) => place >= from && place < to),
    );
  // An edge that is only touched is not crossed.
  const inset = Math.min(width / 4, 4);
  return [at(x + inset), at(x + width - inset)];
}
