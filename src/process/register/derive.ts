import {
  compareDecimals,
  type Decimal,
  divide,
  fromCount,
  isZero,
  scaleByTen,
} from '#core/decimal.ts';
import type { PlaceId } from '#core/place.ts';
import { convert, type Unit } from '#core/unit.ts';
import type { RegisterDefinition } from './definition.ts';
import type {
  ClassCount,
  DerivedFigure,
  DerivedGround,
  DerivedIndicator,
  DistributionClass,
  Grouping,
  Measure,
  NoFigure,
} from './derived-indicator.ts';
import { wordOf } from './evaluate.ts';
import type { RecordAt } from './record.ts';
import {
  type CountingGround,
  numberIn,
  type Selected,
  select,
  sumOf,
  type Tallied,
  tally,
  tallyUnit,
} from './tally.ts';

/**
 * The figure of an indicator as its register counts it: from records as of the last day of the window. What
 * was counted is named, record by record; where there is nothing to count the figure is absent, and says why.
 */
export function derive(
  { measure, unit }: DerivedIndicator,
  from: DerivedGround,
  ground: CountingGround,
): DerivedFigure {
  if (from.records.length === 0) return absent('register-empty', NOTHING);
  switch (measure.kind) {
    case 'tally': {
      const counted = tally(measure, from, ground);
      if (counted.records.length === 0) return absent('none-counted', counted);
      if (lacksAll(counted)) return absent('number-missing', counted);
      return made(
        inUnit(counted.total, tallyUnit(measure, ground.definition), unit),
        unit,
        counted,
      );
    }
    case 'share':
      return share(measure, { unit, from, ground });
    case 'mean':
      return mean(measure, { unit, from, ground });
    case 'distribution':
      return distribution(measure, from, ground);
  }
}

