import type { Label } from '#core/label.ts';
import type { Refuse } from './fault.ts';
import { complete, type Fields, type MapFields, mapFields, may, must } from './fields.ts';
import { missingField } from './messages/field.ts';
import { yamlShape } from './messages/syntax.ts';
import { toText } from './scalars.ts';
import type { YamlNode } from './yaml-nodes.ts';

/** `{ vi: …, en: … }` or the Vietnamese text alone. */
export function mustLabel(fields: MapFields, name: string): Label | null {
  const node = fields.node(name);
  if (node) return labelOf(node, name, fields.refuse);
  return fields.refuse(fields.at, missingField(name));
}

export function mayLabel(fields: MapFields, name: string): Label | null {
  const node = fields.node(name);
  return node && labelOf(node, name, fields.refuse);
}

export function labelOf(node: YamlNode, name: string, refuse: Refuse): Label | null {
  switch (node.kind) {
    case 'list':
      return refuse(node.at, yamlShape('label'));
    case 'scalar': {
      if (node.cell.text === '') return refuse(node.at, missingField(name));
      const vi = toText(node.cell, name, refuse);
      return vi === null ? null : { vi };
    }
    case 'map': {
      const fields = mapFields(node, { required: ['vi'], optional: ['en'] }, refuse);
      return fields && columnsLabel(fields, 'vi', 'en');
    }
  }
}

/** A label in two columns of a table. */
export function columnsLabel(fields: Fields, name: string, nameEn: string): Label | null {
  const parts = complete({ vi: must(fields, name, toText) });
  return parts && withEnglish(parts.vi, may(fields, nameEn, toText));
}

export const withEnglish = (vi: string, en: string | null): Label =>
  en === null ? { vi } : { vi, en };
