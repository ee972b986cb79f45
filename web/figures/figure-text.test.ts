import { expect, test } from 'vitest';
import { cutAtDecimals, longestRest } from './figure-text.ts';

test.each([
  ['125.797', '125.797', ''],
  ['1.906,73', '1.906', ',73'],
  ['−0,34', '−0', ',34'],
  ['55,7%', '55', ',7%'],
  ['không phát sinh', 'không phát sinh', ''],
  ['225.441 – 226.053 tấn', '225.441 – 226.053 tấn', ''],
])('%s is cut into %s and %s', (figure, whole, rest) => {
  expect(cutAtDecimals(figure, ',')).toEqual({ whole, rest });
});

test('a column leaves room for its longest fraction', () => {
  expect(longestRest(['1', '2,5', '3,125'], ',')).toBe(4);
  expect(longestRest([], ',')).toBe(0);
});

test('an English column is set on its point', () => {
  expect(cutAtDecimals('1,906.73', '.')).toEqual({ whole: '1,906', rest: '.73' });
});
