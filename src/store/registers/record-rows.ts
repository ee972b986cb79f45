import { createHash } from 'node:crypto';
import { invariant } from '#core/result.ts';
import { fold, foldedWords } from '#core/vi/fold.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import { placeOfRecord } from '#process/register/derive.ts';
import { wordOf } from '#process/register/evaluate.ts';
import { FIELD_KINDS } from '#process/register/field.ts';
import { type FieldText, fieldText, readFieldText } from '#process/register/field-text.ts';
import type {
  Changes,
  FieldValue,
  Passage,
  RecordAct,
  RecordAt,
  RecordEvent,
  RecordVersion,
  Values,
} from '#process/register/record.ts';

/*
 * Records as rows. A value is kept under its kind, `{"number": "12.5"}`, so that it is read back without the
 * definition of its day, and so that SQL adds up what is a number and nothing else.
 */

export type ValueJson = Readonly<Record<string, FieldText>>;

const valueJson = (value: FieldValue): ValueJson => ({ [value.kind]: fieldText(value) });

function toValue(body: unknown): FieldValue {
  const [entry] = Object.entries(body as ValueJson); // written by valueJson
  invariant(entry, 'a kept value has a kind');
  const [kind, text] = entry;
  const of = FIELD_KINDS.find((known) => known === kind) ?? 'text';
  const read = readFieldText(of, text);
  invariant(read.ok, `a kept value of ${kind} can be read`);
  return read.value;
}

export const valuesJson = (values: Values): Readonly<Record<string, ValueJson>> =>
  Object.fromEntries([...values].map(([field, value]) => [field, valueJson(value)]));

const toValues = (body: unknown): Values =>
  new Map(Object.entries(body as object).map(([field, value]) => [field, toValue(value)]));

export function actJson(act: RecordAct): object {
  if (act.kind === 'void') return act;
  const changes = [...act.changes].map(([field, value]) => [field, value && valueJson(value)]);
  return { ...act, changes: Object.fromEntries(changes) };
}

function toAct(body: unknown): RecordAct {
  const act = body as RecordAct; // written by actJson
  if (act.kind === 'void') return act;
  const changes: Changes = new Map(
    Object.entries(act.changes as object).map(([field, value]) => [
      field,
      value === null ? null : toValue(value),
    ]),
  );
  return { ...act, changes };
}

export type EventRow = Omit<RecordEvent, 'act'> & { readonly act: unknown };

export const toEvent = ({ act, ...row }: EventRow): RecordEvent => ({
  id: row.id,
  record: row.record,
  register: row.register,
  sequence: row.sequence,
  effective: row.effective,
  known: row.known,
  actor: row.actor,
  why: row.why,
  act: toAct(act),
});

export type VersionRow = {
  readonly record: string;
  readonly register: string;
  readonly state: string;
  readonly fields: unknown;
  readonly passages: unknown;
  readonly effective: string;
  readonly effective_to: string | null;
  readonly known: string;
  readonly known_to: string | null;
  readonly event: string;
  readonly actor: string;
  readonly why: string | null;
};

export const toVersion = (row: VersionRow): RecordVersion => ({
  record: row.record,
  register: row.register,
  state: row.state,
  values: toValues(row.fields),
  passages: row.passages as readonly [Passage, ...Passage[]], // written from such by versionRow
  effective: row.effective,
  effectiveTo: row.effective_to,
  known: row.known,
  knownTo: row.known_to,
  event: row.event,
  actor: row.actor,
  why: row.why,
});

const TITLE_LENGTH = 300;
const WORDS_LENGTH = 4_000;

/** A version as a row, with what it is found by. */
export function versionRow(definition: RegisterDefinition, version: RecordVersion) {
  const title = titleOf(definition, version);
  return {
    record: version.record,
    register: version.register,
    known: version.known,
    known_to: version.knownTo,
    effective: version.effective,
    effective_to: version.effectiveTo,
    state: version.state,
    opened: version.passages[0].on,
    place: placeOfRecord(version, definition),
    title,
    title_order: fold(title),
    words: wordsOf(definition, version),
    key: keyOfRecord(definition, version),
    fields: valuesJson(version.values),
    passages: version.passages,
    event: version.event,
    actor: version.actor,
    why: version.why,
  };
}

/** What a reader calls a record: the words of its title fields. */
export const titleOf = (
  definition: RegisterDefinition,
  { values }: Pick<RecordAt, 'values'>,
): string =>
  definition.title
    .map((field) => shown(definition, field, values))
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, TITLE_LENGTH);

/** What a record is found by: the words of its fields that are as open as the register, without marks. */
function wordsOf(definition: RegisterDefinition, { values }: RecordAt): string {
  const texts = definition.fields
    .filter(({ publicity }) => publicity === definition.publicity)
    .map(({ code }) => shown(definition, code, values));
  const words = new Set(foldedWords(texts.join(' ')).map(({ word }) => word));
  return ` ${[...words].join(' ')}`.slice(0, WORDS_LENGTH);
}

function shown(definition: RegisterDefinition, code: string, values: Values): string {
  const type = definition.fields.find((field) => field.code === code)?.type;
  const value = values.get(code);
  if (value?.kind === 'choice' && type?.kind === 'choice') {
    return type.choices.find((choice) => choice.code === value.choice)?.label.vi ?? value.choice;
  }
  if (value?.kind === 'text' || value?.kind === 'document') return wordOf(value) ?? '';
  return '';
}

/** What no other record of the register has; null where a part of it is not filled, or it has no key. */
export function keyOfRecord(
  { key }: RegisterDefinition,
  { values }: Pick<RecordAt, 'values'>,
): string | null {
  const parts = key.map((field) => {
    const value = values.get(field);
    if (!value || value.kind === 'absent') return null;
    const text = fieldText(value);
    return typeof text === 'string' ? text.trim().toLowerCase() : null;
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
