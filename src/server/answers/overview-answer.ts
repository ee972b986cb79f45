import type { Overview, OverviewRow } from '#app/overview.ts';
import { decimalText } from '#core/decimal.ts';
import { type Fact, type FactValue, factKeyText } from '#core/fact.ts';
import type { FactBook } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { samePeriodLastYear } from '#core/period.ts';
import { TONE_OF_STANDING } from '#core/standing.ts';
import { formatFigure } from '#core/vi/figure.ts';
import { comparisonText, INCOMPARABLE_LABELS, STATUS_LABELS, valueText } from '#core/vi/value.ts';
import type {
  ChangeAnswer,
  OverviewAnswer,
  OverviewRowAnswer,
  PlanAnswer,
} from '../wire/overview.ts';
import { doorOf, fullName, labelOfPeriod } from './labels.ts';

export function overviewAnswer({ period, place, book, rows, missing }: Overview): OverviewAnswer {
  const prior = samePeriodLastYear(period, book.periods);
  return {
    period: periodAnswer(book, period.code),
    priorPeriod: prior && periodAnswer(book, prior.code),
    place: fullName(place),
    knownOn: book.knownOn,
    updated: latest(rows.map(({ fact }) => fact)),
    sectors: [...book.sectors].map(([code, name]) => ({
      code,
      name,
      rows: rows
        .filter(({ indicator }) => indicator.sector === code)
        .map((r) => rowAnswer(book, r)),
    })),
    missing: missing.map(({ indicator, owner, because }) => ({
      code: indicator.code,
      name: indicator.name,
      owner: owner === null ? null : (book.agencies.get(owner)?.name ?? { vi: owner }),
      because: BECAUSE[because],
    })),
    questions: rows.flatMap(({ indicator, fact }) =>
      fact.questions.map(({ code, text }) => ({
        fact: factKeyText(fact.key),
        name: indicator.name,
        code,
        text,
      })),
    ),
  };
}

const BECAUSE: Readonly<Record<Overview['missing'][number]['because'], Label>> = {
  planned: { vi: 'có kế hoạch năm', en: 'has a plan for the year' },
  'reported-last-year': { vi: 'cùng kỳ có báo cáo', en: 'was reported a year ago' },
  'said-to-come': { vi: 'đơn vị báo chưa có', en: 'said to be still to come' },
};

export const periodAnswer = (book: FactBook, code: string) => ({
  code,
  label: labelOfPeriod(book, code),
});

const latest = (facts: readonly Fact[]): string | null =>
  facts.reduce<string | null>(
    (last, { knownFrom }) => (last === null || knownFrom > last ? knownFrom : last),
    null,
  );

function rowAnswer(book: FactBook, row: OverviewRow): OverviewRowAnswer {
  const { indicator, fact, rollUp } = row;
  return {
    code: indicator.code,
    name: indicator.name,
    fact: doorOf(fact),
    ...valueParts(fact.value),
    status: STATUS_LABELS[fact.status],
    statusCode: fact.status,
    parts: rollUp && { present: rollUp.present, expected: rollUp.expected },
    plans: row.plans.map((plan) => planAnswer(book, plan)),
    change: changeAnswer(row.change),
    pace: row.pace && decimalText(row.pace),
    trend: row.trend.map(({ period, lo, hi }) => ({
      period,
      lo: decimalText(lo),
      hi: decimalText(hi),
    })),
    questions: fact.questions.length,
  };
}

/** Word, number and unit apart; what is no single number is all number. */
export function valueParts(value: FactValue): {
  readonly word: string;
  readonly figure: string;
  readonly unit: string;
} {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return {
        word: value.kind === 'bounded' ? value.word : '',
        figure: formatFigure(value.quantity, { pad: 'small-counts', unit: 'none' }),
        unit: value.quantity.unit.text,
      };
    case 'interval':
    case 'absent':
    case 'unreadable':
      return { word: '', figure: valueText(value), unit: '' };
  }
}

export function planAnswer(
  book: FactBook,
  { against, comparison, standing }: OverviewRow['plans'][number],
): PlanAnswer {
  const made = comparison.kind === 'made' ? comparison : null;
  const baseline = book.baselines.get(against.series);
  return {
    series: against.series,
    name: baseline?.name ?? { vi: against.series },
    printed: made && comparisonText(made),
    because: comparison.kind === 'made' ? null : INCOMPARABLE_LABELS[comparison.because],
    percent: made?.form === 'percent-of' ? decimalText(made.figure.value) : null,
    standing,
    tone: standing === null ? 'none' : TONE_OF_STANDING[standing],
  };
}

export function changeAnswer(change: OverviewRow['change']): ChangeAnswer | null {
  if (!change) return null;
  const { comparison, tone } = change;
  if (comparison.kind === 'incomparable') {
    const because = INCOMPARABLE_LABELS[comparison.because];
    return { printed: null, because, percent: null, direction: null, tone, ambiguous: false };
  }
  return {
    printed: comparisonText(comparison),
    because: null,
    percent: comparison.form === 'change-percent' ? decimalText(comparison.figure.value) : null,
    direction: comparison.direction,
    tone,
    ambiguous: comparison.reading === 'ambiguous',
  };
}
