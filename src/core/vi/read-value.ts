import type { Absence } from '../absence.ts';
import type { FactValue } from '../fact.ts';
import { ok, type Result, refused } from '../result.ts';
import { parseUnit, type Unit } from '../unit.ts';
import { type FigureFault, readFigure } from './figure.ts';

export type FactFault =
  | FigureFault
  /** The unit is of another dimension than the indicator's. */
  | { readonly code: 'unit.differs'; readonly unit: string; readonly wanted: string }
  | { readonly code: 'absence.no-reason' }
  | { readonly code: 'print.malformed'; readonly text: string };

const ABSENCES: ReadonlyMap<string, Absence> = new Map([
  ['-', { kind: 'nothing-occurred' }],
  ['–', { kind: 'nothing-occurred' }],
  ['...', { kind: 'not-collected-yet' }],
  ['…', { kind: 'not-collected-yet' }],
  ['x', { kind: 'not-applicable' }],
]);
const WITHHELD = /^withheld:\s*(.*)$/;
const AS_PRINTED = /^\[([^\]]{1,60})\]\s*(.*)$/;

/**
 * Reads a value of an indicator as a form, a pack or a person writes it: a figure with its unit, an
 * absence (`-`, `...`, `x`, `withheld: reason`), or in brackets a print that cannot be read. A bare
 * number takes the indicator's unit.
 */
export function readValue(written: string, unit: Unit): Result<FactValue, FactFault> {
  const text = written.normalize('NFC').trim();
  const absence = ABSENCES.get(text);
  if (absence) return ok({ kind: 'absent', absence });
  const withheld = WITHHELD.exec(text);
  if (withheld) {
    const reason = (withheld[1] ?? '').trim();
    if (reason === '') return refused({ code: 'absence.no-reason' });
    return ok({ kind: 'absent', absence: { kind: 'withheld', reason } });
  }
  const printed = AS_PRINTED.exec(text);
  if (printed) return readPrint(printed[1] ?? '', printed[2] ?? '', unit);
  const figure = readFigure(written);
  if (!figure.ok) return figure;
  const { word, quantity } = figure.value;
  const own = quantity.unit.text === '' ? { ...quantity, unit } : quantity;
  if (own.unit.dimension !== unit.dimension) {
    return refused({ code: 'unit.differs', unit: own.unit.text, wanted: unit.text });
  }
  return ok(word ? { kind: 'bounded', word, quantity: own } : { kind: 'exact', quantity: own });
}

function readPrint(printed: string, unitText: string, unit: Unit): Result<FactValue, FactFault> {
  const read = parseUnit(unitText);
  if (!read.ok) return refused({ code: 'print.malformed', text: unitText });
  const own = read.value.text === '' ? unit : read.value;
  if (own.dimension !== unit.dimension) {
    return refused({ code: 'unit.differs', unit: own.text, wanted: unit.text });
  }
  return ok({ kind: 'unreadable', printed, unit: own });
}
