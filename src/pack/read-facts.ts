import type { Series } from '#core/baseline.ts';
import { type Fact, type FactKeyText, factKeyText, type Status } from '#core/fact.ts';
import { definitionOn } from '#core/indicator.ts';
import { lastDay, type Period } from '#core/period.ts';
import { asOf, calendarWindow, regimeWindow, type Window } from '#core/window.ts';
import { referred } from './declared.ts';
import type { Spot } from './fault.ts';
import { complete, type Fields, may, must, type Shape } from './fields.ts';
import { factValue } from './figures.ts';
import { type Known, type Measured, measuredOf } from './measured.ts';
import { malformed } from './messages/field.ts';
import { factTwice, unquestioned } from './messages/figure.ts';
import type { Print } from './pack.ts';
import { type Reading, tableEntries } from './parts.ts';
import { questionsOf } from './questions.ts';
import { toBaselineCode, toDay, toOneOf, toOrdinal } from './scalars.ts';
import { toPrintedAt, toSection } from './section.ts';

/** A fact with the place of its value and the places in the source where it is printed. */
type FactDraft = {
  readonly fact: Fact;
  readonly at: Spot;
  readonly prints: readonly Print[];
};

export type FactDrafts = {
  readonly byKey: ReadonlyMap<FactKeyText, FactDraft>;
  /** False where a row could not be read: then a missing fact is no fault of who refers to it. */
  readonly whole: boolean;
};

const SHAPE: Shape = {
  required: ['indicator', 'period', 'value', 'status', 'source', 'section', 'item'],
  optional: ['place', 'series', 'window', 'note', 'also', 'question', 'question_en'],
};

const STATUS_OF = {
  ước: 'estimated',
  'sơ bộ': 'preliminary',
  'chính thức': 'official',
} as const satisfies Record<string, Status>;

const STATUS_WORDS = ['ước', 'sơ bộ', 'chính thức'] as const;

/** facts/<period>/<name>.csv: each figure once. */
export function readFacts(reading: Reading, known: Known, knownFrom: string): FactDrafts {
  const byKey = new Map<FactKeyText, FactDraft>();
  let whole = reading.files.whole('facts');
  const read = (fields: Fields): FactDraft | null => draftOf(fields, known, knownFrom);
  for (const draft of tableEntries(reading, 'facts', { shape: SHAPE, read })) {
    if (!draft) {
      whole = false;
      continue;
    }
    const key = factKeyText(draft.fact.key);
    const first = byKey.get(key);
    if (first) reading.refuse(draft.at, factTwice(first.at));
    else byKey.set(key, draft);
  }
  return { byKey, whole };
}

function draftOf(fields: Fields, known: Known, knownFrom: string): FactDraft | null {
  const { refuse } = fields;
  const measured = measuredOf(fields, known);
  const valueCell = fields.cell('value');
  const questions = questionsOf(fields);
  const parts = complete({
    status: must(fields, 'status', toOneOf(STATUS_WORDS)),
    section: must(fields, 'section', toSection),
    item: must(fields, 'item', toOrdinal),
    series: seriesOf(fields, known),
    value: must(
      fields,
      'value',
      (cell) => measured && factValue(cell, measured.indicator.unit, refuse),
    ),
  });
  const note = may(fields, 'note', toOrdinal);
  const also = may(fields, 'also', toPrintedAt) ?? [];
  const window = measured ? windowOf(fields, measured.period) : null;
  if (!measured || !parts || !valueCell) return null;
  if (parts.value.kind === 'unreadable' && questions.length === 0)
    refuse(valueCell.at(), unquestioned());
  const { section, item } = parts;
  const fact: Fact = {
    key: keyOf(measured, parts.series),
    value: parts.value,
    status: STATUS_OF[parts.status],
    definition: definitionOn(measured.indicator, lastDay(measured.period)).version,
    window,
    provenance: { kind: 'document', source: measured.source, section, note, item },
    said: [],
    questions,
    revision: 1,
    knownFrom,
  };
  const printed = { fact: factKeyText(fact.key), of: { kind: 'value' } } as const;
  const again = also.map((where): Print => ({ ...printed, ...where, note: null }));
  return { fact, at: valueCell.at(), prints: [{ ...printed, section, note, item }, ...again] };
}

export const keyOf = (measured: Measured, series: Series): Fact['key'] => ({
  indicator: measured.indicator.code,
  place: measured.place,
  period: measured.period.code,
  series,
  source: measured.source,
});

function seriesOf(fields: Fields, known: Known): Series | null {
  const cell = fields.cell('series');
  if (!cell || cell.text === 'actual') return 'actual';
  const code = toBaselineCode(cell, 'series', fields.refuse);
  if (code) referred(cell, 'baseline', { all: known.baselines, refuse: fields.refuse });
  return code;
}

function windowOf(fields: Fields, period: Period): Window | null {
  const cell = fields.cell('window');
  if (!cell) return null;
  if (cell.text === 'calendar') return calendarWindow(period);
  if (cell.text === 'regime') return regimeWindow(period);
  if (!/^\d/.test(cell.text)) {
    const accepted = 'calendar, regime, 2024-09-15';
    return fields.refuse(cell.at(), malformed('window', cell.text, [accepted, accepted]));
  }
  const day = toDay(cell, 'window', fields.refuse);
  return day === null ? null : asOf(day);
}
