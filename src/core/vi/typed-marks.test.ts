import { expect, test } from 'vitest';
import { withoutTypedMarks } from './typed-marks.ts';

test.each([
  ['laij', 'lai'],
  ['chaau', 'chau'],
  ['tyr', 'ty'],
  ['leej', 'le'],
  ['giair', 'giai'],
  ['ngaan', 'ngan'],
  ['nuwowcs', 'nuoc'],
  ['ddaats', 'dat'],
  ['dduwowngf', 'duong'],
  ['hoof', 'ho'],
  ['wngs', 'ung'],
  ['cha6u', 'chau'],
  ['nga6n', 'ngan'],
  ['d9u7o7ng2', 'duong'],
])('%s was meant to be %s', (typed, meant) => {
  expect(withoutTypedMarks(typed)).toBe(meant);
});

test.each(['lai', 'chau', 'xyz', 'agr', '2024', 'bc9m', 'development', ''])(
  '%s has no marks left in it',
  (word) => {
    expect(withoutTypedMarks(word) ?? word).toBe(word === 'bc9m' ? 'bcm' : word);
  },
);
