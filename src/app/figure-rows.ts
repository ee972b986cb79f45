import type { Fact } from '#core/fact.ts';
import { type FactBook, periodOf } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import { firstDay, lastDay, type Period, yearPeriod } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';

/** One period of an indicator at a place: what it came to, by whom else it is said, and the plans of its year. */
export type FigureRow = {
  readonly period: Period;
  readonly actual: Fact | null;
  /** The same figure by sources that were not chosen. */
  readonly others: readonly Fact[];
  readonly baselines: readonly Fact[];
};

/** In the order of time, the shorter period first; a year of which there are only plans stands by itself. */
export function figureRows(
  book: FactBook,
  { code }: Indicator,
  place: PlaceId,
): readonly FigureRow[] {
  const mine = ({ key }: Fact): boolean => key.indicator === code && key.place === place;
  const chosen = [...book.chosen.values()].filter(mine);
  const isChosen = new Set(chosen);
  const others = [...book.byKey.values()].filter((fact) => mine(fact) && !isChosen.has(fact));
  const plansOf = (period: string): readonly Fact[] =>
    chosen.filter(({ key }) => key.series !== 'actual' && key.period === period);
  const of = (fact: Fact): Period | null => periodOf(book, fact.key.period);
  const rows = chosen.flatMap((actual): readonly FigureRow[] => {
    const period = of(actual);
    if (actual.key.series !== 'actual' || !period) return [];
    return [
      {
        period,
        actual,
        others: others.filter(
          ({ key }) => key.series === 'actual' && key.period === actual.key.period,
        ),
        baselines: plansOf(yearPeriod(period).code),
      },
    ];
  });
  const told = new Set(rows.flatMap(({ baselines }) => baselines.map(({ key }) => key.period)));
  const ahead = [...new Set(chosen.map(({ key }) => key.period))].flatMap((period) => {
    const baselines = told.has(period) ? [] : plansOf(period);
    const named = periodOf(book, period);
    return named && baselines.length > 0
      ? [{ period: named, actual: null, others: [], baselines }]
      : [];
  });
  return [...rows, ...ahead].toSorted((a, b) => byTime(a.period, b.period));
}

function byTime(a: Period, b: Period): number {
  if (lastDay(a) !== lastDay(b)) return lastDay(a) < lastDay(b) ? -1 : 1;
  return firstDay(a) < firstDay(b) ? 1 : firstDay(a) > firstDay(b) ? -1 : 0;
}
