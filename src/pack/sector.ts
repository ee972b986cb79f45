import type { Label } from '#core/label.ts';
import type { Cell } from './cell.ts';
import type { Declared } from './declared.ts';
import type { Refuse } from './fault.ts';
import { unknownSector } from './messages/field.ts';
import { nearest } from './nearest.ts';

/** The sector of a code: its first word, which sectors.yaml must know. */
export function sectorOf(cell: Cell, sectors: Declared<Label>, refuse: Refuse): string {
  const [sector = ''] = cell.text.split('.', 1);
  if (!sectors.whole || sectors.byCode.has(sector)) return sector;
  const known = [...sectors.byCode.keys()];
  refuse(cell.at(), unknownSector(sector, nearest(sector, known), known));
  return sector;
}
