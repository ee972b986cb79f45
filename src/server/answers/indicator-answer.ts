import type { IndicatorView, PartRow, PartsOf } from '#app/indicator.ts';
import type { IndicatorsView } from '#app/indicators.ts';
import { standingOf } from '#app/overview.ts';
import { isComparable } from '#core/comparable-periods.ts';
import { decimalText } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { ownerOn } from '#core/indicator.ts';
import { type Day, lastDay } from '#core/period.ts';
import type { RollUp } from '#core/roll-up.ts';
import { STATUS_LABELS, valueText } from '#core/vi/value.ts';
import type {
  CoverageAnswer,
  FigureAnswer,
  FigureRowAnswer,
  IndicatorAnswer,
  IndicatorRowAnswer,
  IndicatorsAnswer,
  PartsAnswer,
} from '../wire/indicator.ts';
import { actorName } from './actor-name.ts';
import { figureAnswer } from './figure-answer.ts';
import { agencyOf, natureOf } from './indicator-nature.ts';
import { amountText, checkLabel } from './indicator-words.ts';
import { doorOf, fullName } from './labels.ts';
import { changeAnswer, periodAnswer, planAnswer, valueParts } from './overview-answer.ts';

/** The list of all, with each one's figure of the period. */
export function indicatorsAnswer(
  { book, period, rows }: IndicatorsView,
  today: Day,
): IndicatorsAnswer {
  return {
    period: periodAnswer(book, period.code),
    sectors: [...book.sectors].map(([code, name]) => ({ code, name })),
    indicators: rows.map(({ indicator, fact }): IndicatorRowAnswer => {
      const owner = (day: Day) => agencyOf(book, ownerOn(indicator, day));
      return {
        code: indicator.code,
        name: indicator.name,
        sector: indicator.sector,
        unit: indicator.unit.text,
        kind: indicator.kind,
        owner: { of: owner(lastDay(period)), today: owner(today) },
        figure: fact && {
          key: doorOf(fact),
          ...valueParts(fact.value),
          status: STATUS_LABELS[fact.status],
          statusCode: fact.status,
          questions: fact.questions.length,
        },
      };
    }),
  };
}

/** One indicator as its page shows it. */
export function indicatorAnswer(view: IndicatorView, today: Day): IndicatorAnswer {
  const { book, indicator, place, period, boundary, fact } = view;
  const { unit } = indicator;
  const figure = (one: Fact | null): FigureAnswer | null => one && figureAnswer(book, one, unit);
  // Where the period has no figure, those of the latest that has one can still be seen together.
  const onLineWith = fact ? period : (view.rows.findLast((r) => r.actual)?.period ?? period);
  const standing = fact && standingOf(book, { indicator, fact, period });
  return {
    code: indicator.code,
    name: indicator.name,
    ...natureOf(view, today),
    place: { id: place.id, name: fullName(place), isProvince: place.id === book.province },
    period: periodAnswer(book, period.code),
    boundary: boundary && { code: boundary.code, name: boundary.name },
    knownOn: book.knownOn,
    figure: figure(fact),
    plans: standing ? standing.plans.map((plan) => planAnswer(book, plan)) : [],
    pace: standing?.pace ? decimalText(standing.pace) : null,
    change: standing && changeAnswer(standing.change),
    revisions: view.history.map(({ fact: past, actor, name, reason }) => ({
      revision: past.revision,
      at: past.knownFrom,
      printed: valueText(past.value),
      status: STATUS_LABELS[past.status],
      actor: actorName({ actor, name }),
      reason,
    })),
    rows: view.rows.map(
      (row): FigureRowAnswer => ({
        period: periodAnswer(book, row.period.code),
        comparable: isComparable(row.period, onLineWith, book.periods),
        actual: figure(row.actual),
        others: row.others.map((other) => figureAnswer(book, other, unit)),
        baselines: row.baselines.map((plan) => ({
          series: plan.key.series,
          name: book.baselines.get(plan.key.series)?.name ?? { vi: plan.key.series },
          figure: figureAnswer(book, plan, unit),
        })),
      }),
    ),
    parts: view.parts.map((parts) => partsAnswer(view, parts)),
    within: view.within.map(({ breakdown, whole }) => ({
      by: breakdown.by,
      closed: breakdown.closed,
      whole: partAnswer(view, { ...whole, label: whole.indicator.name }),
    })),
    areas: view.areas.map((area) => ({
      id: area.place.id,
      name: fullName(area.place),
      figure: figure(area.fact),
      coverage: coverageOf(area.rollUp),
    })),
    coverage: coverageOf(view.coverage),
  };
}

function partsAnswer(view: IndicatorView, { breakdown, parts, sum, check }: PartsOf): PartsAnswer {
  const { unit } = view.indicator;
  const tooLarge = check.kind === 'exceeds' ? (parts[check.part]?.label ?? null) : null;
  return {
    code: breakdown.code,
    by: breakdown.by,
    closed: breakdown.closed,
    parts: parts.map((part) => partAnswer(view, part)),
    sum: sum && breakdown.closed ? amountText(sum, unit) : null,
    check: check.kind,
    says: checkLabel(check, unit, tooLarge),
  };
}

const partAnswer = (
  { book, indicator }: IndicatorView,
  { indicator: part, label, fact }: PartRow,
) => ({
  code: part.code,
  name: label,
  figure: fact && figureAnswer(book, fact, indicator.unit),
});

const coverageOf = (rollUp: RollUp | null): CoverageAnswer | null =>
  rollUp && { present: rollUp.present, absent: rollUp.absent, expected: rollUp.expected };
