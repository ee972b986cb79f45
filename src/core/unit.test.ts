import { describe, expect, test } from 'vitest';
import { decimal, decimalText } from './decimal.ts';
import { orThrow } from './result.ts';
import { convert, parseUnit } from './unit.ts';

const unit = (text: string) => orThrow(parseUnit(text));

describe('units', () => {
  test.each([
    ['ha', 'ha', 'm²', 4, false],
    ['tỉ đồng', 'tỷ đồng', 'đồng', 9, false],
    ['triệu đồng', 'triệu đồng', 'đồng', 6, false],
    ['ngàn tỷ đồng', 'nghìn tỷ đồng', 'đồng', 12, false],
    ['triệu m3', 'triệu m³', 'm³', 6, false],
    ['triệu kWh', 'triệu kWh', 'Wh', 9, false],
    ['nghìn con', 'nghìn con', 'con', 3, false],
    ['con', 'con', 'con', 0, true],
    ['doanh nghiệp', 'doanh nghiệp', 'doanh nghiệp', 0, true],
    ['%', '%', '%', 0, false],
    ['‰', '‰', '%', -1, false],
    ['điểm phần trăm', 'điểm %', 'điểm %', 0, false],
    ['tạ/ha', 'tạ/ha', 'kg/m²', -2, false],
    ['tiêu chí/xã', 'tiêu chí/xã', 'tiêu chí/xã', 0, false],
    ['triệu', 'triệu', '', 6, false],
  ])('%s is %s: dimension %s, power %i', (written, text, dimension, power, counts) => {
    expect(unit(written)).toEqual({ text, dimension, power, counts });
  });

  test.each(['5', 'con<b>', 'ha/', '/ha', 'x'.repeat(61)])('refuses "%s"', (text) => {
    expect(parseUnit(text).ok).toBe(false);
  });

  test('converts inside a dimension without losing a digit, and never across', () => {
    const billions = convert(decimal('2762'), unit('triệu đồng'), unit('tỷ đồng'));
    expect(billions && decimalText(billions)).toBe('2.762');
    expect(convert(decimal('1'), unit('ha'), unit('tấn'))).toBeNull();
    const yieldPerHa = convert(decimal('52.4'), unit('tạ/ha'), unit('tấn/ha'));
    expect(yieldPerHa && decimalText(yieldPerHa)).toBe('5.24');
  });
});
