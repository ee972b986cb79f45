import type { Field } from '#process/register/field.ts';
import type { Cell } from '../cell.ts';
import type { Refuse } from '../fault.ts';
import type { MapFields } from '../fields.ts';
import { fieldTwice, missingField } from '../messages/field.ts';
import { type NamedInRegister, tooMany, unknownInRegister } from '../messages/register.ts';
import { yamlShape } from '../messages/syntax.ts';
import type { Texts } from '../messages/wording.ts';
import { toCode } from '../scalars.ts';
import type { YamlNode } from '../yaml-nodes.ts';

/**
 * The names that a register gives, for what refers to them. A field that could not be read is null, so that
 * its name is known all the same.
 */
export type Names = {
  readonly fields: ReadonlyMap<string, Field | null>;
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
  readonly refuse: Refuse;
};

export type NamedItem = { readonly code: string; readonly key: Cell; readonly node: YamlNode };

/** The entries of `{ code: … }`, each code once, and no more of them than a register may have. */
export function namedItems(
  fields: MapFields,
  name: string,
  { most, words }: { readonly most: number; readonly words: Texts },
): readonly NamedItem[] {
  const { refuse } = fields;
  const node = fields.node(name);
  if (!node || (node.kind === 'scalar' && node.cell.text === '')) return [];
  if (node.kind !== 'map') {
    refuse(node.at, yamlShape('map'));
    return [];
  }
  if (node.entries.length > most) refuse(node.at, tooMany(most, words));
  const seen = new Set<string>();
  return node.entries.slice(0, most).flatMap(({ key, value }) => {
    const code = toCode(key, name, refuse);
    if (code === null) return [];
    if (seen.has(code)) refuse(key.at(), fieldTwice(code));
    if (seen.has(code)) return [];
    seen.add(code);
    return [{ code, key, node: value }];
  });
}

/** One word, or a list of them. */
export function wordCells(node: YamlNode, refuse: Refuse): readonly Cell[] | null {
  switch (node.kind) {
    case 'scalar':
      return [node.cell];
    case 'list': {
      const cells = node.items.map((item) => (item.kind === 'scalar' ? item.cell : null));
      const sound = cells.filter((cell) => cell !== null);
      return sound.length === cells.length ? sound : refuse(node.at, yamlShape('scalar'));
    }
    case 'map':
      return refuse(node.at, yamlShape('list'));
  }
}

/** The words of a key that may be left out. */
export const optionalWords = (fields: MapFields, name: string): readonly Cell[] => {
  const node = fields.node(name);
  return (node && wordCells(node, fields.refuse)) ?? [];
};

/** The words of a key that must have one at least. */
export function requiredWords(fields: MapFields, name: string): readonly Cell[] | null {
  const node = fields.node(name);
  const cells = node ? wordCells(node, fields.refuse) : null;
  if (node && !cells) return null;
  const named = (cells ?? []).filter(({ text }) => text !== '');
  return named.length > 0 ? named : fields.refuse(node?.at ?? fields.at, missingField(name));
}

/**
 * Whether a word is a name that the register gives. Where it gives no field or no state at all that is its fault,
 * and what refers to them is not judged.
 */
export function isNamed(cell: Cell, what: NamedInRegister, names: Names): boolean {
  const known = knownOf(what, names);
  if (known.includes(cell.text)) return true;
  if (known.length === 0 && (what === 'field' || what === 'state')) return false;
  names.refuse(cell.at(), unknownInRegister(what, cell.text, known));
  return false;
}

/** The words that the register gives as such names; the others are faults. */
export const namedWords = (
  cells: readonly Cell[],
  what: NamedInRegister,
  names: Names,
): readonly string[] => cells.filter((cell) => isNamed(cell, what, names)).map(({ text }) => text);

function knownOf(what: NamedInRegister, names: Names): readonly string[] {
  switch (what) {
    case 'field':
      return [...names.fields.keys()];
    case 'state':
      return [...names.states];
    case 'transition':
      return [...names.transitions];
    case 'clock':
      return [...names.clocks];
    case 'mark':
    case 'choice':
      return [];
  }
}
