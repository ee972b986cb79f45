import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimal } from '#core/decimal.ts';
import { orThrow } from '#core/result.ts';
import { parseUnit } from '#core/unit.ts';
import { derive, deriveBy } from '#process/register/derive.ts';
import type {
  DerivedIndicator,
  Grouping,
  Measure,
  Selection,
  When,
} from '#process/register/derived-indicator.ts';
import { COMPARINGS, type Condition, type Term } from '#process/register/expression.ts';
import { recordAt } from '#process/register/fold.ts';
import type { RecordEvent } from '#process/register/record.ts';
import { OUTBREAKS } from '#process/testing/outbreaks.ts';
import { NEAR_DAY } from '#process/testing/records.ts';
import { provinceFigures } from '../figures.ts';
import { A1, A2, DISTRICT_A, PROVINCE, smallProvince } from '../testing/small-province.ts';
import { type TestStore, testStore } from '../testing/test-store.ts';
import { withoutNames } from './counted.ts';
import { provinceRegisters } from './registers.ts';
import { someOutbreaks } from './testing/some-outbreaks.ts';

/* What SQL counts is what the engine counts over the same records, whatever is asked. */

const BY = { actor: { id: 'system' }, reason: 'thử' };
const clock = () => '2024-10-05T00:00:00.000Z';

let ground: TestStore;
let logs: readonly (readonly RecordEvent[])[];
const registers = () => provinceRegisters(ground.store, PROVINCE, clock);

beforeAll(async () => {
  ground = await testStore();
  await provinceFigures(ground.store, PROVINCE, clock).load(smallProvince(), [], BY.actor);
  const of = { registers: new Map([['agr.outbreaks', OUTBREAKS]]), calendars: new Map() };
  await registers().load(of, BY.actor);
  const batch = someOutbreaks(120);
  await registers().append(OUTBREAKS, batch, BY);
  const read = await registers().logs(
    'agr.outbreaks',
    batch.map(({ record }) => record),
  );
  logs = [...read.values()];
});
afterAll(() => ground?.close());

const NUMBERS = ['head', 'weight', 'susceptible'] as const;
const DAYS = ['first-case', 'last-case'] as const;
const WORDS = ['disease', 'name', 'place', 'first-case', 'head'] as const;

const NUMBER_TERM: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...NUMBERS).map((field): Term => ({ kind: 'field', field })),
    fc.nat({ max: 400 }).map((n): Term => ({ kind: 'number', value: decimal(`${n}.5`) })),
    fc.tuple(tie('term'), tie('term')).map(([a, b]): Term => ({ kind: 'difference', of: [a, b] })),
    fc
      .tuple(fc.constantFrom('sum' as const, 'product' as const), tie('term'), tie('term'))
      .map(([kind, a, b]): Term => ({ kind, of: [a, b] })),
  ),
})).term;

const DAY_TERM: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom(...DAYS).map((field): Term => ({ kind: 'field', field })),
  NEAR_DAY.map((day): Term => ({ kind: 'day', day })),
  fc.constant<Term>({ kind: 'today' }),
  fc
    .constantFrom(null, 'confirm', 'declare-over')
    .map((transition): Term => ({ kind: 'since', transition })),
  fc
    .tuple(fc.constantFrom(...DAYS), fc.integer({ min: -9, max: 9 }))
    .map(([field, days]): Term => ({ kind: 'days-after', day: { kind: 'field', field }, days })),
);

const BETWEEN: fc.Arbitrary<Term> = fc
  .tuple(DAY_TERM, DAY_TERM)
  .map(([from, to]): Term => ({ kind: 'days-between', from, to }));

const compare = (side: fc.Arbitrary<Term>, other = side): fc.Arbitrary<Condition> =>
  fc
    .tuple(fc.constantFrom(...COMPARINGS), side, other)
    .map(([how, left, right]): Condition => ({ kind: 'compare', how, left, right }));

const CONDITION: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    compare(NUMBER_TERM),
    compare(DAY_TERM),
    compare(BETWEEN, NUMBER_TERM),
    compare(NUMBER_TERM, DAY_TERM),
    fc
      .tuple(
        fc.constantFrom(...WORDS),
        fc.constantFrom('asf', 'rabies', A1, 'Ổ dịch số 3', '2024-09-03'),
      )
      .map(([field, word]): Condition => ({ kind: 'is', field, words: [word, 'fmd'] })),
    fc
      .uniqueArray(fc.constantFrom(...NUMBERS, ...WORDS), { maxLength: 2 })
      .map((fields): Condition => ({ kind: 'filled', fields })),
    fc
      .constantFrom('fighting', 'over')
      .map((state): Condition => ({ kind: 'state', states: [state] })),
    fc
      .constantFrom('open' as const, 'closed' as const)
      .map((phase): Condition => ({ kind: 'phase', phase })),
    tie('condition').map((of): Condition => ({ kind: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('condition'), { maxLength: 3 }),
      )
      .map(([kind, of]): Condition => ({ kind, of })),
  ),
})).condition;

const WHEN: fc.Arbitrary<When> = fc.constantFrom<When>(
  { kind: 'as-of' },
  { kind: 'opened' },
  { kind: 'transition', transition: 'declare-over' },
  { kind: 'transition', transition: 'confirm' },
  { kind: 'field', field: 'last-case' },
);

