import { type PlaceFigure, shownFact } from '#app/places.ts';
import { compareDecimals, type Decimal } from '#core/decimal.ts';
import type { Fact, FactValue } from '#core/fact.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import { stepOf, type ValueClass } from '#core/map/classes.ts';
import type { RollUp } from '#core/roll-up.ts';
import { convert } from '#core/unit.ts';
import { ABSENCE_LABELS, STATUS_LABELS, valueText } from '#core/vi/value.ts';
import type { PlaceFigureAnswer } from '../wire/places.ts';
import { doorOf } from './labels.ts';

/** The scale that the areas of a map are coloured by, and their values in order. */
export type Scale = { readonly classes: readonly ValueClass[]; readonly order: readonly Decimal[] };

export const NO_SCALE: Scale = { classes: [], order: [] };

/** What stands for an area on the scale, in the unit of the indicator: of a range its lower end. */
export function scaleValue(figure: PlaceFigure, indicator: Indicator): Decimal | null {
  const fact = shownFact(figure, indicator);
  return fact && amountOf(fact.value, indicator);
}

export const inOrder = (values: readonly Decimal[]): readonly Decimal[] =>
  [...values].sort(compareDecimals);

/** What an area has of an indicator as a page shows it; what there is none of says why. */
export function placeFigure(
  figure: PlaceFigure,
  indicator: Indicator,
  { classes, order }: Scale = NO_SCALE,
): PlaceFigureAnswer {
  const fact = shownFact(figure, indicator);
  const { rollUp } = figure;
  const parts = figure.own || !rollUp ? null : partsOf(rollUp);
  if (!fact) return { ...NOTHING, why: whyNone(figure, indicator), parts };
  const amount = amountOf(fact.value, indicator);
  const rank = amount ? order.findIndex((value) => compareDecimals(value, amount) === 0) : -1;
  return {
    state: amount ? 'figure' : 'none',
    printed: fact.value.kind === 'absent' ? null : valueText(fact.value),
    why: amount ? null : whyNoValue(fact),
    status: STATUS_LABELS[fact.status],
    fact: doorOf(fact),
    parts,
    step: amount && stepOf(classes, amount),
    rank: rank < 0 ? null : rank,
    questions: fact.questions.map(({ text }) => text),
  };
}

const NOTHING: PlaceFigureAnswer = {
  state: 'none',
  printed: null,
  why: null,
  status: null,
  fact: null,
  parts: null,
  step: null,
  rank: null,
  questions: [],
};

const partsOf = ({ expected, present, absent }: RollUp) => ({ expected, present, absent });

function amountOf(value: FactValue, { unit }: Indicator): Decimal | null {
  switch (value.kind) {
    case 'exact':
    case 'bounded':
      return convert(value.quantity.value, value.quantity.unit, unit);
    case 'interval': {
      const end = value.interval.lo ?? value.interval.hi;
      return end && convert(end.at, value.unit, unit);
    }
    case 'absent':
    case 'unreadable':
      return null;
  }
}

function whyNoValue({ value }: Fact): Label {
  if (value.kind === 'absent') {
    const said = ABSENCE_LABELS[value.absence.kind];
    if (value.absence.kind !== 'withheld') return said;
    const { reason } = value.absence;
    return { vi: `${said.vi}: ${reason}`, en: `${said.en ?? said.vi}: ${reason}` };
  }
  return {
    vi: 'nguồn in số không dùng được',
    en: 'the source prints a figure that cannot be used',
  };
}

function whyNone({ rollUp }: PlaceFigure, { overPlaces }: Indicator): Label {
  if (rollUp && rollUp.absent > 0 && rollUp.present === 0) {
    return {
      vi: 'các đơn vị hợp thành chưa có số liệu',
      en: 'its parts have said that there is none yet',
    };
  }
  if (rollUp && rollUp.present > 0) {
    const { present, expected } = rollUp;
    return {
      vi: `mới có ${present}/${expected} đơn vị hợp thành, chưa đủ để tính`,
      en: `only ${present} of ${expected} parts have a figure, too few to compute it`,
    };
  }
  if (overPlaces.kind === 'never') {
    return {
      vi: 'chưa báo cáo; chỉ tiêu này không cộng được từ các đơn vị hợp thành',
      en: 'not reported; this indicator is never put together from parts',
    };
  }
  return { vi: 'chưa báo cáo trong kỳ này', en: 'not reported in this period' };
}
