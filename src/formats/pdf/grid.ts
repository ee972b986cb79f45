import type { GridCell, GridRow } from '../reading/table.ts';
import { joinedLines } from './flow.ts';
import { type Line, type Segment, segmentOf } from './lines.ts';
import { columnsUnder, isFigure, type Stretch, tableColumns } from './table-columns.ts';

/** The words of one line that stand in the same columns. */
type Part = { readonly from: number; readonly to: number; readonly segment: Segment };
type Row = {
  readonly head: boolean;
  readonly lines: { readonly line: Line; readonly parts: readonly Part[] }[];
};

const ORDINAL = /^(\d{1,3}(\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[a-zđ][.)]?|[-+*•])$/i;
/** Lines of one cell stand no further apart, in sizes. */
const PITCH = 1.45;

/** The rows of a table from its lines: a line that is the rest of the cells above goes on with their row. */
export function gridOf(lines: readonly Line[]): readonly GridRow[] {
  const columns = tableColumns(lines);
  const rows: Row[] = [];
  let inBody = false;
  for (const line of lines) {
    const parts = partsOf(line, columns);
    inBody ||= parts.some(({ segment, from }) => from > 0 && isFigure(segment.text));
    const open = rows.at(-1);
    if (open && open.head === !inBody && isRest(open, line, parts))
      open.lines.push({ line, parts });
    else rows.push({ head: !inBody, lines: [{ line, parts }] });
  }
  return rows.map(({ lines: inRow }) => ({
    head: false,
    cells: cellsOf(
      inRow.flatMap(({ parts }) => parts),
      inRow[0]?.line.page ?? null,
    ),
  }));
}

function partsOf({ printed }: Line, columns: readonly Stretch[]): readonly Part[] {
  const groups = new Map<string, { from: number; to: number; words: (typeof printed)[number][] }>();
  for (const word of printed) {
    const [from, to] = columnsUnder(word, columns);
    const key = `${from} ${to}`;
    const group = groups.get(key);
    if (group) group.words.push(word);
    else groups.set(key, { from, to, words: [word] });
  }
  return [...groups.values()].map(({ from, to, words }) => ({
    from,
    to,
    segment: segmentOf(words),
  }));
}

function isRest(row: Row, line: Line, parts: readonly Part[]): boolean {
  const last = row.lines.at(-1)?.line;
  if (!last || line.y - last.y > line.size * PITCH) return false;
  const isUnder = (above: Part): boolean =>
    above.to > above.from && parts.some(({ from, to }) => from <= above.to && to >= above.from);
  if (row.head) return !row.lines.some((one) => one.parts.some(isUnder));
  return !parts.some(
    ({ from, segment }) =>
      (from > 0 && isFigure(segment.text)) || (from === 0 && ORDINAL.test(segment.text)),
  );
}

function cellsOf(parts: readonly Part[], page: number | null): readonly GridCell[] {
  const cells = new Map<number, Part[]>();
  for (const part of parts) {
    const cell = cells.get(part.from);
    if (cell) cell.push(part);
    else cells.set(part.from, [part]);
  }
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([column, own]) => ({
      column,
      span: Math.max(...own.map(({ to }) => to)) - column + 1,
      pieces: joinedLines(own.map(({ segment }) => segment)),
      continues: false,
      page,
      address: null,
    }));
}
