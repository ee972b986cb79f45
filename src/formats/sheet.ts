import type { Decimal } from '#core/decimal.ts';

/*
 * A table on its way into a workbook: what it is about, its columns, its rows.
 */

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** Shown with exactly the digits that the figure was reported with. */
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'empty' };

export type Sheet = {
  readonly name: string;
  readonly title: string;
  /** What holds for the whole table: its source, period, status; a label and its words. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
};

export const textCell = (text: string): SheetCell =>
  text === '' ? { kind: 'empty' } : { kind: 'text', text };

export const numberCell = (value: Decimal): SheetCell => ({ kind: 'number', value });
