import { comparablePeriods } from '#core/comparable-periods.ts';
import { againstOf, compareFact } from '#core/compare.ts';
import type { Comparison } from '#core/comparison.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { type FactBook, factAt, factBook, periodOf, slotOf } from '#core/fact-book.ts';
import { type Indicator, ownerOn } from '#core/indicator.ts';
import { lastDay, type Period, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import {
  type BoundaryFault,
  boundaryAsked,
  type Place,
  type PlaceId,
  placeOf,
} from '#core/place.ts';
import type { Against } from '#core/reported-comparison.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { isRolledUp, type Point, type RollUp, withRollUps } from '#core/roll-up.ts';
import {
  type PlanStanding,
  paceOf,
  planStanding,
  type Tone,
  toneOfChange,
} from '#core/standing.ts';
import type { Actor } from './actor.ts';
import type { Figures } from './ports.ts';

export type OverviewRequest = {
  /** Code of a period, of the calendar or named. */
  readonly period: string;
  /** Null: the province. */
  readonly place: string | null;
  /** The map on which the parts are summed where the place has no figure; null: that of the period's end. */
  readonly boundary: string | null;
  readonly knownOn: string | null;
};

export type PlanRow = {
  readonly against: Against;
  readonly comparison: Comparison;
  readonly standing: PlanStanding | null;
};

/** One indicator as it stands: its figure, and what it is set against. */
export type OverviewRow = {
  readonly indicator: Indicator;
  readonly fact: Fact;
  /** Where the figure is the sum of the parts. */
  readonly rollUp: RollUp | null;
  readonly plans: readonly PlanRow[];
  readonly change: { readonly comparison: Comparison; readonly tone: Tone } | null;
  /** How much of a year's plan should be done by now, in percent. */
  readonly pace: Decimal | null;
  /** Comparable figures up to this one, the oldest first. */
  readonly trend: readonly Point[];
};

/** An indicator that should have a figure and has none, and who owes it. */
export type Missing = {
  readonly indicator: Indicator;
  readonly owner: string | null;
  readonly because: 'planned' | 'reported-last-year' | 'said-to-come';
};

export type OverviewFault =
  | BoundaryFault
  | { readonly code: 'period.malformed'; readonly text: string }
  | { readonly code: 'place.unknown'; readonly text: string };

export type Overview = {
  readonly period: Period;
  readonly place: Place;
  readonly book: FactBook;
  readonly rows: readonly OverviewRow[];
  readonly missing: readonly Missing[];
};

/** How a place stands in a period: every indicator with plan, change and trend, and what is still owed. */
export async function readOverview(
  figures: Pick<Figures, 'catalogue' | 'facts' | 'rollUps' | 'points'>,
  _actor: Actor,
  { knownOn, ...asked }: OverviewRequest,
): Promise<Result<Overview, OverviewFault>> {
  const catalogue = await figures.catalogue(knownOn);
  const period = periodOf(catalogue, asked.period);
  if (!period) return refused({ code: 'period.malformed', text: asked.period });
  const placed = placeOf(catalogue, asked.place ?? catalogue.province);
  if (!placed) return refused({ code: 'place.unknown', text: asked.place ?? '' });
  const { id: place } = placed;
  const map = boundaryAsked(catalogue.boundaries, asked.boundary, lastDay(period));
  if (!map.ok) return map;
  const boundary = map.value?.code ?? '';
  const trend = comparablePeriods(period, catalogue.periods);
  const periods = [...new Set([period.code, yearPeriod(period).code, ...trend.slice(-2)])];
  const scope = { periods, places: [place], knownOn };
  const [facts, rollUps, points] = await Promise.all([
    figures.facts(scope),
    figures.rollUps({ ...scope, boundary }),
    figures.points({ ...scope, periods: trend, series: 'actual' }),
  ]);
  const book = factBook(catalogue, facts, knownOn);
  const sums = new Map(rollUps.map((rollUp) => [slotOf(rollUp), rollUp]));
  const whole = withRollUps(book, rollUps);
  const lines = linesOf(points);
  const rows: OverviewRow[] = [];
  const missing: Missing[] = [];
  for (const indicator of book.indicators.values()) {
    const slot = {
      indicator: indicator.code,
      place,
      period: period.code,
      series: 'actual',
    } as const;
    const fact = factAt(whole, slot);
    const owed = owedOf(whole, { indicator, fact, period, place });
    if (owed) missing.push(owed);
    if (!fact) continue;
    const rollUp = isRolledUp(fact) ? (sums.get(slotOf(slot)) ?? null) : null;
    const line = (lines.get(indicator.code) ?? []).toSorted(
      (a, b) => trend.indexOf(a.period) - trend.indexOf(b.period),
    );
    rows.push({ ...standingOf(whole, { indicator, fact, period }), rollUp, trend: line });
  }
  return ok({ period, place: placed, book: whole, rows, missing });
}

function linesOf(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const lines = new Map<string, Point[]>();
  for (const point of points) {
    const line = lines.get(point.indicator);
    if (line) line.push(point);
    else lines.set(point.indicator, [point]);
  }
  return lines;
}

export type Looked = {
  readonly indicator: Indicator;
  readonly fact: Fact;
  readonly period: Period;
};

export function standingOf(
  book: FactBook,
  { indicator, fact, period }: Looked,
): Omit<OverviewRow, 'rollUp' | 'trend'> {
  const prior = samePeriodLastYear(period, book.periods)?.code ?? null;
  const pace = paceOf(indicator, period);
  const plans: PlanRow[] = [];
  let change: OverviewRow['change'] = null;
  for (const against of againstOf(book, fact.key, yearPeriod(period).code, prior)) {
    const comparison = compareFact(book, fact, against);
    const made = comparison.kind === 'made' ? comparison : null;
    if (against.series === 'actual') {
      change = { comparison, tone: made ? toneOfChange(indicator.good, made) : 'none' };
    } else {
      plans.push({
        against,
        comparison,
        standing: made && planStanding(indicator, made, pace),
      });
    }
  }
  return { indicator, fact, plans, change, pace };
}

function owedOf(
  book: FactBook,
  asked: {
    readonly indicator: Indicator;
    readonly fact: Fact | null;
    readonly period: Period;
    readonly place: PlaceId;
  },
): Missing | null {
  const { indicator, fact, period, place } = asked;
  const owner = ownerOn(indicator, lastDay(period));
  if (fact) {
    const { value } = fact;
    const toCome = value.kind === 'absent' && value.absence.kind === 'not-collected-yet';
    return toCome ? { indicator, owner, because: 'said-to-come' } : null;
  }
  const at = (code: string | undefined, series: Fact['key']['series']): Fact | null =>
    code === undefined
      ? null
      : factAt(book, { indicator: indicator.code, place, period: code, series });
  const year = yearPeriod(period).code;
  if ([...book.baselines.keys()].some((series) => series !== 'actual' && at(year, series))) {
    return { indicator, owner, because: 'planned' };
  }
  const before = at(samePeriodLastYear(period, book.periods)?.code, 'actual');
  return before && before.status !== 'implied'
    ? { indicator, owner, because: 'reported-last-year' }
    : null;
}
