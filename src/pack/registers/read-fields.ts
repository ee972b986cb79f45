import { compareDecimals, type Decimal, fromCount, parseDecimal } from '#core/decimal.ts';
import { PUBLICITIES, type Publicity } from '#core/indicator.ts';
import { PLACE_LEVELS } from '#core/place.ts';
import { type Choice, FIELD_KINDS, type Field, type FieldType } from '#process/register/field.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Cell } from '../cell.ts';
import { complete, type Decode, type MapFields, mapFields, may, must } from '../fields.ts';
import { labelOf, mustLabel } from '../labels.ts';
import { malformed, missingField, notOneOf } from '../messages/field.ts';
import { moreOpen, notMoney, notNamed, rangeReversed } from '../messages/register.ts';
import { toBoolean, toCode, toDay, toOneOf, toUnit } from '../scalars.ts';
import { namedItems, optionalWords } from './shapes.ts';

/** A field, and the cell that names another register where it does. */
export type FieldDraft = {
  readonly code: string;
  readonly field: Field | null;
  readonly register: Cell | null;
};

const COMMON = ['label', 'kind', 'required', 'publicity'];
const SHAPES: Readonly<Record<(typeof FIELD_KINDS)[number], readonly string[]>> = {
  text: ['longest'],
  number: ['unit', 'digits', 'least', 'most'],
  money: ['unit', 'digits', 'least', 'most'],
  day: ['least', 'most'],
  place: ['levels'],
  agency: [],
  choice: ['choices'],
  reference: ['register'],
  document: [],
  attachment: ['most'],
  point: [],
};
const EVERY_KEY = [...new Set([...COMMON, ...Object.values(SHAPES).flat()])];
const LONGEST_TEXT = 500;
const MOST_FILES = 5;

/** `fields: { code: { label, kind, … } }`. */
export function readFields(of: MapFields, publicity: Publicity): readonly FieldDraft[] {
  const items = namedItems(of, 'fields', {
    most: REGISTER_LIMITS.fields,
    words: ['trường', 'fields'],
  });
  if (items.length === 0) {
    of.refuse(of.node('fields')?.at ?? of.at, notNamed(['trường nào', 'fields']));
  }
  return items.map(({ code, node }) => {
    const loose = mapFields(node, { required: ['label', 'kind'], optional: EVERY_KEY }, of.refuse);
    const kind = loose && must(loose, 'kind', toOneOf(FIELD_KINDS));
    if (!loose || !kind) return { code, field: null, register: null };
    // once the kind is known, keys of other kinds are faults; what was said above is said but once
    const fields = mapFields(node, { required: COMMON, optional: SHAPES[kind] }, of.refuse);
    const field = fields && fieldOf(fields, { code, kind, publicity });
    return { code, field, register: loose.cell('register') };
  });
}

function fieldOf(
  fields: MapFields,
  of: {
    readonly code: string;
    readonly kind: (typeof FIELD_KINDS)[number];
    readonly publicity: Publicity;
  },
): Field | null {
  const publicity = may(fields, 'publicity', toOneOf(PUBLICITIES)) ?? of.publicity;
  if (PUBLICITIES.indexOf(publicity) < PUBLICITIES.indexOf(of.publicity)) {
    fields.refuse(fields.cell('publicity')?.at() ?? fields.at, moreOpen());
  }
  const parts = complete({ label: mustLabel(fields, 'label'), type: typeOf(fields, of.kind) });
  const required = may(fields, 'required', toBoolean) ?? false;
  return parts && { code: of.code, ...parts, required, publicity };
}

function typeOf(fields: MapFields, kind: (typeof FIELD_KINDS)[number]): FieldType | null {
  switch (kind) {
    case 'text':
      return { kind, longest: may(fields, 'longest', upTo(REGISTER_LIMITS.text)) ?? LONGEST_TEXT };
    case 'number':
    case 'money':
      return measured(fields, kind);
    case 'day': {
      const range = { least: may(fields, 'least', toDay), most: may(fields, 'most', toDay) };
      if (range.least && range.most && range.most < range.least) {
        fields.refuse(fields.at, rangeReversed());
      }
      return { kind, ...range };
    }
    case 'place': {
      const cells = optionalWords(fields, 'levels');
      const levels = cells.map((cell) => toOneOf(PLACE_LEVELS)(cell, 'levels', fields.refuse));
      return { kind, levels: levels.filter((level) => level !== null) };
    }
    case 'choice': {
      const choices = choicesOf(fields);
      return choices && { kind, choices };
    }
    case 'reference': {
      const register = must(fields, 'register', toCode);
      return register === null ? null : { kind, register };
    }
    case 'attachment':
      return { kind, most: may(fields, 'most', upTo(REGISTER_LIMITS.attachments)) ?? MOST_FILES };
    case 'agency':
    case 'document':
    case 'point':
      return { kind };
  }
}

/** Nothing is below zero unless its bound says so. */
function measured(fields: MapFields, kind: 'number' | 'money'): FieldType | null {
  const unit = must(fields, 'unit', toUnit);
  if (unit && kind === 'money' && !['đồng', 'USD'].includes(unit.dimension)) {
    fields.refuse(fields.cell('unit')?.at() ?? fields.at, notMoney(unit.text));
  }
  const digits = may(fields, 'digits', toDigits) ?? 0;
  const least = may(fields, 'least', toDecimal) ?? fromCount(0);
  const most = may(fields, 'most', toDecimal);
  if (most && compareDecimals(most, least) < 0) fields.refuse(fields.at, rangeReversed());
  return unit && { kind, unit, digits, least, most };
}

function choicesOf(fields: MapFields): readonly Choice[] | null {
  const items = namedItems(fields, 'choices', {
    most: REGISTER_LIMITS.choices,
    words: ['lựa chọn', 'choices'],
  });
  if (items.length === 0) return fields.refuse(fields.at, missingField('choices'));
  return items.flatMap(({ code, node }) => {
    const label = labelOf(node, 'choices', fields.refuse);
    return label ? [{ code, label }] : [];
  });
}

const upTo =
  (most: number): Decode<number> =>
  (cell, name, refuse) =>
    /^[1-9]\d{0,5}$/.test(cell.text) && Number(cell.text) <= most
      ? Number(cell.text)
      : refuse(cell.at(), malformed(name, cell.text, [`1 … ${most}`, `1 … ${most}`]));

export const toDigits: Decode<number> = (cell, name, refuse) =>
  /^\d{1,2}$/.test(cell.text) && Number(cell.text) <= REGISTER_LIMITS.digits
    ? Number(cell.text)
    : refuse(
        cell.at(),
        notOneOf(
          name,
          cell.text,
          Array.from({ length: REGISTER_LIMITS.digits + 1 }, (_, i) => `${i}`),
        ),
      );

export const toDecimal: Decode<Decimal> = (cell, name, refuse) => {
  const read = parseDecimal(cell.text);
  return read.ok
    ? read.value
    : refuse(
        cell.at(),
        malformed(name, cell.text, ['số với dấu chấm: 12.5', 'a number with a point: 12.5']),
      );
};
