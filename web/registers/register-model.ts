import type { FieldAnswer, RegisterAnswer } from '../../src/server/wire/register.ts';

export type Column = Pick<FieldAnswer, 'code' | 'label'> & { readonly isNumber: boolean };

const MOST_COLUMNS = 4;
const LONG = new Set(['attachment', 'point', 'text', 'reference']);

/** The fields that stand in the table: not what the title says already, nor what is too long for a column. */
export const columnsOf = ({
  fields,
  title,
}: Pick<RegisterAnswer, 'fields' | 'title'>): readonly Column[] =>
  fields
    .filter(({ code, kind }) => !title.includes(code) && !LONG.has(kind))
    .slice(0, MOST_COLUMNS)
    .map(({ code, label, kind }) => ({
      code,
      label,
      isNumber: kind === 'number' || kind === 'money',
    }));

export type Lane = RegisterAnswer['states'][number] & {
  readonly cards: RegisterAnswer['records'];
};

/** A board has a lane for each state that has records. */
export const lanesOf = ({
  states,
  records,
}: Pick<RegisterAnswer, 'states' | 'records'>): readonly Lane[] =>
  states
    .filter((state) => state.records > 0)
    .map((state) => ({ ...state, cards: records.filter((record) => record.state === state.code) }));

/** What is sent of a form: the fields that are another than before. */
export const changedFields = (
  before: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).filter(([code, text]) => text.trim() !== (before[code] ?? '').trim()),
  );
