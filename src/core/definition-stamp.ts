import type { Fact } from './fact.ts';
import { type Catalogue, periodOf } from './fact-book.ts';
import { definitionOn, type Indicator } from './indicator.ts';
import { lastDay } from './period.ts';

type Known = Pick<Catalogue, 'indicators' | 'periods'>;

/** The version of the definition that a figure of a period is of: the one in force at its end. */
export function versionOf(
  indicator: Indicator,
  code: string,
  known: Pick<Catalogue, 'periods'>,
): number {
  const period = periodOf(known, code);
  const definition = period
    ? definitionOn(indicator, lastDay(period))
    : indicator.definitions.at(-1);
  return definition?.version ?? 1;
}

/** The fact under the definition that its catalogue says; the same fact where it is already. */
export function stamped(known: Known, fact: Fact): Fact {
  const indicator = known.indicators.get(fact.key.indicator);
  if (!indicator) return fact;
  const definition = versionOf(indicator, fact.key.period, known);
  return definition === fact.definition ? fact : { ...fact, definition };
}
