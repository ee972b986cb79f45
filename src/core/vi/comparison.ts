import { add, fromCount, negate } from '../decimal.ts';
import type { IndicatorKind } from '../indicator.ts';
import type { Quantity } from '../quantity.ts';
import type { ComparisonForm, ReportedComparison } from '../reported-comparison.ts';
import { ok, type Result, refused } from '../result.ts';
import { type FigureFault, readFigure } from './figure.ts';

/** What a printed comparison says: its form, its signed figure, and whether there are two readings. */
export type ReadComparison = Omit<ReportedComparison, 'against'>;

export type ComparisonFault =
  | FigureFault
  | { readonly code: 'comparison.unsigned'; readonly text: string }
  | { readonly code: 'comparison.form'; readonly text: string };

const HUNDRED = fromCount(100);
const LEAD = /^(\p{L}+(?: hơn)?)\s+/u;
const SIGNED = /^[+\-−–]/;

/** The words that a printed comparison may begin with; another word, or a sign after one, is refused. */
const BASELINE_WORDS: ReadonlySet<string> = new Set(['', 'bằng', 'đạt', 'vượt']);
const CHANGE_WORDS: ReadonlyMap<string, 1 | -1> = new Map([
  ['tăng', 1],
  ['cao hơn', 1],
  ['giảm', -1],
  ['thấp hơn', -1],
]);

/**
 * Reads "55,7%" and "vượt 18,3%" against a baseline, "+1.677 tấn", "−0,34 điểm %" and "tăng 1,5 lần"
 * against another period. The meanings are those of docs/figures.md, table of phrases.
 */
export function readComparison(
  written: string,
  against: 'baseline' | 'period',
  kind: IndicatorKind,
): Result<ReadComparison, ComparisonFault> {
  const text = written.normalize('NFC').trim();
  const lead = LEAD.exec(text);
  const word = lead?.[1]?.toLowerCase() ?? '';
  const start = lead?.[0].length ?? 0;
  const read = readFigure(text.slice(start));
  if (!read.ok) {
    // The offset of the fault is into the text as it was given.
    const before = written.length - written.trimStart().length + start;
    return refused('at' in read.error ? { ...read.error, at: read.error.at + before } : read.error);
  }
  const { quantity, word: bound } = read.value;
  const signed = SIGNED.test(text.slice(start));
  if (bound !== null || (signed && (word !== '' || against === 'baseline'))) {
    return refused({ code: 'comparison.form', text });
  }
  if (against === 'baseline') return againstBaseline(text, word, quantity);
  if (word === '') {
    return signed
      ? ok(againstPeriod(quantity, kind))
      : refused({ code: 'comparison.unsigned', text });
  }
  const sign = CHANGE_WORDS.get(word);
  if (sign === undefined) return refused({ code: 'comparison.form', text });
  const value = sign < 0 ? negate(quantity.value) : quantity.value;
  return ok(againstPeriod({ ...quantity, value }, kind));
}

function againstBaseline(
  text: string,
  word: string,
  quantity: Quantity,
): Result<ReadComparison, ComparisonFault> {
  if (!BASELINE_WORDS.has(word)) return refused({ code: 'comparison.form', text });
  const over = word === 'vượt';
  if (quantity.unit.text === 'lần' && over) {
    return ok({ form: 'times-over', figure: quantity, reading: 'ambiguous' });
  }
  if (quantity.unit.text !== '%') return refused({ code: 'comparison.form', text });
  const level = over ? { ...quantity, value: add(HUNDRED, quantity.value) } : quantity;
  return ok({ form: 'percent-of', figure: level, reading: 'sure' });
}

function againstPeriod(figure: Quantity, kind: IndicatorKind): ReadComparison {
  const form = FORM_OF_UNIT.get(figure.unit.text) ?? 'change-absolute';
  const twoReadings = form === 'change-times' || (form === 'change-percent' && kind === 'rate');
  return { form, figure, reading: twoReadings ? 'ambiguous' : 'sure' };
}

const FORM_OF_UNIT: ReadonlyMap<string, ComparisonForm> = new Map([
  ['%', 'change-percent'],
  ['điểm %', 'change-points'],
  ['lần', 'change-times'],
  ['bậc', 'change-rank'],
]);
