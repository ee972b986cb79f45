import { compareDecimals, fromCount, signOf } from '../decimal.ts';
import { BOUND_WORDS, type BoundWord } from '../fact.ts';
import type { Quantity } from '../quantity.ts';
import { ok, type Result, refused } from '../result.ts';
import { parseUnit, type UnitFault } from '../unit.ts';
import { formatVi, type NumberFault, readNumber } from './number.ts';

/** A figure as it is printed: a number with its unit and, before it, the word that bounds it. */
export type ReadFigure = { readonly quantity: Quantity; readonly word: BoundWord | null };

export type FigureFault =
  | NumberFault
  | (UnitFault & { readonly at: number })
  | { readonly code: 'figure.empty' }
  | { readonly code: 'figure.too-long'; readonly length: number };

const LONGEST_FIGURE = 120;
// The record's keys are exactly the words.
const WORDS = Object.keys(BOUND_WORDS) as readonly BoundWord[];
const TEN = fromCount(10);

/**
 * Reads "gần 1,82 triệu con", "50.253 ha", "05 ổ", "trên 90%"; strict, with the place where it broke,
 * counted in the NFC form of what was written. Blanks may be of any kind.
 */
export function readFigure(written: string): Result<ReadFigure, FigureFault> {
  const text = written.normalize('NFC');
  if (text.length > LONGEST_FIGURE)
    return refused({ code: 'figure.too-long', length: text.length });
  if (text.trim() === '') return refused({ code: 'figure.empty' });
  let at = text.length - text.trimStart().length;
  const begun = text.slice(at).toLowerCase();
  const word = WORDS.find((w) => begun.startsWith(w) && /\s/.test(begun.charAt(w.length))) ?? null;
  if (word) at += word.length + 1;
  at += text.slice(at).length - text.slice(at).trimStart().length;
  const number = readNumber(text.slice(at));
  if (!number.ok) return refused({ ...number.error, at: number.error.at + at });
  at += number.value.end;
  const unit = parseUnit(text.slice(at));
  if (!unit.ok) return refused({ ...unit.error, at });
  return ok({ quantity: { value: number.value.value, unit: unit.value }, word });
}

/**
 * How a figure is set. `small-counts`: two digits on a count of whole things below ten (05 dự án), as
 * administrative documents write them; `two`: also on a whole measure (04 triệu đồng), as some do.
 */
export type FigureStyle = {
  readonly pad: 'small-counts' | 'two' | 'none';
  readonly unit: 'written' | 'none';
  /** Words that stand in the place of the unit's own. */
  readonly noun?: string;
};

export const PRINTED: FigureStyle = { pad: 'small-counts', unit: 'written' };

/** Writes a quantity with all its reported digits. */
export function formatFigure(q: Quantity, style: FigureStyle = PRINTED): string {
  const number = isPadded(q, style.pad) ? `0${formatVi(q.value)}` : formatVi(q.value);
  const noun = style.noun ?? q.unit.text;
  if (style.unit === 'none' || noun === '') return number;
  return noun.startsWith('%') || noun.startsWith('‰') ? number + noun : `${number} ${noun}`;
}

function isPadded(q: Quantity, pad: FigureStyle['pad']): boolean {
  const small = signOf(q.value) > 0 && compareDecimals(q.value, TEN) < 0 && q.value.scale === 0;
  if (!small || q.unit.text === '') return false;
  return pad === 'two' || (pad === 'small-counts' && q.unit.counts);
}
