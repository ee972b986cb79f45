import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agency } from '#core/agency.ts';
import { decimal, decimalText } from '#core/decimal.ts';
import type { Place, PlaceId } from '#core/place.ts';
import { quantity } from '#core/quantity.ts';
import { orThrow } from '#core/result.ts';
import { value } from '#core/testing/builders.ts';
import { parseUnit } from '#core/unit.ts';
import { againstFact } from './against-fact.ts';
import type { DerivedValue } from './derived-indicator.ts';
import type { Field, FieldType } from './field.ts';
import { fieldText, readFieldText } from './field-text.ts';
import { readTyped } from './read-typed.ts';
import type { FieldValue } from './record.ts';

const place = (id: PlaceId, kind: Place['kind'], name: string, to: string | null): Place => ({
  id,
  code: id.split('@')[0] ?? '',
  name: { vi: name },
  kind,
  level: kind === 'huyện' ? 'district' : 'commune',
  parent: null,
  from: id.split('@')[1] ?? '',
  to,
});

const agency = (code: string, name: string, short: string, to: string | null): Agency => ({
  code,
  name: { vi: name },
  short,
  from: '2021-01-01',
  to,
});

const GROUND = {
  places: new Map(
    [
      place('108@2021-01-01', 'huyện', 'Sìn Hồ', '2025-06-30'),
      place('03478@2021-01-01', 'thị trấn', 'Sìn Hồ', '2025-06-30'),
      place('03478@2025-07-01', 'xã', 'Sìn Hồ', null),
      place('03390@2021-01-01', 'xã', 'Bình Lư', '2025-06-30'),
    ].map((p) => [p.id, p]),
  ),
  agencies: new Map(
    [
      agency('so-khdt', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', '2025-02-28'),
      agency('so-tc', 'Sở Tài chính', 'Sở TC', null),
    ].map((a) => [a.code, a]),
  ),
  day: '2024-09-15',
};

const field = (type: FieldType): Field => ({
  code: 'f',
  label: { vi: 'Trường' },
  type,
  required: false,
  publicity: 'open',
});
const unit = (text: string) => orThrow(parseUnit(text));
const bounds = { digits: 3, least: null, most: null };

const FIELDS = {
  head: field({ kind: 'number', unit: unit('con'), ...bounds }),
  money: field({ kind: 'money', unit: unit('triệu đồng'), ...bounds }),
  day: field({ kind: 'day', least: null, most: null }),
  place: field({ kind: 'place', levels: [] }),
  commune: field({ kind: 'place', levels: ['commune'] }),
  agency: field({ kind: 'agency' }),
  choice: field({
    kind: 'choice',
    choices: [
      { code: 'online', label: { vi: 'Trực tuyến', en: 'Online' } },
      { code: 'counter', label: { vi: 'Trực tiếp', en: 'At the counter' } },
    ],
  }),
  text: field({ kind: 'text', longest: 50 }),
  point: field({ kind: 'point' }),
  document: field({ kind: 'document' }),
} as const;

describe('what is typed', () => {
  test.each<[keyof typeof FIELDS, string, unknown]>([
    ['head', ' 1.234 ', '1234'],
    ['head', '1.234 con', '1234'],
    ['head', '1,5 nghìn con', '1500'],
    ['head', '-', { absent: 'nothing-occurred' }],
    ['head', '...', { absent: 'not-collected-yet' }],
    ['head', '', null],
    ['head', '1.2345', 'typed.malformed'],
    ['head', '12 hộ', 'typed.unit'],
    ['head', 'gần 12 con', 'typed.bounded'],
    ['money', '3.270.928', '3270928'],
    ['money', '1,25 tỷ đồng', '1250'],
    ['day', '05/9/2024', '2024-09-05'],
    ['day', '2024-09-05', '2024-09-05'],
    ['day', '31/9/2024', 'typed.malformed'],
    ['day', '9/2024', 'typed.malformed'],
    ['place', '03390@2021-01-01', '03390@2021-01-01'],
    ['place', 'Bình Lư', '03390@2021-01-01'],
    ['place', 'binh lu', '03390@2021-01-01'],
    ['place', 'Sìn Hồ', 'typed.several'],
    ['place', 'huyện Sìn Hồ', '108@2021-01-01'],
    ['place', 'xã Sìn Hồ', 'typed.unknown'],
    ['commune', 'Sìn Hồ', '03478@2021-01-01'],
    ['agency', 'so-tc', 'so-tc'],
    ['agency', 'Sở KH&ĐT', 'so-khdt'],
    ['agency', 'so tai chinh', 'so-tc'],
    ['agency', 'Sở Xây dựng', 'typed.unknown'],
    ['choice', 'online', 'online'],
    ['choice', 'trực tiếp', 'counter'],
    ['choice', 'bưu chính', 'typed.unknown'],
    ['text', 'x', 'x'],
    ['text', 'a\u0000b', 'typed.malformed'],
    ['point', '22.31, 103.6', '22.31 103.6'],
    ['document', '287/KH-UBND', '287/KH-UBND'],
    ['text', 'x'.repeat(10_001), 'typed.too-long'],
  ])('%s: %j', (kind, typed, expected) => {
    const read = readTyped(FIELDS[kind], typed, GROUND);
    expect(read.ok ? read.value && fieldText(read.value) : read.error.code).toEqual(expected);
  });

  test('names what it may have meant', () => {
    const read = readTyped(FIELDS.place, 'Sìn Hồ', GROUND);
    expect(read.ok ? null : read.error.near).toEqual(['108@2021-01-01', '03478@2021-01-01']);
  });
});

const VALUE: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.string({ maxLength: 40 }).map((text): FieldValue => ({ kind: 'text', text })),
  fc
    .record({
      unscaled: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      scale: fc.nat({ max: 6 }),
    })
    .map((of): FieldValue => ({ kind: 'number', value: of })),
  fc.constantFrom('2024-02-29', '0001-01-01').map((day): FieldValue => ({ kind: 'day', day })),
  fc.constantFrom<FieldValue>(
    { kind: 'place', place: '106@2021-01-01' },
    { kind: 'agency', agency: 'so-tc' },
    { kind: 'choice', choice: 'online' },
    { kind: 'reference', record: '0192f0c1-0000-7000-8000-000000000001' },
    { kind: 'document', number: '287/KH-UBND' },
    { kind: 'point', lat: '22.31', lon: '-103.6' },
    {
      kind: 'attachment',
      files: [{ name: 'a.pdf', sha256: 'a'.repeat(64), bytes: 12, type: 'application/pdf' }],
    },
  ),
);

