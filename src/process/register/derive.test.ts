import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#core/day.ts';
import { decimalText } from '#core/decimal.ts';
import type { PlaceId } from '#core/place.ts';
import { orThrow } from '#core/result.ts';
import { parseUnit } from '#core/unit.ts';
import { workingCalendar } from '../testing/calendars.ts';
import { OUTBREAKS } from '../testing/outbreaks.ts';
import { choice, day, number, record } from '../testing/records.ts';
import { derive, deriveBy } from './derive.ts';
import type {
  DerivedFigure,
  DerivedIndicator,
  DerivedWindow,
  Measure,
  Selection,
  When,
} from './derived-indicator.ts';
import type { Condition } from './expression.ts';
import type { RecordAt } from './record.ts';

const GROUND = { definition: OUTBREAKS, calendar: null };
const SEPTEMBER: DerivedWindow = { from: '2024-01-01', to: '2024-09-30' };
const ALL: Selection = { where: null, when: { kind: 'as-of' } };

const indicator = (measure: Measure, unit = 'ổ'): DerivedIndicator => ({
  indicator: 'agr.asf.outbreaks',
  unit: orThrow(parseUnit(unit)),
  measure,
});

const count = (selection: Partial<Selection> = {}) =>
  ({ kind: 'tally', count: { kind: 'records' }, ...ALL, ...selection }) as const;
const sum = (field: string) => ({ ...count(), count: { kind: 'sum', field } }) as const;

const shown = ({ value }: DerivedFigure): string => {
  switch (value.kind) {
    case 'made':
      return `${decimalText(value.quantity.value)} ${value.quantity.unit.text}`;
    case 'absent':
      return `${value.absence.kind}: ${value.because}`;
    case 'distribution':
      return value.classes.map(({ code, records }) => `${code} ${records.length}`).join(', ');
  }
};

/** The sample's outbreaks in small: four, of which two are past 21 days and one of these is declared over. */
const FOUR: readonly RecordAt[] = [
  record(
    [['2024-08-01', 'fighting']],
    {
      head: number('30'),
      weight: number('1.5'),
      disease: choice('asf'),
      'last-case': day('2024-08-20'),
    },
    'a',
  ),
  record(
    [['2024-09-01', 'fighting']],
    {
      head: number('7'),
      weight: number('0.25'),
      disease: choice('asf'),
      'last-case': day('2024-09-20'),
    },
    'b',
  ),
  record(
    [
      ['2024-07-01', 'fighting'],
      ['2024-09-10', 'over'],
    ],
    { head: number('12'), disease: choice('rabies'), 'last-case': day('2024-07-05') },
    'c',
  ),
  record([['2023-12-20', 'suspected']], {}, 'd'),
];

const over: Condition = { kind: 'state', states: ['over'] };
const quiet: Condition = { kind: 'clock', clock: 'quiet', is: 'reached' };
const asf: Condition = { kind: 'is', field: 'disease', words: ['asf'] };

