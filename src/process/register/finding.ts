import type { Label } from '#core/label.ts';

/** Stable words; what each says to a person stands in `messages.ts`. */
export const RECORD_FINDING_CODES = [
  'record.field-unknown',
  'record.field-kind',
  'record.required',
  'record.text-long',
  'record.number-digits',
  'record.number-range',
  'record.day-range',
  'record.place-unknown',
  'record.place-level',
  'record.place-not-then',
  'record.agency-unknown',
  'record.agency-not-then',
  'record.choice-unknown',
  'record.reference-unknown',
  'record.document-malformed',
  'record.attachments-many',
  'record.point-range',
  'record.state-unknown',
  'record.not-opened',
  'record.opened-twice',
  'record.opening-state',
  'record.transition-unknown',
  'record.transition-unlawful',
  'record.event-void',
  'record.event-order',
  'record.event-foreign',
  'record.events-many',
  'record.rule',
] as const;

export type RecordFindingCode = (typeof RECORD_FINDING_CODES)[number];

/** Something a record may not be, or somebody must look at. */
export type RecordFinding = {
  readonly code: RecordFindingCode;
  readonly severity: 'error' | 'question';
  /** Codes of the fields it is about; none where it is about the record itself. */
  readonly fields: readonly string[];
  /** What its message names: a limit, a state, the code of a rule. */
  readonly detail: Readonly<Record<string, string>>;
  /** Of a rule: what its register says of it. */
  readonly message: Label | null;
};

export const recordError = (
  code: RecordFindingCode,
  fields: readonly string[],
  detail: Readonly<Record<string, string>> = {},
): RecordFinding => ({ code, severity: 'error', fields, detail, message: null });
