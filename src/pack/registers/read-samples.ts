import type { RegisterDefinition } from '#process/register/definition.ts';
import { readFieldText } from '#process/register/field-text.ts';
import type { FieldValue } from '#process/register/record.ts';
import {
  type RegisterSample,
  SAMPLE_LIMITS,
  type SampleBatch,
  type SampleStep,
  type SampleValue,
} from '#process/register/sample.ts';
import type { Cell } from '../cell.ts';
import { type Declared, referred } from '../declared.ts';
import { complete, listItems, type MapFields, mapFields, may, must } from '../fields.ts';
import { malformed, missingField } from '../messages/field.ts';
import { fieldKind, rangeReversed, tooMany } from '../messages/register.ts';
import { yamlShape } from '../messages/syntax.ts';
import { type Reading, yamlMaps } from '../parts.ts';
import { toCode, toDay } from '../scalars.ts';
import type { YamlNode } from '../yaml-nodes.ts';
import { toDecimal } from './read-fields.ts';
import { isNamed, type Names } from './shapes.ts';

const SHAPE = { required: ['register', 'batches'], optional: [] };
const BATCH = { required: ['rows', 'state', 'on', 'fields'], optional: ['steps'] };
const STEP = { required: ['do', 'after'], optional: ['to'] };
const MADE = {
  required: [],
  optional: ['from', 'to', 'total', 'least', 'like', 'copy', 'numbered'],
};

/** samples/<name>.yaml: rows that stand in for real ones until there are any. */
export function readSamples(
  reading: Reading,
  registers: Declared<RegisterDefinition>,
): readonly RegisterSample[] {
  const read = (fields: MapFields): RegisterSample | null => {
    const register = must(fields, 'register', toCode);
    const cell = fields.cell('register');
    const found = cell && referred(cell, 'register', { all: registers, refuse: fields.refuse });
    return register === null || !found?.value ? null : sampleOf(fields, found.value);
  };
  return [...yamlMaps(reading, 'samples', { shape: SHAPE, read })].filter((one) => one !== null);
}

function sampleOf(fields: MapFields, definition: RegisterDefinition): RegisterSample | null {
  const { refuse } = fields;
  const names: Names = {
    fields: new Map(definition.fields.map((field) => [field.code, field])),
    states: new Set(definition.opening),
    transitions: new Set(definition.transitions.map(({ code }) => code)),
    clocks: new Set(),
    refuse,
  };
  const node = fields.node('batches');
  if (!node) return refuse(fields.at, missingField('batches'));
  const items = listItems(node, refuse) ?? [];
  if (items.length > SAMPLE_LIMITS.batches) {
    return refuse(node.at, tooMany(SAMPLE_LIMITS.batches, ['lô', 'batches']));
  }
  const batches = items.map((item) => batchOf(item, names));
  const sound = batches.filter((batch) => batch !== null);
  const rows = sound.reduce((total, batch) => total + batch.rows, 0);
  if (rows > SAMPLE_LIMITS.rows) {
    return refuse(node.at, tooMany(SAMPLE_LIMITS.rows, ['dòng', 'rows']));
  }
  return sound.length === batches.length ? { register: definition.code, batches: sound } : null;
}

function batchOf(item: YamlNode, names: Names): SampleBatch | null {
  const fields = mapFields(item, BATCH, names.refuse);
  if (!fields) return null;
  const state = fields.cell('state');
  const on = fields.cell('on');
  if (!state || !on) return names.refuse(fields.at, missingField(state ? 'on' : 'state'));
  const values = valuesOf(fields, names);
  const day = isNamed(on, 'field', names) && names.fields.get(on.text)?.type.kind === 'day';
  if (!day) names.refuse(on.at(), fieldKind(on.text, ['day', 'day']));
  if (day && values && !values.some(([field]) => field === on.text)) {
    return names.refuse(on.at(), missingField(`fields.${on.text}`));
  }
  const parts = complete({
    rows: must(fields, 'rows', toCount(SAMPLE_LIMITS.rows)),
    state: isNamed(state, 'state', names) ? state.text : null,
    on: day ? on.text : null,
    values,
    steps: stepsOf(fields, names),
  });
  return parts;
}

function valuesOf(of: MapFields, names: Names): SampleBatch['values'] | null {
  const node = of.node('fields');
  if (node?.kind !== 'map') return names.refuse(node?.at ?? of.at, yamlShape('map'));
  const read = node.entries.map(({ key, value }) => {
    if (!isNamed(key, 'field', names)) return null;
    const made = readValue(key, value, names);
    return made && ([key.text, made] as const);
  });
  const sound = read.filter((one) => one !== null);
  return sound.length === read.length ? sound : null;
}

