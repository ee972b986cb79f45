import { add, type Decimal, fromCount } from '#core/decimal.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { RegisterDefinition } from './definition.ts';
import type { DerivedGround, Selection, Tally, When } from './derived-indicator.ts';
import { evaluate, wordOf } from './evaluate.ts';
import type { Undecided } from './expression.ts';
import type { RecordAt, RecordId } from './record.ts';

/** The register whose records are counted, and the working days of its clocks. */
export type CountingGround = {
  readonly definition: RegisterDefinition;
  readonly calendar: WorkingCalendar | null;
};

/** The records that a selection takes, and those of which it cannot be said. */
export type Selected = {
  readonly records: readonly RecordAt[];
  readonly undecided: readonly { readonly record: RecordId; readonly because: Undecided }[];
};

export type Tallied = Selected & {
  readonly total: Decimal;
  readonly unfilled: readonly RecordId[];
};

/** Which records are counted: those to which it happened in the window, and of which the condition holds. */
export function select(
  { where, when }: Selection,
  { window, records }: DerivedGround,
  { definition, calendar }: CountingGround,
): Selected {
  const taken: RecordAt[] = [];
  const undecided: { record: RecordId; because: Undecided }[] = [];
  const ground = { day: window.to, calendar };
  for (const record of records) {
    if (!happened(when, record, window)) continue;
    const said = where ? evaluate(where, { definition, record, ground }) : null;
    if (said?.kind === 'open') undecided.push({ record: record.record, because: said.because });
    if (!said || said.kind === 'holds') taken.push(record);
  }
  return { records: taken, undecided };
}

/** Adds up what a tally asks for over the records it selects. */
export function tally(of: Tally, from: DerivedGround, ground: CountingGround): Tallied {
  const selected = select(of, from, ground);
  const { records } = selected;
  switch (of.count.kind) {
    case 'records':
      return { ...selected, total: fromCount(records.length), unfilled: [] };
    case 'different': {
      const { field } = of.count;
      const words = records.map((record) => wordOf(record.values.get(field)));
      const unfilled = records.filter((_, i) => words[i] === null).map(({ record }) => record);
      const different = new Set(words.filter((word) => word !== null));
      return { ...selected, total: fromCount(different.size), unfilled };
    }
    case 'sum': {
      const { total, unfilled } = sumOf(records, of.count.field);
      return { ...selected, total, unfilled };
    }
  }
}

/** The sum of a field in its own unit; records without a number are named and leave it as it is. */
export function sumOf(
  records: readonly RecordAt[],
  field: string,
): { readonly total: Decimal; readonly unfilled: readonly RecordId[] } {
  const unfilled: RecordId[] = [];
  let total = fromCount(0);
  for (const { record, values } of records) {
    const value = numberIn(values.get(field));
    if (value) total = add(total, value);
    else unfilled.push(record);
  }
  return { total, unfilled };
}

/** Nothing that occurred is a zero that was said; any other absence is no number. */
export function numberIn(value: ReturnType<RecordAt['values']['get']>): Decimal | null {
  if (value?.kind === 'number' || value?.kind === 'money') return value.value;
  if (value?.kind === 'absent' && value.absence.kind === 'nothing-occurred') return fromCount(0);
  return null;
}

function happened(when: When, record: RecordAt, window: DerivedGround['window']): boolean {
  const within = (day: string): boolean =>
    (window.from === null || window.from <= day) && day <= window.to;
  switch (when.kind) {
    case 'as-of':
      return true;
    case 'opened':
      return within(record.passages[0].on);
    case 'transition':
      return record.passages.some((p) => p.transition === when.transition && within(p.on));
    case 'field': {
      const value = record.values.get(when.field);
      return value?.kind === 'day' && within(value.day);
    }
  }
}

/** The unit in which a tally is added up; null: it counts. */
export function tallyUnit(of: Tally, definition: RegisterDefinition) {
  const { count } = of;
  const code = count.kind === 'sum' ? count.field : null;
  const type = definition.fields.find((field) => field.code === code)?.type;
  return type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
}
