import type { PlanDecision } from '#core/baseline.ts';
import { complete, type Decode, listItems, type MapFields, mapFields, must } from './fields.ts';
import { mayLabel } from './labels.ts';
import { fieldTwice, malformed } from './messages/field.ts';
import { toDay, toText } from './scalars.ts';
import type { YamlNode } from './yaml-nodes.ts';

const SHAPE = { required: ['year', 'document', 'from'], optional: ['subject'] };

/** By which documents the plans of the years were given and adjusted, in order of year and day. */
export function decisionsOf(fields: MapFields): readonly PlanDecision[] | null {
  const node = fields.node('decisions');
  if (!node) return [];
  const items = listItems(node, fields.refuse);
  const read = items?.map((item) => decisionOf(item, fields)) ?? [null];
  const all = read.filter((decision) => decision !== null);
  if (all.length < read.length) return null;
  const ordered = [...all].sort((a, b) => a.year - b.year || (a.from < b.from ? -1 : 1));
  for (const [n, { year, from }] of ordered.entries()) {
    const before = ordered[n - 1];
    if (before?.year === year && before.from === from) fields.refuse(node.at, fieldTwice(from));
  }
  return ordered;
}

function decisionOf(item: YamlNode, { refuse }: MapFields): PlanDecision | null {
  const fields = mapFields(item, SHAPE, refuse);
  const parts =
    fields &&
    complete({
      year: must(fields, 'year', toYear),
      document: must(fields, 'document', toText),
      from: must(fields, 'from', toDay),
    });
  if (!fields || !parts) return null;
  const subject = mayLabel(fields, 'subject');
  return { ...parts, ...(subject === null ? {} : { subject }) };
}

const toYear: Decode<number> = (cell, name, refuse) =>
  /^(19|20|21)\d\d$/.test(cell.text)
    ? Number(cell.text)
    : refuse(cell.at(), malformed(name, cell.text, ['2024', '2024']));
