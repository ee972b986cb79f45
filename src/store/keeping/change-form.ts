import { createHash } from 'node:crypto';

/** The columns of a change row in the order of its form, each as text; the instant in milliseconds. */
export const FORM_COLUMNS = [
  'province',
  'position',
  'id',
  'at',
  'actor',
  'action',
  'entity',
  'key',
  'before',
  'after',
  'reason',
] as const;

export type FormColumns = Readonly<Record<(typeof FORM_COLUMNS)[number], string | null>>;

/** What the first row of a chain follows. */
export const START: Buffer = Buffer.alloc(32);

/**
 * The row as bytes: before each field its length in bytes, four of them, and minus one for a null. So no two rows
 * have one form, whatever characters are in them.
 */
export function changeForm(row: FormColumns): Buffer {
  return Buffer.concat(FORM_COLUMNS.flatMap((name) => field(row[name])));
}

/** The hash of a link: of the one before it, and of the row's form. */
export const linkHash = (before: Uint8Array, row: FormColumns): Buffer =>
  createHash('sha256').update(before).update(changeForm(row)).digest();

function field(text: string | null): readonly Buffer[] {
  const bytes = Buffer.from(text ?? '', 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(text === null ? -1 : bytes.length);
  return [length, bytes];
}