describe('what a register counts', () => {
  test.each<[string, DerivedIndicator, string]>([
    ['all of them', indicator(count()), '4 ổ'],
    ['in thousands', indicator(count(), 'nghìn ổ'), '0.004 nghìn ổ'],
    ['in a state', indicator(count({ where: over })), '1 ổ'],
    ['past 21 days', indicator(count({ where: quiet })), '2 ổ'],
    ['closed', indicator(count({ where: { kind: 'phase', phase: 'closed' } })), '1 ổ'],
    ['opened in the window', indicator(count({ when: { kind: 'opened' } })), '3 ổ'],
    [
      'that went through a step',
      indicator(count({ when: { kind: 'transition', transition: 'to-over' } })),
      '1 ổ',
    ],
    [
      'with a day in the window',
      indicator(count({ when: { kind: 'field', field: 'last-case' } })),
      '3 ổ',
    ],
    ['of a disease', indicator(count({ where: asf })), '2 ổ'],
    ['a sum', indicator(sum('head'), 'con'), '49 con'],
    ['a sum in another unit', indicator(sum('weight'), 'kg'), '1750 kg'],
    [
      'different diseases',
      indicator({ ...count(), count: { kind: 'different', field: 'disease' } }, 'bệnh'),
      '2 bệnh',
    ],
    [
      'a share',
      indicator(
        { kind: 'share', part: count({ where: over }), whole: count({ where: quiet }), digits: 1 },
        '%',
      ),
      '50.0 %',
    ],
    [
      'a share of amounts',
      indicator(
        { kind: 'share', part: { ...sum('head'), where: asf }, whole: sum('head'), digits: 2 },
        '%',
      ),
      '75.51 %',
    ],
    [
      'a mean',
      indicator({ kind: 'mean', field: 'head', digits: 2, ...ALL }, 'con/ổ'),
      '16.33 con/ổ',
    ],
    [
      'none of a kind',
      indicator(count({ where: { kind: 'is', field: 'disease', words: ['fmd'] } })),
      'nothing-occurred: none-counted',
    ],
    [
      'a sum that nobody has filled in',
      indicator(sum('susceptible'), 'con'),
      'not-collected-yet: number-missing',
    ],
    [
      'a share of nothing',
      indicator(
        {
          kind: 'share',
          part: count(),
          whole: {
            ...sum('head'),
            where: {
              kind: 'compare',
              how: 'lt',
              left: { kind: 'field', field: 'head' },
              right: { kind: 'number', value: { unscaled: 0n, scale: 0 } },
            },
          },
          digits: 1,
        },
        '%',
      ),
      'nothing-occurred: none-counted',
    ],
  ])('%s', (_, of, figure) => {
    expect(shown(derive(of, { window: SEPTEMBER, records: FOUR }, GROUND))).toBe(figure);
  });

  test('classes of a number and of choices', () => {
    const classes = [
      { code: 'few', least: null, most: '9' },
      { code: 'some', least: '10', most: '20' },
      { code: 'many', least: '21', most: null },
    ].map(({ code, least, most }) => ({
      code,
      label: { vi: code },
      of: { kind: 'numbers', least: digits(least), most: digits(most) } as const,
    }));
    const of = indicator({ kind: 'distribution', field: 'head', classes, ...ALL });
    const figure = derive(of, { window: SEPTEMBER, records: FOUR }, GROUND);
    expect(shown(figure)).toBe('few 1, some 1, many 1');
    expect(figure.unfilled).toEqual(['d']);
  });

  test('says which records were counted, which could not be judged and which lack the number', () => {
    const undecided = [{ record: 'd', because: { kind: 'not-filled', field: 'disease' } }];
    expect(
      derive(indicator(count({ where: asf })), { window: SEPTEMBER, records: FOUR }, GROUND),
    ).toMatchObject({
      records: ['a', 'b'],
      undecided,
    });
    expect(
      derive(indicator(sum('head')), { window: SEPTEMBER, records: FOUR }, GROUND).unfilled,
    ).toEqual(['d']);
    const share = {
      kind: 'share',
      part: count({ where: over }),
      whole: count({ where: quiet }),
      digits: 1,
    } as const;
    expect(
      derive(indicator(share, '%'), { window: SEPTEMBER, records: FOUR }, GROUND),
    ).toMatchObject({
      records: ['a', 'c'],
      part: ['c'],
    });
  });

  test('an empty register was not collected yet; nothing is not zero', () => {
    expect(shown(derive(indicator(count()), { window: SEPTEMBER, records: [] }, GROUND))).toBe(
      'not-collected-yet: register-empty',
    );
  });

  test('a clock over days that the calendar does not know leaves the whole count unknown', () => {
    const definition = {
      ...OUTBREAKS,
      clocks: OUTBREAKS.clocks.map((clock) => ({ ...clock, basis: 'working' as const })),
    };
    const calendar = workingCalendar([[2025, [], []]]);
    const figure = derive(
      indicator(count({ where: quiet })),
      { window: SEPTEMBER, records: FOUR },
      { definition, calendar },
    );
    expect(shown(figure)).toBe('not-collected-yet: calendar-unknown');
  });
});

const digits = (text: string | null) =>
  text === null ? null : { unscaled: BigInt(text), scale: 0 };

test('moving one record’s day out of the window changes exactly the figures that count by it', () => {
  const moved = FOUR.map((r) =>
    r.record === 'a'
      ? { ...r, values: new Map([...r.values, ['last-case', day('2024-10-02')] as const]) }
      : r,
  );
  const by = (when: When, records: readonly RecordAt[]) =>
    shown(derive(indicator(count({ when })), { window: SEPTEMBER, records }, GROUND));
  expect(by({ kind: 'field', field: 'last-case' }, moved)).toBe('2 ổ');
  expect(by({ kind: 'opened' }, moved)).toBe(by({ kind: 'opened' }, FOUR));
});

