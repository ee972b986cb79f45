import type { Directive } from '#core/directive.ts';
import type { Fact } from '#core/fact.ts';
import { type FactBook, factAt, type Slot } from '#core/fact-book.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import { periodAsked } from '../outline/asked-period.ts';
import type { Whereabouts } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { missingWords } from '../wording/incomparable.ts';
import type { Ledger } from './ledger.ts';

/** What lies before the writer of one report: the book, the period, and what has been put down. */
export type Desk = {
  readonly book: FactBook;
  readonly period: Period;
  readonly ledger: Ledger;
  readonly directives: ReadonlyMap<string, Directive>;
};

/** A fact with the slot and the period it was looked up by. */
export type Found = { readonly fact: Fact; readonly slot: Slot; readonly period: Period };

/** The figure of an indicator; where there is none, the bracket that says so, already listed. */
export type Lookup =
  | ({ readonly kind: 'found' } & Found)
  | { readonly kind: 'missing'; readonly inline: Inline };

export function lookUp(desk: Desk, code: string, where: Whereabouts, at: At): Lookup {
  const period = periodFor(desk, where.period);
  if (!period) return miss(desk, code, where, at);
  const place = where.place ?? desk.book.province;
  const slot: Slot = { indicator: code, place, period: period.code, series: 'actual' };
  const fact = factAt(desk.book, slot);
  return fact
    ? { kind: 'found', fact, slot, period }
    : { kind: 'missing', inline: desk.ledger.miss(code, 'no-fact', at, missingWords(code)) };
}

function miss({ ledger }: Desk, code: string, where: Whereabouts, at: At): Lookup {
  const text = `[không có kỳ “${where.period ?? ''}”: ${code}]`;
  return { kind: 'missing', inline: ledger.miss(code, 'no-period', at, text) };
}

/** The period that an option of a directive names. */
export const periodFor = ({ book, period }: Desk, option: string | null): Period | null =>
  periodAsked(period, option, book.periods);

export const kindOf = ({ book }: Desk, code: string): IndicatorKind =>
  book.indicators.get(code)?.kind ?? 'flow';
