import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LETTERS, numbersOf } from './numbering.ts';
import type { HeadingDepth } from './outline.ts';

const headings = (depths: string) =>
  [...depths].map((sign) => ({
    // The cases below are written in the digits 1 to 5, a dash before an unnumbered heading aside.
    depth: Number(sign) as HeadingDepth,
    numbering: 'counted' as const,
  }));

test.each([
  ['12344345512', 'A. I. 1. 1.1. 1.2. 2. 2.1. a) b) B. I.'],
  ['1232323', 'A. I. 1. II. 1. III. 1.'],
  ['3535', '1. a) 2. a)'],
  ['2222222222', 'I. II. III. IV. V. VI. VII. VIII. IX. X.'],
  [`3${'5'.repeat(12)}`, '1. a) b) c) d) đ) e) g) h) i) k) l) m)'],
  ['1111111', 'A. B. C. D. Đ. E. G.'],
])('%s is numbered %s', (depths, expected) => {
  expect(numbersOf(headings(depths)).join(' ')).toBe(expected);
});

test('a heading without a number is not counted, and begins its part anew', () => {
  const [a, b, c, d, e] = headings('12213');
  const none = { ...c, depth: 2, numbering: 'none' } as const;
  expect(numbersOf([a, b, none, e, b, d].filter((one) => one !== undefined))).toEqual([
    'A.',
    'I.',
    null,
    '1.',
    'II.',
    'B.',
  ]);
});

test('the letters are those of the Vietnamese alphabet that points are lettered by', () => {
  expect(LETTERS).toBe('abcdđeghiklmnopqrstuvxy');
});

test('siblings under one parent never share a number', () => {
  const depth = fc.constantFrom<HeadingDepth>(1, 2, 3, 4, 5);
  const distinct = fc.property(fc.array(depth, { maxLength: 60 }), (depths) => {
    const numbers = numbersOf(depths.map((one) => ({ depth: one, numbering: 'counted' })));
    const seen = new Set<string>();
    for (const [index, one] of depths.entries()) {
      for (const key of [...seen]) if (Number(key[0]) > one) seen.delete(key);
      const key = `${one} ${numbers[index]}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
  });
  fc.assert(distinct);
});