/** A value for all, several in turn, or how they are made. */
function readValue(key: Cell, node: YamlNode, names: Names): SampleValue | null {
  switch (node.kind) {
    case 'scalar': {
      const value = literal(key, node.cell, names);
      return value && { kind: 'one', value };
    }
    case 'list': {
      const values = node.items.map((item) =>
        item.kind === 'scalar' ? literal(key, item.cell, names) : null,
      );
      const sound = values.filter((value) => value !== null);
      if (sound.length < values.length || sound.length === 0) {
        return sound.length === 0 ? names.refuse(node.at, yamlShape('list')) : null;
      }
      return { kind: 'turns', values: sound };
    }
    case 'map': {
      const fields = mapFields(node, MADE, names.refuse);
      return fields && madeOf(key, fields, names);
    }
  }
}

function literal(key: Cell, cell: Cell, names: Names): FieldValue | null {
  const kind = names.fields.get(key.text)?.type.kind ?? 'text';
  const value = readFieldText(kind, cell.text);
  if (value.ok) return value.value;
  return names.refuse(cell.at(), malformed(key.text, cell.text, [kind, kind]));
}

function madeOf(key: Cell, fields: MapFields, names: Names): SampleValue | null {
  const kind = names.fields.get(key.text)?.type.kind;
  const text = fields.cell('numbered')?.text;
  if (text !== undefined) {
    if (kind === 'text') return { kind: 'numbered', text };
    return names.refuse(key.at(), fieldKind(key.text, ['text', 'text']));
  }
  const copy = fields.cell('copy');
  if (copy) return isNamed(copy, 'field', names) ? { kind: 'copy', field: copy.text } : null;
  if (fields.cell('total')) return totalOf(key, fields, names);
  if (kind !== 'day') return names.refuse(key.at(), fieldKind(key.text, ['day', 'day']));
  const days = complete({ from: must(fields, 'from', toDay), to: must(fields, 'to', toDay) });
  if (!days) return null;
  return days.from <= days.to
    ? { kind: 'days', ...days }
    : names.refuse(fields.at, rangeReversed());
}

function totalOf(key: Cell, fields: MapFields, names: Names): SampleValue | null {
  const kind = names.fields.get(key.text)?.type.kind;
  if (kind !== 'number' && kind !== 'money') {
    return names.refuse(key.at(), fieldKind(key.text, ['number, money', 'number, money']));
  }
  const total = must(fields, 'total', toDecimal);
  const least = may(fields, 'least', toDecimal);
  const like = fields.cell('like');
  if (like && !isNamed(like, 'field', names)) return null;
  return total && { kind: 'total', total, least, like: like?.text ?? null };
}

function stepsOf(of: MapFields, names: Names): readonly SampleStep[] | null {
  const node = of.node('steps');
  if (!node) return [];
  const items = listItems(node, names.refuse) ?? [];
  if (items.length > SAMPLE_LIMITS.steps) {
    return names.refuse(node.at, tooMany(SAMPLE_LIMITS.steps, ['bước', 'steps']));
  }
  const steps = items.map((item) => stepOf(item, names));
  const sound = steps.filter((step) => step !== null);
  return sound.length === steps.length ? sound : null;
}

/** `{ do: transition, after: 3 }`, or `after: 1, to: 5` for anything between. */
function stepOf(item: YamlNode, names: Names): SampleStep | null {
  const fields = mapFields(item, STEP, names.refuse);
  const transition = fields?.cell('do');
  if (!fields || !transition) return fields && names.refuse(fields.at, missingField('do'));
  const least = must(fields, 'after', toCount(1000));
  const most = may(fields, 'to', toCount(1000)) ?? least;
  if (!isNamed(transition, 'transition', names) || least === null || most === null) return null;
  if (most < least) return names.refuse(fields.at, rangeReversed());
  return { transition: transition.text, least, most };
}

const toCount =
  (most: number) =>
  (cell: Cell, name: string, refuse: Names['refuse']): number | null =>
    /^\d{1,6}$/.test(cell.text) && Number(cell.text) <= most
      ? Number(cell.text)
      : refuse(cell.at(), malformed(name, cell.text, [`0 … ${most}`, `0 … ${most}`]));
