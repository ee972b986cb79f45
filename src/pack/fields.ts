import type { Cell } from './cell.ts';
import type { Refuse, Spot } from './fault.ts';
import { fieldTwice, missingField, unknownField } from './messages/field.ts';
import { yamlShape } from './messages/syntax.ts';
import { nearest } from './nearest.ts';
import type { YamlNode } from './yaml-nodes.ts';

/** What is read field by field, be it a row of a table or a map of YAML. */
export type Fields = {
  readonly at: Spot;
  readonly refuse: Refuse;
  /** Whether a value of this name can stand here: a missing column is one fault of the header, not one a row. */
  readonly has: (name: string) => boolean;
  /** The value under a name; null where there is none or it is empty. */
  readonly cell: (name: string) => Cell | null;
};

export type MapFields = Fields & { readonly node: (name: string) => YamlNode | null };

export type Shape = { readonly required: readonly string[]; readonly optional: readonly string[] };

/** Reads the text of a cell as something; null once a fault is noted. */
export type Decode<T> = (cell: Cell, name: string, refuse: Refuse) => T | null;

/** A value that has to be there. */
export function must<T>(fields: Fields, name: string, decode: Decode<T>): T | null {
  const found = fields.cell(name);
  if (found) return decode(found, name, fields.refuse);
  return fields.has(name) ? fields.refuse(fields.at, missingField(name)) : null;
}

/** A value that may be left out; null also where it is faulty, since then the pack is refused anyway. */
export function may<T>(fields: Fields, name: string, decode: Decode<T>): T | null {
  const found = fields.cell(name);
  return found && decode(found, name, fields.refuse);
}

/** The parts, if none of them is null. */
export function complete<T extends object>(parts: T): { [K in keyof T]: NonNullable<T[K]> } | null {
  if (Object.values(parts).includes(null)) return null;
  // true: no value is null, and the types of the parts do not admit undefined
  return parts as { [K in keyof T]: NonNullable<T[K]> };
}

/** The entries of a YAML map under names that the shape knows. */
export function mapFields(node: YamlNode, shape: Shape, refuse: Refuse): MapFields | null {
  if (node.kind !== 'map') return refuse(node.at, yamlShape('map'));
  const known = [...shape.required, ...shape.optional];
  const found = new Map<string, YamlNode>();
  for (const { key, value } of node.entries) {
    if (!known.includes(key.text)) {
      refuse(key.at(), unknownField(key.text, nearest(key.text, known), known));
    } else if (found.has(key.text)) {
      refuse(key.at(), fieldTwice(key.text));
    } else {
      found.set(key.text, value);
    }
  }
  const nodeOf = (name: string): YamlNode | null => found.get(name) ?? null;
  return {
    at: node.at,
    refuse,
    has: () => true,
    node: nodeOf,
    cell: (name) => scalarOf(nodeOf(name), refuse),
  };
}

/** The items of a YAML list; a file without content is an empty one. */
export function listItems(node: YamlNode, refuse: Refuse): readonly YamlNode[] | null {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'scalar' && node.cell.text === '') return [];
  return refuse(node.at, yamlShape('list'));
}

function scalarOf(node: YamlNode | null, refuse: Refuse): Cell | null {
  if (!node) return null;
  if (node.kind !== 'scalar') return refuse(node.at, yamlShape('scalar'));
  return node.cell.text === '' ? null : node.cell;
}
