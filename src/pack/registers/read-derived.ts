import { compareDecimals } from '#core/decimal.ts';
import type { Unit } from '#core/unit.ts';
import type {
  DerivedIndicator,
  DistributionClass,
  Measure,
  Selection,
  Tally,
  When,
} from '#process/register/derived-indicator.ts';
import type { FieldType } from '#process/register/field.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Cell } from '../cell.ts';
import { type Declared, referred } from '../declared.ts';
import { complete, type MapFields, mapFields, may } from '../fields.ts';
import { mustLabel } from '../labels.ts';
import { missingField, notOneOf } from '../messages/field.ts';
import { fieldKind, noMeasure, rangeReversed, unknownInRegister } from '../messages/register.ts';
import type { IndicatorDraft } from '../read-indicators.ts';
import type { YamlNode } from '../yaml-nodes.ts';
import { checkMean, checkShare, checkUnit } from './check-units.ts';
import { markOf } from './read-clocks.ts';
import { readCondition } from './read-condition.ts';
import { toDecimal, toDigits } from './read-fields.ts';
import { isNamed, type NamedItem, type Names, namedItems, requiredWords } from './shapes.ts';

const COUNTS = ['count', 'sum', 'different'];
const SELECTION = ['where', 'when'];
const MEASURES = [...COUNTS, 'share', 'mean', 'distribution'];
const SHAPE = { required: [], optional: [...MEASURES, ...SELECTION, 'digits', 'classes'] };

/** `indicators: { code of an indicator: { count | sum | different | share | mean | distribution, where, when } }`. */
export function readDerived(
  of: MapFields,
  names: Names,
  indicators: Declared<IndicatorDraft>,
): readonly DerivedIndicator[] {
  const items = namedItems(of, 'indicators', {
    most: REGISTER_LIMITS.indicators,
    words: ['chỉ tiêu', 'indicators'],
  });
  return items.flatMap((item) => derivedOf(item, names, indicators) ?? []);
}

function derivedOf(
  { code, key, node }: NamedItem,
  names: Names,
  indicators: Declared<IndicatorDraft>,
): DerivedIndicator | null {
  const found = referred(key, 'indicator', { all: indicators, refuse: names.refuse });
  const unit = found?.value?.indicator.unit ?? null;
  const fields = mapFields(node, SHAPE, names.refuse);
  const measure = fields && measureOf(fields, names, unit);
  return measure && unit && { indicator: code, unit, measure };
}

function measureOf(fields: MapFields, names: Names, unit: Unit | null): Measure | null {
  const named = MEASURES.filter((key) => fields.node(key) !== null);
  const [kind] = named;
  if (named.length !== 1 || !kind) return names.refuse(fields.at, noMeasure());
  switch (kind) {
    case 'share':
      return shareOf(fields, names, unit);
    case 'mean': {
      const parts = complete({
        field: numberField(fields, 'mean', names),
        ...chosen(fields, names),
      });
      if (parts && unit) checkMean(fields, parts.field, { unit, names });
      return parts && { kind, ...parts, where: whereOf(parts), digits: digitsOf(fields) };
    }
    case 'distribution':
      return distributionOf(fields, names);
    default: {
      const tally = tallyOf(fields, names);
      if (tally?.count.kind === 'sum' && unit)
        checkUnit(fields, tally.count.field, { unit, names });
      return tally && { kind: 'tally', ...tally };
    }
  }
}

function shareOf(fields: MapFields, names: Names, unit: Unit | null): Measure | null {
  const node = fields.node('share');
  const shape = { required: ['part', 'whole'], optional: [] };
  const own = node && mapFields(node, shape, names.refuse);
  if (!own) return null;
  const parts = complete({ part: nested(own, 'part', names), whole: nested(own, 'whole', names) });
  if (parts) checkShare(parts, own.at, { unit, names });
  return parts && { kind: 'share', ...parts, digits: digitsOf(fields) };
}

function nested(of: MapFields, name: string, names: Names): Tally | null {
  const node = of.node(name);
  if (!node) return names.refuse(of.at, missingField(name));
  const shape = { required: [], optional: [...COUNTS, ...SELECTION] };
  const fields = mapFields(node, shape, names.refuse);
  return fields && tallyOf(fields, names);
}

function tallyOf(fields: MapFields, names: Names): Tally | null {
  const named = COUNTS.filter((key) => fields.node(key) !== null);
  if (named.length !== 1) return names.refuse(fields.at, noMeasure());
  const parts = complete({ count: countOf(fields, names), ...chosen(fields, names) });
  return parts && { ...parts, where: whereOf(parts) };
}

