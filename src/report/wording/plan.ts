import type { Comparison } from '#core/comparison.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Quantity } from '#core/quantity.ts';
import { formatFigure } from '#core/vi/figure.ts';
import { excess } from '#core/vi/value.ts';
import type { Extent, PlanVerb } from '../outline/insertion.ts';
import { figure, type Phrase, type Piece, words } from './phrase.ts';

type Made = Extract<Comparison, { kind: 'made' }>;

export type PlanWay = {
  readonly verb: PlanVerb | null;
  readonly extent: Extent;
  /** What follows the figure; null: nothing. */
  readonly tail: Piece | null;
};

/**
 * bằng 55,7% kế hoạch; above the plan vượt 18,3% kế hoạch, said of the same comparison (118,3%); just at
 * it đạt 100% kế hoạch. A verb that the figure contradicts gives way to the right one.
 */
export function planPhrase(made: Made, way: PlanWay): Phrase {
  const about = made.approximate ? 'khoảng ' : '';
  const print = (value: Decimal): Piece =>
    figure(about + formatFigure({ ...made.figure, value } satisfies Quantity));
  if (way.extent === 'figure') return [print(made.figure.value)];
  const tail = way.tail ? [words(' '), way.tail] : [];
  if (made.form === 'times-over' && made.basis === 'reported') {
    return [words('vượt '), print(made.figure.value), ...tail];
  }
  if (made.form === 'percent-of' && made.direction === 'up') {
    return [words('vượt '), print(excess(made.figure.value)), ...tail];
  }
  const reached = made.form === 'percent-of' && made.direction === 'same';
  const verb = reached || way.verb === 'đạt' ? 'đạt' : 'bằng';
  return [words(`${verb} `), print(made.figure.value), ...tail];
}