const SELECTION: fc.Arbitrary<Selection> = fc.record({ where: fc.option(CONDITION), when: WHEN });

const TALLY = fc
  .tuple(
    SELECTION,
    fc.oneof(
      fc.constant({ kind: 'records' as const }),
      fc.constantFrom(...NUMBERS).map((field) => ({ kind: 'sum' as const, field })),
      fc.constantFrom(...WORDS).map((field) => ({ kind: 'different' as const, field })),
    ),
  )
  .map(([selection, count]) => ({ ...selection, count }));

const CLASSES = [
  { code: 'small', label: { vi: 'nhỏ' }, of: { kind: 'numbers', least: null, most: decimal('4') } },
  {
    code: 'mid',
    label: { vi: 'vừa' },
    of: { kind: 'numbers', least: decimal('0'), most: decimal('20') },
  },
  { code: 'asf', label: { vi: 'dịch' }, of: { kind: 'choices', choices: ['asf', 'fmd'] } },
] as const;

const MEASURE: fc.Arbitrary<Measure> = fc.oneof(
  TALLY.map((tally): Measure => ({ kind: 'tally', ...tally })),
  fc
    .tuple(TALLY, TALLY)
    .map(([part, whole]): Measure => ({ kind: 'share', part, whole, digits: 2 })),
  fc
    .tuple(SELECTION, fc.constantFrom(...NUMBERS))
    .map(([selection, field]): Measure => ({ kind: 'mean', ...selection, field, digits: 3 })),
  fc.tuple(SELECTION, fc.constantFrom('head', 'weight', 'disease')).map(
    ([selection, field]): Measure => ({
      kind: 'distribution',
      ...selection,
      field,
      classes: CLASSES,
    }),
  ),
);

const GROUPING: fc.Arbitrary<Grouping | null> = fc.constantFrom<Grouping | null>(
  null,
  { kind: 'state' },
  { kind: 'field', field: 'disease' },
  { kind: 'place', into: new Map([A1, A2].map((place) => [place, DISTRICT_A])) },
);

test('counts in SQL as the engine counts over the same records', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        measure: MEASURE,
        grouping: GROUPING,
        to: fc.oneof(NEAR_DAY, fc.constant('2024-10-04')),
        from: fc.constantFrom(null, '2024-09-05'),
        unit: fc.constantFrom('%', 'nghìn con', 'kg'),
      }),
      async ({ measure, grouping, to, from, unit }) => {
        const indicator: DerivedIndicator = {
          indicator: 'x',
          unit: orThrow(parseUnit(unit)),
          measure,
        };
        const window = { from, to };
        const records = logs.flatMap((log) => recordAt(log, { day: to, known: null }) ?? []);
        const engine = { window, records };
        const by = { definition: OUTBREAKS, calendar: null };
        const counting = { ...by, indicator, window, known: null };
        const expected = grouping
          ? [...deriveBy(grouping, indicator, { from: engine, ground: by })]
          : [['', derive(indicator, engine, by)] as const];
        const counted = grouping
          ? await registers().countBy(grouping, counting)
          : new Map([['', await registers().count(counting)]]);
        const told = new Map(expected.map(([key, figure]) => [key, withoutNames(figure)]));
        for (const { value } of told.values())
          seen.add(value.kind === 'absent' ? value.because : value.kind);
        const comparable = (figures: ReadonlyMap<string, ReturnType<typeof withoutNames>>) =>
          [...figures]
            .map(([key, { value, records: of, undecided, unfilled }]) => [
              key,
              plain(value),
              of,
              ...(measure.kind === 'share' ? [] : [undecided, unfilled]),
            ])
            .sort();
        expect(comparable(counted)).toEqual(comparable(told));
        if (grouping) return;
        const behind = await registers().behind(counting, { after: null, size: 500 });
        const [[, whole] = []] = expected;
        expect(behind.map(({ record }) => record)).toEqual([...(whole?.records ?? [])].sort());
      },
    ),
    { numRuns: 120 },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(['made', 'distribution', 'none-counted', 'number-missing']),
  );
});

/** Equal amounts, however many zeros stand at their end. */
function plain(value: ReturnType<typeof withoutNames>['value']): unknown {
  if (value.kind !== 'made') return value;
  let { unscaled, scale } = value.quantity.value;
  while (unscaled !== 0n && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return `${unscaled}e${unscaled === 0n ? 0 : -scale} ${value.quantity.unit.text}`;
}

test('a clock is read by the engine and counted the same', async () => {
  const where: Condition = { kind: 'clock', clock: 'quiet', is: 'reached' };
  const indicator: DerivedIndicator = {
    indicator: 'x',
    unit: orThrow(parseUnit('ổ')),
    measure: { kind: 'tally', count: { kind: 'records' }, where, when: { kind: 'as-of' } },
  };
  const window = { from: null, to: '2024-10-04' };
  const records = logs.flatMap((log) => recordAt(log, { day: window.to, known: null }) ?? []);
  const by = { definition: OUTBREAKS, calendar: null };
  const figure = derive(indicator, { window, records }, by);
  expect(figure.records.length).toBeGreaterThan(0);
  const counting = { ...by, indicator, window, known: null };
  expect(await registers().count(counting)).toEqual(withoutNames(figure));
  const [first] = await registers().behind(counting, { after: null, size: 1 });
  expect(first?.record).toBe([...figure.records].sort()[0]);
});
