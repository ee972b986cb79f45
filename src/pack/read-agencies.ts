import type { Agency, AgencySuccession } from '#core/agency.ts';
import { nextDay } from '#core/window.ts';
import { type Declaration, type Declared, referred } from './declared.ts';
import { complete, type Fields, may, must } from './fields.ts';
import { columnsLabel } from './labels.ts';
import { datesReversed } from './messages/field.ts';
import { agencyNotThen } from './messages/measure.ts';
import { declaredBy, present, type Reading, tableEntries } from './parts.ts';
import { toCode, toDay, toText } from './scalars.ts';

/** agencies/agencies.csv. */
export function readAgencies(reading: Reading): Declared<Agency> {
  const shape = { required: ['code', 'name', 'from'], optional: ['name_en', 'short', 'to'] };
  const read = (fields: Fields): Declaration<Agency> | null => {
    const code = must(fields, 'code', toCode);
    if (code === null) return null;
    return { code, at: fields.cell('code')?.at() ?? fields.at, value: agencyOf(fields, code) };
  };
  return declaredBy(reading, 'agencies', tableEntries(reading, 'agencies', { shape, read }));
}

/** agencies/successions.csv: a field of work passes on a day on which the one ends or lives, and the other lives. */
export function readSuccessions(
  reading: Reading,
  agencies: Declared<Agency>,
): readonly AgencySuccession[] {
  const shape = { required: ['from', 'into', 'on', 'field'], optional: ['field_en'] };
  const read = (fields: Fields): AgencySuccession | null => {
    const on = must(fields, 'on', toDay);
    const row = complete({
      from: must(fields, 'from', toCode),
      into: must(fields, 'into', toCode),
      on,
      field: columnsLabel(fields, 'field', 'field_en'),
    });
    for (const name of ['from', 'into'] as const) {
      const cell = fields.cell(name);
      const agency =
        cell && referred(cell, 'agency', { all: agencies, refuse: fields.refuse })?.value;
      if (!cell || !agency || on === null) continue;
      const end = name === 'from' && agency.to !== null ? nextDay(agency.to) : agency.to;
      const lives = agency.from <= on && (end === null || on <= end);
      if (!lives) fields.refuse(cell.at(), agencyNotThen(agency.code, on));
    }
    return row;
  };
  return present(tableEntries(reading, 'successions', { shape, read }));
}

function agencyOf(fields: Fields, code: string): Agency | null {
  const parts = complete({
    name: columnsLabel(fields, 'name', 'name_en'),
    from: must(fields, 'from', toDay),
  });
  const to = may(fields, 'to', toDay);
  const short = may(fields, 'short', toText);
  if (!parts) return null;
  if (to !== null && to < parts.from) {
    fields.refuse(fields.cell('to')?.at() ?? fields.at, datesReversed(parts.from, to));
  }
  return { code, ...parts, to, ...(short === null ? {} : { short }) };
}
