import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import { orThrow } from '#core/result.ts';
import { checkEvent } from '#process/register/check-event.ts';
import { checkRecord } from '#process/register/check-record.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import { derive } from '#process/register/derive.ts';
import { FIELD_KINDS } from '#process/register/field.ts';
import { recordAt } from '#process/register/fold.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import { sampleLogs } from '#process/register/sample.ts';
import { sumOf } from '#process/register/tally.ts';
import { choice, money, number, record, text } from '#process/testing/records.ts';
import { faultText } from '../fault.ts';
import { readTiny, TINY } from '../testing/tiny-pack.ts';

const PAGE = readFileSync(new URL('../../../docs/registers.md', import.meta.url), 'utf8');
const [register = '', indicators = '', samples = ''] = [
  ...PAGE.matchAll(/```yaml\n(.*?)```/gs),
].map(([, block = '']) => block);

const CALENDAR =
  'code: vn\nname: Lịch\nyears:\n  2024: { source: Thông báo, off: { 2024-09-02: Quốc khánh, 2024-09-03: Quốc khánh } }\n';

const read = readTiny({
  'registers/cong-trinh-nuoc.yaml': register,
  'indicators/agr.yaml': `${TINY['indicators/agr.yaml']}${indicators}`,
  'calendars/vn.yaml': CALENDAR,
  'samples/cong-trinh-nuoc.yaml': samples,
});

test('the example of the page is a pack without a fault, in under 60 lines', () => {
  expect(read.ok ? [] : read.error.map((fault) => faultText(fault))).toEqual([]);
  expect(register.trim().split('\n').length).toBeLessThan(60);
});

describe('what the example says', () => {
  const pack = orThrow(read);
  const definition = pack.registers.get('agr.water-schemes') as RegisterDefinition;
  const calendar = pack.calendars.get('vn') ?? null;
  const named = {
    name: text('Bản Hon 1'),
    place: { kind: 'place', place: '001@2021-01-01' },
  } as const;
  const ROWS = [
    record(
      [
        ['2024-01-10', 'building'],
        ['2024-06-20', 'working', 'hand-over'],
      ],
      { ...named, households: number('120') },
      'a',
    ),
    record(
      [['2021-05-01', 'working']],
      { ...named, households: number('80'), source: choice('well') },
      'b',
    ),
    record(
      [
        ['2021-05-01', 'working'],
        ['2024-08-30', 'broken', 'break'],
      ],
      { ...named, households: number('40') },
      'c',
    ),
    record(
      [
        ['2020-01-01', 'working'],
        ['2023-12-01', 'closed', 'close'],
      ],
      named,
      'd',
    ),
    record([['2024-09-01', 'building']], named, 'e'),
  ];

  test.each([
    ['agr.water.schemes', '4 công trình'],
    ['agr.water.households', '0.200 nghìn hộ'],
    ['agr.water.handed-over', '1 công trình'],
    ['agr.water.working-rate', '66.7 %'],
  ])('%s is %s', (code, figure) => {
    const derived = definition.indicators.find(({ indicator }) => indicator === code);
    const window = { from: '2024-01-01', to: '2024-09-30' };
    const made = derived && derive(derived, { window, records: ROWS }, { definition, calendar });
    const shown = made?.value.kind === 'made' ? made.value.quantity : null;
    expect(shown && `${decimalText(shown.value)} ${shown.unit.text}`).toBe(figure);
  });

  test('rules compare across scales: 4,2 tỷ within 4.200 triệu, not 4,201', () => {
    const broken = (spent: string) =>
      checkRecord(
        definition,
        record([['2024-01-10', 'building']], {
          ...named,
          capital: money('4200'),
          spent: money(spent),
        }),
        {
          places: pack.catalogue.places,
          agencies: pack.catalogue.agencies,
          records: new Map(),
          clocks: { day: '2024-09-30', calendar },
        },
      ).map(({ detail }) => detail.rule);
    expect(broken('4.2')).toEqual([]);
    expect(broken('4.201')).toEqual(['spent-within-capital']);
  });
});

test('the sample rows of the page meet their totals and break nothing', () => {
  const pack = orThrow(read);
  const definition = pack.registers.get('agr.water-schemes') as RegisterDefinition;
  const [sample] = pack.samples;
  const ground = { known: '2025-10-01T00:00:00.000Z', actor: 'system', why: 'dữ liệu mẫu' };
  const logs = sample ? sampleLogs(definition, sample, ground) : [];
  const rows = logs.flatMap((log) => recordAt(log, { day: '2025-12-31', known: null }) ?? []);
  expect(rows.map(({ state }) => state)).toEqual(Array(20).fill('broken'));
  const total = (field: string) => decimalText(sumOf(rows, field).total);
  expect([total('households'), total('capital'), total('spent')]).toEqual([
    '1234',
    '40000.0',
    '30.000',
  ]);
  const broken = logs.flatMap((log) =>
    log.flatMap((event, i) =>
      checkEvent(
        definition,
        { log: log.slice(0, i), event },
        {
          places: pack.catalogue.places,
          agencies: pack.catalogue.agencies,
          records: new Map(),
          clocks: { day: event.effective, calendar: null },
        },
      ),
    ),
  );
  expect(broken).toEqual([]);
});

test('the page lists every kind of field and the limits as they are', () => {
  const kinds = [...PAGE.matchAll(/^\| `(\w+)` \| /gm)].map(([, kind]) => kind);
  expect(kinds).toEqual([...FIELD_KINDS]);
  const limits = PAGE.slice(PAGE.indexOf('## Limits')).replaceAll(',', '');
  for (const key of [
    'fields',
    'states',
    'transitions',
    'clocks',
    'rules',
    'indicators',
    'choices',
    'events',
    'text',
    'days',
  ] as const) {
    expect(limits).toMatch(new RegExp(`\\b${REGISTER_LIMITS[key]}\\b`));
  }
});
