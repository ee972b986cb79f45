import { percentOf } from '#core/aggregate.ts';
import type { Incomparable } from '#core/comparison.ts';
import { type Decimal, isZero, trimmed, zero } from '#core/decimal.ts';
import type { Fact, FactValue } from '#core/fact.ts';
import { unitOf } from '#core/implied.ts';
import { inUnit, type Quantity } from '#core/quantity.ts';
import { orThrow } from '#core/result.ts';
import { parseUnit, type Unit } from '#core/unit.ts';
import { formatFigure } from '#core/vi/figure.ts';
import type { FigureWay, Insertion } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { incomparableWords } from '../wording/incomparable.ts';
import { figure, words } from '../wording/phrase.ts';
import { valueWords } from '../wording/value.ts';
import { type Desk, kindOf, type Lookup, lookUp } from './desk.ts';
import { inlineOf } from './ledger.ts';
import { printFact } from './print-value.ts';

const PERCENT = orThrow(parseUnit('%'));

/** 73/94 xã; two figures of different things keep both their units, 6.594 hộ/28.648 khẩu. */
export function printRatio(
  desk: Desk,
  asked: Extract<Insertion, { kind: 'ratio' }>,
  at: At,
): readonly Inline[] {
  const done = lookUp(desk, asked.done, asked.where, at);
  const whole = lookUp(desk, asked.whole, asked.where, at);
  const operands = [done, whole].flatMap((one) => (one.kind === 'found' ? [one.fact.key] : []));
  const common = commonUnit(done, whole, asked.way);
  const print = (one: Lookup, way: FigureWay): readonly Inline[] => {
    if (one.kind === 'missing') return [one.inline];
    const value = common ? inSameUnit(one.fact.value, common) : one.fact.value;
    const printed = valueWords(value, way, kindOf(desk, one.fact.key.indicator));
    if (printed === null) return printFact(desk, one.fact, { verb: 'value', way, at });
    return desk.ledger.tie([figure(printed)], { role: 'part-of-ratio', fact: one.fact, operands });
  };
  const before: FigureWay = common ? { ...asked.way, unit: 'none' } : asked.way;
  return [...print(done, before), inlineOf(words('/')), ...print(whole, asked.way)];
}

/** The unit written once, after both; null where they count different things. */
function commonUnit(done: Lookup, whole: Lookup, way: FigureWay): Unit | null {
  const [a, b] = [done, whole].map((one) => (one.kind === 'found' ? unitOf(one.fact.value) : null));
  const unit = typeof way.unit === 'string' ? b : way.unit;
  const counted = [a, b].filter((own) => own !== null && own !== undefined);
  return unit && counted.every((own) => own.dimension === unit.dimension) ? unit : null;
}

/** In the common unit; of a pair, what did not occur is its zero. */
function inSameUnit(value: FactValue, unit: Unit): FactValue {
  if (value.kind === 'absent' && value.absence.kind === 'nothing-occurred') {
    return { kind: 'exact', quantity: { value: zero(), unit } };
  }
  if (value.kind !== 'exact' && value.kind !== 'bounded') return value;
  const quantity = inUnit(value.quantity, unit);
  return quantity ? { ...value, quantity } : value;
}

/** The share of a part in its whole, computed from both; "khoảng" where either is a bound. */
export function printShare(
  desk: Desk,
  asked: Extract<Insertion, { kind: 'share' }>,
  at: At,
): readonly Inline[] {
  const part = lookUp(desk, asked.part, asked.where, at);
  const whole = lookUp(desk, asked.whole, asked.where, at);
  if (part.kind === 'missing') return [part.inline];
  if (whole.kind === 'missing') return [whole.inline];
  const percent = shareOf(part.fact, whole.fact, asked.digits);
  if (typeof percent === 'string') {
    return [desk.ledger.miss(asked.part, 'incomparable', at, incomparableWords(percent))];
  }
  const about = [part, whole].some(({ fact }) => fact.value.kind === 'bounded') ? 'khoảng ' : '';
  const printed = about + formatFigure({ value: trimmed(percent), unit: PERCENT });
  const operands = [part.fact.key, whole.fact.key];
  return desk.ledger.tie([figure(printed)], { role: 'share', fact: part.fact, operands });
}

function shareOf(part: Fact, whole: Fact, digits: number): Decimal | Incomparable {
  const b = quantityOf(whole.value);
  if (typeof b === 'string') return b;
  if (part.value.kind === 'absent' && part.value.absence.kind === 'nothing-occurred') {
    return isZero(b.value) ? 'base-is-zero' : zero();
  }
  const a = quantityOf(part.value);
  if (typeof a === 'string') return a;
  const same = inUnit(a, b.unit);
  if (!same) return 'units-differ';
  return percentOf(same.value, b.value, digits) ?? 'base-is-zero';
}

function quantityOf(value: FactValue): Quantity | Incomparable {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return value.quantity;
    case 'interval':
      return 'base-is-vague';
    case 'absent':
      return value.absence.kind === 'nothing-occurred' ? 'base-is-zero' : 'absent';
    case 'unreadable':
      return 'unreadable';
  }
}
