import type { Baseline, Series } from '#core/baseline.ts';
import type { Source } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { NamedPeriod } from '#core/period.ts';
import type { Cell } from './cell.ts';
import { type Declaration, type Declared, referred } from './declared.ts';
import { complete, type Decode, type MapFields, may, must, type Shape } from './fields.ts';
import { mustLabel } from './labels.ts';
import type { Part } from './layout.ts';
import { datesReversed, malformed } from './messages/field.ts';
import { periodCodeTaken } from './messages/measure.ts';
import { declaredBy, type Reading, yamlEntries } from './parts.ts';
import { decisionsOf } from './plan-decisions.ts';
import { calendarCode, isDay, toBaselineCode, toCode, toDay } from './scalars.ts';

/** sectors.yaml, in the order in which they are shown. */
export const readSectors = (reading: Reading): Declared<Label> =>
  yamlDeclared(reading, 'sectors', {
    shape: { required: ['code', 'name'], optional: [] },
    code: toCode,
    value: (fields) => mustLabel(fields, 'name'),
  });

/** baselines.yaml. */
export const readBaselines = (reading: Reading): Declared<Baseline> =>
  yamlDeclared<Baseline, Exclude<Series, 'actual'>>(reading, 'baselines', {
    shape: { required: ['code', 'name', 'phrase'], optional: ['decisions'] },
    code: toBaselineCode,
    value: (fields, code) => {
      const names = { name: mustLabel(fields, 'name'), phrase: mustLabel(fields, 'phrase') };
      const decisions = decisionsOf(fields);
      const parts = complete({ code, ...names, decisions });
      if (!parts) return null;
      const { decisions: given, ...rest } = parts;
      return given.length === 0 ? rest : { ...rest, decisions: given };
    },
  });

export const readSources = (reading: Reading): Declared<Source> =>
  yamlDeclared(reading, 'sources', {
    shape: { required: ['code', 'name'], optional: ['date'] },
    code: toCode,
    value: (fields, code) => {
      const parts = complete({ code, name: mustLabel(fields, 'name') });
      return parts && { ...parts, date: may(fields, 'date', toLooseDate) };
    },
  });

/** periods.yaml; a code of the calendar is not free for another period. */
export function readPeriods(reading: Reading): Declared<NamedPeriod> {
  const previous: Cell[] = [];
  const periods = yamlDeclared<NamedPeriod, string>(reading, 'periods', {
    shape: { required: ['code', 'label', 'from', 'to'], optional: ['previous'] },
    code: (cell, name, refuse) => {
      if (calendarCode(cell.text) === null) return toCode(cell, name, refuse);
      return refuse(cell.at(), periodCodeTaken(cell.text));
    },
    value: (fields, code) => {
      const before = fields.cell('previous');
      if (before) previous.push(before);
      return namedPeriod(fields, code);
    },
  });
  for (const cell of previous) {
    referred(cell, 'period', { all: periods, refuse: reading.refuse });
  }
  return periods;
}

function namedPeriod(fields: MapFields, code: string): NamedPeriod | null {
  const label = mustLabel(fields, 'label');
  const days = complete({ from: must(fields, 'from', toDay), to: must(fields, 'to', toDay) });
  if (!label || !days) return null;
  if (days.from > days.to) return fields.refuse(fields.at, datesReversed(days.from, days.to));
  const previous = fields.cell('previous')?.text;
  return { kind: 'named', code, label, ...days, ...(previous === undefined ? {} : { previous }) };
}

type ListEntry<T, C extends string> = {
  readonly shape: Shape;
  readonly code: Decode<C>;
  readonly value: (fields: MapFields, code: C) => T | null;
};

function yamlDeclared<T, C extends string = string>(
  reading: Reading,
  part: Part,
  entry: ListEntry<T, C>,
): Declared<T> {
  const read = (fields: MapFields): Declaration<T> | null => {
    const code = must(fields, 'code', entry.code);
    if (code === null) return null;
    return { code, at: fields.cell('code')?.at() ?? fields.at, value: entry.value(fields, code) };
  };
  return declaredBy(reading, part, yamlEntries(reading, part, { shape: entry.shape, read }));
}

/** A year, a month or a day. */
const toLooseDate: Decode<string> = (cell, name, refuse) =>
  isDay(cell.text.length === 10 ? cell.text : `${cell.text}-01-01`.slice(0, 10))
    ? cell.text
    : refuse(
        cell.at(),
        malformed(name, cell.text, [
          '2024, 2024-09 hoặc 2024-09-30',
          '2024, 2024-09 or 2024-09-30',
        ]),
      );