/** The same for each place, state or value of a field that any record has; records without one are left out. */
export function deriveBy(
  grouping: Grouping,
  indicator: DerivedIndicator,
  { from, ground }: { readonly from: DerivedGround; readonly ground: CountingGround },
): ReadonlyMap<string, DerivedFigure> {
  const groups = new Map<string, RecordAt[]>();
  for (const record of from.records) {
    const key = keyOf(grouping, record, ground.definition);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return new Map(
    [...groups].map(([key, records]) => [key, derive(indicator, { ...from, records }, ground)]),
  );
}

/** The group a record belongs to; null where it has none. */
export function keyOf(
  grouping: Grouping,
  record: RecordAt,
  definition: RegisterDefinition,
): string | null {
  switch (grouping.kind) {
    case 'state':
      return record.state;
    case 'field':
      return wordOf(record.values.get(grouping.field));
    case 'place': {
      const place = placeOfRecord(record, definition);
      return place && (grouping.into.get(place) ?? place);
    }
  }
}

export function placeOfRecord({ values }: RecordAt, { place }: RegisterDefinition): PlaceId | null {
  const value = place === null ? undefined : values.get(place);
  return value?.kind === 'place' ? value.place : null;
}

type Asked = {
  readonly unit: Unit;
  readonly from: DerivedGround;
  readonly ground: CountingGround;
};

function share(
  measure: Extract<Measure, { kind: 'share' }>,
  { unit, from, ground }: Asked,
): DerivedFigure {
  const part = tally(measure.part, from, ground);
  const whole = tally(measure.whole, from, ground);
  const counted: Counted = {
    records: whole.records,
    part: part.records,
    undecided: [...whole.undecided, ...part.undecided.filter(isNew(whole))],
    unfilled: [...new Set([...whole.unfilled, ...part.unfilled])],
  };
  if (whole.records.length === 0) return absent('none-counted', counted);
  if (lacksAll(whole)) return absent('number-missing', counted);
  if (isZero(whole.total)) return absent('no-denominator', counted);
  const wholeUnit = tallyUnit(measure.whole, ground.definition);
  const partUnit = tallyUnit(measure.part, ground.definition);
  // amounts of one dimension are divided in one unit; a count of records is divided as it stands
  const total = wholeUnit && partUnit ? inUnit(part.total, partUnit, wholeUnit) : part.total;
  const printed = unit.dimension === '%' ? scaleByTen(total, 2 - unit.power) : total;
  return made(divide(printed, whole.total, measure.digits, 'half-up'), unit, counted);
}

/** Of a record that neither part nor whole could decide about, it is said once. */
function isNew({ undecided }: Selected) {
  const known = new Set(undecided.map(({ record }) => record));
  return ({ record }: Selected['undecided'][number]): boolean => !known.has(record);
}

function mean(
  measure: Extract<Measure, { kind: 'mean' }>,
  { unit, from, ground }: Asked,
): DerivedFigure {
  const selected = select(measure, from, ground);
  const { total, unfilled } = sumOf(selected.records, measure.field);
  const counted = { ...selected, unfilled };
  const having = selected.records.length - unfilled.length;
  if (selected.records.length === 0) return absent('none-counted', counted);
  if (having === 0) return absent('number-missing', counted);
  const type = ground.definition.fields.find(({ code }) => code === measure.field)?.type;
  const own = type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
  // con over ổ: the mean is in con/ổ, or in con
  const sum = own ? scaleByTen(total, own.power - unit.power) : total;
  return made(divide(sum, fromCount(having), measure.digits, 'half-up'), unit, counted);
}

function distribution(
  measure: Extract<Measure, { kind: 'distribution' }>,
  from: DerivedGround,
  ground: CountingGround,
): DerivedFigure {
  const selected = select(measure, from, ground);
  const unfilled = selected.records
    .filter((record) => !isKnown(record, measure.field))
    .map(({ record }) => record);
  const counted = { ...selected, unfilled };
  if (selected.records.length === 0) return absent('none-counted', counted);
  if (unfilled.length === selected.records.length) return absent('number-missing', counted);
  const classes = measure.classes.map(
    (of): ClassCount => ({
      code: of.code,
      records: selected.records
        .filter((record) => liesIn(of, record, measure.field))
        .map(({ record }) => record),
    }),
  );
  return unlessUnknown(counted, { kind: 'distribution', classes });
}

const isKnown = ({ values }: RecordAt, field: string): boolean =>
  numberIn(values.get(field)) !== null || wordOf(values.get(field)) !== null;

function liesIn({ of }: DistributionClass, { values }: RecordAt, field: string): boolean {
  const value = values.get(field);
  switch (of.kind) {
    case 'choices': {
      const word = wordOf(value);
      return word !== null && of.choices.includes(word);
    }
    case 'numbers': {
      const number = numberIn(value);
      if (!number) return false;
      return (
        (of.least === null || compareDecimals(of.least, number) <= 0) &&
        (of.most === null || compareDecimals(number, of.most) <= 0)
      );
    }
  }
}

/**
 * An amount in the indicator's unit. A count has none of its own and keeps its size: 298 records are 298 dự án.
 * Units of another dimension are refused where a register is read.
 */
function inUnit(value: Decimal, own: Unit | null, unit: Unit): Decimal {
  if (!own) return scaleByTen(value, -unit.power);
  return convert(value, own, unit) ?? value;
}

const lacksAll = ({ records, unfilled }: Tallied): boolean =>
  records.length > 0 && unfilled.length === records.length;

type Counted = Selected & {
  readonly unfilled: DerivedFigure['unfilled'];
  readonly part?: readonly RecordAt[];
};

const NOTHING: Counted = { records: [], undecided: [], unfilled: [] };

const made = (value: Decimal, unit: Unit, counted: Counted): DerivedFigure =>
  unlessUnknown(counted, { kind: 'made', quantity: { value, unit } });

/** Where a clock could not be read for one record, the count of all of them is not known. */
function unlessUnknown(counted: Counted, value: DerivedFigure['value']): DerivedFigure {
  return isUnknown(counted) ? absent('calendar-unknown', counted) : { value, ...lineage(counted) };
}

const isUnknown = ({ undecided }: Counted): boolean =>
  undecided.some(({ because }) => because.kind === 'calendar-unknown');

function absent(because: NoFigure, counted: Counted): DerivedFigure {
  const reason: NoFigure = isUnknown(counted) ? 'calendar-unknown' : because;
  const absence = { kind: ABSENCES[reason] };
  return { value: { kind: 'absent', absence, because: reason }, ...lineage(counted) };
}

const ABSENCES = {
  'register-empty': 'not-collected-yet',
  'none-counted': 'nothing-occurred',
  'no-denominator': 'not-applicable',
  'number-missing': 'not-collected-yet',
  'calendar-unknown': 'not-collected-yet',
} as const satisfies Record<NoFigure, string>;

const lineage = ({ records, part, undecided, unfilled }: Counted) => ({
  records: records.map(({ record }) => record),
  part: (part ?? []).map(({ record }) => record),
  undecided,
  unfilled,
});
