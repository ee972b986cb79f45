import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch, searchText, toDesk } from './address.ts';

test('a year as period stays a word', () => {
  expect(toDesk(readSearch('?period=2024')).period).toBe('2024');
});

test('what is written is read back', () => {
  const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
  fc.assert(
    fc.property(word, word, (period, fact) => {
      const read = toDesk(readSearch(searchText({ period, fact })));
      expect([read.period, read.fact]).toEqual([period, fact]);
    }),
  );
});

test('an empty address is none', () => {
  expect(searchText({ period: undefined, fact: '' })).toBe('');
});
