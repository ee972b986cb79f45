import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FONT_FILES } from './fonts.ts';
import { lettersOf } from './letters.ts';

const faces = FONT_FILES.map((file) => lettersOf(readFileSync(file)));

test('the four faces have the same letters', () => {
  const [first, ...others] = faces;
  const differing = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
    others.some((has) => has(code) !== first?.(code)),
  );
  expect(faces).toHaveLength(4);
  expect(differing).toEqual([]);
});

test.each([
  [
    'every letter of Vietnamese',
    'aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ',
    true,
  ],
  ['its capitals', 'ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬĐÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ', true],
  ['signs of reports, and the one for a lost letter', '0123456789.,%‰/–−×≥≤²³°“”…₫\ufffd', true],
  ['no Chinese, no pictures', '中文😀✓', false],
] as const)('%s', (_, letters, are) => {
  for (const has of faces) {
    expect([...letters].filter((letter) => has(letter.codePointAt(0) ?? 0) !== are)).toEqual([]);
  }
});

test('a file that is no font is an error', () => {
  expect(() => lettersOf(new Uint8Array(64))).toThrow('a font without a table cmap');
});
