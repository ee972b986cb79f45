import {
  CLOCK_WORDS,
  COMPARINGS,
  type Comparing,
  type Condition,
} from '#process/register/expression.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { Cell } from '../cell.ts';
import { notOneOf } from '../messages/field.ts';
import { badCondition, fieldKind, unknownInRegister } from '../messages/register.ts';
import { yamlShape } from '../messages/syntax.ts';
import type { YamlNode } from '../yaml-nodes.ts';
import { type Budget, deeper, pairOf, tooLarge, within } from './read-term.ts';
import { isNamed, type Names, namedWords, wordCells } from './shapes.ts';

const KEYS = ['all', 'any', 'not', ...COMPARINGS, 'is', 'filled', 'state', 'phase', 'clock'];
const WORD_KINDS: readonly string[] = [
  'text',
  'choice',
  'place',
  'agency',
  'document',
  'reference',
];

/** A condition; several keys of one map must all hold. Null, with a fault, where it is none. */
export const readCondition = (node: YamlNode, names: Names): Condition | null =>
  conditionOf(node, { names, levels: REGISTER_LIMITS.levels, used: { parts: 0 } });

function conditionOf(node: YamlNode, budget: Budget): Condition | null {
  const { refuse } = budget.names;
  if (!within(budget)) return tooLarge(node, budget);
  if (node.kind !== 'map' || node.entries.length === 0) return refuse(node.at, badCondition(KEYS));
  const all = node.entries.map(({ key, value }) => keyed(key, value, budget));
  const sound = all.filter((condition) => condition !== null);
  if (sound.length < all.length) return null;
  const [only, ...others] = sound;
  return only && others.length === 0 ? only : { kind: 'all', of: sound };
}

function keyed(key: Cell, node: YamlNode, budget: Budget): Condition | null {
  const { names } = budget;
  const comparing = COMPARINGS.find((how) => how === key.text);
  if (comparing) return comparison(comparing, node, budget);
  switch (key.text) {
    case 'all':
    case 'any': {
      const of = conditions(node, budget);
      return of && { kind: key.text, of };
    }
    case 'not': {
      const of = conditionOf(node, deeper(budget));
      return of && { kind: 'not', of };
    }
    case 'is':
      return isOf(node, names);
    case 'filled': {
      const cells = wordCells(node, names.refuse);
      return cells && { kind: 'filled', fields: namedWords(cells, 'field', names) };
    }
    case 'state': {
      const cells = wordCells(node, names.refuse);
      return cells && { kind: 'state', states: namedWords(cells, 'state', names) };
    }
    case 'phase': {
      const cell = node.kind === 'scalar' ? node.cell : null;
      if (cell?.text === 'open' || cell?.text === 'closed')
        return { kind: 'phase', phase: cell.text };
      return names.refuse(node.at, notOneOf('phase', cell?.text ?? '', ['open', 'closed']));
    }
    case 'clock':
      return clockOf(node, names);
    default:
      return names.refuse(key.at(), badCondition(KEYS));
  }
}

function conditions(node: YamlNode, budget: Budget): readonly Condition[] | null {
  const { refuse } = budget.names;
  if (node.kind !== 'list' || node.items.length === 0) return refuse(node.at, yamlShape('list'));
  const all = node.items.map((item) => conditionOf(item, deeper(budget)));
  const sound = all.filter((condition) => condition !== null);
  return sound.length === all.length ? sound : null;
}

/** `{ field: word }` or `{ field: [word, word] }`. */
function isOf(node: YamlNode, names: Names): Condition | null {
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  if (!entry) return names.refuse(node.at, yamlShape('map'));
  const cells = wordCells(entry.value, names.refuse);
  if (!isNamed(entry.key, 'field', names) || !cells) return null;
  const type = names.fields.get(entry.key.text)?.type;
  if (type && !WORD_KINDS.includes(type.kind)) {
    return names.refuse(
      entry.key.at(),
      fieldKind(entry.key.text, [WORD_KINDS.join(', '), WORD_KINDS.join(', ')]),
    );
  }
  if (type?.kind === 'choice') {
    const known = type.choices.map(({ code }) => code);
    for (const cell of cells) {
      if (known.includes(cell.text)) continue;
      names.refuse(cell.at(), unknownInRegister('choice', cell.text, known));
    }
  }
  return { kind: 'is', field: entry.key.text, words: cells.map(({ text }) => text) };
}

/** `{ clock: word }`. */
function clockOf(node: YamlNode, names: Names): Condition | null {
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  if (entry?.value.kind !== 'scalar') return names.refuse(node.at, yamlShape('map'));
  const { cell } = entry.value;
  if (!isNamed(entry.key, 'clock', names)) return null;
  const is = CLOCK_WORDS.find((word) => word === cell.text);
  if (!is) return names.refuse(cell.at(), notOneOf('clock', cell.text, CLOCK_WORDS));
  return { kind: 'clock', clock: entry.key.text, is };
}

function comparison(how: Comparing, node: YamlNode, budget: Budget): Condition | null {
  const pair = pairOf(node, budget);
  if (!pair) return null;
  const [left, right] = pair;
  return { kind: 'compare', how, left: left.term, right: right.term };
}