test('reads back every value in the form in which it is kept', () => {
  fc.assert(
    fc.property(VALUE, (of) => {
      if (of.kind === 'absent') return;
      expect(readFieldText(of.kind, fieldText(of))).toEqual({ ok: true, value: of });
    }),
  );
});

test.each(['nothing-occurred', 'not-collected-yet', 'not-applicable'] as const)(
  'reads back %s',
  (absent) => {
    expect(readFieldText('day', { absent })).toEqual({
      ok: true,
      value: { kind: 'absent', absence: { kind: absent } },
    });
    expect(readFieldText('day', { absent: 'withheld' }).ok).toBe(false);
  },
);

describe('a stated figure beside the count', () => {
  const made = (number: string, of: string): DerivedValue => ({
    kind: 'made',
    quantity: quantity(decimal(number), of),
  });
  const none: DerivedValue = {
    kind: 'absent',
    absence: { kind: 'nothing-occurred' },
    because: 'none-counted',
  };
  const empty: DerivedValue = {
    kind: 'absent',
    absence: { kind: 'not-collected-yet' },
    because: 'register-empty',
  };

  test.each<[string, string, DerivedValue]>([
    ['12 ổ', 'agrees', made('12', 'ổ')],
    ['12 ổ', 'differs 1', made('13', 'ổ')],
    ['38,21%', 'agrees', made('38.2099', '%')],
    ['38,21%', 'agrees', made('38.2199', '%')],
    ['38,21%', 'differs 0.0101', made('38.2201', '%')],
    ['3,3 nghìn tỷ đồng', 'agrees', made('3270928', 'triệu đồng')],
    ['3,2 nghìn tỷ đồng', 'agrees', made('3270928', 'triệu đồng')],
    ['3,1 nghìn tỷ đồng', 'differs 0.170928', made('3270928', 'triệu đồng')],
    ['trên 700 đơn', 'agrees', made('710', 'đơn')],
    ['trên 800 đơn', 'differs', made('710', 'đơn')],
    ['-', 'agrees', none],
    ['-', 'differs', made('2', 'ổ')],
    ['3 ổ', 'differs -3', none],
    ['3 ổ', 'open register-empty', empty],
    ['...', 'open not-stated', made('2', 'ổ')],
    ['3 ha', 'open units-differ', made('2', 'ổ')],
  ])('%s %s', (stated, expected, counted) => {
    const said = againstFact(value(stated), counted);
    const more =
      said.kind === 'open'
        ? said.because
        : said.kind === 'differs'
          ? said.by && decimalText(said.by)
          : '';
    expect([said.kind, more].filter(Boolean).join(' ')).toBe(expected);
  });
});
