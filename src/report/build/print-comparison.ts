import { againstOf, compareFact } from '#core/compare.ts';
import type { Comparison } from '#core/comparison.ts';
import { samePeriodLastYear, yearPeriod } from '#core/period.ts';
import type { Against } from '#core/reported-comparison.ts';
import type { Insertion } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { namedPhrase, priorPhrase } from '../wording/base-period.ts';
import { changePhrase } from '../wording/change.ts';
import { incomparableWords } from '../wording/incomparable.ts';
import { type Phrase, packWords, words } from '../wording/phrase.ts';
import { planPhrase } from '../wording/plan.ts';
import { type Desk, type Found, lookUp, periodFor } from './desk.ts';

type Of<K extends Insertion['kind']> = Extract<Insertion, { kind: K }>;

type Made = Extract<Comparison, { kind: 'made' }>;

/** How a comparison of one figure is asked for; the figure is already looked up. */
export type PlanAsked = Omit<Of<'plan'>, 'kind' | 'code' | 'where'>;
export type ChangeAsked = Omit<Of<'change'>, 'kind' | 'code' | 'where'>;

export function printPlan(desk: Desk, asked: Of<'plan'>, at: At): readonly Inline[] {
  const found = lookUp(desk, asked.code, asked.where, at);
  return found.kind === 'missing' ? [found.inline] : printPlanOf(desk, found, { asked, at });
}

export function printChange(desk: Desk, asked: Of<'change'>, at: At): readonly Inline[] {
  const found = lookUp(desk, asked.code, asked.where, at);
  return found.kind === 'missing' ? [found.inline] : printChangeOf(desk, found, { asked, at });
}

/** bằng 55,7% kế hoạch. Where no plan is named it is the first that the figure can be set against. */
export function printPlanOf(
  desk: Desk,
  found: Found,
  { asked, at }: { readonly asked: PlanAsked; readonly at: At },
): readonly Inline[] {
  const year = yearPeriod(found.period).code;
  const against =
    asked.against === null
      ? (plansOf(desk, found)[0] ?? firstPlan(desk, year))
      : { series: asked.against, period: year };
  const baseline = desk.book.baselines.get(against.series);
  const phrase = asked.as === null ? packWords(baseline?.phrase.vi ?? 'kế hoạch') : words(asked.as);
  const tail = asked.tail === 'none' ? null : phrase;
  return printed(desk, found, {
    against,
    at,
    phrase: (made) => planPhrase(made, { ...asked, tail }),
  });
}

/** tăng 5,4% so với cùng kỳ năm trước. */
export function printChangeOf(
  desk: Desk,
  found: Found,
  { asked, at }: { readonly asked: ChangeAsked; readonly at: At },
): readonly Inline[] {
  const { book } = desk;
  const isPrior = asked.against === null || asked.against === 'prior';
  const base = isPrior
    ? samePeriodLastYear(found.period, book.periods)
    : periodFor(desk, asked.against);
  if (!base) {
    const text = incomparableWords('no-base');
    return [desk.ledger.miss(found.slot.indicator, 'no-period', at, text)];
  }
  const named = isPrior ? priorPhrase(found.period, base) : namedPhrase(base);
  const said = {
    verb: asked.verb,
    extent: asked.extent,
    way: asked.way,
    base: asked.tail.kind === 'printed' ? named : null,
    tail: asked.tail.kind === 'words' ? asked.tail.text : null,
  };
  const against: Against = { series: 'actual', period: base.code };
  return printed(desk, found, { against, at, phrase: (made) => changePhrase(made, said) });
}

/** The comparisons that a figure can be shown with, its plans first; forecasts and scenarios by name only. */
export function comparisonsOf(desk: Desk, { slot, period }: Found): readonly Against[] {
  const prior = samePeriodLastYear(period, desk.book.periods);
  const all = againstOf(desk.book, slot, yearPeriod(period).code, prior?.code ?? null);
  return all.filter(({ series }) => series === 'actual' || series.startsWith('plan:'));
}

const plansOf = (desk: Desk, found: Found): readonly Against[] =>
  comparisonsOf(desk, found).filter(({ series }) => series !== 'actual');

function firstPlan({ book }: Desk, year: string): Against {
  const series = [...book.baselines.keys()].find((one) => one.startsWith('plan:'));
  return { series: series ?? 'plan:province', period: year };
}

type Clause = {
  readonly against: Against;
  readonly at: At;
  readonly phrase: (made: Made) => Phrase;
};

function printed(
  desk: Desk,
  { fact, slot }: Found,
  { against, at, phrase }: Clause,
): readonly Inline[] {
  const comparison = compareFact(desk.book, fact, against);
  if (comparison.kind === 'made') {
    const operands = comparison.operands.filter((key) => key !== null);
    return desk.ledger.tie(phrase(comparison), { role: 'comparison', fact, operands, comparison });
  }
  const text = incomparableWords(comparison.because);
  return [desk.ledger.miss(slot.indicator, 'incomparable', at, text)];
}
