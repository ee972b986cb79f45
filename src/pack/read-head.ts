import type { Label, Language } from '#core/label.ts';
import type { Boundary, PlaceId } from '#core/place.ts';
import type { Cell } from './cell.ts';
import { complete, listItems, type MapFields, mapFields, may, must } from './fields.ts';
import { mustLabel } from './labels.ts';
import { missingField } from './messages/field.ts';
import { boundariesUnordered, unknownSchema } from './messages/measure.ts';
import type { Reading } from './parts.ts';
import { toCode, toDay, toOneOf, toPlaceId, toText } from './scalars.ts';
import { yamlDocument } from './yaml-nodes.ts';

/** pack.yaml. */
export type Head = {
  readonly code: string;
  readonly name: Label;
  readonly language: Language;
  readonly province: PlaceId;
  readonly provinceCell: Cell;
  readonly boundaries: readonly Boundary[];
};

const SCHEMA = '1';

/** What pack.yaml says; `another-schema` where this program knows nothing of the rest. */
export function readHead({ files, refuse }: Reading): Head | 'another-schema' | null {
  const [from] = files.of('pack');
  const document = from && yamlDocument(from.file, refuse);
  if (!document) return null;
  const required = ['schema', 'code', 'name', 'province', 'boundaries'];
  const fields = mapFields(document, { required, optional: ['language'] }, refuse);
  if (!fields) return null;
  const schema = fields.cell('schema');
  if (schema && schema.text !== SCHEMA) {
    refuse(schema.at(), unknownSchema(schema.text, SCHEMA));
    return 'another-schema';
  }
  const parts = complete({
    schema: must(fields, 'schema', toText),
    code: must(fields, 'code', toCode),
    name: mustLabel(fields, 'name'),
    province: must(fields, 'province', toPlaceId),
    provinceCell: fields.cell('province'),
    boundaries: boundariesOf(fields),
  });
  return parts && { ...parts, language: may(fields, 'language', toOneOf(['vi', 'en'])) ?? 'vi' };
}

function boundariesOf(fields: MapFields): readonly Boundary[] | null {
  const { refuse } = fields;
  const node = fields.node('boundaries');
  if (!node) return refuse(fields.at, missingField('boundaries'));
  const items = listItems(node, refuse);
  const boundaries: Boundary[] = [];
  for (const item of items ?? []) {
    const each = mapFields(item, { required: ['code', 'name', 'on'], optional: [] }, refuse);
    const boundary =
      each &&
      complete({
        code: must(each, 'code', toCode),
        name: mustLabel(each, 'name'),
        on: must(each, 'on', toDay),
      });
    if (!boundary) continue;
    const last = boundaries.at(-1);
    const known = boundaries.some((b) => b.code === boundary.code);
    if (known || (last && last.on >= boundary.on)) refuse(item.at, boundariesUnordered());
    boundaries.push(boundary);
  }
  return boundaries;
}
