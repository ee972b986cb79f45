import { parseDecimal } from '#core/decimal.ts';
import { sameDimension, type Unit } from '#core/unit.ts';
import type { Term } from '#process/register/expression.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Cell } from '../cell.ts';
import {
  badDays,
  badTerm,
  expressionTooLarge,
  fieldKind,
  fieldUnit,
  otherKinds,
} from '../messages/register.ts';
import { yamlShape } from '../messages/syntax.ts';
import { isDay } from '../scalars.ts';
import type { YamlNode } from '../yaml-nodes.ts';
import { isNamed, type Names } from './shapes.ts';

/** What one condition has left of its limits. */
export type Budget = {
  readonly names: Names;
  readonly levels: number;
  readonly used: { parts: number };
};

/** What a term is worth: a day, a plain number, or one in a unit. Null where it could not be read. */
type Worth =
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly unit: Unit | null }
  | null;
type Read = { readonly term: Term; readonly worth: Worth };

/** Two terms that can be compared: two days, or two numbers of one dimension. */
export function pairOf(node: YamlNode, budget: Budget): readonly [Read, Read] | null {
  const { refuse } = budget.names;
  const [first, second, third] = node.kind === 'list' ? node.items : [];
  if (!first || !second || third) return refuse(node.at, yamlShape('list'));
  const left = termOf(first, budget);
  const right = termOf(second, budget);
  if (!left || !right) return null;
  alike([left, right], node, budget.names);
  return [left, right];
}

function alike(reads: readonly Read[], node: YamlNode, { refuse }: Names): Worth {
  const worths = reads.map(({ worth }) => worth).filter((worth) => worth !== null);
  const [first] = worths;
  if (worths.some(({ kind }) => kind !== first?.kind)) return refuse(node.at, otherKinds());
  const units = worths.flatMap((worth) =>
    worth.kind === 'number' && worth.unit ? [worth.unit] : [],
  );
  const [unit] = units;
  const other = units.find((one) => unit && !alikeUnits(one, unit));
  if (unit && other) return refuse(node.at, fieldUnit(other.text, unit.text));
  return first?.kind === 'number' ? { kind: 'number', unit: unit ?? null } : (first ?? null);
}

/** Things that are counted may be compared with one another: hộ with khẩu. */
const alikeUnits = (a: Unit, b: Unit): boolean => sameDimension(a, b) || (a.counts && b.counts);

function termOf(node: YamlNode, outer: Budget): Read | null {
  const budget = deeper(outer);
  if (!within(budget)) return tooLarge(node, budget);
  const { names } = budget;
  switch (node.kind) {
    case 'scalar':
      return wordTerm(node.cell, names);
    case 'list':
      return names.refuse(node.at, badTerm('[…]', [...names.fields.keys()]));
    case 'map': {
      const [entry, more] = node.entries;
      if (!entry || more) return names.refuse(node.at, badTerm('{…}', [...names.fields.keys()]));
      return keyedTerm(entry.key, entry.value, budget);
    }
  }
}

function wordTerm(cell: Cell, names: Names): Read | null {
  const { text } = cell;
  if (text === 'today') return { term: { kind: 'today' }, worth: { kind: 'day' } };
  if (text === 'since') {
    return { term: { kind: 'since', transition: null }, worth: { kind: 'day' } };
  }
  if (isDay(text)) return { term: { kind: 'day', day: text }, worth: { kind: 'day' } };
  const number = parseDecimal(text);
  if (number.ok) {
    return { term: { kind: 'number', value: number.value }, worth: { kind: 'number', unit: null } };
  }
  if (!names.fields.has(text)) {
    if (names.fields.size === 0) return null;
    return names.refuse(cell.at(), badTerm(text, [...names.fields.keys()]));
  }
  const type = names.fields.get(text)?.type;
  const term: Term = { kind: 'field', field: text };
  switch (type?.kind) {
    case 'day':
      return { term, worth: { kind: 'day' } };
    case 'number':
    case 'money':
      return { term, worth: { kind: 'number', unit: type.unit } };
    case undefined:
      return { term, worth: null };
    case 'text':
    case 'place':
    case 'agency':
    case 'choice':
    case 'reference':
    case 'document':
    case 'attachment':
    case 'point':
      return names.refuse(cell.at(), fieldKind(text, ['number, money, day', 'number, money, day']));
  }
}

