import { expect, test } from 'vitest';
import { edgeText } from './edge-text.ts';

test.each([
  ['a\u0000b', 1],
  ['ab\ud800', 2],
  ['5\u202e12', 1],
  ['\ufeffa', 0],
])('refuses %j, with the place', (text, at) => {
  expect(edgeText(text)).toEqual({ ok: false, error: { code: 'text.malformed', at } });
});

test('composes and trims what it takes', () => {
  expect(edgeText(' Sìn Hồ '.normalize('NFD'))).toEqual({ ok: true, value: 'Sìn Hồ' });
  expect(edgeText('hai\ndòng 𠮷')).toEqual({ ok: true, value: 'hai\ndòng 𠮷' });
});
