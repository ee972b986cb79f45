import type { GridCell, GridRow } from '../reading/table.ts';
import { type Band, isIn } from './bands.ts';
import { joinedLines } from './flow.ts';
import type { Line, Segment } from './lines.ts';

/** The rows of a table from its lines: one without a figure right under another line goes on with it. */
export function gridOf({ columns, lines }: Extract<Band, { kind: 'table' }>): readonly GridRow[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const open = rows.at(-1);
    const before = open?.at(-1);
    const isRest =
      before !== undefined &&
      line.y - before.y < line.size * 1.45 &&
      !line.segments.some(({ text }) => /^[-+−–(]?\d[\d.,]*%?\)?$/.test(text));
    if (open && isRest) open.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => ({
    head: false,
    cells: columns.flatMap((column, at): readonly GridCell[] => {
      const segments: readonly Segment[] = row.flatMap(({ segments }) =>
        segments.filter((segment) => isIn(segment, column)),
      );
      if (segments.length === 0) return [];
      return [
        {
          column: at,
          span: 1,
          pieces: joinedLines(segments),
          continues: false,
          page: row[0]?.page ?? null,
          address: null,
        },
      ];
    }),
  }));
}
