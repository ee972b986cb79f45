import {
  CLOCK_BASES,
  type ClockLength,
  type ClockMark,
  type RecordClock,
} from '#process/register/clock.ts';
import type { RegisterState } from '#process/register/definition.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Cell } from '../cell.ts';
import { complete, type MapFields, mapFields, may } from '../fields.ts';
import { mustLabel } from '../labels.ts';
import { missingField } from '../messages/field.ts';
import { ambiguousMark, badDays, fieldKind, unknownInRegister } from '../messages/register.ts';
import { toOneOf } from '../scalars.ts';
import {
  isNamed,
  type NamedItem,
  type Names,
  namedItems,
  namedWords,
  optionalWords,
  requiredWords,
} from './shapes.ts';

const SHAPE = {
  required: ['label', 'days', 'start'],
  optional: ['kind', 'basis', 'restart', 'pause', 'stop'],
};
const KINDS = ['deadline', 'counter'] as const;

export const clockItems = (of: MapFields): readonly NamedItem[] =>
  namedItems(of, 'clocks', { most: REGISTER_LIMITS.clocks, words: ['đồng hồ', 'clocks'] });

/** A clock; where it does not say when it ends, it ends as the record is closed. */
export function readClockOf(
  { code, node }: NamedItem,
  states: readonly RegisterState[],
  names: Names,
): RecordClock | null {
  const fields = mapFields(node, SHAPE, names.refuse);
  if (!fields) return null;
  const start = requiredWords(fields, 'start');
  const stop = fields.node('stop')
    ? namedWords(optionalWords(fields, 'stop'), 'state', names)
    : states.filter(({ phase }) => phase === 'closed').map((state) => state.code);
  const parts = complete({
    label: mustLabel(fields, 'label'),
    length: lengthOf(fields, names),
    start: start && marksOf(start, names),
  });
  const kind = may(fields, 'kind', toOneOf(KINDS)) ?? 'deadline';
  const basis = may(fields, 'basis', toOneOf(CLOCK_BASES)) ?? 'working';
  const restart = marksOf(optionalWords(fields, 'restart'), names);
  const pause = namedWords(optionalWords(fields, 'pause'), 'state', names);
  return parts && { code, kind, basis, restart, pause, stop, ...parts };
}

/** `days: 21`, or the field that says how many. */
function lengthOf(fields: MapFields, names: Names): ClockLength | null {
  const cell = fields.cell('days');
  if (!cell) return names.refuse(fields.at, missingField('days'));
  if (/^\d/.test(cell.text)) {
    const days = /^[1-9]\d{0,4}$/.test(cell.text) ? Number(cell.text) : 0;
    return days >= 1 && days <= REGISTER_LIMITS.days
      ? { kind: 'days', days }
      : names.refuse(cell.at(), badDays(REGISTER_LIMITS.days));
  }
  if (!isNamed(cell, 'field', names)) return null;
  const type = names.fields.get(cell.text)?.type;
  if (type && type.kind !== 'number') {
    return names.refuse(cell.at(), fieldKind(cell.text, ['number', 'number']));
  }
  return { kind: 'field', field: cell.text };
}

const marksOf = (cells: readonly Cell[], names: Names): readonly ClockMark[] =>
  cells.flatMap((cell) => markOf(cell, names) ?? []);

/** `opened`, a transition, or a field of days. */
export function markOf(cell: Cell, names: Names): ClockMark | null {
  const { text } = cell;
  const isField = names.fields.has(text);
  const isTransition = names.transitions.has(text);
  if (isField && isTransition) return names.refuse(cell.at(), ambiguousMark(text));
  if (isTransition) return { kind: 'transition', transition: text };
  if (text === 'opened') return { kind: 'opened' };
  if (!isField && names.fields.size === 0) return null;
  if (!isField) {
    const days = [...names.fields].filter(([, field]) => field?.type.kind === 'day');
    const known = ['opened', ...names.transitions, ...days.map(([code]) => code)];
    return names.refuse(cell.at(), unknownInRegister('mark', text, known));
  }
  const type = names.fields.get(text)?.type;
  if (type && type.kind !== 'day') {
    return names.refuse(cell.at(), fieldKind(text, ['day', 'day']));
  }
  return { kind: 'field', field: text };
}
