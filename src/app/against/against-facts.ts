import { scaleByTen } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { type FactBook, factAt } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import { exactly, type Interval, meets, rounded, span, truncated } from '#core/interval.ts';
import type { Label } from '#core/label.ts';
import type { Period } from '#core/period.ts';
import type { Quantity } from '#core/quantity.ts';
import { formatVi } from '#core/vi/number.ts';
import type { Finding } from '#text/checked.ts';
import { figureSpan } from '#text/claims/to-mention.ts';
import type { TextDocument } from '#text/document.ts';
import { measureOf } from '#text/lexicon/dimension.ts';
import { reachOf } from '#text/relations/reach.ts';
import { asPrintedLike, printed } from '#text/relations/words.ts';
import { areSame, countedNoun, namingWords, type Subject } from './subject-words.ts';
import { type ToldLevel, toldLevels } from './told-levels.ts';

/** What a report says of figures that are kept. */
export type AgainstFacts = {
  /** The period whose facts were asked. */
  readonly period: string;
  /** Figures of the text that are surely of one kept fact. */
  readonly matched: number;
  readonly agreeing: number;
  readonly findings: readonly Finding[];
};

type Named = { readonly indicator: Indicator; readonly fact: Fact; readonly subject: Subject };

/**
 * Holds the levels of a report against the chosen facts of a period for the whole province. Only a sentence that
 * names one indicator and nothing else is held against it; of all others nothing is said.
 */
export function againstFacts(document: TextDocument, book: FactBook, period: Period): AgainstFacts {
  const named = namedFacts(book, period);
  let matched = 0;
  const findings: Finding[] = [];
  for (const told of toldLevels(document, period)) {
    const [one, another] = named.filter(({ subject }) =>
      told.subjects.some((words) => areSame(words, subject)),
    );
    if (!one || another) continue;
    const verdict = hold(told, one.fact);
    if (verdict === null) continue;
    matched += 1;
    if (verdict === 'differs') findings.push(differs(document, told, one));
  }
  return { period: period.code, matched, agreeing: matched - findings.length, findings };
}

function namedFacts(book: FactBook, period: Period): readonly Named[] {
  return [...book.indicators.values()].flatMap((indicator): readonly Named[] => {
    const slot = { indicator: indicator.code, place: book.province, period: period.code };
    const fact = factAt(book, { ...slot, series: 'actual' });
    if (!fact) return [];
    const { name: dimension } = measureOf(indicator.unit.text);
    const words = namingWords(`${indicator.name.vi} ${countedNoun(indicator.unit.text)}`);
    return [{ indicator, fact, subject: { words, dimension } }];
  });
}

function hold({ figure }: ToldLevel, { value }: Fact): 'agrees' | 'differs' | null {
  const reach = reachOf(figure);
  if (value.kind !== 'exact' || !reach) return null;
  return meets(reach.lawful, reachOfFact(value.quantity)) ? 'agrees' : 'differs';
}

/** A kept count is exact; a measure stands for what rounds or is cut to it. */
function reachOfFact({ value, unit }: Quantity): Interval {
  const own = scaleByTen(value, measureOf(unit.text).power);
  return unit.counts && value.scale === 0 ? exactly(own) : span(rounded(own), truncated(own));
}

function differs(document: TextDocument, told: ToldLevel, { indicator, fact }: Named): Finding {
  const { figure, passage } = told;
  const quantity = fact.value.kind === 'exact' ? fact.value.quantity : null;
  const kept = quantity ? `${formatVi(quantity.value)} ${quantity.unit.text}` : '';
  const name = indicator.name;
  const size = quantity && scaleByTen(quantity.value, measureOf(quantity.unit.text).power);
  const digits = figureSpan(document, passage, { ...figure, end: figure.digitsEnd });
  return {
    rule: 'fact.differs',
    // An official figure is settled; an estimate may have been followed by the one that is printed.
    severity: fact.status === 'official' ? 'error' : 'question',
    spans: [figureSpan(document, passage, figure)],
    relation: null,
    message: {
      vi: `Văn bản ghi ${printed(figure)}; số liệu đang lưu của “${name.vi}” kỳ ${fact.key.period} là ${kept}.`,
      en: `The text has ${printed(figure)}; the figure kept of “${name.en ?? name.vi}” for ${fact.key.period} is ${kept}.`,
    },
    repairs: size ? [{ span: digits, text: asPrintedLike(figure, size), why: WHY }] : [],
  };
}

const WHY: Label = { vi: 'theo số liệu đang lưu', en: 'as the figure is kept' };
