import { sameDimension, type Unit } from '#core/unit.ts';
import type { Tally } from '#process/register/derived-indicator.ts';
import type { Spot } from '../fault.ts';
import type { MapFields } from '../fields.ts';
import { fieldUnit } from '../messages/register.ts';
import type { Names } from './shapes.ts';

/** What is summed is converted into the indicator's unit, so it is of its dimension, or both are counted. */
export function checkUnit(
  fields: MapFields,
  field: string,
  { unit, names }: { readonly unit: Unit; readonly names: Names },
): void {
  const own = unitOfField(field, names);
  if (!own || sameDimension(own, unit) || (own.counts && unit.counts)) return;
  names.refuse(fields.cell('sum')?.at() ?? fields.at, fieldUnit(own.text, unit.text));
}

/** The mean of tấn is in tấn or kg, or in tấn/ổ. */
export function checkMean(
  fields: MapFields,
  field: string,
  { unit, names }: { readonly unit: Unit; readonly names: Names },
): void {
  const own = unitOfField(field, names);
  if (!own || unit.dimension === own.dimension || unit.dimension.startsWith(`${own.dimension}/`))
    return;
  names.refuse(fields.cell('mean')?.at() ?? fields.at, fieldUnit(own.text, unit.text));
}

function unitOfField(field: string, names: Names): Unit | null {
  const type = names.fields.get(field)?.type;
  return type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
}

/** Both of a share are counted, or are of one dimension; what comes of them is a percentage. */
export function checkShare(
  { part, whole }: { readonly part: Tally; readonly whole: Tally },
  at: Spot,
  { unit, names }: { readonly unit: Unit | null; readonly names: Names },
): void {
  if (unit && unit.dimension !== '%') names.refuse(at, fieldUnit(unit.text, '%'));
  const unitOf = ({ count }: Tally) =>
    count.kind === 'sum' ? unitOfField(count.field, names) : null;
  const [a, b] = [unitOf(part), unitOf(whole)];
  const alike = a && b ? sameDimension(a, b) || (a.counts && b.counts) : (a ?? b)?.counts !== false;
  if (!alike) names.refuse(at, fieldUnit(a?.text ?? '', b?.text ?? ''));
}
