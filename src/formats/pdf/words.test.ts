import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letters } from './fonts.ts';
import { joined, type Piece, ROOM, shownText, words } from './words.ts';

const has = letters();
const textOf = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  return 'whole' in piece ? piece.whole : piece.letters.join('');
};

test.each([
  ['a\u0000\ud800b', 'ab'],
  ['một\nhai\tba\u2028bốn', 'một hai ba bốn'],
  ['Tiếng'.normalize('NFD'), 'Tiếng'],
  ['\u202eđảo\u200b\u00ad\ufeff\u0085', 'đảo '],
  ['中\u{1f600}', '\ufffd\ufffd'],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text, has)).toBe(shown);
});

test.each<[string, readonly Piece[]]>([
  ['', ['']],
  ['theo Kế hoạch', ['theo Kế hoạch']],
  ['số 287/KH-UBND ngày', ['số ', { whole: '287/KH-UBND' }, ' ngày']],
  ['287/KH-UBND', [{ whole: '287/KH-UBND' }]],
  [`a ${'/'.repeat(34)}`, ['a ', { letters: Array.from({ length: 34 }, () => '/') }]],
])('%j is set in pieces', (text, pieces) => {
  expect(words(text, has, ROOM.text)).toEqual(pieces);
});

const KEPT = { whole: '287/KH-UBND' };
test.each<[string | null, string | null, readonly Piece[]]>([
  ['', '', [KEPT]],
  ['số ', ' ngày', [KEPT]],
  ['(', '),', [KEPT]],
  ['“', '”', [KEPT]],
  ['số ', null, ['287/KH-UBND']],
  [null, '.', ['287/KH-UBND']],
  ['x', ' ', ['287/KH-UBND']],
  [' ', '/', ['287/KH-UBND']],
])('between %j and %j a document number is set as %j', (before, after, pieces) => {
  expect(joined(words('287/KH-UBND', has, ROOM.text), { before, after })).toEqual(pieces);
});

test('only what stands at an end of the text is asked', () => {
  const pieces = words('a 1/2 b', has, ROOM.text);
  expect(joined(pieces, { before: 'x', after: null })).toEqual(pieces);
});

test('the pieces are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(3, 33), (text, room) => {
      expect(words(text, has, room).map(textOf).join('')).toBe(shownText(text, has));
    }),
  );
});
