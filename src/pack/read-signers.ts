import type { Agency } from '#core/agency.ts';
import type { Signer } from '#core/signer.ts';
import { type Declaration, type Declared, referred } from './declared.ts';
import { complete, type MapFields, may, must } from './fields.ts';
import { datesReversed } from './messages/field.ts';
import { declaredBy, type Reading, yamlEntries } from './parts.ts';
import { toCode, toDay, toText } from './scalars.ts';

const SHAPE = {
  required: ['code', 'agency', 'on_behalf', 'position', 'from'],
  optional: ['name', 'to'],
};

/** signers.yaml: who signs for an office, and on which days. */
export function readSigners(reading: Reading, agencies: Declared<Agency>): Declared<Signer> {
  const read = (fields: MapFields): Declaration<Signer> | null => {
    const code = must(fields, 'code', toCode);
    if (code === null) return null;
    const at = fields.cell('code')?.at() ?? fields.at;
    return { code, at, value: signerOf(fields, code, agencies) };
  };
  return declaredBy(reading, 'signers', yamlEntries(reading, 'signers', { shape: SHAPE, read }));
}

function signerOf(fields: MapFields, code: string, agencies: Declared<Agency>): Signer | null {
  const parts = complete({
    agency: must(fields, 'agency', toCode),
    onBehalf: must(fields, 'on_behalf', toText),
    position: must(fields, 'position', toText),
    from: must(fields, 'from', toDay),
  });
  const cell = fields.cell('agency');
  if (cell) referred(cell, 'agency', { all: agencies, refuse: fields.refuse });
  const name = may(fields, 'name', toText);
  const to = may(fields, 'to', toDay);
  if (!parts) return null;
  if (to !== null && to < parts.from) {
    fields.refuse(fields.cell('to')?.at() ?? fields.at, datesReversed(parts.from, to));
  }
  return { code, ...parts, to, ...(name === null ? {} : { name }) };
}
