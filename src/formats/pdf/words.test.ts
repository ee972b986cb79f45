import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letters } from './fonts.ts';
import { type Piece, ROOM, shownText, withOpenEnd, words } from './words.ts';

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

test('what a mark follows does not stay whole: the line could end between the two', () => {
  expect(withOpenEnd(words('số 287/KH-UBND', has, ROOM.text))).toEqual(['số ', '287/KH-UBND']);
  expect(withOpenEnd(words('a/b và', has, ROOM.text))).toEqual([{ whole: 'a/b' }, ' và']);
});

test('the pieces are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(3, 33), (text, room) => {
      expect(words(text, has, room).map(textOf).join('')).toBe(shownText(text, has));
    }),
  );
});
