import { expect, test } from 'vitest';
import { figureAndUnit } from './printed.ts';

test.each([
  ['125.797 tấn', '125.797', ' tấn'],
  ['gần 1,82 triệu con', 'gần 1,82', ' triệu con'],
  ['66.920 m³', '66.920', ' m³'],
  ['92,2%', '92,2%', ''],
  ['225.441 – 226.053 tấn', '225.441 – 226.053', ' tấn'],
  ['không phát sinh', 'không phát sinh', ''],
])('%s is shown as %s and%s', (printed, number, unit) => {
  expect(figureAndUnit(printed)).toEqual({ figure: number, unit });
});
