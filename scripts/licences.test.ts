import { expect, test } from 'vitest';
import { refused } from './licences.mjs';

const judged = (licence: string | null, name = 'some-package') =>
  refused([{ name, version: '1.0.0', licence }]);

test.each([
  'MIT',
  'MIT AND OFL-1.1',
  '(MIT OR GPL-3.0-only)',
  'GPL-3.0-only OR (Apache-2.0 AND ISC)',
  'BlueOak-1.0.0',
])('takes %s', (licence) => {
  expect(judged(licence)).toEqual([]);
});

test.each([
  'GPL-3.0-only',
  'MIT AND GPL-3.0-only',
  '(MIT OR ISC) AND AGPL-3.0-only',
  'SEE LICENSE IN LICENSE.md',
  'UNLICENSED',
  '(MIT',
  '',
])('refuses %j', (licence) => {
  expect(judged(licence)).toHaveLength(1);
});

test('refuses a package that names no licence, and says which it is', () => {
  expect(judged(null)).toEqual([
    'some-package@1.0.0: names no licence (not on the list of scripts/licences.mjs)',
  ]);
});

test('takes MPL-2.0 from the tools that are listed, and from no other package', () => {
  expect(judged('MPL-2.0', 'lightningcss-linux-x64-gnu')).toEqual([]);
  expect(judged('MPL-2.0', 'axe-core')).toEqual([]);
  expect(judged('MPL-2.0')).toHaveLength(1);
});
