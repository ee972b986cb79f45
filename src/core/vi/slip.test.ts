import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipCost, slipCostOfStart } from './slip.ts';

test.each([
  ['chau', 'chau', 0],
  ['cahu', 'chau', 2],
  ['chu', 'chau', 2],
  ['chauu', 'chau', 2],
  ['chai', 'chau', 2],
  ['chab', 'chau', 3],
  ['chaub', 'chau', 3],
  ['hcua', 'chau', null],
  ['ch', 'chau', null],
  ['ban', 'lai', null],
])('%s for %s costs %s', (typed, meant, cost) => {
  expect(slipCost(typed, meant)).toBe(cost);
});

test.each([
  ['dienj', 'dientich', 3],
  ['sna', 'sanluong', 2],
  ['chau', 'cha', 3],
  ['chaub', 'cha', null],
])('%s as the beginning of %s costs %s', (typed, meant, cost) => {
  expect(slipCostOfStart(typed, meant)).toBe(cost);
});

const word = fc.string({
  unit: fc.constantFrom(...'abcdeghiklmnopqrstuvxy'),
  minLength: 2,
  maxLength: 9,
});

test('any single letter added, left out, changed or swapped is one slip, both ways but for its cost', () => {
  const slipped = fc
    .tuple(word, fc.nat(8), fc.constantFrom(...'abcxyz'))
    .map(([meant, n, letter]) => {
      const i = n % meant.length;
      return [
        [meant, meant.slice(0, i) + letter + meant.slice(i)],
        [meant, meant.slice(0, i) + meant.slice(i + 1)],
        [meant, meant.slice(0, i) + letter + meant.slice(i + 1)],
        [meant, meant.slice(0, i) + (meant[i + 1] ?? '') + (meant[i] ?? '') + meant.slice(i + 2)],
      ] as const;
    });
  fc.assert(
    fc.property(slipped, (cases) => {
      for (const [meant, typed] of cases) {
        expect(slipCost(typed, meant)).not.toBeNull();
        expect(slipCost(meant, typed)).not.toBeNull();
      }
    }),
  );
});
