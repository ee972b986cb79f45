import type { FactValue } from '#core/fact.ts';
import type { Unit } from '#core/unit.ts';
import { type FactFault, readValue } from '#core/vi/read-value.ts';
import type { Cell } from './cell.ts';
import type { Refuse } from './fault.ts';
import { figureMalformed, figureUnit, withheldUnsaid } from './messages/figure.ts';

/**
 * The value of a fact as a source prints it. What people type may leave the unit out; a pack may not,
 * since there nobody would see which unit was taken.
 */
export function factValue(cell: Cell, unit: Unit, refuse: Refuse): FactValue | null {
  const { text } = cell;
  if (unit.text !== '' && isBare(text)) return refuse(cell.at(), figureUnit('', unit.text));
  const read = readValue(text, unit);
  return read.ok ? read.value : refuseFigure(cell, read.error, refuse);
}

/** Digits that no letter and no % follow. */
const isBare = (text: string): boolean => /\d\]?$/.test(text) && !/\d.*[\p{L}%‰]/u.test(text);

function refuseFigure(cell: Cell, fault: FactFault, refuse: Refuse): null {
  const { text } = cell;
  switch (fault.code) {
    case 'number.malformed':
    case 'unit.malformed':
      return refuse(
        cell.at(fault.at),
        figureMalformed(text, fault.at === 0 ? '' : text.slice(fault.at)),
      );
    case 'figure.empty':
    case 'figure.too-long':
    case 'print.malformed':
      return refuse(cell.at(), figureMalformed(text, ''));
    case 'absence.no-reason':
      return refuse(cell.at(), withheldUnsaid());
    case 'unit.differs': {
      const at = text.lastIndexOf(fault.unit); // -1 where the unit was written in another spelling
      return refuse(cell.at(Math.max(0, at)), figureUnit(fault.unit, fault.wanted));
    }
  }
}
