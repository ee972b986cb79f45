import { decimalText } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import type { FactBook } from '#core/fact-book.ts';
import { meaningOf, unitOf } from '#core/implied.ts';
import type { End } from '#core/interval.ts';
import { convert, type Unit } from '#core/unit.ts';
import { STATUS_LABELS, valueText } from '#core/vi/value.ts';
import type { FigureAnswer } from '../wire/indicator.ts';
import { originText } from './fact-answer.ts';
import { doorOf } from './labels.ts';
import { valueParts } from './overview-answer.ts';

/** A figure with where it stands and came from; `unit` is the one that lengths are drawn in. */
export function figureAnswer(book: FactBook, fact: Fact, unit: Unit): FigureAnswer {
  return {
    key: doorOf(fact),
    printed: valueText(fact.value),
    ...valueParts(fact.value),
    valueKind: fact.value.kind,
    ...extent(fact, unit),
    status: STATUS_LABELS[fact.status],
    statusCode: fact.status,
    definition: fact.definition,
    source: fact.key.source,
    origin: originText(book, fact.provenance),
    knownFrom: fact.knownFrom,
    questions: fact.questions.map(({ code, text }) => ({ code, text })),
  };
}

/** An exact figure is drawn where it was printed; a bound reaches from its number to the open side. */
function extent({ value }: Fact, unit: Unit): Pick<FigureAnswer, 'lo' | 'hi'> {
  const from = unitOf(value);
  const at = (end: End | null): string | null => {
    const converted = end && from && convert(end.at, from, unit);
    return converted ? decimalText(converted) : null;
  };
  switch (value.kind) {
    case 'exact': {
      const printed = at({ at: value.quantity.value, closed: true });
      return { lo: printed, hi: printed };
    }
    case 'bounded': {
      const meaning = meaningOf(value);
      const printed = at({ at: value.quantity.value, closed: true });
      return meaning ? { lo: at(meaning.lo), hi: at(meaning.hi) } : { lo: printed, hi: printed };
    }
    case 'interval':
      return { lo: at(value.interval.lo), hi: at(value.interval.hi) };
    case 'absent':
      return value.absence.kind === 'nothing-occurred'
        ? { lo: '0', hi: '0' }
        : { lo: null, hi: null };
    case 'unreadable':
      return { lo: null, hi: null };
  }
}
