import type { Interval } from '#core/interval.ts';
import type { Severity } from '../checked.ts';
import type { Figure } from '../claims/figure.ts';
import type { RuleId } from '../register.ts';
import { isVague, outcomeOf, reachOf } from './reach.ts';
import type { FigureRepair, Tie } from './tie.ts';
import { printed } from './words.ts';

export type Which = 'rounded' | 'lawful';

/** Two ways to one size: what some figures make of it, and what another says. */
export type Compared = {
  readonly kind: string;
  readonly rule: RuleId;
  /** The severity if it is broken and no figure is vague. */
  readonly severity?: Severity;
  readonly members: readonly Figure[];
  readonly sides: (which: Which) => readonly [Interval, Interval] | null;
  /** As a reader would compute it. */
  readonly shown: string;
  readonly told: Figure;
  readonly repairs: readonly FigureRepair[];
};

/** The tie between them; none where a figure has no value. */
export function compared(made: Compared): readonly Tie[] {
  const outcome = outcomeOf(made.sides);
  if (outcome === null) return [];
  const explain = {
    vi: `${made.shown}; văn bản ghi ${printed(made.told)}`,
    en: `${made.shown}; the text says ${printed(made.told)}`,
  };
  const isBroken = outcome === 'broken';
  return [
    {
      kind: made.kind,
      members: made.members,
      holds: !isBroken,
      explain,
      fault: isBroken
        ? {
            rule: made.rule,
            severity: made.members.some(isVague) ? 'question' : (made.severity ?? 'error'),
            message: { vi: `Tính lại: ${explain.vi}.`, en: `Computed again: ${explain.en}.` },
            repairs: made.repairs,
          }
        : null,
    },
  ];
}

/** What three figures may stand for, put together; null where one has no value. */
export function with3(
  which: Which,
  [a, b, c]: readonly [Figure, Figure, Figure],
  make: (a: Interval, b: Interval, c: Interval) => readonly [Interval, Interval],
): readonly [Interval, Interval] | null {
  const [x, y, z] = [reachOf(a)?.[which], reachOf(b)?.[which], reachOf(c)?.[which]];
  return x && y && z ? make(x, y, z) : null;
}
