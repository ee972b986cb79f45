import { expect, test } from 'vitest';
import { decimal } from './decimal.ts';
import { slotOf } from './fact-book.ts';
import { type RollUp, rollUpFact, withRollUps } from './roll-up.ts';
import { book, fact, indicator, PROVINCE } from './testing/builders.ts';
import { valueText } from './vi/value.ts';

const OUTPUT = indicator('t.output', 'tấn');
const MEAN = {
  ...indicator('t.mean', 'tấn', 'mean'),
  overPlaces: { kind: 'weighted', by: 'x' },
} as const;

const rollUp = (parts: Partial<Record<'sum' | 'lo' | 'hi', string>>, counts: string): RollUp => {
  const [present = 0, expected = 0, absent = 0] = counts.split('/').map(Number);
  const read = (text: string | undefined) => (text === undefined ? null : decimal(text));
  return {
    indicator: 't.output',
    place: PROVINCE,
    period: '2024-9M',
    series: 'actual',
    boundary: 'before',
    sum: read(parts.sum),
    lo: read(parts.lo),
    hi: read(parts.hi),
    expected,
    present,
    absent,
    revision: 1,
    knownFrom: '2024-10-01T00:00:00Z',
  };
};

test.each([
  ['every part is known', { sum: '12.5', lo: '12.5', hi: '12.5' }, '3/3/0', '12,5 tấn'],
  ['a part said that it has none', { sum: '12', lo: '12', hi: '12' }, '2/3/1', '12 tấn'],
  ['a part is printed with "gần"', { sum: '12', hi: '12' }, '3/3/0', 'khoảng 12 tấn'],
  ['a part is only an interval', { lo: '10', hi: '14' }, '3/3/0', '10 – 14 tấn'],
  ['a part is still to come', { sum: '12', lo: '12', hi: '12' }, '2/3/0', 'từ 12 tấn trở lên'],
] as const)('%s: %s %s is %s', (_what, parts, counts, printed) => {
  const made = rollUpFact(rollUp(parts, counts), OUTPUT);
  expect(made && valueText(made.value)).toBe(printed);
});

test('a mean of which parts are missing is none, and so is a sum of nothing', () => {
  expect(rollUpFact(rollUp({ sum: '12', lo: '12', hi: '12' }, '2/3/0'), MEAN)).toBeNull();
  expect(rollUpFact(rollUp({}, '0/3/3'), OUTPUT)).toBeNull();
});

test('a sum of which a part is below zero and others are to come says nothing', () => {
  expect(rollUpFact(rollUp({ sum: '-2', lo: '-2', hi: '-2' }, '2/3/0'), OUTPUT)).toBeNull();
});

test("a place's own figure stands before the sum of its parts", () => {
  const sum = rollUp({ sum: '12', lo: '12', hi: '12' }, '3/3/0');
  const own = fact('t.output', { value: '13 tấn' });
  const shown = (facts: readonly (typeof own)[]) => {
    const found = withRollUps(book([OUTPUT], facts), [sum]).chosen.get(slotOf(sum));
    return found && valueText(found.value);
  };
  expect(shown([own])).toBe('13 tấn');
  expect(shown([])).toBe('12 tấn');
});
