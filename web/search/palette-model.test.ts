import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces, stepped, withinReach } from './palette-model.ts';

test('the choice goes around its ends, and is none where there is nothing', () => {
  expect([stepped(3, 2, 1), stepped(3, 0, -1), stepped(3, 0, 1)]).toEqual([0, 2, 1]);
  expect(stepped(0, -1, 1)).toBe(-1);
});

test('what was met stands apart, and nothing is lost', () => {
  expect(pieces('xã Sìn Hồ', [[3, 9]])).toEqual([
    { text: 'xã ', met: false, from: 0 },
    { text: 'Sìn Hồ', met: true, from: 3 },
  ]);
  const marks = fc
    .array(fc.tuple(fc.nat(30), fc.nat(5)))
    .map((all) =>
      all.map(([from, length]) => [from, from + length] as const).sort(([a], [b]) => a - b),
    );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, some) => {
      expect(
        pieces(text, some)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a long sentence begins shortly before what was met', () => {
  const text = `${'từ ngữ '.repeat(30)}giải ngân đạt 38%.`;
  const from = text.indexOf('giải');
  const short = withinReach(text, [[from, from + 9]]);
  const [[a = 0, b = 0] = []] = short.marks;
  expect(short.text.slice(a, b)).toBe('giải ngân');
  expect(a).toBeLessThan(70);
  expect(short.text.startsWith('…')).toBe(true);
});
