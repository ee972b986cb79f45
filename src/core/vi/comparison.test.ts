import { describe, expect, test } from 'vitest';
import { quantityText } from '../quantity.ts';
import { readComparison } from './comparison.ts';

describe('printed comparisons', () => {
  test.each([
    ['55,7%', 'baseline', 'flow', 'percent-of', '55.7 %', 'sure'],
    ['vượt 18,3%', 'baseline', 'flow', 'percent-of', '118.3 %', 'sure'],
    ['vượt 1,9 lần', 'baseline', 'flow', 'times-over', '1.9 lần', 'ambiguous'],
    ['+5,4%', 'period', 'stock', 'change-percent', '5.4 %', 'sure'],
    ['−17,5%', 'period', 'flow', 'change-percent', '-17.5 %', 'sure'],
    ['giảm 17,5%', 'period', 'flow', 'change-percent', '-17.5 %', 'sure'],
    ['+15,5%', 'period', 'rate', 'change-percent', '15.5 %', 'ambiguous'],
    ['+1.677 tấn', 'period', 'flow', 'change-absolute', '1677 tấn', 'sure'],
    ['−01 hợp tác xã', 'period', 'flow', 'change-absolute', '-1 hợp tác xã', 'sure'],
    ['−0,34 điểm %', 'period', 'rate', 'change-points', '-0.34 điểm %', 'sure'],
    ['tăng 25,8 lần', 'period', 'flow', 'change-times', '25.8 lần', 'ambiguous'],
    ['+22 bậc', 'period', 'rank', 'change-rank', '22 bậc', 'sure'],
  ] as const)('"%s" against a %s of a %s is %s', (text, against, kind, form, figure, reading) => {
    const read = readComparison(text, against, kind);
    expect(
      read.ok && [read.value.form, quantityText(read.value.figure), read.value.reading],
    ).toEqual([form, figure, reading]);
  });

  test.each([
    ['5,4%', 'period', 'comparison.unsigned'],
    ['12 tấn', 'baseline', 'comparison.form'],
    ['+1.23%', 'period', 'number.malformed'],
    ['', 'baseline', 'figure.empty'],
    ['giảm 5%', 'baseline', 'comparison.form'],
    ['cao hơn 18%', 'baseline', 'comparison.form'],
    ['-5%', 'baseline', 'comparison.form'],
    ['bằng 95%', 'period', 'comparison.form'],
    ['tăng -5%', 'period', 'comparison.form'],
    ['tăng trên 5%', 'period', 'comparison.form'],
    ['gần 55%', 'baseline', 'comparison.form'],
  ] as const)('refuses "%s" against a %s with %s', (text, against, code) => {
    const read = readComparison(text, against, 'flow');
    expect(!read.ok && read.error.code).toBe(code);
  });

  test('says where it broke in the text as it was given', () => {
    const read = readComparison(' vượt 12.34%', 'baseline', 'flow');
    expect(!read.ok && 'at' in read.error && read.error.at).toBe(8);
  });
});