function keyedTerm(key: Cell, node: YamlNode, budget: Budget): Read | null {
  const { names } = budget;
  switch (key.text) {
    case 'sum':
    case 'product': {
      const reads = node.kind === 'list' ? node.items.map((item) => termOf(item, budget)) : [];
      const sound = reads.filter((read) => read !== null);
      if (node.kind !== 'list' || reads.length === 0)
        return names.refuse(node.at, yamlShape('list'));
      if (sound.length < reads.length) return null;
      // a product takes the unit of its first measured factor, the others are plain numbers
      const summed = key.text === 'sum' ? sound : sound.map(unmeasured);
      const worth = alike(summed, node, names);
      if (worth?.kind === 'day') return names.refuse(node.at, otherKinds());
      return { term: { kind: key.text, of: sound.map(({ term }) => term) }, worth };
    }
    case 'difference': {
      const pair = pairOf(node, budget);
      if (!pair) return null;
      const worth = alike(pair, node, names);
      if (worth?.kind === 'day') return names.refuse(node.at, otherKinds());
      return { term: { kind: 'difference', of: [pair[0].term, pair[1].term] }, worth };
    }
    case 'between': {
      const pair = pairOf(node, budget);
      if (!pair) return null;
      if (pair.some(({ worth }) => worth?.kind === 'number')) {
        return names.refuse(node.at, otherKinds());
      }
      const [from, to] = [pair[0].term, pair[1].term];
      return { term: { kind: 'days-between', from, to }, worth: { kind: 'number', unit: null } };
    }
    case 'after':
      return afterTerm(node, budget);
    case 'since': {
      const cell = node.kind === 'scalar' ? node.cell : null;
      if (!cell || !isNamed(cell, 'transition', names)) return null;
      return { term: { kind: 'since', transition: cell.text }, worth: { kind: 'day' } };
    }
    default:
      return names.refuse(key.at(), badTerm(key.text, [...names.fields.keys()]));
  }
}

const unmeasured = (read: Read): Read =>
  read.worth?.kind === 'number' ? { ...read, worth: { kind: 'number', unit: null } } : read;

/** `{ after: [day, days] }`. */
function afterTerm(node: YamlNode, budget: Budget): Read | null {
  const { names } = budget;
  const [first, second, third] = node.kind === 'list' ? node.items : [];
  if (!first || second?.kind !== 'scalar' || third) return names.refuse(node.at, yamlShape('list'));
  const from = termOf(first, budget);
  const days = /^[1-9]\d{0,4}$/.test(second.cell.text) ? Number(second.cell.text) : 0;
  if (days < 1 || days > REGISTER_LIMITS.days) {
    return names.refuse(second.at, badDays(REGISTER_LIMITS.days));
  }
  if (from?.worth?.kind === 'number') return names.refuse(first.at, otherKinds());
  return from && { term: { kind: 'days-after', day: from.term, days }, worth: { kind: 'day' } };
}

export function within({ levels, used }: Budget): boolean {
  used.parts += 1;
  return levels > 0 && used.parts <= REGISTER_LIMITS.parts;
}

/** Said once: each further part of the same condition is only left out. */
export function tooLarge(node: YamlNode, { names, used }: Budget): null {
  if (used.parts > REGISTER_LIMITS.parts + 1) return null;
  return names.refuse(node.at, expressionTooLarge(REGISTER_LIMITS.levels, REGISTER_LIMITS.parts));
}

export const deeper = (budget: Budget): Budget => ({ ...budget, levels: budget.levels - 1 });
