import type { Absence } from '#core/absence.ts';
import { type Decimal, divide, fromCount, isZero } from '#core/decimal.ts';
import type { Quantity } from '#core/quantity.ts';
import { convert, type Unit } from '#core/unit.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type {
  DerivedFigure,
  DerivedIndicator,
  Measure,
  NoFigure,
} from '#process/register/derived-indicator.ts';
import { tallyUnit } from '#process/register/tally.ts';

/** A figure of a register with how many records stand behind it. */
export type CountedFigure = {
  readonly value:
    | { readonly kind: 'made'; readonly quantity: Quantity }
    | {
        readonly kind: 'distribution';
        readonly classes: readonly { readonly code: string; readonly records: number }[];
      }
    | { readonly kind: 'absent'; readonly absence: Absence; readonly because: NoFigure };
  readonly records: number;
  readonly undecided: number;
  readonly unfilled: number;
};

/** What SQL adds up of one tally. */
export type Sums = {
  readonly records: number;
  readonly undecided: number;
  readonly unfilled: number;
  readonly total: Decimal;
};

/** The same without the names of the records. */
export const withoutNames = ({
  value,
  records,
  undecided,
  unfilled,
}: DerivedFigure): CountedFigure => ({
  value:
    value.kind === 'distribution'
      ? {
          kind: 'distribution',
          classes: value.classes.map(({ code, records: of }) => ({ code, records: of.length })),
        }
      : value,
  records: records.length,
  undecided: undecided.length,
  unfilled: unfilled.length,
});

export const REGISTER_EMPTY: CountedFigure = {
  value: { kind: 'absent', absence: { kind: 'not-collected-yet' }, because: 'register-empty' },
  records: 0,
  undecided: 0,
  unfilled: 0,
};

/** The figure of a measure from its sums, by the rules of `derive`. */
export function figureOf(
  { measure, unit }: DerivedIndicator,
  sums: readonly Sums[],
  definition: RegisterDefinition,
): CountedFigure {
  const [first, part] = sums;
  if (!first) return REGISTER_EMPTY;
  const made = (value: Decimal): CountedFigure => ({
    ...countsOf(first),
    value: { kind: 'made', quantity: { value, unit } },
  });
  const absent = (because: NoFigure): CountedFigure => ({
    ...countsOf(first),
    value: { kind: 'absent', absence: { kind: ABSENCES[because] }, because },
  });
  if (first.records === 0) return absent('none-counted');
  if (first.unfilled === first.records) return absent('number-missing');
  switch (measure.kind) {
    case 'tally':
      return made(inUnit(first.total, tallyUnit(measure, definition), unit));
    case 'share': {
      if (!part || isZero(first.total)) return absent('no-denominator');
      return made(shareOf(measure, { part, whole: first, unit, definition }));
    }
    case 'mean': {
      const type = definition.fields.find(({ code }) => code === measure.field)?.type;
      const own = type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
      const having = fromCount(first.records - first.unfilled);
      return made(divide(inUnit(first.total, own, unit), having, measure.digits, 'half-up'));
    }
    case 'distribution':
      throw new Error('a distribution is counted by its classes');
  }
}

/** Of a share these are the counts of its whole. */
const countsOf = ({ records, undecided, unfilled }: Sums) => ({ records, undecided, unfilled });

function shareOf(
  measure: Extract<Measure, { kind: 'share' }>,
  {
    part,
    whole,
    unit,
    definition,
  }: {
    readonly part: Sums;
    readonly whole: Sums;
    readonly unit: Unit;
    readonly definition: RegisterDefinition;
  },
): Decimal {
  const wholeUnit = tallyUnit(measure.whole, definition);
  const partUnit = tallyUnit(measure.part, definition);
  const total = wholeUnit && partUnit ? inUnit(part.total, partUnit, wholeUnit) : part.total;
  const hundred = unit.text === '%' ? { ...total, scale: total.scale - 2 } : total;
  return divide(hundred, whole.total, measure.digits, 'half-up');
}

/** An amount in the indicator's unit; a count has none of its own and keeps its size. */
function inUnit(value: Decimal, own: Unit | null, unit: Unit): Decimal {
  if (!own) return { ...value, scale: value.scale + unit.power };
  return convert(value, own, unit) ?? value;
}

const ABSENCES = {
  'register-empty': 'not-collected-yet',
  'none-counted': 'nothing-occurred',
  'no-denominator': 'not-applicable',
  'number-missing': 'not-collected-yet',
  'calendar-unknown': 'not-collected-yet',
} as const satisfies Record<NoFigure, string>;
