import type { Absence } from '../absence.ts';
import type { Comparison, Incomparable } from '../comparison.ts';
import {
  absolute,
  type Decimal,
  divide,
  fromCount,
  signOf,
  subtract,
  trimmed,
} from '../decimal.ts';
import type { FactValue, Status } from '../fact.ts';
import { type Interval, isPoint } from '../interval.ts';
import type { Label } from '../label.ts';
import type { Unit } from '../unit.ts';
import { formatFigure } from './figure.ts';

const ONE = fromCount(1);
const HUNDRED = fromCount(100);

export const STATUS_LABELS: Readonly<Record<Status, Label>> = {
  estimated: { vi: 'ước', en: 'estimated' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
  implied: { vi: 'suy ra', en: 'implied' },
};

export const ABSENCE_LABELS: Readonly<Record<Absence['kind'], Label>> = {
  'nothing-occurred': { vi: 'không phát sinh', en: 'nothing occurred' },
  'not-collected-yet': { vi: 'chưa có số liệu', en: 'not collected yet' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  withheld: { vi: 'không công bố', en: 'withheld' },
};

/** Why a comparison cannot be made. */
export const INCOMPARABLE_LABELS: Readonly<Record<Incomparable, Label>> = {
  'no-figure': { vi: 'chưa có số liệu', en: 'no figure yet' },
  'no-base': { vi: 'chưa có số liệu gốc', en: 'nothing to compare with' },
  absent: { vi: 'một trong hai số không có giá trị', en: 'one of the two has no value' },
  unreadable: { vi: 'số liệu không đọc được', en: 'one of the two cannot be read' },
  'base-is-zero': { vi: 'số liệu gốc bằng không', en: 'the base is zero' },
  'base-is-vague': {
    vi: 'hai số chưa đủ rõ để nói hơn hay kém',
    en: 'the two are not known well enough to say more or less',
  },
  'definition-changed': { vi: 'nội dung chỉ tiêu đã thay đổi', en: 'the definition has changed' },
  'price-base-changed': { vi: 'khác gốc giá so sánh', en: 'the price base differs' },
  'units-differ': { vi: 'khác đơn vị tính', en: 'the units differ' },
};

/** A fact's value as a person reads it; an interval shows both its ends. */
export function valueText(value: FactValue): string {
  switch (value.kind) {
    case 'exact':
      return formatFigure(value.quantity);
    case 'bounded':
      return `${value.word} ${formatFigure(value.quantity)}`;
    case 'interval':
      return intervalText(value.interval, value.unit);
    case 'absent':
      return ABSENCE_LABELS[value.absence.kind].vi;
    case 'unreadable':
      return value.unit.text === '' ? value.printed : `${value.printed} ${value.unit.text}`;
  }
}

/** A value as a person would type it; {@link readValue} reads it back. An implied one cannot be typed. */
export function typedText(value: FactValue): string {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return valueText(value);
    case 'interval':
      return '';
    case 'absent':
      return value.absence.kind === 'withheld'
        ? `withheld: ${value.absence.reason}`
        : TYPED_ABSENCES[value.absence.kind];
    case 'unreadable':
      return `[${value.printed}] ${value.unit.text}`.trim();
  }
}

const TYPED_ABSENCES = {
  'nothing-occurred': '-',
  'not-collected-yet': '...',
  'not-applicable': 'x',
} as const;

/** From the least to the most, rounded outward to a readable place. */
export function intervalText(interval: Interval, unit: Unit): string {
  const { lo, hi } = interval;
  const digits = readablePlace(interval, unit);
  const end = (at: Decimal, rounding: 'floor' | 'ceiling', withUnit: boolean): string =>
    formatFigure(
      { value: divide(at, ONE, digits, rounding), unit },
      { pad: 'none', unit: withUnit ? 'written' : 'none' },
    );
  if (lo && hi && isPoint(interval)) return end(lo.at, 'floor', true);
  if (lo && hi) return `${end(lo.at, 'floor', false)} – ${end(hi.at, 'ceiling', true)}`;
  if (lo) return `từ ${end(lo.at, 'floor', true)} trở lên`;
  if (hi) return `đến ${end(hi.at, 'ceiling', true)}`;
  return '?';
}

/** A comparison on its own, with its sign: +1.677 tấn, −0,34 điểm %, 55,7%, tăng 25,8 lần. */
export function comparisonText(
  made: Pick<Extract<Comparison, { kind: 'made' }>, 'form' | 'figure'> &
    Partial<{ readonly approximate: boolean }>,
): string {
  const about = made.approximate ? 'khoảng ' : '';
  const size = { ...made.figure, value: absolute(made.figure.value) };
  switch (made.form) {
    case 'percent-of':
      return about + formatFigure(made.figure);
    case 'times-over':
      return `${about}vượt ${formatFigure(made.figure)}`;
    case 'change-times':
      return `${signOf(made.figure.value) < 0 ? 'giảm' : 'tăng'} ${about}${formatFigure(size)}`;
    case 'change-percent':
    case 'change-absolute':
    case 'change-points':
    case 'change-rank':
      return about + signOfText(made.figure.value) + formatFigure(size);
  }
}

/** What the base would make of "vượt": the excess over a hundred. */
export const excess = (level: Decimal): Decimal => subtract(level, HUNDRED);

const signOfText = (value: Decimal): string => {
  const sign = signOf(value);
  return sign > 0 ? '+' : sign < 0 ? '−' : '';
};

/** Whole numbers for counts and large figures; otherwise one place more than the width needs; a single end keeps its own. */
function readablePlace(interval: Interval, unit: Unit): number {
  if (unit.counts) return 0;
  if (!interval.lo || !interval.hi) {
    const end = interval.lo ?? interval.hi;
    return end ? Math.min(6, Math.max(0, trimmed(end.at).scale)) : 0;
  }
  const width = subtract(interval.hi.at, interval.lo.at);
  for (let place = 0; place <= 6; place += 1) {
    if (
      absolute(width).unscaled * 10n ** BigInt(place) >=
      10n ** BigInt(Math.max(width.scale, 0))
    ) {
      return place === 0 ? 0 : place + 1;
    }
  }
  return 6;
}
