import { addDays, daysBetween } from '#core/day.ts';
import { type Decimal, tenTo } from '#core/decimal.ts';
import type { Instant } from '#core/instant.ts';
import type { Day } from '#core/period.ts';
import { invariant } from '#core/result.ts';
import { fieldOf, type RegisterDefinition, transitionOf } from './definition.ts';
import type { FieldValue, RecordAct, RecordEvent } from './record.ts';
import { type Chance, chanceOf, sampleId } from './sample-chance.ts';

/** Rows that stand in for real ones: so many, with totals that are met exactly. They name no people. */
export type RegisterSample = {
  readonly register: string;
  readonly batches: readonly SampleBatch[];
};

export type SampleBatch = {
  readonly rows: number;
  /** The opening state, and the field whose day it opens on. */
  readonly state: string;
  readonly on: string;
  /** In the order in which they are made: what copies or follows another field comes after it. */
  readonly values: readonly (readonly [field: string, value: SampleValue])[];
  readonly steps: readonly SampleStep[];
};

/** A transition, so many days after what came before it. */
export type SampleStep = {
  readonly transition: string;
  readonly least: number;
  readonly most: number;
};

export type SampleValue =
  | { readonly kind: 'one'; readonly value: FieldValue }
  /** In turn. */
  | { readonly kind: 'turns'; readonly values: readonly FieldValue[] }
  /** `{n}` is the number of the row in its register. */
  | { readonly kind: 'numbered'; readonly text: string }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  /** Split over the rows so that they add up to it; each at least `least`, in proportion to a field where one is named. */
  | {
      readonly kind: 'total';
      readonly total: Decimal;
      readonly least: Decimal | null;
      readonly like: string | null;
    }
  | { readonly kind: 'copy'; readonly field: string };

export const SAMPLE_LIMITS = { rows: 100_000, batches: 100, steps: 20 } as const;

/** Who wrote it, and when it is known since. */
export type SampleGround = {
  readonly known: Instant;
  readonly actor: string;
  readonly why: string;
};

/** The log of each record of a sample, in order. The same sample gives the same rows, down to their ids. */
export function sampleLogs(
  definition: RegisterDefinition,
  sample: RegisterSample,
  ground: SampleGround,
): readonly (readonly RecordEvent[])[] {
  const chance = chanceOf(sample.register);
  const logs: (readonly RecordEvent[])[] = [];
  for (const batch of sample.batches) {
    const rows = rowsOf(definition, batch, { chance, first: logs.length + 1 });
    for (const values of rows) {
      logs.push(logOf(definition, batch, { values, n: logs.length + 1, chance, ground }));
    }
  }
  return logs;
}

type Row = Map<string, FieldValue>;

function rowsOf(
  definition: RegisterDefinition,
  batch: SampleBatch,
  { chance, first }: { readonly chance: Chance; readonly first: number },
): readonly Row[] {
  const rows = Array.from({ length: batch.rows }, (): Row => new Map());
  for (const [field, value] of batch.values) {
    const made = column(definition, { field, value, rows, chance, first });
    for (const [i, row] of rows.entries()) {
      const own = made(i);
      if (own) row.set(field, own);
    }
  }
  return rows;
}

type Column = {
  readonly field: string;
  readonly value: SampleValue;
  readonly rows: readonly Row[];
  readonly chance: Chance;
  readonly first: number;
};

function column(
  definition: RegisterDefinition,
  { field, value, rows, chance, first }: Column,
): (row: number) => FieldValue | undefined {
  switch (value.kind) {
    case 'one':
      return () => value.value;
    case 'turns':
      return (row) => value.values[row % value.values.length];
    case 'numbered':
      return (row) => ({ kind: 'text', text: value.text.replace('{n}', String(first + row)) });
    case 'copy':
      return (row) => rows[row]?.get(value.field);
    case 'days': {
      const long = daysBetween(value.from, value.to) + 1;
      return () => ({ kind: 'day', day: addDays(value.from, chance(long)) });
    }
    case 'total':
      return totals(definition, { field, value, rows, chance });
  }
}

/** The total in the last digits of the field, dealt out by weight; what is left over goes round one by one. */
function totals(
  definition: RegisterDefinition,
  of: Omit<Column, 'first' | 'value'> & { readonly value: Extract<SampleValue, { kind: 'total' }> },
): (row: number) => FieldValue | undefined {
  const type = fieldOf(definition, of.field)?.type;
  invariant(type?.kind === 'number' || type?.kind === 'money', 'a total is of a field of numbers');
  const { digits: scale, kind } = type;
  const { total, least, like } = of.value;
  const weights = of.rows.map((row) =>
    like === null ? BigInt(1 + of.chance(9)) : sizeOf(row.get(like)),
  );
  const sum = weights.reduce((a, b) => a + b, 0n);
  const base = least ? unscaledAt(least, scale) : 0n;
  const rest = unscaledAt(total, scale) - base * BigInt(of.rows.length);
  const shares = weights.map((weight) => (sum === 0n ? 0n : (rest * weight) / sum));
  let left = rest - shares.reduce((a, b) => a + b, 0n);
  return (row) => {
    const more = left > 0n && weights[row] !== 0n ? 1n : 0n;
    left -= more;
    return { kind, value: { unscaled: base + (shares[row] ?? 0n) + more, scale } };
  };
}

function sizeOf(value: FieldValue | undefined): bigint {
  return value?.kind === 'number' || value?.kind === 'money' ? value.value.unscaled : 0n;
}

const unscaledAt = ({ unscaled, scale }: Decimal, at: number): bigint =>
  at >= scale ? unscaled * tenTo(at - scale) : unscaled / tenTo(scale - at);

function logOf(
  definition: RegisterDefinition,
  batch: SampleBatch,
  of: {
    readonly values: Row;
    readonly n: number;
    readonly chance: Chance;
    readonly ground: SampleGround;
  },
): readonly RecordEvent[] {
  const { values, n, chance, ground } = of;
  const opened = values.get(batch.on);
  invariant(opened?.kind === 'day', 'a sample opens on the day of a field of days');
  const acts: { readonly on: Day; readonly act: RecordAct }[] = [
    { on: opened.day, act: { kind: 'open', state: batch.state, changes: values } },
  ];
  let on = opened.day;
  for (const { transition, least, most } of batch.steps) {
    on = addDays(on, least + chance(most - least + 1));
    const to = transitionOf(definition, transition)?.to ?? '';
    acts.push({ on, act: { kind: 'transition', transition, to, changes: new Map() } });
  }
  const record = sampleId(definition.code, ground.known, n * 100);
  return acts.map(({ on: effective, act }, i) => ({
    id: sampleId(definition.code, ground.known, n * 100 + i + 1),
    record,
    register: definition.code,
    sequence: i + 1,
    effective,
    known: ground.known,
    actor: ground.actor,
    why: ground.why,
    act,
  }));
}
