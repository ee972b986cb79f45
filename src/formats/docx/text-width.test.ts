import { expect, test } from 'vitest';
import { boldWidth } from './text-width.ts';

/* Measured in Tinos Bold, which is as wide as Times New Roman Bold. */
test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 271.19],
  ['Độc lập - Tự do - Hạnh phúc', 14, 171.37],
  ['TỈNH LAI CHÂU', 13, 101.11],
  ['Tình hình thực hiện Nghị quyết số 01/NQ-CP', 14, 270.17],
])('%s in %d points is %d points wide, within a hundredth', (line, size, width) => {
  expect(Math.abs(boldWidth(line, size) / width - 1)).toBeLessThan(0.01);
});

test('a line is as wide in whatever form its marks are written', () => {
  const line = 'Độc lập - Tự do';
  expect(boldWidth(line.normalize('NFD'), 14)).toBe(boldWidth(line.normalize('NFC'), 14));
});

test('a letter that is not measured has a usual width', () => {
  expect(boldWidth('字', 10)).toBeGreaterThan(4);
});
