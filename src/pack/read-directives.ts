import type { Directive } from '#core/directive.ts';
import type { Declaration, Declared } from './declared.ts';
import { complete, type Decode, type Fields, may, must } from './fields.ts';
import { malformed } from './messages/field.ts';
import { WORD_KINDS, type Word } from './pack.ts';
import { declaredBy, present, type Reading, tableEntries } from './parts.ts';
import { toDay, toOneOf, toText } from './scalars.ts';
import { toSections } from './section.ts';

/** directives/<name>.csv, by number. */
export function readDirectives(reading: Reading): Declared<Directive> {
  const shape = {
    required: ['number', 'type'],
    optional: ['date', 'issuer', 'subject', 'section'],
  };
  const read = (fields: Fields): Declaration<Directive> | null => {
    const number = must(fields, 'number', toNumber);
    if (number === null) return null;
    const type = must(fields, 'type', toText);
    const issuer = may(fields, 'issuer', toText);
    const subject = may(fields, 'subject', toText);
    may(fields, 'section', toSections);
    const value: Directive | null =
      type === null
        ? null
        : {
            code: number,
            number,
            type,
            date: may(fields, 'date', toDay),
            ...(issuer === null ? {} : { issuer: { vi: issuer } }),
            ...(subject === null ? {} : { subject: { vi: subject } }),
          };
    return { code: number, at: fields.cell('number')?.at() ?? fields.at, value };
  };
  return declaredBy(reading, 'directives', tableEntries(reading, 'directives', { shape, read }));
}

/** words/<name>.csv. */
export function readWords(reading: Reading): readonly Word[] {
  const shape = { required: ['kind', 'text', 'meaning'], optional: ['section', 'item'] };
  const read = (fields: Fields): Word | null => {
    const parts = complete({
      kind: must(fields, 'kind', toOneOf(WORD_KINDS)),
      text: must(fields, 'text', toText),
      meaning: must(fields, 'meaning', toText),
    });
    const section = may(fields, 'section', toSections);
    const item = may(fields, 'item', toText);
    return parts && { ...parts, section, item };
  };
  return present(tableEntries(reading, 'words', { shape, read }));
}

const toNumber: Decode<string> = (cell, name, refuse) =>
  /^[\p{L}\d][\p{L}\d./&-]{0,80}$/u.test(cell.text)
    ? cell.text
    : refuse(
        cell.at(),
        malformed(name, cell.text, [
          'số và ký hiệu: 287/KH-UBND',
          'number and symbol: 287/KH-UBND',
        ]),
      );
