import { joinedSegments } from './flow.ts';
import type { Line, Segment } from './lines.ts';
import { isFigure, type Stretch } from './table-columns.ts';

/** Lines of a page that share columns, or that run over the whole of it. */
export type Band =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'columns';
      readonly columns: readonly (readonly Segment[])[];
      readonly page: number;
    }
  | { readonly kind: 'table'; readonly lines: readonly Line[] };

/** Parts the lines of a page where wide gaps stand over one another. */
export function bandsOf(lines: readonly Line[]): readonly Band[] {
  const bands: Band[] = [];
  let plain: Line[] = [];
  const flush = (): void => {
    if (plain.length > 0) bands.push({ kind: 'lines', lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const side = sideBySide(lines, at);
    const line = lines[at];
    if (!line) break;
    if (side === null) {
      plain.push(line);
      at += 1;
      continue;
    }
    flush();
    bands.push(bandOf(lines.slice(at, side.end), side.gutters));
    at = side.end;
  }
  flush();
  return bands;
}

/** As many lines from one on as leave a gap in common; null where the line itself has none. */
function sideBySide(
  lines: readonly Line[],
  start: number,
): { readonly end: number; readonly gutters: readonly Stretch[] } | null {
  const first = lines[start];
  if (!first || first.segments.length < 2) return null;
  let gutters = gapsOf(first);
  let end = start + 1;
  let lastWide = end;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (!line || !before || line.y - before.y > before.size * 3.2) break;
    const left = gutters
      .map((gutter) => narrowed(gutter, line.segments))
      .filter((gutter) => gutter !== null);
    if (left.length === 0) break;
    gutters = left;
    if (line.segments.length > 1) lastWide = end + 1;
  }
  // Lines on one side only, at the end, are the rest of a column, unless a line over both sides follows right on.
  const next = lines[end];
  const isApart = next === undefined || next.y - (lines[end - 1]?.y ?? 0) > next.size * 3.2;
  const closing = isApart || isRightOf(lines.slice(lastWide, end), gutters) ? end : lastWide;
  return closing - start < 2 ? null : { end: closing, gutters };
}

const gapsOf = ({ segments }: Line): readonly Stretch[] =>
  segments.slice(1).map((segment, at): Stretch => [segments[at]?.end ?? 0, segment.x]);

/** What lines leave of a gap; null where they cross it. */
function narrowed([from, to]: Stretch, segments: readonly Segment[]): Stretch | null {
  let low = from;
  let high = to;
  const middleOf = (segment: Segment): number => (segment.x + segment.end) / 2;
  for (const segment of segments) {
    if (segment.end <= low || segment.x >= high) continue;
    if (segment.x < low && segment.end > high) return null;
    if (middleOf(segment) < (low + high) / 2) low = Math.max(low, segment.end);
    else high = Math.min(high, segment.x);
  }
  return high - low > 4 ? [low, high] : null;
}

const isRightOf = (lines: readonly Line[], [gutter]: readonly Stretch[]): boolean =>
  gutter !== undefined && lines.every(({ segments }) => (segments[0]?.x ?? 0) >= gutter[1]);

function bandOf(lines: readonly Line[], gutters: readonly Stretch[]): Band {
  const edges = gutters.toSorted(([a], [b]) => a - b);
  const columns = [...edges, null].map(
    (edge, at): Stretch => [
      edges[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY,
      edge?.[0] ?? Number.POSITIVE_INFINITY,
    ],
  );
  const inColumn = (column: Stretch): readonly Segment[] =>
    lines.flatMap(({ segments }) => {
      const inside = segments.filter((segment) => isIn(segment, column));
      return inside.length === 0 ? [] : [joinedSegments(inside)];
    });
  const right = columns.slice(1).flatMap(inColumn);
  const figures = right.filter(({ text }) => isFigure(text)).length;
  if (columns.length > 2 || figures * 2 > right.length) return { kind: 'table', lines };
  return { kind: 'columns', columns: columns.map(inColumn), page: lines[0]?.page ?? 1 };
}

function isIn(segment: Segment, [from, to]: Stretch): boolean {
  const middle = (segment.x + segment.end) / 2;
  return middle >= from && middle <= to;
}
