import { ABSENCE_KINDS, type Absence } from '#core/absence.ts';
import { isSeries } from '#core/baseline.ts';
import { decimalText } from '#core/decimal.ts';
import {
  BOUND_WORDS,
  type BoundWord,
  type Fact,
  type FactKey,
  type FactValue,
  STATUSES,
} from '#core/fact.ts';
import type { Slot } from '#core/fact-book.ts';
import type { End } from '#core/interval.ts';
import type { PlaceId } from '#core/place.ts';
import { invariant } from '#core/result.ts';
import { valueText } from '#core/vi/value.ts';
import type { Window, WindowBasis } from '#core/window.ts';
import type { FigureColumns, KeyColumns, SlotColumns } from '../tables.ts';
import { atPlace, toDecimal } from './decimal-column.ts';
import { toUnit } from './decoding.ts';
import { provenanceJson, saidJson, toProvenance, toQuestions, toSaid } from './fact-json.ts';

/** The columns of a fact's figure, without who wrote it and why. */
export type Figure = Omit<FigureColumns, 'actor' | 'reason'>;

/** The columns that hold the value; of these exactly those of its kind are set. */
export type ValueColumns = Pick<
  FigureColumns,
  | 'kind'
  | 'value'
  | 'scale'
  | 'unit'
  | 'power'
  | 'word'
  | 'lo'
  | 'lo_closed'
  | 'hi'
  | 'hi_closed'
  | 'absence'
  | 'absence_reason'
  | 'printed'
>;

const NOTHING: Omit<ValueColumns, 'kind'> = {
  value: null,
  scale: null,
  unit: null,
  power: null,
  word: null,
  lo: null,
  lo_closed: null,
  hi: null,
  hi_closed: null,
  absence: null,
  absence_reason: null,
  printed: null,
};

export const toFact = (row: KeyColumns & Figure): Fact => ({
  key: toFactKey(row),
  value: toValue(row),
  status: oneOf(STATUSES, row.status),
  definition: row.definition,
  window: toWindow(row),
  provenance: toProvenance(row.provenance),
  said: toSaid(row.said),
  questions: toQuestions(row.questions),
  revision: row.revision,
  knownFrom: row.known_from,
});

export const toFactKey = (row: KeyColumns): FactKey => ({ ...toSlot(row), source: row.source });

export function toSlot({ indicator, place, period, series }: SlotColumns): Slot {
  invariant(isSeries(series), `${series} is a series`);
  return { indicator, place: toPlaceId(place), period, series };
}

/** Place ids are checked when a catalogue is loaded; facts refer to those by a foreign key. */
export const toPlaceId = (text: string): PlaceId => text as PlaceId;

export const keyColumns = ({ indicator, place, period, series, source }: FactKey): KeyColumns => ({
  indicator,
  place,
  period,
  series,
  source,
});

export const figureColumns = (fact: Fact): Figure => ({
  revision: fact.revision,
  ...valueColumns(fact.value),
  status: fact.status,
  definition: fact.definition,
  window_from: fact.window?.from ?? null,
  window_to: fact.window?.to ?? null,
  window_basis: fact.window?.basis ?? null,
  provenance: provenanceJson(fact.provenance),
  said: saidJson(fact.said),
  questions: fact.questions,
  known_from: fact.knownFrom,
});

/** A revision as the change log keeps it: the columns that are set, figures as text. */
export function factJson(fact: Fact): object {
  const columns = Object.entries(figureColumns(fact));
  return Object.fromEntries(columns.filter(([, column]) => column !== null));
}

/** The value of a revision that the change log keeps, as a person reads it; null where there is none. */
export function factJsonText(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('kind' in json)) return null;
  return valueText(toValue({ ...NOTHING, ...json } as ValueColumns)); // written by factJson
}

export function valueColumns(value: FactValue): ValueColumns {
  switch (value.kind) {
    case 'exact':
      return { ...NOTHING, kind: value.kind, ...quantityColumns(value) };
    case 'bounded':
      return { ...NOTHING, kind: value.kind, word: value.word, ...quantityColumns(value) };
    case 'interval': {
      const { lo, hi } = value.interval;
      return {
        ...NOTHING,
        kind: value.kind,
        unit: value.unit.text,
        power: value.unit.power,
        lo: lo && decimalText(lo.at),
        lo_closed: lo?.closed ?? null,
        hi: hi && decimalText(hi.at),
        hi_closed: hi?.closed ?? null,
      };
    }
    case 'absent': {
      const { absence } = value;
      const reason = absence.kind === 'withheld' ? absence.reason : null;
      return { ...NOTHING, kind: value.kind, absence: absence.kind, absence_reason: reason };
    }
    case 'unreadable': {
      const { printed, unit } = value;
      return { ...NOTHING, kind: value.kind, printed, unit: unit.text, power: unit.power };
    }
  }
}

export function toValue(row: ValueColumns): FactValue {
  const kind = oneOf(VALUE_KINDS, row.kind);
  switch (kind) {
    case 'exact':
      return { kind, quantity: toQuantity(row) };
    case 'bounded':
      return { kind, word: toBoundWord(row.word), quantity: toQuantity(row) };
    case 'interval':
      return {
        kind,
        interval: { lo: toEnd(row.lo, row.lo_closed), hi: toEnd(row.hi, row.hi_closed) },
        unit: toUnit(row.unit ?? ''),
      };
    case 'absent':
      return { kind, absence: toAbsence(row) };
    case 'unreadable':
      return { kind, printed: row.printed ?? '', unit: toUnit(row.unit ?? '') };
  }
}

const VALUE_KINDS = ['exact', 'bounded', 'interval', 'absent', 'unreadable'] as const;
const WINDOW_BASES = ['calendar', 'regime', 'as-of'] as const satisfies readonly WindowBasis[];

function quantityColumns({ quantity }: Extract<FactValue, { kind: 'exact' | 'bounded' }>) {
  const { value, unit } = quantity;
  return { value: decimalText(value), scale: value.scale, unit: unit.text, power: unit.power };
}

function toQuantity(row: ValueColumns) {
  invariant(row.value !== null && row.scale !== null && row.unit !== null, 'a figure has a unit');
  return { value: atPlace(row.value, row.scale), unit: toUnit(row.unit) };
}

const toEnd = (at: string | null, closed: boolean | null): End | null =>
  at === null ? null : { at: toDecimal(at), closed: closed === true };

function toAbsence(row: ValueColumns): Absence {
  const kind = oneOf(ABSENCE_KINDS, row.absence);
  return kind === 'withheld' ? { kind, reason: row.absence_reason ?? '' } : { kind };
}

function toBoundWord(text: string | null): BoundWord {
  invariant(text !== null && Object.hasOwn(BOUND_WORDS, text), `${text} is a word of a bound`);
  return text as BoundWord; // checked by the line above
}

function toWindow(row: Figure): Window | null {
  if (row.window_to === null) return null;
  return {
    from: row.window_from,
    to: row.window_to,
    basis: oneOf(WINDOW_BASES, row.window_basis),
  };
}

export function oneOf<W extends string>(list: readonly W[], text: string | null): W {
  const word = list.find((candidate) => candidate === text);
  invariant(word !== undefined, `${text} is one of ${list.join(', ')}`);
  return word;
}
