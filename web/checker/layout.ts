import type { CheckAnswer } from '../../src/server/wire/check.ts';

type PassageAnswer = CheckAnswer['passages'][number];

/** A passage by its number in the document. */
export type Laid = { readonly number: number; readonly passage: PassageAnswer };

/** The text as it is set: passages one under the other, cells of a table together, notes and furniture at the end. */
export type Block =
  | { readonly kind: 'passage'; readonly laid: Laid }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Laid[])[] };

export type Layout = {
  readonly body: readonly Block[];
  readonly notes: readonly Laid[];
  readonly furniture: readonly Laid[];
};

export function layoutOf(passages: readonly PassageAnswer[]): Layout {
  const body: Block[] = [];
  const notes: Laid[] = [];
  const furniture: Laid[] = [];
  const tables: Table[] = [];
  for (const [number, passage] of passages.entries()) {
    const laid = { number, passage };
    if (passage.kind === 'note') notes.push(laid);
    else if (passage.kind === 'furniture') furniture.push(laid);
    else if (passage.cell === null) {
      tables.length = 0;
      body.push({ kind: 'passage', laid });
    } else {
      const open = tables.at(-1);
      const { rows } =
        open?.number === passage.cell.table ? open : begun(tables, passage.cell.table, body);
      const row = rows.at(-1);
      if (row && row[0]?.passage.cell?.row === passage.cell.row) row.push(laid);
      else rows.push([laid]);
    }
  }
  return { body, notes, furniture };
}

type Table = { readonly number: number; readonly rows: Laid[][] };

function begun(tables: Table[], number: number, body: Block[]): Table {
  const table: Table = { number, rows: [] };
  tables.push(table);
  body.push({ kind: 'table', rows: table.rows });
  return table;
}
