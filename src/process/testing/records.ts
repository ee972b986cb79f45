import fc from 'fast-check';
import { decimal } from '#core/decimal.ts';
import type { Day } from '#core/period.ts';
import type {
  Changes,
  FieldValue,
  Passage,
  RecordAct,
  RecordAt,
  RecordEvent,
} from '../register/record.ts';

/* A small vocabulary for tests of records: one line a case. */

export const text = (of: string): FieldValue => ({ kind: 'text', text: of });
export const number = (of: string): FieldValue => ({ kind: 'number', value: decimal(of) });
export const money = (of: string): FieldValue => ({ kind: 'money', value: decimal(of) });
export const choice = (of: string): FieldValue => ({ kind: 'choice', choice: of });
export const day = (of: Day): FieldValue => ({ kind: 'day', day: of });

type Given = Readonly<Record<string, FieldValue | null>>;

export const changes = (given: Given): Changes => new Map(Object.entries(given));

/** An event of record `r`, by its number, the day it is of and the hour of 2024-10-01 at which it is known. */
export function event(
  sequence: number,
  effective: Day,
  act: RecordAct,
  known = instantOf(sequence),
): RecordEvent {
  return {
    id: `e${sequence}`,
    record: 'r',
    register: 'agr.outbreaks',
    sequence,
    effective,
    known,
    actor: 'an',
    why: null,
    act,
  };
}

/** So many minutes after the first. */
export const instantOf = (minutes: number): string =>
  new Date(Date.UTC(2024, 9, 1) + minutes * 60_000).toISOString();

export const opens = (state: string, given: Given = {}): RecordAct => ({
  kind: 'open',
  state,
  changes: changes(given),
});

export const moves = (transition: string, to: string, given: Given = {}): RecordAct => ({
  kind: 'transition',
  transition,
  to,
  changes: changes(given),
});

export const revises = (given: Given): RecordAct => ({ kind: 'revise', changes: changes(given) });

/** A record that came into these states on these days; the first opened it. */
export function record(
  turns: readonly (readonly [Day, string, string?])[],
  given: Readonly<Record<string, FieldValue>> = {},
  id = 'r',
): RecordAt {
  const passages = turns.map(
    ([on, to, transition], i): Passage => ({
      transition: i === 0 ? null : (transition ?? `to-${to}`),
      from: turns[i - 1]?.[1] ?? null,
      to,
      on,
    }),
  );
  const [first, ...rest] = passages;
  if (!first) throw new Error('a record begins somewhere');
  return {
    record: id,
    register: 'agr.outbreaks',
    state: rest.at(-1)?.to ?? first.to,
    values: new Map(Object.entries(given)),
    passages: [first, ...rest],
  };
}

/** Days of one month, so that events meet and cross. */
export const NEAR_DAY: fc.Arbitrary<Day> = fc
  .integer({ min: 1, max: 28 })
  .map((n) => `2024-09-${String(n).padStart(2, '0')}`);
