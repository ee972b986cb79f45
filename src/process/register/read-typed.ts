import type { Absence } from '#core/absence.ts';
import { isCalendarDay } from '#core/day.ts';
import { edgeText } from '#core/edge-text.ts';
import { inLanguage, type Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import { existedOn } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { convert } from '#core/unit.ts';
import { readFigure } from '#core/vi/figure.ts';
import { fold } from '#core/vi/fold.ts';
import type { RecordGround } from './check-value.ts';
import type { Field, FieldType } from './field.ts';
import { readFieldText } from './field-text.ts';
import { REGISTER_LIMITS } from './limits.ts';
import type { FieldValue } from './record.ts';

export const TYPED_FAULTS = [
  'typed.malformed', // not of the form of its kind
  'typed.unit', // a unit of another dimension
  'typed.bounded', // a register takes no "gần", no "trên"
  'typed.unknown', // no such choice, place, agency
  'typed.several', // a name of several places or agencies
  'typed.too-long',
] as const;

export type TypedFault = {
  readonly code: (typeof TYPED_FAULTS)[number];
  readonly field: string;
  /** What would be taken: codes of those that it may mean. */
  readonly near: readonly string[];
};

/** What is known where something is typed, and the day it is of: places and agencies are those of that day. */
export type TypedGround = Pick<RecordGround, 'places' | 'agencies'> & { readonly day: Day };

const ABSENCES: ReadonlyMap<string, Absence> = new Map([
  ['-', { kind: 'nothing-occurred' }],
  ['–', { kind: 'nothing-occurred' }],
  ['...', { kind: 'not-collected-yet' }],
  ['…', { kind: 'not-collected-yet' }],
  ['x', { kind: 'not-applicable' }],
]);
const VIETNAMESE_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * What a person types into a field, or an import finds in a cell: figures in Vietnamese notation with or without
 * their unit, days as 05/9/2024, choices, places and agencies by name or code, and the marks of absence. Nothing
 * typed is null. What is not sure is refused, never guessed.
 */
export function readTyped(
  field: Field,
  typed: string,
  ground: TypedGround,
): Result<FieldValue | null, TypedFault> {
  const edge = edgeText(typed);
  const fault = (code: TypedFault['code'], near: readonly string[] = []) =>
    refused({ code, field: field.code, near: near.slice(0, 5) });
  if (!edge.ok) return fault('typed.malformed');
  const text = edge.value;
  if (text === '') return ok(null);
  if (text.length > REGISTER_LIMITS.text) return fault('typed.too-long');
  const { type } = field;
  const absence = ABSENCES.get(text);
  if (absence && type.kind !== 'text') return ok({ kind: 'absent', absence });
  switch (type.kind) {
    case 'number':
    case 'money': {
      const value = figureOf(type, text);
      return typeof value === 'string' ? fault(value) : ok(value);
    }
    case 'day': {
      const day = dayOf(text);
      return day === null ? fault('typed.malformed') : ok({ kind: 'day', day });
    }
    case 'choice': {
      const found = named(
        text,
        type.choices.map(({ code, label }) => ({ code, names: bothOf(label) })),
      );
      return found.length === 1 && found[0]
        ? ok({ kind: 'choice', choice: found[0] })
        : fault(found.length > 1 ? 'typed.several' : 'typed.unknown', found);
    }
    case 'place': {
      const found = placesNamed(text, type.levels, ground);
      const [only, ...others] = found;
      if (only && others.length === 0) return ok({ kind: 'place', place: only });
      return fault(only ? 'typed.several' : 'typed.unknown', found);
    }
    case 'agency': {
      const found = agenciesNamed(text, ground);
      return found.length === 1 && found[0]
        ? ok({ kind: 'agency', agency: found[0] })
        : fault(found.length > 1 ? 'typed.several' : 'typed.unknown', found);
    }
    case 'text':
    case 'reference':
    case 'document':
    case 'attachment':
    case 'point': {
      const pair = type.kind === 'point' ? text.replace(/\s*[,;]\s+|\s*;\s*/, ' ') : text;
      const value = readFieldText(type.kind, pair);
      return value.ok ? value : fault('typed.malformed');
    }
  }
}

function figureOf(
  type: Extract<FieldType, { kind: 'number' | 'money' }>,
  text: string,
): FieldValue | TypedFault['code'] {
  const figure = readFigure(text);
  if (!figure.ok)
    return figure.error.code === 'figure.too-long' ? 'typed.too-long' : 'typed.malformed';
  const { word, quantity } = figure.value;
  if (word) return 'typed.bounded';
  const own = quantity.unit.text === '' ? type.unit : quantity.unit;
  const value = convert(quantity.value, own, type.unit);
  return value ? { kind: type.kind, value } : 'typed.unit';
}

/** 05/9/2024 as it is written here, or 2024-09-05 as a workbook gives it. */
function dayOf(text: string): Day | null {
  const [, day = '', month = '', year = ''] = VIETNAMESE_DAY.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? iso : null;
}

type NamedCode<C extends string> = { readonly code: C; readonly names: readonly string[] };

/** Those of that code, else those of exactly that name, else those of that name without its marks. */
function named<C extends string>(text: string, all: readonly NamedCode<C>[]): readonly C[] {
  const byCode = all.filter(({ code }) => code === text);
  if (byCode.length > 0) return byCode.map(({ code }) => code);
  const exact = all.filter(({ names }) => names.includes(text));
  if (exact.length > 0) return exact.map(({ code }) => code);
  const folded = fold(text);
  return all
    .filter(({ names }) => names.some((name) => fold(name) === folded))
    .map(({ code }) => code);
}

const bothOf = (label: Label): readonly string[] => [
  inLanguage(label, 'vi'),
  inLanguage(label, 'en'),
];

/** "Sìn Hồ" may be a commune and a district; "xã Sìn Hồ" is one of them. */
function placesNamed(
  text: string,
  levels: Extract<FieldType, { kind: 'place' }>['levels'],
  { places, day }: TypedGround,
) {
  const then = [...places.values()].filter(
    (place) => existedOn(place, day) && (levels.length === 0 || levels.includes(place.level)),
  );
  const byId = then.filter(({ id, code }) => id === text || code === text);
  if (byId.length > 0) return byId.map(({ id }) => id);
  return named(
    text,
    then.map(({ id, kind, name }) => ({
      code: id,
      names: [...bothOf(name), `${kind} ${name.vi}`],
    })),
  );
}

function agenciesNamed(text: string, { agencies, day }: TypedGround): readonly string[] {
  const then = [...agencies.values()].filter(
    ({ from, to }) => from <= day && (to === null || day <= to),
  );
  return named(
    text,
    then.map(({ code, name, short }) => ({
      code,
      names: short === undefined ? bothOf(name) : [...bothOf(name), short],
    })),
  );
}
