import type { Definition } from '#core/indicator.ts';
import type { Day } from '#core/period.ts';
import { complete, listItems, type MapFields, mapFields, may, must } from './fields.ts';
import { mayLabel } from './labels.ts';
import { definitionsUnordered } from './messages/measure.ts';
import { toDay, toOrdinal, toText } from './scalars.ts';
import type { YamlNode } from './yaml-nodes.ts';

type Definitions = readonly [Definition, ...Definition[]];

const SHAPE = { required: ['version', 'from'], optional: ['text', 'basis', 'price_base'] };

/** The versions of a definition; where none are given, one from the first owner's day. */
export function definitionsOf(fields: MapFields, firstDay: Day): Definitions | null {
  const node = fields.node('definitions');
  if (!node) return [{ version: 1, from: firstDay }];
  const items = listItems(node, fields.refuse);
  if (!items) return null;
  const read = items.map((item) => definitionOf(item, fields));
  const all = read.filter((definition) => definition !== null);
  if (all.length < read.length) return null;
  const ordered = all.every((d, i) => d.version === i + 1 && (all[i - 1]?.from ?? '') < d.from);
  const [first, ...rest] = all;
  return first && ordered ? [first, ...rest] : fields.refuse(node.at, definitionsUnordered());
}

function definitionOf(item: YamlNode, { refuse }: MapFields): Definition | null {
  const fields = mapFields(item, SHAPE, refuse);
  const parts =
    fields &&
    complete({ version: must(fields, 'version', toOrdinal), from: must(fields, 'from', toDay) });
  if (!fields || !parts) return null;
  const text = mayLabel(fields, 'text');
  const basis = may(fields, 'basis', toText);
  const priceBase = may(fields, 'price_base', toText);
  return {
    ...parts,
    ...(text === null ? {} : { text }),
    ...(basis === null ? {} : { basis }),
    ...(priceBase === null ? {} : { priceBase }),
  };
}
