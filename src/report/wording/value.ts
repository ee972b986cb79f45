import { type Decimal, divide, equals, fromCount, isZero, round, trimmed } from '#core/decimal.ts';
import type { Fact, FactValue, Status } from '#core/fact.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { contains, type Interval, isPoint } from '#core/interval.ts';
import type { Unit } from '#core/unit.ts';
import { ABSENCE_LABELS } from '#core/vi/value.ts';
import type { FigureWay } from '../outline/insertion.ts';
import { quantityWords } from './figure-words.ts';
import { figure, type Phrase, words } from './phrase.ts';

const ONE = fromCount(1);
const MOST_DIGITS = 3;
const FEWEST_DIGITS = -15;

/** A value in a sentence, with the word that bounds it; null if the unit measures something else. */
export function valueWords(value: FactValue, way: FigureWay, kind: IndicatorKind): string | null {
  switch (value.kind) {
    case 'exact':
      return quantityWords(value.quantity, way, kind);
    case 'bounded': {
      const printed = quantityWords(value.quantity, way, kind);
      return printed && way.word === 'printed' ? `${value.word} ${printed}` : printed;
    }
    case 'interval':
      return intervalWords(value.interval, value.unit, { way, kind });
    case 'absent':
      return ABSENCE_LABELS[value.absence.kind].vi;
    case 'unreadable':
      return asPrinted(value.printed, value.unit, way);
  }
}

/** What was done: "ước đạt" while the figure is an estimate, "đạt" once it is known. */
export function achievedPhrase(fact: Fact, way: FigureWay, kind: IndicatorKind): Phrase | null {
  const printed = valueWords(fact.value, way, kind);
  if (printed === null) return null;
  if (fact.value.kind === 'absent') return [figure(printed)];
  return [words(`${achievedVerb(fact.status)} `), figure(printed)];
}

function achievedVerb(status: Status): string {
  switch (status) {
    case 'estimated':
      return 'ước đạt';
    case 'preliminary':
    case 'official':
    case 'implied':
      return 'đạt';
  }
}

type Setting = { readonly way: FigureWay; readonly kind: IndicatorKind };

/** A figure that follows from others: one number where they pin it down, else from where to where. */
function intervalWords({ lo, hi }: Interval, unit: Unit, { way, kind }: Setting): string | null {
  const print = (value: Decimal, one: FigureWay): string | null =>
    quantityWords({ value, unit }, one, kind);
  const unpadded: FigureWay = { ...way, pad: 'none' };
  if (!lo && !hi) return ABSENCE_LABELS['not-collected-yet'].vi;
  const digits = unit.counts ? 0 : 1;
  const outward = (at: Decimal, rounding: 'floor' | 'ceiling'): Decimal =>
    trimmed(divide(at, ONE, digits, rounding));
  if (lo && hi) {
    if (isPoint({ lo, hi })) return print(lo.at, way);
    const one = commonRounding({ lo, hi });
    if (one) {
      const printed = print(one, unpadded);
      return printed && `khoảng ${printed}`;
    }
    const from = print(outward(lo.at, 'floor'), { ...unpadded, unit: 'none' });
    const to = print(outward(hi.at, 'ceiling'), unpadded);
    return from && to && `từ ${from} đến ${to}`;
  }
  const printed = lo
    ? print(outward(lo.at, 'floor'), unpadded)
    : hi && print(outward(hi.at, 'ceiling'), unpadded);
  return printed && (lo ? `trên ${printed}` : `dưới ${printed}`);
}

/** The most digits on which both ends agree, if the number lies between them; never a zero that stands for something. */
function commonRounding(interval: Interval): Decimal | null {
  const { lo, hi } = interval;
  if (!lo || !hi) return null;
  for (let scale = MOST_DIGITS; scale >= FEWEST_DIGITS; scale -= 1) {
    const low = round(lo.at, scale);
    if (!equals(low, round(hi.at, scale))) continue;
    return isZero(low) || !contains(interval, low) ? null : low;
  }
  return null;
}

/** A print that nobody can read is passed on as it stands, never mended. */
function asPrinted(printed: string, unit: Unit, way: FigureWay): string {
  const noun = way.noun ?? unit.text;
  return way.unit === 'none' || noun === '' ? printed : `${printed} ${noun}`;
}
