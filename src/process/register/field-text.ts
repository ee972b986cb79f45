import { ABSENCE_KINDS, type Absence } from '#core/absence.ts';
import { isCalendarDay } from '#core/day.ts';
import { type Decimal, decimalText, parseDecimal } from '#core/decimal.ts';
import { isPlaceId } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { FieldKind } from './field.ts';
import { REGISTER_LIMITS } from './limits.ts';
import type { Attachment, FieldValue } from './record.ts';

/** A value in the form in which it is sent and kept: a text, a list of files, or why there is none. */
export type FieldText =
  | string
  | { readonly files: readonly Attachment[] }
  | { readonly absent: Absence['kind']; readonly reason?: string };

export type FieldTextFault = { readonly code: 'record.value-malformed'; readonly kind: FieldKind };

const POINT = /^(-?\d{1,3}(?:\.\d{1,9})?) (-?\d{1,3}(?:\.\d{1,9})?)$/;
const CODE = /^[\p{L}\d][\p{L}\d.@_-]{0,119}$/u;
const SHA256 = /^[0-9a-f]{64}$/;

/** `106@2021-01-01`, `2024-09-15`, `1234.5`, `22.31 103.6` (latitude, longitude). */
export function fieldText(value: FieldValue): FieldText {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'money':
      return decimalText(value.value);
    case 'day':
      return value.day;
    case 'place':
      return value.place;
    case 'agency':
      return value.agency;
    case 'choice':
      return value.choice;
    case 'reference':
      return value.record;
    case 'document':
      return value.number;
    case 'attachment':
      return { files: value.files };
    case 'point':
      return `${value.lat} ${value.lon}`;
    case 'absent': {
      const { absence } = value;
      return absence.kind === 'withheld'
        ? { absent: absence.kind, reason: absence.reason }
        : { absent: absence.kind };
    }
  }
}

/** Reads that form back for a field of a kind; what it may hold beyond its form is looked at elsewhere. */
export function readFieldText(kind: FieldKind, of: FieldText): Result<FieldValue, FieldTextFault> {
  const value = typeof of === 'string' ? fromText(kind, of) : fromParts(kind, of);
  return value ? ok(value) : refused({ code: 'record.value-malformed', kind });
}

function fromText(kind: FieldKind, text: string): FieldValue | null {
  if (text.length > REGISTER_LIMITS.text) return null;
  switch (kind) {
    case 'text':
      return { kind, text };
    case 'number':
    case 'money': {
      const value = decimalOf(text);
      return value && { kind, value };
    }
    case 'day':
      return isCalendarDay(text) ? { kind, day: text } : null;
    case 'place':
      return isPlaceId(text) ? { kind, place: text } : null;
    case 'agency':
      return CODE.test(text) ? { kind, agency: text } : null;
    case 'choice':
      return CODE.test(text) ? { kind, choice: text } : null;
    case 'reference':
      return CODE.test(text) ? { kind, record: text } : null;
    case 'document':
      return text === '' ? null : { kind, number: text };
    case 'attachment':
      return null;
    case 'point': {
      const [, lat, lon] = POINT.exec(text) ?? [];
      return lat !== undefined && lon !== undefined ? { kind, lat, lon } : null;
    }
  }
}

function fromParts(kind: FieldKind, of: Exclude<FieldText, string>): FieldValue | null {
  if ('files' in of) {
    if (kind !== 'attachment' || of.files.length > REGISTER_LIMITS.attachments) return null;
    return of.files.every(isAttachment) ? { kind, files: of.files } : null;
  }
  if (of.absent === 'withheld') {
    const reason = of.reason ?? '';
    if (reason === '' || reason.length > REGISTER_LIMITS.name) return null;
    return { kind: 'absent', absence: { kind: 'withheld', reason } };
  }
  return ABSENCE_KINDS.includes(of.absent) && of.reason === undefined
    ? { kind: 'absent', absence: { kind: of.absent } }
    : null;
}

function decimalOf(text: string): Decimal | null {
  const read = parseDecimal(text);
  return read.ok ? read.value : null;
}

const isAttachment = ({ name, sha256, bytes, type }: Attachment): boolean =>
  name !== '' &&
  name.length <= REGISTER_LIMITS.name &&
  type.length <= REGISTER_LIMITS.name &&
  SHA256.test(sha256) &&
  Number.isSafeInteger(bytes) &&
  bytes >= 0;
