import { type Fact, type FactKeyText, factKeyText, parseFactKey, type Status } from '#core/fact.ts';
import { type FactBook, factAt, periodOf } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { periodLabel } from '#core/period-label.ts';
import { invariant } from '#core/result.ts';
import { valueText } from '#core/vi/value.ts';
import { canonicalJson, type Json } from './canonical.ts';
import type { Binding, Report } from './report.ts';

/** A figure as it was when the report was frozen. */
export type FrozenFigure = {
  readonly indicator: Label;
  /** As a person reads it. */
  readonly value: string;
  readonly status: Status;
  readonly revision: number;
};

type FrozenBinding = Pick<Binding, 'id' | 'role' | 'revision' | 'indicator' | 'printed'> & {
  readonly fact: FactKeyText;
  readonly operands: readonly FactKeyText[];
  /** What a comparison is made against, `series@period`. */
  readonly against: string | null;
};

/** A report as data that needs no book any more: its words, its bindings, and the figures they were made from. */
export type FrozenReport = Omit<Report, 'bindings' | 'knownOn'> & {
  readonly form: 1;
  readonly periodLabel: Label;
  readonly bindings: readonly FrozenBinding[];
  readonly figures: Readonly<Record<FactKeyText, FrozenFigure>>;
  readonly questions: number;
};

/** The same report and figures freeze to the same data, whenever it is done. */
export function freeze({ knownOn: _, ...report }: Report, book: FactBook): FrozenReport {
  const bindings = [...report.bindings.values()].map(frozenBinding);
  const keys = [...new Set(bindings.flatMap(({ fact, operands }) => [fact, ...operands]))].sort();
  const facts = keys.flatMap((key) => book.byKey.get(key) ?? []);
  const period = periodOf(book, report.period);
  invariant(period, `${report.period} is a period of the book`);
  return {
    ...report,
    form: 1,
    periodLabel: { vi: periodLabel(period, 'vi'), en: periodLabel(period, 'en') },
    bindings,
    figures: Object.fromEntries(facts.map((fact) => [factKeyText(fact.key), figure(fact, book)])),
    questions: facts.reduce((count, { questions }) => count + questions.length, 0),
  };
}

const frozenBinding = ({ fact, operands, comparison, ...binding }: Binding): FrozenBinding => ({
  ...binding,
  fact: factKeyText(fact),
  operands: operands.map(factKeyText),
  against: comparison ? `${comparison.against.series}@${comparison.against.period}` : null,
});

const figure = ({ key, value, status, revision }: Fact, book: FactBook): FrozenFigure => ({
  indicator: book.indicators.get(key.indicator)?.name ?? { vi: key.indicator },
  value: valueText(value),
  status,
  revision,
});

/** The one text of it, over which the hash is made. */
export const frozenText = (frozen: FrozenReport): string => canonicalJson(frozen satisfies Json);

/** The report for the writers of files. Its comparisons are words by now, and are not computed any more. */
export function thaw(frozen: FrozenReport): Report {
  const {
    form: _form,
    periodLabel: _label,
    figures: _figures,
    questions: _questions,
    ...report
  } = frozen;
  return {
    ...report,
    knownOn: null,
    bindings: new Map(
      frozen.bindings.map(({ against: _, fact, operands, ...binding }) => [
        binding.id,
        { ...binding, fact: keyOf(fact), operands: operands.map(keyOf) },
      ]),
    ),
  };
}

function keyOf(text: FactKeyText) {
  const key = parseFactKey(text);
  invariant(key, `${text} was written as a key`);
  return key;
}

/** The indicators that its numbers are of, by which it is seen or not. */
export const indicatorsOf = ({ bindings }: FrozenReport): readonly string[] => {
  const keys = bindings.flatMap(({ fact, operands }) => [fact, ...operands]);
  return [...new Set(keys.map((key) => keyOf(key).indicator))].sort();
};

/** A number whose figure is another one now than when the report was frozen; null where there is none any more. */
export type Difference = {
  readonly binding: string;
  readonly printed: string;
  readonly fact: FactKeyText;
  readonly indicator: Label;
  readonly was: string;
  readonly is: string | null;
};

/** The numbers that one would not print so today, each with the first of its figures that has changed. */
export function differences(frozen: FrozenReport, book: FactBook): readonly Difference[] {
  const now = (key: FactKeyText): string | null => {
    const fact = factAt(book, keyOf(key));
    return fact && valueText(fact.value);
  };
  return frozen.bindings.flatMap(({ id, printed, fact, operands }) => {
    const changed = [fact, ...operands].find((key) => {
      const then = frozen.figures[key];
      return then !== undefined && then.value !== now(key);
    });
    const then = changed === undefined ? undefined : frozen.figures[changed];
    if (changed === undefined || then === undefined) return [];
    const { indicator, value } = then;
    return [{ binding: id, printed, fact: changed, indicator, was: value, is: now(changed) }];
  });
}
