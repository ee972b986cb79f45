import type { Aggregation } from '#core/indicator.ts';
import type { Cell } from './cell.ts';
import type { Decode } from './fields.ts';
import { malformed } from './messages/field.ts';

/** How parts make the whole, with the cell of the indicator that weighs them. */
export type Aggregating = { readonly aggregation: Aggregation; readonly by: Cell | null };

const WEIGHTED = /^(weighted\(\s*)([^\s()]+)\s*\)$/;

export const toOverPlaces = aggregatingOf(['sum', 'never']);
export const toOverTime = aggregatingOf(['sum', 'last', 'never']);

function aggregatingOf(words: readonly ('sum' | 'last' | 'never')[]): Decode<Aggregating> {
  return (cell, name, refuse) => {
    const [, before = '', by = ''] = WEIGHTED.exec(cell.text) ?? [];
    if (by !== '') {
      const inner: Cell = { text: by, at: (offset = 0) => cell.at(before.length + offset) };
      return { aggregation: { kind: 'weighted', by }, by: inner };
    }
    const kind = words.find((word) => word === cell.text);
    if (kind) return { aggregation: { kind }, by: null };
    const [vi, en] = ['weighted(mã chỉ tiêu)', 'weighted(indicator code)'];
    return refuse(
      cell.at(),
      malformed(name, cell.text, [[...words, vi].join(', '), [...words, en].join(', ')]),
    );
  };
}
