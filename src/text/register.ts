import type { Severity } from './checked.ts';

/** A rule of the checker; docs/checker-rules.md has a row for each. */
export type Rule = {
  readonly id: string;
  /** The highest it gives; doubt lowers it. */
  readonly severity: Severity;
};

/** Every finding names one of these. */
export const RULES = [
  { id: 'number.malformed', severity: 'error' },
  { id: 'number.english-point', severity: 'question' },
  { id: 'number.fraction-of-one', severity: 'error' },
  { id: 'number.words', severity: 'error' },
  { id: 'unit.missing', severity: 'question' },
  { id: 'sum.mismatch', severity: 'error' },
  { id: 'scale.slip', severity: 'error' },
  { id: 'part.exceeds', severity: 'error' },
  { id: 'difference.mismatch', severity: 'error' },
  { id: 'share.mismatch', severity: 'error' },
  { id: 'ratio.mismatch', severity: 'error' },
  { id: 'ratio.exceeds', severity: 'question' },
  { id: 'plan.mismatch', severity: 'error' },
  { id: 'growth.mismatch', severity: 'error' },
  { id: 'growth.impossible', severity: 'error' },
  { id: 'index.mismatch', severity: 'error' },
  { id: 'change.mismatch', severity: 'error' },
  { id: 'change.impossible', severity: 'error' },
  { id: 'pair.mismatch', severity: 'error' },
  { id: 'times.mismatch', severity: 'error' },
  { id: 'times.ambiguous', severity: 'question' },
  { id: 'points.mismatch', severity: 'error' },
  { id: 'percent.for-points', severity: 'question' },
  { id: 'percent.above-hundred', severity: 'error' },
  { id: 'product.mismatch', severity: 'error' },
  { id: 'average.mismatch', severity: 'error' },
  { id: 'hundred.mismatch', severity: 'error' },
  { id: 'direction.contradiction', severity: 'error' },
  { id: 'rank.out-of-range', severity: 'error' },
  { id: 'names.count', severity: 'error' },
  { id: 'equal.mismatch', severity: 'error' },
  { id: 'bound.people', severity: 'error' },
  { id: 'date.impossible', severity: 'error' },
  { id: 'date.padding', severity: 'style' },
  { id: 'date.after-report', severity: 'question' },
  { id: 'period.left-over', severity: 'question' },
  { id: 'docnum.grammar', severity: 'error' },
  { id: 'docnum.type', severity: 'error' },
  { id: 'docnum.two-dates', severity: 'question' },
  { id: 'docnum.runs-back', severity: 'question' },
  { id: 'sequence.gap', severity: 'error' },
  { id: 'sequence.no-predecessor', severity: 'question' },
  { id: 'place.misspelt', severity: 'question' },
  { id: 'place.not-then', severity: 'question' },
  { id: 'blank.left', severity: 'question' },
  { id: 'copy.twice', severity: 'error' },
] as const satisfies readonly Rule[];

/** Rules that hold a report against kept facts; they speak only where facts are handed in. */
export const FACT_RULES = [
  { id: 'fact.differs', severity: 'error' },
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];
