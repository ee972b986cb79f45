import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './write-csv.ts';

test.each([
  [['a', 'b'], 'a,b'],
  [['Sản lượng, tấn', 'nói "thế"', 'hai\ndòng'], '"Sản lượng, tấn","nói ""thế""","hai\ndòng"'],
  [['-17.5', '+3', '2024-09'], '-17.5,+3,2024-09'],
  [['=1+1', '@sum', '-x'], "'=1+1,'@sum,'-x"],
])('writes %j as %s', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test('another reader of CSV gets the same cells', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((s) => !/^[=+\-@\t\r]|^\uFEFF/.test(s));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      expect(parse(csvLine(cells), { relax_column_count: true })).toEqual([cells]);
    }),
  );
});
