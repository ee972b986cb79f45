import type { Agency } from '#core/agency.ts';
import { compareDecimals, type Decimal, decimalText, trimmed } from '#core/decimal.ts';
import { parseDocumentNumber } from '#core/document-number.ts';
import type { Day } from '#core/period.ts';
import { existedOn, type Place, type PlaceId } from '#core/place.ts';
import type { Field, FieldType } from './field.ts';
import { type RecordFinding, type RecordFindingCode, recordError } from './finding.ts';
import type { FieldValue, RecordId } from './record.ts';

/** What values refer to. Records of a register that is not given are not looked for. */
export type RecordGround = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly records: ReadonlyMap<string, ReadonlySet<RecordId>>;
};

/** What is wrong with a value of a field on a day. */
export function checkValue(
  field: Field,
  value: FieldValue,
  { day, ground }: { readonly day: Day; readonly ground: RecordGround },
): readonly RecordFinding[] {
  const wrong = (code: RecordFindingCode, detail: Readonly<Record<string, string>> = {}) => [
    recordError(code, [field.code], detail),
  ];
  const { type } = field;
  if (value.kind !== 'absent' && value.kind !== type.kind)
    return wrong('record.field-kind', { kind: type.kind });
  switch (value.kind) {
    case 'absent':
      return field.required ? wrong('record.required') : [];
    case 'text':
      return type.kind === 'text' && value.text.length > type.longest
        ? wrong('record.text-long', { most: String(type.longest) })
        : [];
    case 'number':
    case 'money':
      return checkNumber(field.code, type, value.value);
    case 'day':
      return type.kind === 'day' && !between(value.day, type.least, type.most)
        ? wrong('record.day-range', rangeDetail(type.least, type.most))
        : [];
    case 'place': {
      const place = ground.places.get(value.place);
      if (!place) return wrong('record.place-unknown', { value: value.place });
      const levels = type.kind === 'place' ? type.levels : [];
      if (levels.length > 0 && !levels.includes(place.level)) {
        return wrong('record.place-level', { levels: levels.join(', ') });
      }
      return existedOn(place, day) ? [] : wrong('record.place-not-then', { day });
    }
    case 'agency': {
      const agency = ground.agencies.get(value.agency);
      if (!agency) return wrong('record.agency-unknown', { value: value.agency });
      const existed = agency.from <= day && (agency.to === null || day <= agency.to);
      return existed ? [] : wrong('record.agency-not-then', { day });
    }
    case 'choice':
      return type.kind === 'choice' && !type.choices.some(({ code }) => code === value.choice)
        ? wrong('record.choice-unknown', { value: value.choice })
        : [];
    case 'reference': {
      const known = type.kind === 'reference' ? ground.records.get(type.register) : undefined;
      return known && !known.has(value.record) ? wrong('record.reference-unknown') : [];
    }
    case 'document':
      return parseDocumentNumber(value.number).ok ? [] : wrong('record.document-malformed');
    case 'attachment':
      return type.kind === 'attachment' && value.files.length > type.most
        ? wrong('record.attachments-many', { most: String(type.most) })
        : [];
    case 'point':
      return Math.abs(Number(value.lat)) > 90 || Math.abs(Number(value.lon)) > 180
        ? wrong('record.point-range')
        : [];
  }
}

function checkNumber(code: string, type: FieldType, value: Decimal): readonly RecordFinding[] {
  if (type.kind !== 'number' && type.kind !== 'money') return [];
  if (trimmed(value).scale > type.digits) {
    return [recordError('record.number-digits', [code], { most: String(type.digits) })];
  }
  const { least, most } = type;
  const low = least !== null && compareDecimals(value, least) < 0;
  const high = most !== null && compareDecimals(value, most) > 0;
  if (!low && !high) return [];
  const shown = rangeDetail(least && decimalText(least), most && decimalText(most));
  return [recordError('record.number-range', [code], { ...shown, unit: type.unit.text })];
}

const between = (day: Day, least: Day | null, most: Day | null): boolean =>
  (least === null || least <= day) && (most === null || day <= most);

const rangeDetail = (least: string | null, most: string | null): Record<string, string> => ({
  ...(least === null ? {} : { least }),
  ...(most === null ? {} : { most }),
});
