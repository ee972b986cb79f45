import { expect, test } from 'vitest';
import { nearest, nearestFew } from './nearest.ts';

const KNOWN = ['agr.tea.area', 'agr.tea.output', 'agr.herd', 'so-nnmt'];

test.each([
  ['agr.tea.aera', 'agr.tea.area'], // neighbours swapped
  ['agr.tea.are', 'agr.tea.area'],
  ['Agr.Herd', 'agr.herd'],
  ['so-nnpt', 'so-nnmt'],
  ['completely.else', null],
  ['x'.repeat(1000), null],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});

test('names the nearest first, and no more than asked for', () => {
  expect(nearestFew('agr.tea', ['agr.tea.x', 'agr.sea', 'agr.te', 'agr.t'], 2)).toEqual([
    'agr.sea',
    'agr.te',
  ]);
});
