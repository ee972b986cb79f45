import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords, foldWithPlaces } from './fold.ts';

test.each([
  ['Lai Châu', 'lai chau'],
  ['Sìn Hồ', 'sin ho'],
  ['Tỷ lệ giải ngân', 'ty le giai ngan'],
  ['ĐƯỜNG ĐẤT', 'duong dat'],
  ['nghìn m² và km³', 'nghin m2 va km3'],
  ['Sở NN&PTNT', 'so nn&ptnt'],
  ['Tả Lèng'.normalize('NFD'), 'ta leng'],
])('%s is looked for as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

test('folding again changes nothing', () => {
  const idempotent = fc.property(text, (one) => {
    expect(fold(fold(one))).toBe(fold(one));
  });
  fc.assert(idempotent, { numRuns: 2_000 });
});

test('capitals and marks make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (one) => {
      expect(fold(one.toUpperCase())).toBe(fold(one));
    }),
  );
  expect(fold('ĐỒNG')).toBe(fold('đồng'));
  expect(fold('Trường'.normalize('NFD'))).toBe(fold('trường'));
});

test('every letter stands for a stretch of the original, in order', () => {
  fc.assert(
    fc.property(text, (one) => {
      const { text: folded, at } = foldWithPlaces(one);
      expect(at).toHaveLength(folded.length + 1);
      expect(at.at(-1)).toBe(one.length);
      expect([...at].sort((a, b) => a - b)).toEqual(at);
    }),
  );
});

test('a word of the folded text is a stretch that folds to it', () => {
  const vietnamese = 'Diện tích đất ở Tủa Sín Chải: 1.250,5 nghìn m²';
  const found = foldedWords(vietnamese);
  expect(found.map(({ from, to }) => vietnamese.slice(from, to))).toEqual([
    'Diện',
    'tích',
    'đất',
    'ở',
    'Tủa',
    'Sín',
    'Chải',
    '1',
    '250',
    '5',
    'nghìn',
    'm²',
  ]);
  fc.assert(
    fc.property(text, (one) => {
      for (const { word, from, to } of foldedWords(one)) {
        expect(fold(one.slice(from, to))).toContain(word);
      }
    }),
  );
});
