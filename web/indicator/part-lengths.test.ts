import { expect, test } from 'vitest';
import { lengthsOf } from './part-lengths.ts';

const size = (at: string | null) => (at === null ? null : { lo: at, hi: at });
const part = (at: string | null) => ({ figure: size(at) });

test.each([
  [['25', '75'], '100', [25, 75]],
  [['25', null], '50', [50, 0]],
  [['20', '10'], null, [100, 50]],
  [['200'], '100', [100]], // a part beyond its whole fills the room
  [['0', '0'], '0', [0, 0]],
  [['-5', '10'], '10', [0, 100]],
] as const)('%j of %s are %j long', (parts, whole, lengths) => {
  expect(lengthsOf(parts.map(part), size(whole))).toEqual(lengths);
});