type Row = {
  readonly opened: number;
  readonly state: string;
  readonly head: number | null;
  readonly disease: string | null;
  readonly place: string;
};

const ROW: fc.Arbitrary<Row> = fc.record({
  opened: fc.integer({ min: 0, max: 400 }),
  state: fc.constantFrom('suspected', 'fighting', 'over', 'dismissed'),
  head: fc.option(fc.nat({ max: 50 })),
  disease: fc.option(fc.constantFrom('asf', 'rabies', 'fmd')),
  place: fc.constantFrom('03386', '03387', '03388'),
});

const START = 19_600; // 2023-08-31
const INTO = new Map<PlaceId, PlaceId>([['03387@2021-01-01', '03388@2021-01-01']]);

const recordOf = (row: Row, i: number): RecordAt =>
  record(
    [[dayOf(START + row.opened), row.state]],
    {
      place: { kind: 'place', place: `${row.place}@2021-01-01` },
      ...(row.head === null ? {} : { head: number(String(row.head)) }),
      ...(row.disease === null ? {} : { disease: choice(row.disease) }),
    },
    `r${i}`,
  );

test('agrees with a count written separately', () => {
  fc.assert(
    fc.property(
      fc.array(ROW, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      fc.nat({ max: 50 }),
      (rows, from, long, least) => {
        const window = { from: dayOf(START + from), to: dayOf(START + from + long) };
        const at = { window, records: rows.map(recordOf) };
        const inWindow = rows.filter((r) => from <= r.opened && r.opened <= from + long);
        const withHeads = inWindow.filter((r) => r.head !== null && r.head >= least);
        const heads = withHeads.reduce((total, r) => total + (r.head ?? 0), 0);
        const where: Condition = {
          kind: 'compare',
          how: 'ge',
          left: { kind: 'field', field: 'head' },
          right: { kind: 'number', value: { unscaled: BigInt(least), scale: 0 } },
        };
        const when: When = { kind: 'opened' };
        const figure = (measure: Measure, unit = 'con') =>
          shown(derive(indicator(measure, unit), at, GROUND));
        const none = 'nothing-occurred: none-counted';

        expect(figure(count({ where, when }))).toBe(
          withHeads.length ? `${withHeads.length} con` : none,
        );
        expect(figure({ ...sum('head'), where, when })).toBe(
          withHeads.length ? `${heads} con` : none,
        );
        const kinds = new Set(inWindow.flatMap((r) => r.disease ?? []));
        const different = {
          ...count({ when }),
          count: { kind: 'different', field: 'disease' },
        } as const;
        expect(figure(different)).toBe(
          inWindow.length === 0
            ? none
            : kinds.size === 0
              ? 'not-collected-yet: number-missing'
              : `${kinds.size} con`,
        );
        const halves = (n: number, d: number) => Math.floor((2000 * n + d) / (2 * d));
        const share = {
          kind: 'share',
          part: count({ where, when }),
          whole: count({ when }),
          digits: 1,
        } as const;
        expect(figure(share, '%')).toBe(
          inWindow.length
            ? `${(halves(withHeads.length, inWindow.length) / 10).toFixed(1)} %`
            : none,
        );
        const groups = deriveBy({ kind: 'place', into: INTO }, indicator(count({ when })), {
          from: at,
          ground: GROUND,
        });
        const place = (r: Row) => (r.place === '03387' ? '03388' : r.place);
        for (const code of ['03386', '03388']) {
          const own = rows.filter((r) => place(r) === code);
          const happened = inWindow.filter((r) => place(r) === code).length;
          const group = groups.get(`${code}@2021-01-01`);
          expect(group && shown(group)).toBe(
            own.length ? (happened ? `${happened} ổ` : none) : undefined,
          );
        }
        const states = deriveBy({ kind: 'state' }, indicator(count()), {
          from: at,
          ground: GROUND,
        });
        const whole = [...states.values()].reduce(
          (total, { records }) => total + records.length,
          0,
        );
        expect(whole).toBe(rows.length);
      },
    ),
    { numRuns: 120 },
  );
});
