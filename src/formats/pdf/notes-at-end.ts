import type { Line } from './lines.ts';
import type { PrintedPage } from './printed-pages.ts';

/**
 * Where the notes of a page begin, as an index into its lines; their count where it has none. The rule over them
 * tells; without one, the first line that begins with a raised number. Smaller lines above it go on with a note of the
 * page before, if one is unfinished.
 */
export function notesFrom(
  page: PrintedPage,
  lines: readonly Line[],
  { bodySize, unfinished }: { readonly bodySize: number; readonly unfinished: boolean },
): number {
  const ruled = ruledFrom(page, lines);
  const labelled = lines.findIndex(({ segments }) => (segments[0]?.label ?? null) !== null);
  if (ruled !== null && (labelled < 0 || ruled <= labelled)) return ruled;
  if (labelled < 0) return unfinished ? smallTail(lines, bodySize) : lines.length;
  let from = labelled;
  while (unfinished && from > 0 && isSmall(lines[from - 1], bodySize)) from -= 1;
  return from;
}

const isSmall = (line: Line | undefined, bodySize: number): boolean =>
  line !== undefined && line.size < bodySize * 0.92;

/** A short rule at the left margin with nothing but notes below it on the page. */
function ruledFrom(page: PrintedPage, lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map(({ segments }) => segments[0]?.x ?? page.width));
  const rule = page.rules
    .filter(({ x, width }) => Math.abs(x - left) < 6 && width < page.width * 0.5)
    .toSorted((a, b) => b.y - a.y)
    .find(({ y }) => {
      const below = lines.findIndex((line) => line.y - line.size * 0.5 > y);
      const above = lines[below - 1];
      // Under a word or a title it is an underline; a line of words right on it belongs to it.
      return below > 0 && above !== undefined && y - above.y > 2 && y > page.height * 0.1;
    });
  if (!rule) return null;
  return lines.findIndex((line) => line.y - line.size * 0.5 > rule.y);
}

/** All of the last lines are smaller than the body and there is body above: a note that goes on here. */
function smallTail(lines: readonly Line[], bodySize: number): number {
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1], bodySize)) from -= 1;
  return from === 0 ? lines.length : from;
}
