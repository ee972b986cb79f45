import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, decimalText } from '../decimal.ts';
import { quantity, quantityText } from '../quantity.ts';
import { formatFigure, readFigure } from './figure.ts';
import { formatVi, parseVi, readNumber } from './number.ts';

describe('numbers in Vietnamese notation', () => {
  test.each([
    ['50.253', '50253'],
    ['3.270.928', '3270928'],
    ['11.056,22', '11056.22'],
    ['0,67', '0.67'],
    ['05', '5'],
    ['30450', '30450'],
    ['−17,5', '-17.5'],
    ['-2,2', '-2.2'],
    ['–0,8', '-0.8'],
    ['+3,2', '3.2'],
    ['6,10', '6.10'],
  ])('reads %s as %s', (text, value) => {
    const read = parseVi(text);
    expect(read.ok && decimalText(read.value)).toBe(value);
  });

  test.each([
    ['1.23', 1],
    ['12.3456', 6],
    ['1,234,567', 5],
    ['6..2', 1],
    ['3,205.1', 5],
    ['10.6517', 6],
    ['1.000.00', 5],
    ['0.123', 1],
    ['', 0],
    [',5', 0],
    ['abc', 0],
  ])('refuses %s instead of guessing, and says where it broke', (text, at) => {
    const read = readNumber(text);
    expect(read.ok ? read.value : read.error.at).toBe(at);
  });

  test('"12." ends a sentence: the number is read and the point is left', () => {
    expect(readNumber('12. Sau đó')).toEqual({ ok: true, value: { value: decimal('12'), end: 2 } });
    expect(parseVi('12.').ok).toBe(false);
  });

  test('reads back everything it writes', () => {
    const number = fc.record({
      unscaled: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
      scale: fc.nat({ max: 6 }),
    });
    fc.assert(
      fc.property(number, (n) => {
        expect(parseVi(formatVi(n))).toEqual({ ok: true, value: n });
      }),
    );
  });
});

describe('figures', () => {
  test.each([
    ['gần 1,82 triệu con', 'gần', '1.82 triệu con'],
    ['trên 90%', 'trên', '90 %'],
    ['Khoảng 9,4 tỷ đồng', 'khoảng', '9.4 tỷ đồng'],
    ['hơn 7.184,63 tỷ đồng', 'hơn', '7184.63 tỷ đồng'],
    ['14,45 tiêu chí/xã', null, '14.45 tiêu chí/xã'],
    ['66.920 m3', null, '66920 m³'],
    ['05 ổ', null, '5 ổ'],
    ['  455   ha ', null, '455 ha'],
    ['12ha', null, '12 ha'],
    ['gần\u00a05\u00a0ha', 'gần', '5 ha'],
    ['gần 5 hộ'.normalize('NFD'), 'gần', '5 hộ'],
    ['35', null, '35'],
  ])('reads "%s"', (text, word, expected) => {
    const read = readFigure(text);
    expect(read.ok && [read.value.word, quantityText(read.value.quantity)]).toEqual([
      word,
      expected,
    ]);
  });

  test.each([
    ['', 'figure.empty', undefined],
    ['10.6517 hộ', 'number.malformed', 6],
    ['gần 1.82 triệu con', 'number.malformed', 5],
    ['12 ha 5', 'unit.malformed', 2],
    ['9'.repeat(130), 'figure.too-long', undefined],
  ])('refuses "%s" with %s', (text, code, at) => {
    const read = readFigure(text);
    expect(!read.ok && [read.error.code, 'at' in read.error ? read.error.at : undefined]).toEqual([
      code,
      at,
    ]);
  });

  test.each([
    ['5', 'dự án', '05 dự án'],
    ['15', 'dự án', '15 dự án'],
    ['0', 'dự án', '0 dự án'],
    ['5', 'ha', '5 ha'],
    ['5.4', 'tỷ đồng', '5,4 tỷ đồng'],
    ['8', '%', '8%'],
    ['0.34', 'điểm %', '0,34 điểm %'],
    ['35', '', '35'],
    ['7', '', '7'],
  ])('prints %s %s as "%s"', (value, unit, printed) => {
    expect(formatFigure(quantity(decimal(value), unit))).toBe(printed);
  });

  test('leaves zero, unit and noun to whoever asks otherwise', () => {
    const seven = quantity(decimal('7'), 'doanh nghiệp');
    expect(formatFigure(seven, { pad: 'none', unit: 'written', noun: 'DN' })).toBe('7 DN');
    expect(formatFigure(seven, { pad: 'small-counts', unit: 'none' })).toBe('07');
    const money = quantity(decimal('4'), 'triệu đồng');
    expect(formatFigure(money, { pad: 'two', unit: 'written' })).toBe('04 triệu đồng');
  });
});
