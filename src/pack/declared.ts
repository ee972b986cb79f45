import type { Cell } from './cell.ts';
import type { Refuse, Spot } from './fault.ts';
import { codeTwice, type Referred, unknownReference } from './messages/field.ts';
import { nearestFew } from './nearest.ts';

/** One thing under its code; null where the rest of it is faulty, so that the code is still known. */
export type Declaration<T> = { readonly code: string; readonly at: Spot; readonly value: T | null };

/**
 * What a part of the pack declares. `whole` is false where a file of that part could not be read: then
 * references to it are not judged, for each of them would be a fault that is none.
 */
export type Declared<T> = {
  readonly whole: boolean;
  readonly byCode: ReadonlyMap<string, Declaration<T>>;
};

export function declared<T>(
  declarations: Iterable<Declaration<T>>,
  completeness: 'whole' | 'partial',
  refuse: Refuse,
): Declared<T> {
  const byCode = new Map<string, Declaration<T>>();
  for (const declaration of declarations) {
    const first = byCode.get(declaration.code);
    if (first) refuse(declaration.at, codeTwice(declaration.code, first.at));
    else byCode.set(declaration.code, declaration);
  }
  return { whole: completeness === 'whole', byCode };
}

/** The sound ones, in the order they are declared. */
export function valuesOf<T>(all: Declared<T>): ReadonlyMap<string, T> {
  const values = new Map<string, T>();
  for (const { code, value } of all.byCode.values()) if (value !== null) values.set(code, value);
  return values;
}

/** The declaration a cell refers to; null, with a fault, if there is none. */
export function referred<T>(
  cell: Cell,
  to: Referred,
  within: { readonly all: Declared<T>; readonly refuse: Refuse },
): Declaration<T> | null {
  const { all, refuse } = within;
  const found = all.byCode.get(cell.text);
  if (found) return found;
  if (!all.whole) return null;
  return refuse(cell.at(), () =>
    unknownReference(to, cell.text, nearestFew(cell.text, all.byCode.keys(), 3)),
  );
}
