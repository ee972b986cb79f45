import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, equals, fromBigInt } from '#core/decimal.ts';
import type { FactValue } from '#core/fact.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { orThrow } from '#core/result.ts';
import { fact, value } from '#core/testing/builders.ts';
import { parseUnit } from '#core/unit.ts';
import { readFigure } from '#core/vi/figure.ts';
import { type FigureWay, PLAINLY } from '../outline/insertion.ts';
import { phraseText } from './phrase.ts';
import { achievedPhrase, valueWords } from './value.ts';

const unit = (text: string) => orThrow(parseUnit(text));

describe('a value in a sentence', () => {
  test.each<[printed: string, way: Partial<FigureWay>, expected: string | null]>([
    ['50.253 ha', {}, '50.253 ha'],
    ['gần 1,82 triệu con', {}, 'gần 1,82 triệu con'],
    ['trên 90%', {}, 'trên 90%'],
    ['hơn 7.184,63 tỷ đồng', { word: 'none' }, '7.184,63 tỷ đồng'],
    ['5 dự án', {}, '05 dự án'],
    ['5 dự án', { pad: 'none' }, '5 dự án'],
    ['5 dự án', { unit: 'none' }, '05'],
    ['10 dự án', {}, '10 dự án'],
    ['0 dự án', {}, '0 dự án'],
    ['5 ha', {}, '5 ha'],
    ['5,4 tỷ đồng', {}, '5,4 tỷ đồng'],
    ['5%', {}, '5%'],
    ['5 triệu con', {}, '5 triệu con'],
    ['14,45 tiêu chí/xã', {}, '14,45 tiêu chí/xã'],
    ['759 con', { noun: 'con lợn' }, '759 con lợn'],
    ['1,82 triệu con', { noun: 'con gà' }, '1,82 triệu con gà'],
    ['370 nghìn con', { noun: 'triệu con trâu, bò' }, '0,370 triệu con trâu, bò'],
    ['05 hồ sơ', { noun: 'nhiệm vụ, đồ án' }, '05 nhiệm vụ, đồ án'],
    ['1.155,8 tỷ đồng', { unit: unit('triệu đồng') }, '1.155.800 triệu đồng'],
    ['37.423 triệu đồng', { unit: unit('tỷ đồng') }, '37,423 tỷ đồng'],
    ['37.423 triệu đồng', { unit: unit('ha') }, null],
    ['-', {}, 'không phát sinh'],
    ['...', {}, 'chưa có số liệu'],
    ['124119.5..124120.4 tấn', {}, 'khoảng 124.120 tấn'],
    ['10..20 ha', {}, 'từ 10 đến 20 ha'],
    ['95..95 doanh nghiệp', {}, '95 doanh nghiệp'],
  ])('%s, case %#', (printed, way, expected) => {
    expect(valueWords(value(printed), { ...PLAINLY, ...way }, 'flow')).toBe(expected);
  });

  test.each<[kind: IndicatorKind, printed: string, expected: string]>([
    ['rank', '7 hạng', '7 hạng'],
    ['stock', '7 xã', '07 xã'],
  ])('of kind %s: %s is %s', (kind, printed, expected) => {
    expect(valueWords(value(printed), PLAINLY, kind)).toBe(expected);
  });

  test.each<[value: FactValue, expected: string]>([
    [{ kind: 'absent', absence: { kind: 'not-applicable' } }, 'không áp dụng'],
    [{ kind: 'absent', absence: { kind: 'withheld', reason: 'dưới 5 người' } }, 'không công bố'],
    [{ kind: 'unreadable', printed: '10.6517', unit: unit('hộ') }, '10.6517 hộ'],
    [one('trên'), 'trên 12 ha'],
    [one('dưới'), 'dưới 12 ha'],
    [{ kind: 'interval', interval: { lo: null, hi: null }, unit: unit('ha') }, 'chưa có số liệu'],
  ])('of another kind, case %#', (of, expected) => {
    expect(valueWords(of, PLAINLY, 'flow')).toBe(expected);
  });

  function one(side: 'trên' | 'dưới'): FactValue {
    const end = { at: decimal('12'), closed: true };
    const interval = side === 'trên' ? { lo: end, hi: null } : { lo: null, hi: end };
    return { kind: 'interval', interval, unit: unit('ha') };
  }

  test('is read back as the same quantity, whatever the unit', () => {
    const units = fc.constantFrom(
      'ha',
      'tỷ đồng',
      'dự án',
      'nghìn con',
      '%',
      'tạ/ha',
      'm³',
      'điểm %',
    );
    const words = fc.constantFrom(null, 'gần', 'trên', 'hơn', 'khoảng', 'dưới', 'xấp xỉ');
    const readsBack = fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.nat({ max: 4 }),
      units,
      words,
      (unscaled, scale, of, word) => {
        const quantity = { value: fromBigInt(unscaled, scale), unit: unit(of) };
        const said: FactValue = word
          ? { kind: 'bounded', word, quantity }
          : { kind: 'exact', quantity };
        const read = orThrow(readFigure(valueWords(said, PLAINLY, 'flow') ?? ''));
        expect(read.word).toBe(word);
        expect(read.quantity.unit).toEqual(quantity.unit);
        expect(equals(read.quantity.value, quantity.value)).toBe(true);
        expect(read.quantity.value.scale).toBe(scale);
      },
    );
    fc.assert(readsBack);
  });
});

test.each([
  ['estimated', '50.253 ha', 'ước đạt 50.253 ha'],
  ['preliminary', '50.253 ha', 'đạt 50.253 ha'],
  ['official', '50.253 ha', 'đạt 50.253 ha'],
  ['estimated', 'gần 1,82 triệu con', 'ước đạt gần 1,82 triệu con'],
  ['estimated', '-', 'không phát sinh'],
  ['official', '...', 'chưa có số liệu'],
] as const)('what was achieved, %s: %s is “%s”', (status, printed, expected) => {
  const phrase = achievedPhrase(fact('agr.x', { value: printed, status }), PLAINLY, 'flow');
  expect(phrase && phraseText(phrase)).toBe(expected);
});
