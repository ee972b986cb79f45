import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import { located, passageRange } from './located.ts';
import { plainDocument } from './plain-document.ts';
import { locator } from './whereabouts.ts';

test('a finding is placed in the passage where its operands stand', () => {
  const text = 'Mở đầu.\n\nToàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.\n';
  const document = plainDocument(text);
  const { findings, mentions } = located(document, checkText(document));
  const [sum] = findings.filter(({ rule }) => rule === 'sum.mismatch');
  expect(sum?.where).toEqual({ vi: 'đoạn 2', en: 'paragraph 2' });
  const words = sum?.places.map(
    (place) => place && document.passages[place.passage]?.text.slice(...place.range),
  );
  expect(words).toEqual(['12 xã', '5 xã', '6 xã']);
  for (const { place, raw } of mentions) {
    const said = place && document.passages[place.passage]?.text.slice(...place.range);
    expect(said).toBe(raw.normalize('NFC'));
  }
});

test('letters written as two signs are in a range as a whole', () => {
  const text = 'Co\u0301 12 xa\u0303, gồm 5 xa\u0303.';
  const document = plainDocument(text);
  const at = text.indexOf('12');
  const range = passageRange(locator(document), [at, at + '12 xa\u0303'.length]);
  expect(range && document.passages[range.passage]?.text.slice(...range.range)).toBe('12 xã');
});

test('every span of any text has a range within its passage', () => {
  const letters = fc.constantFrom('a', 'e\u0301', ' ', '\n', '\n\n', '12', '1 ', '¹', 'đ');
  const anyText = fc.array(letters, { minLength: 1, maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat({ max: 9 }), (text, from, length) => {
      const document = plainDocument(text);
      const start = from % text.length;
      const found = passageRange(locator(document), [start, Math.min(start + length, text.length)]);
      if (!found) {
        expect(document.passages.every((one) => one.text === '')).toBe(true);
        return;
      }
      const size = document.passages[found.passage]?.text.length ?? -1;
      expect(0 <= found.range[0] && found.range[0] <= found.range[1]).toBe(true);
      expect(found.range[1]).toBeLessThanOrEqual(size);
    }),
  );
});
