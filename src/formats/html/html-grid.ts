import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Piece } from '../reading/block.ts';
import { MAX_COLUMNS } from '../reading/limits.ts';
import type { GridCell, GridRow } from '../reading/table.ts';
import { attribute, childrenOf, isElement } from './note-links.ts';

/** The rows of a table with its spans laid out: a cell that reaches down continues in the rows below. */
export function gridOf(
  table: Tree.Element,
  piecesOf: (cell: Tree.Element) => readonly Piece[],
): readonly GridRow[] {
  const reaching = new Map<number, { span: number; rows: number }>();
  return rowsOf(table).map(({ row, head }) => {
    const cells: GridCell[] = [];
    let column = 0;
    const passReaching = (): void => {
      for (let held = reaching.get(column); held; held = reaching.get(column)) {
        cells.push({
          column,
          span: held.span,
          pieces: [],
          continues: true,
          page: null,
          address: null,
        });
        if (held.rows > 1) reaching.set(column, { ...held, rows: held.rows - 1 });
        else reaching.delete(column);
        column += held.span;
      }
    };
    const own = childrenOf(row)
      .filter(isElement)
      .filter(({ tagName }) => CELLS.has(tagName));
    const taken = new Map<number, { span: number; rows: number }>();
    for (const cell of own) {
      passReaching();
      const span = count(attribute(cell, 'colspan'));
      const rows = count(attribute(cell, 'rowspan'));
      if (rows > 1) taken.set(column, { span, rows: rows - 1 });
      cells.push({
        column,
        span,
        pieces: piecesOf(cell),
        continues: false,
        page: null,
        address: null,
      });
      column += span;
    }
    passReaching();
    for (const [at, held] of taken) reaching.set(at, held);
    return {
      head: head || (own.length > 0 && own.every(({ tagName }) => tagName === 'th')),
      cells,
    };
  });
}

const CELLS = new Set(['td', 'th']);

function rowsOf(
  table: Tree.Element,
): readonly { readonly row: Tree.Element; readonly head: boolean }[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) => {
      if (child.tagName === 'tr') return [{ row: child, head: false }];
      if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return [];
      return childrenOf(child)
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) => ({ row, head: child.tagName === 'thead' }));
    });
}

const count = (text: string | undefined): number => {
  const number = text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(1, number), MAX_COLUMNS);
};
