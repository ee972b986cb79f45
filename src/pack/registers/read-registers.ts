import type { Agency } from '#core/agency.ts';
import { PUBLICITIES } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { WorkingCalendar } from '#process/calendar/working-calendar.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { Cell } from '../cell.ts';
import { type Declaration, type Declared, referred } from '../declared.ts';
import { complete, type MapFields, may, must } from '../fields.ts';
import { mustLabel } from '../labels.ts';
import { fieldKind, noCalendar } from '../messages/register.ts';
import { declaredBy, type Reading, yamlMaps } from '../parts.ts';
import { type IndicatorDraft, ownersOf } from '../read-indicators.ts';
import { toBoolean, toCode, toOneOf, toOrdinal } from '../scalars.ts';
import { sectorOf } from '../sector.ts';
import { clockItems, readClockOf } from './read-clocks.ts';
import { readDerived } from './read-derived.ts';
import { type FieldDraft, readFields } from './read-fields.ts';
import {
  readOpening,
  readRules,
  readStates,
  readTransition,
  transitionItems,
} from './read-machine.ts';
import { isNamed, type Names, namedWords, optionalWords, requiredWords } from './shapes.ts';

export type RegisterContext = {
  readonly sectors: Declared<Label>;
  readonly agencies: Declared<Agency>;
  readonly indicators: Declared<IndicatorDraft>;
  readonly calendars: Declared<WorkingCalendar>;
};

const SHAPE = {
  required: ['code', 'name', 'owners', 'title', 'fields', 'states'],
  optional: [
    'version',
    'publicity',
    'persons',
    'key',
    'place',
    'opening',
    'transitions',
    'calendar',
    'clocks',
    'rules',
    'indicators',
  ],
};

/** registers/<name>.yaml: one register a file, with everything that makes it one. */
export function readRegisters(
  reading: Reading,
  context: RegisterContext,
): Declared<RegisterDefinition> {
  const named: Cell[] = [];
  const read = (fields: MapFields): Declaration<RegisterDefinition> | null => {
    const code = must(fields, 'code', toCode);
    const cell = fields.cell('code');
    if (code === null || !cell) return null;
    const sector = sectorOf(cell, context.sectors, fields.refuse);
    const { definition, registers } = registerOf(fields, { code, sector }, context);
    named.push(...registers);
    return { code, at: cell.at(), value: definition };
  };
  const entries = yamlMaps(reading, 'registers', { shape: SHAPE, read });
  const all = declaredBy(reading, 'registers', entries);
  for (const cell of named) referred(cell, 'register', { all, refuse: reading.refuse });
  return all;
}

type Read = {
  readonly definition: RegisterDefinition | null;
  /** Cells that name other registers, to be looked up once all are read. */
  readonly registers: readonly Cell[];
};

function registerOf(
  fields: MapFields,
  identity: { readonly code: string; readonly sector: string },
  context: RegisterContext,
): Read {
  const publicity = may(fields, 'publicity', toOneOf(PUBLICITIES)) ?? 'open';
  const drafts = readFields(fields, publicity);
  const states = readStates(fields);
  const steps = transitionItems(fields);
  const clocks = clockItems(fields);
  const names: Names = {
    fields: new Map(drafts.map(({ code, field }) => [code, field])),
    states: new Set(states.map(({ code }) => code)),
    transitions: new Set(steps.map(({ code }) => code)),
    clocks: new Set(clocks.map(({ code }) => code)),
    refuse: fields.refuse,
  };
  const transitions = steps.map((item) => readTransition(item, names));
  const readClocks = clocks.map((item) => readClockOf(item, states, names));
  const calendar = calendarOf(fields, context);
  const needsCalendar = readClocks.some((clock) => clock?.basis === 'working');
  if (needsCalendar && !fields.cell('calendar')) {
    fields.refuse(fields.node('clocks')?.at ?? fields.at, noCalendar());
  }
  const parts = complete({
    name: mustLabel(fields, 'name'),
    owners: ownersOf(fields, context.agencies),
    title: titleOf(fields, names),
  });
  const rest = {
    version: may(fields, 'version', toOrdinal) ?? 1,
    publicity,
    persons: may(fields, 'persons', toBoolean) ?? false,
    key: namedWords(optionalWords(fields, 'key'), 'field', names),
    place: placeOf(fields, names),
    fields: soundFields(drafts),
    states,
    opening: readOpening(fields, states, names),
    transitions: transitions.filter((transition) => transition !== null),
    calendar,
    clocks: readClocks.filter((clock) => clock !== null),
    rules: readRules(fields, 'rules', names),
    indicators: readDerived(fields, names, context.indicators),
  };
  const registers = drafts.flatMap(({ register }) => register ?? []);
  return { definition: parts && { ...identity, ...parts, ...rest }, registers };
}

const soundFields = (drafts: readonly FieldDraft[]) => drafts.flatMap(({ field }) => field ?? []);

function titleOf(fields: MapFields, names: Names): RegisterDefinition['title'] | null {
  const cells = requiredWords(fields, 'title');
  const [first, ...rest] = namedWords(cells ?? [], 'field', names);
  return first === undefined ? null : [first, ...rest];
}

function placeOf(fields: MapFields, names: Names): string | null {
  const cell = fields.cell('place');
  if (!cell || !isNamed(cell, 'field', names)) return null;
  const type = names.fields.get(cell.text)?.type;
  if (type && type.kind !== 'place') {
    return names.refuse(cell.at(), fieldKind(cell.text, ['place', 'place']));
  }
  return cell.text;
}

function calendarOf(fields: MapFields, { calendars }: RegisterContext): string | null {
  const cell = fields.cell('calendar');
  if (!cell) return null;
  referred(cell, 'calendar', { all: calendars, refuse: fields.refuse });
  return cell.text;
}
