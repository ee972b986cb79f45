import type { Absence } from './absence.ts';
import { isSeries, type Series } from './baseline.ts';
import type { Decimal } from './decimal.ts';
import type { Interval } from './interval.ts';
import type { Label } from './label.ts';
import { isPlaceId, type PlaceId } from './place.ts';
import type { Quantity } from './quantity.ts';
import type { ReportedComparison } from './reported-comparison.ts';
import type { Unit } from './unit.ts';
import type { Window } from './window.ts';

/** Which figure: indicator × place × period × series × source. */
export type FactKey = {
  readonly indicator: string;
  readonly place: PlaceId;
  readonly period: string;
  readonly series: Series;
  readonly source: string;
};

/** One line that names a fact, `indicator/place/period/series/source`. */
export type FactKeyText = string;

export const STATUSES = ['estimated', 'preliminary', 'official', 'implied'] as const;

/** Ước, sơ bộ, chính thức, suy ra. */
export type Status = (typeof STATUSES)[number];

/** Words that make a printed number a bound or a round figure. */
export const BOUND_WORDS = {
  trên: 'over',
  hơn: 'over',
  gần: 'under',
  dưới: 'under',
  khoảng: 'about',
  'xấp xỉ': 'about',
} as const;

export type BoundWord = keyof typeof BOUND_WORDS;

/** What is known of a figure: a value, a statement that there is none, or a print that cannot be read. */
export type FactValue =
  | { readonly kind: 'exact'; readonly quantity: Quantity }
  | { readonly kind: 'bounded'; readonly word: BoundWord; readonly quantity: Quantity }
  | { readonly kind: 'interval'; readonly interval: Interval; readonly unit: Unit }
  | { readonly kind: 'absent'; readonly absence: Absence }
  | { readonly kind: 'unreadable'; readonly printed: string; readonly unit: Unit };

/** Where a figure came from. */
export type Provenance =
  | {
      readonly kind: 'document';
      /** Code of the source document. */
      readonly source: string;
      /** Section of the document, as B.I.1.1.a. */
      readonly section: string;
      /** Footnote that prints it; null for the body. */
      readonly note: number | null;
      /** The n-th figure of the section; figures of one printed item share it. */
      readonly item: number;
    }
  | { readonly kind: 'form'; readonly submission: string; readonly cell: string }
  | { readonly kind: 'entry'; readonly by: string; readonly reason: string }
  | {
      readonly kind: 'derivation';
      readonly rule: 'from-comparison' | 'roll-up';
      readonly operands: readonly FactKey[];
      readonly comparison?: ReportedComparison;
    };

/** Something about a figure that a person must settle. Loading repairs nothing. */
export type Question = { readonly code: QuestionCode; readonly text: Label };

export const QUESTION_CODES = [
  'figure.unreadable',
  'parts.do-not-reach-total',
  'comparison.ambiguous',
  'comparison.disagrees',
  'figure.truncated',
  'text.unclear',
] as const;

export type QuestionCode = (typeof QUESTION_CODES)[number];

/** Số liệu: one revision of one figure. Nothing is overwritten, a change is a new revision. */
export type Fact = {
  readonly key: FactKey;
  readonly value: FactValue;
  readonly status: Status;
  readonly definition: number;
  readonly window: Window | null;
  readonly provenance: Provenance;
  /** Comparisons that were printed beside this very value. */
  readonly said: readonly ReportedComparison[];
  readonly questions: readonly Question[];
  /** 1 for the first; counts up by one. */
  readonly revision: number;
  /** The instant from which this revision is what is known, ISO 8601 in UTC. */
  readonly knownFrom: string;
};

export const factKeyText = (key: FactKey): FactKeyText =>
  [key.indicator, key.place, key.period, key.series, key.source].join('/');

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;

/** Reads the one-line form; null where it is not one. */
export function parseFactKey(text: FactKeyText): FactKey | null {
  const [indicator = '', place = '', period = '', series = '', source, ...rest] = text.split('/');
  if (source === undefined || rest.length > 0) return null;
  if (!isPlaceId(place) || !isSeries(series)) return null;
  if (![indicator, period, source].every((code) => CODE.test(code))) return null;
  return { indicator, place, period, series, source };
}

/** The quantity that was printed, for values that have one. */
export function printedQuantity(value: FactValue): Quantity | null {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return value.quantity;
    case 'interval':
    case 'absent':
    case 'unreadable':
      return null;
  }
}

export const printedDecimal = (value: FactValue): Decimal | null =>
  printedQuantity(value)?.value ?? null;
