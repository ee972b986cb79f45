import { weekdayOf } from '#core/day.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import {
  CALENDAR_LIMITS,
  type WorkingCalendar,
  type WorkingYear,
} from '#process/calendar/working-calendar.ts';
import type { Declaration, Declared } from './declared.ts';
import { complete, type Decode, type MapFields, mapFields, may, must } from './fields.ts';
import { labelOf, mustLabel } from './labels.ts';
import { fieldTwice, malformed, missingField } from './messages/field.ts';
import { calendarDay, calendarYear, tooMany } from './messages/register.ts';
import { yamlShape } from './messages/syntax.ts';
import { declaredBy, type Reading, yamlMaps } from './parts.ts';
import { toCode, toDay, toText } from './scalars.ts';
import type { YamlEntry, YamlNode } from './yaml-nodes.ts';

const SHAPE = { required: ['code', 'name', 'years'], optional: ['rest'] };
const YEAR_SHAPE = { required: ['source'], optional: ['to', 'off', 'worked'] };
const WEEKEND = [6, 7];

/** calendars/<name>.yaml: the days that are worked, year by year. */
export function readCalendars(reading: Reading): Declared<WorkingCalendar> {
  const read = (fields: MapFields): Declaration<WorkingCalendar> | null => {
    const code = must(fields, 'code', toCode);
    if (code === null) return null;
    const at = fields.cell('code')?.at() ?? fields.at;
    return { code, at, value: calendarOf(fields, code) };
  };
  const entries = yamlMaps(reading, 'calendars', { shape: SHAPE, read });
  return declaredBy(reading, 'calendars', entries);
}

function calendarOf(fields: MapFields, code: string): WorkingCalendar | null {
  const rest = restOf(fields);
  const parts = complete({
    name: mustLabel(fields, 'name'),
    rest,
    years: rest && yearsOf(fields, rest),
  });
  return parts && { code, ...parts };
}

/** Days of the week that are not worked; Saturday and Sunday where none are named. */
function restOf(fields: MapFields): readonly number[] | null {
  const node = fields.node('rest');
  if (!node) return WEEKEND;
  if (node.kind !== 'list') return fields.refuse(node.at, yamlShape('list'));
  const days: number[] = [];
  for (const item of node.items) {
    if (item.kind !== 'scalar') return fields.refuse(item.at, yamlShape('scalar'));
    if (!/^[1-7]$/.test(item.cell.text)) {
      const form = ['1 (thứ Hai) … 7 (Chủ nhật)', '1 (Monday) … 7 (Sunday)'] as const;
      return fields.refuse(item.at, malformed('rest', item.cell.text, form));
    }
    days.push(Number(item.cell.text));
  }
  return days;
}

function yearsOf(
  fields: MapFields,
  rest: readonly number[],
): ReadonlyMap<number, WorkingYear> | null {
  const { refuse } = fields;
  const entries = entriesOf(fields.node('years'), fields, 'years');
  if (!entries) return null;
  if (entries.length > CALENDAR_LIMITS.years) {
    return refuse(fields.at, tooMany(CALENDAR_LIMITS.years, ['năm', 'years']));
  }
  const years = new Map<number, WorkingYear>();
  for (const { key, value } of entries) {
    if (!/^(19|20|21)\d{2}$/.test(key.text)) {
      refuse(key.at(), malformed('years', key.text, ['năm: 2024', 'a year: 2024']));
      continue;
    }
    const own = mapFields(value, YEAR_SHAPE, refuse);
    const source = own && must(own, 'source', toText);
    const off = own && daysOf(own, 'off', { year: key.text, rest });
    const worked = own && daysOf(own, 'worked', { year: key.text, rest });
    if (years.has(Number(key.text))) refuse(key.at(), fieldTwice(key.text));
    const to = own && may(own, 'to', toDayOf(key.text));
    if (source && off && worked) years.set(Number(key.text), { source, to, off, worked });
  }
  return years;
}

/** `{ day: why }`: days off of the working week, or days of rest that are worked. */
function daysOf(
  fields: MapFields,
  name: 'off' | 'worked',
  { year, rest }: { readonly year: string; readonly rest: readonly number[] },
): ReadonlyMap<Day, Label> | null {
  const { refuse } = fields;
  const node = fields.node(name);
  const days = new Map<Day, Label>();
  if (!node) return days;
  const entries = entriesOf(node, fields, name);
  if (!entries) return null;
  if (entries.length > CALENDAR_LIMITS.days) {
    return refuse(node.at, tooMany(CALENDAR_LIMITS.days, ['ngày', 'days']));
  }
  for (const { key, value } of entries) {
    const label = labelOf(value, name, refuse);
    if (toDayOf(year)(key, 'day', refuse) === null) continue;
    const resting = rest.includes(weekdayOf(key.text));
    if (resting === (name === 'off')) refuse(key.at(), calendarDay(key.text, name));
    if (days.has(key.text)) refuse(key.at(), fieldTwice(key.text));
    if (label) days.set(key.text, label);
  }
  return days;
}

/** A day of that year. */
const toDayOf =
  (year: string): Decode<Day> =>
  (cell, name, refuse) => {
    const day = toDay(cell, name, refuse);
    if (day === null || day.startsWith(`${year}-`)) return day;
    return refuse(cell.at(), calendarYear(day, year));
  };

function entriesOf(
  node: YamlNode | null,
  fields: MapFields,
  name: string,
): readonly YamlEntry[] | null {
  if (!node) return fields.refuse(fields.at, missingField(name));
  return node.kind === 'map' ? node.entries : fields.refuse(node.at, yamlShape('map'));
}
