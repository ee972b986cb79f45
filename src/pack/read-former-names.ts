import type { Agency, FormerName } from '#core/agency.ts';
import { type Declared, referred } from './declared.ts';
import { complete, type Fields, may, must } from './fields.ts';
import { columnsLabel } from './labels.ts';
import { fieldTwice } from './messages/field.ts';
import { agencyNotThen } from './messages/measure.ts';
import { present, type Reading, tableEntries } from './parts.ts';
import { toCode, toDay, toText } from './scalars.ts';

const SHAPE = { required: ['code', 'until', 'name'], optional: ['name_en', 'short'] };

/** agencies/former-names.csv: what a body was called, each name up to a day before its last. */
export function readFormerNames(
  reading: Reading,
  agencies: Declared<Agency>,
): ReadonlyMap<string, readonly FormerName[]> {
  const names = new Map<string, readonly FormerName[]>();
  const read = (fields: Fields): null => {
    const row = complete({
      code: must(fields, 'code', toCode),
      until: must(fields, 'until', toDay),
      name: columnsLabel(fields, 'name', 'name_en'),
    });
    const cell = fields.cell('code');
    const agency =
      cell && referred(cell, 'agency', { all: agencies, refuse: fields.refuse })?.value;
    const short = may(fields, 'short', toText);
    if (!row || !cell) return null;
    const { code, until, name } = row;
    if (agency && (until < agency.from || (agency.to !== null && until >= agency.to))) {
      return fields.refuse(cell.at(), agencyNotThen(code, until));
    }
    const others = names.get(code) ?? [];
    if (others.some((one) => one.until === until)) {
      return fields.refuse(fields.cell('until')?.at() ?? fields.at, fieldTwice(until));
    }
    const one = { name, ...(short === null ? {} : { short }), until };
    names.set(
      code,
      [...others, one].sort((a, b) => (a.until < b.until ? -1 : 1)),
    );
    return null;
  };
  present(tableEntries(reading, 'formerNames', { shape: SHAPE, read }));
  return names;
}

/** The bodies, each with the names it had before. */
export const withFormerNames = (
  agencies: ReadonlyMap<string, Agency>,
  names: ReadonlyMap<string, readonly FormerName[]>,
): ReadonlyMap<string, Agency> =>
  new Map(
    [...agencies].map(([code, agency]) => {
      const formerNames = names.get(code);
      return [code, formerNames ? { ...agency, formerNames } : agency];
    }),
  );
