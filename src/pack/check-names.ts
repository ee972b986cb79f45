import type { Label } from '#core/label.ts';
import { type NamedPeriod, parsePeriod } from '#core/period.ts';
import type { Declared } from './declared.ts';
import { fileStart } from './fault.ts';
import type { Part } from './layout.ts';
import { unknownReference, unknownSector } from './messages/field.ts';
import { periodNotCanonical } from './messages/measure.ts';
import { nearest, nearestFew } from './nearest.ts';
import type { Reading } from './parts.ts';

const BY_SECTOR = ['indicators', 'breakdowns'] as const satisfies readonly Part[];
const BY_PERIOD = ['facts', 'comparisons'] as const satisfies readonly Part[];

/** `indicators/<sector>.yaml` is named after a sector. */
export function checkSectorFiles({ files, refuse }: Reading, sectors: Declared<Label>): void {
  if (!sectors.whole) return;
  const known = [...sectors.byCode.keys()];
  for (const { file, names } of BY_SECTOR.flatMap(files.of)) {
    const [sector = ''] = names;
    if (sectors.byCode.has(sector)) continue;
    refuse(fileStart(file.path), unknownSector(sector, nearest(sector, known), known));
  }
}

/** `facts/<period>/` is named after the period of the report that prints them; rows may be of others. */
export function checkPeriodFolders(
  { files, refuse }: Reading,
  periods: Declared<NamedPeriod>,
): void {
  for (const { file, names } of BY_PERIOD.flatMap(files.of)) {
    const [period = ''] = names;
    const read = parsePeriod(period);
    if (read.ok && read.value.code !== period) {
      refuse(fileStart(file.path), periodNotCanonical(period, read.value.code));
    }
    if (!read.ok && periods.whole && !periods.byCode.has(period)) {
      const near = nearestFew(period, periods.byCode.keys(), 3);
      refuse(fileStart(file.path), unknownReference('period', period, near));
    }
  }
}