function countOf(fields: MapFields, names: Names): Tally['count'] | null {
  const records = fields.cell('count');
  if (records) {
    if (records.text === 'records') return { kind: 'records' };
    return names.refuse(records.at(), notOneOf('count', records.text, ['records']));
  }
  if (fields.node('sum')) {
    const field = numberField(fields, 'sum', names);
    return field === null ? null : { kind: 'sum', field };
  }
  const cell = fields.cell('different');
  if (!cell || !isNamed(cell, 'field', names)) return null;
  const type = names.fields.get(cell.text)?.type;
  if (type && UNLIKE.includes(type.kind)) {
    return names.refuse(
      cell.at(),
      fieldKind(cell.text, ['text, choice, place…', 'text, choice, place…']),
    );
  }
  return { kind: 'different', field: cell.text };
}

/** A field of numbers or of money, which can be added up. */
function numberField(fields: MapFields, name: string, names: Names): string | null {
  const cell = fields.cell(name);
  if (!cell) return names.refuse(fields.at, missingField(name));
  if (!isNamed(cell, 'field', names)) return null;
  const type = names.fields.get(cell.text)?.type;
  if (!type || type.kind === 'number' || type.kind === 'money') return cell.text;
  return names.refuse(cell.at(), fieldKind(cell.text, ['number, money', 'number, money']));
}

/** Kinds of which two values are not told apart by a word. */
const UNLIKE: readonly string[] = ['number', 'money', 'attachment', 'point'];

/** Nothing said: all records. A marker stands for that, since null is a fault here. */
type Where = Exclude<Selection['where'], null> | 'all';

function chosen(
  fields: MapFields,
  names: Names,
): { readonly where: Where | null; readonly when: When | null } {
  const node = fields.node('where');
  const where = node ? readCondition(node, names) : 'all';
  const cell = fields.cell('when');
  return { where, when: cell ? whenOf(cell, names) : { kind: 'as-of' } };
}

const whereOf = ({ where }: { readonly where: Where }): Selection['where'] =>
  where === 'all' ? null : where;

function whenOf(cell: Cell, names: Names): When | null {
  return cell.text === 'as-of' ? { kind: 'as-of' } : markOf(cell, names);
}

const DIGITS = 2;

const digitsOf = (fields: MapFields): number => may(fields, 'digits', toDigits) ?? DIGITS;

function distributionOf(fields: MapFields, names: Names): Measure | null {
  const cell = fields.cell('distribution');
  if (!cell || !isNamed(cell, 'field', names)) return null;
  const items = namedItems(fields, 'classes', {
    most: REGISTER_LIMITS.classes,
    words: ['nhóm', 'classes'],
  });
  if (items.length === 0) return names.refuse(fields.at, missingField('classes'));
  const type = names.fields.get(cell.text)?.type;
  const classes = items.map(({ code, node }) => classOf({ code, node }, type ?? null, names));
  const sound = classes.filter((one) => one !== null);
  const parts = complete(chosen(fields, names));
  if (!parts || sound.length < classes.length) return null;
  const { when } = parts;
  return { kind: 'distribution', field: cell.text, classes: sound, where: whereOf(parts), when };
}

/** A class of choices of a field of choices, or of numbers of a field of numbers. */
function classOf(
  { code, node }: { readonly code: string; readonly node: YamlNode },
  type: FieldType | null,
  names: Names,
): DistributionClass | null {
  const shape = { required: ['label'], optional: ['least', 'most', 'choices'] };
  const fields = mapFields(node, shape, names.refuse);
  const label = fields && mustLabel(fields, 'label');
  if (!fields || !label) return null;
  const choices = fields.node('choices');
  const wanted = choices ? ['choice'] : ['number', 'money'];
  if (type && !wanted.includes(type.kind)) {
    return names.refuse(node.at, fieldKind(code, [wanted.join(', '), wanted.join(', ')]));
  }
  if (choices) {
    const cells = requiredWords(fields, 'choices');
    const known = type?.kind === 'choice' ? type.choices.map((choice) => choice.code) : null;
    for (const { text, at } of cells ?? []) {
      if (known && !known.includes(text))
        names.refuse(at(), unknownInRegister('choice', text, known));
    }
    return (
      cells && { code, label, of: { kind: 'choices', choices: cells.map(({ text }) => text) } }
    );
  }
  const least = may(fields, 'least', toDecimal);
  const most = may(fields, 'most', toDecimal);
  if (least && most && compareDecimals(most, least) < 0) names.refuse(fields.at, rangeReversed());
  return { code, label, of: { kind: 'numbers', least, most } };
}
