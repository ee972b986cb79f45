import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import type { Revision } from '#app/ports.ts';
import { againstOf, compareFact } from '#core/compare.ts';
import type { Comparison } from '#core/comparison.ts';
import { type Fact, factKeyText, type Provenance } from '#core/fact.ts';
import { type FactBook, factAt, periodOf } from '#core/fact-book.ts';
import { ownerOn } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import { lastDay, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import type { Against } from '#core/reported-comparison.ts';
import {
  comparisonText,
  INCOMPARABLE_LABELS,
  STATUS_LABELS,
  typedText,
  valueText,
} from '#core/vi/value.ts';
import type { ComparisonAnswer, FactAnswer } from '../wire/fact.ts';
import { fullName, labelOfPeriod } from './labels.ts';

/** Everything a reader may ask of one number: what, whose, from where, compared with what, changed by whom. */
export function factAnswer(
  book: FactBook,
  fact: Fact,
  history: readonly Revision[],
  today: string,
): FactAnswer {
  const indicator = book.indicators.get(fact.key.indicator);
  const period = periodOf(book, fact.key.period);
  const agency = (code: string | null): Label | null =>
    code === null ? null : (book.agencies.get(code)?.name ?? { vi: code });
  const owner = indicator && period ? ownerOn(indicator, lastDay(period)) : null;
  return {
    key: factKeyText(fact.key),
    printed: valueText(fact.value),
    typed: typedText(fact.value),
    status: STATUS_LABELS[fact.status],
    statusCode: fact.status,
    indicator: {
      code: fact.key.indicator,
      name: indicator?.name ?? { vi: fact.key.indicator },
      unit: indicator?.unit.text ?? '',
      kind: indicator?.kind ?? '',
      good: indicator?.good ?? 'none',
      sector: book.sectors.get(indicator?.sector ?? '') ?? { vi: indicator?.sector ?? '' },
    },
    place: placeName(book, fact),
    period: labelOfPeriod(book, fact.key.period),
    owner: { of: agency(owner), today: agency(indicator ? ownerOn(indicator, today) : null) },
    origin: originText(book, fact.provenance, history),
    revision: fact.revision,
    knownFrom: fact.knownFrom,
    questions: fact.questions.map(({ code, text }) => ({ code, text })),
    comparisons: comparisonsOf(book, fact, history),
    revisions: history.map(({ fact: past, actor, name, reason }) => ({
      revision: past.revision,
      printed: valueText(past.value),
      status: STATUS_LABELS[past.status],
      knownFrom: past.knownFrom,
      actor: name ?? nameOf(actor) ?? actor,
      reason,
    })),
  };
}

/** Who has no account is the program, or whoever ran a command of it. */
const nameOf = (actor: string): string | null =>
  [LOCAL_ACTOR, SYSTEM_ACTOR].find(({ id }) => id === actor)?.name ?? null;

const enteredText = (by: string | null, reason: string): Label =>
  by === null
    ? { vi: `Nhập trực tiếp: ${reason}`, en: `Entered by hand: ${reason}` }
    : { vi: `Nhập bởi ${by}: ${reason}`, en: `Entered by ${by}: ${reason}` };

/** One word for the pair that a comparison sets side by side; the browser finds it by this. */
export const againstText = (against: Against): string => `${against.series}@${against.period}`;

/** Those that are usual for it, and those that any revision of it was printed with. */
export function comparisonsOf(
  book: FactBook,
  fact: Fact,
  history: readonly Revision[],
): ComparisonAnswer[] {
  if (fact.key.series !== 'actual') return [];
  const period = periodOf(book, fact.key.period);
  if (!period) return [];
  const prior = samePeriodLastYear(period, book.periods)?.code ?? null;
  const usual = againstOf(book, fact.key, yearPeriod(period).code, prior);
  const told = history.flatMap((revision) => revision.fact.said.map((said) => said.against));
  const all = new Map([...usual, ...told].map((against) => [againstText(against), against]));
  return [...all.values()].map((against) => comparisonAnswer(book, fact, against));
}

function comparisonAnswer(book: FactBook, fact: Fact, against: Against): ComparisonAnswer {
  const made: Comparison = compareFact(book, fact, against);
  const base = factAt(book, { ...fact.key, ...against });
  const operands = [fact, ...(base ? [base] : [])].map((operand) => ({
    key: factKeyText(operand.key),
    name: operandName(book, operand),
    printed: valueText(operand.value),
    status: STATUS_LABELS[operand.status],
    statusCode: operand.status,
  }));
  return {
    against: againstText(against),
    name: againstName(book, against),
    printed: made.kind === 'made' ? comparisonText(made) : null,
    basis: made.kind === 'made' ? made.basis : null,
    ambiguous: made.kind === 'made' && made.reading === 'ambiguous',
    because: made.kind === 'made' ? null : INCOMPARABLE_LABELS[made.because],
    operands,
  };
}

function againstName(book: FactBook, against: Against): Label {
  if (against.series !== 'actual') {
    return book.baselines.get(against.series)?.name ?? { vi: against.series };
  }
  const label = labelOfPeriod(book, against.period);
  return { vi: `So với ${label.vi}`, en: `Against ${label.en ?? label.vi}` };
}

function operandName(book: FactBook, fact: Fact): Label {
  const label = labelOfPeriod(book, fact.key.period);
  if (fact.key.series === 'actual') {
    return { vi: `Thực hiện ${label.vi}`, en: `Actual, ${label.en ?? label.vi}` };
  }
  const name = book.baselines.get(fact.key.series)?.name ?? { vi: fact.key.series };
  return { vi: `${name.vi}, ${label.vi}`, en: `${name.en ?? name.vi}, ${label.en ?? label.vi}` };
}

function placeName(book: FactBook, fact: Fact): Label {
  const place = book.places.get(fact.key.place);
  if (!place) return { vi: fact.key.place };
  const name = fullName(place);
  if (place.to === null) return name;
  return { ...name, vi: `${name.vi} (đến ${place.to.split('-').reverse().join('/')})` };
}

export function originText(
  book: FactBook,
  origin: Provenance,
  history: readonly Revision[] = [],
): Label {
  switch (origin.kind) {
    case 'document': {
      const source = book.sources.get(origin.source)?.name ?? { vi: origin.source };
      const note = origin.note === null ? '' : `, chú thích ${origin.note}`;
      const noteEn = origin.note === null ? '' : `, note ${origin.note}`;
      return {
        vi: `${source.vi}, mục ${origin.section}${note}`,
        en: `${source.en ?? source.vi}, section ${origin.section}${noteEn}`,
      };
    }
    case 'form':
      return {
        vi: `Bài nộp ${origin.submission}, ô ${origin.cell}`,
        en: `Submission ${origin.submission}, cell ${origin.cell}`,
      };
    case 'entry':
      return enteredText(
        history.find(({ actor }) => actor === origin.by)?.name ?? nameOf(origin.by),
        origin.reason,
      );
    case 'derivation':
      return origin.rule === 'roll-up'
        ? { vi: 'Cộng từ các địa bàn', en: 'Rolled up from the areas' }
        : {
            vi: 'Suy ra từ so sánh in trong báo cáo; không phải số được báo cáo',
            en: 'Follows from a comparison printed in the report; not a reported figure',
          };
  }
}
