import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, fromBigInt } from '../decimal.ts';
import { formatVi } from '../vi/number.ts';
import { figureInEnglish } from './figure-text.ts';

test.each([
  ['125.797 tấn', '125,797 tonnes'],
  ['gần 1,82 triệu con', 'nearly 1.82 million head'],
  ['+1.677 tấn', '+1,677 tonnes'],
  ['−0,34 điểm %', '−0.34 percentage points'],
  ['55,7%', '55.7%'],
  ['từ 5.190 tấn trở lên', 'from 5,190 tonnes or more'],
  ['225.441 – 226.053 tấn', '225,441 – 226,053 tonnes'],
  ['tăng 25,8 lần', 'up 25.8 times'],
  ['12.345,6 tỷ đồng', '12,345.6 billion VND'],
  ['1.277 triệu đồng/cháu', '1,277 million VND/child'],
  ['05 hợp tác xã', '05 cooperatives'],
  ['không phát sinh', 'nothing occurred'],
  ['52 phóng sự', '52 phóng sự'],
])('%s is %s', (vietnamese, english) => {
  expect(figureInEnglish(vietnamese)).toBe(english);
});

test.each(['12.3456', '6..2%', '3,205.1', '1,234,567'])(
  'the misprint %s keeps its digits',
  (misprint) => {
    expect(figureInEnglish(`${misprint} ha`)).toBe(`${misprint} ha`);
  },
);

test('every number of ours keeps its value', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(4), (unscaled, scale) => {
      const value = fromBigInt(unscaled, scale);
      const english = figureInEnglish(formatVi(value));
      expect(english.replaceAll(',', '')).toBe(decimalText(value));
    }),
  );
});
