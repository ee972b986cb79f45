import { expect, test } from 'vitest';
import { put } from '#core/catalogue-entry.ts';
import { catalogue, indicator } from '#core/testing/builders.ts';
import { redefined } from './restamp-facts.ts';

const tea = indicator('agr.tea', 'tấn');
const standing = catalogue([tea, indicator('agr.rice', 'tấn')]);
const again = { version: 2, from: '2025-01-01', text: { vi: 'Chè búp' } };

test.each([
  ['another name', { ...tea, name: { vi: 'Chè' } }, []],
  ['another owner', { ...tea, owners: [{ agency: 'so-khac', from: '2025-01-01' }] }, []],
  ['the same definitions', structuredClone(tea), []],
  [
    'another definition',
    { ...tea, definitions: [...tea.definitions, again] as const },
    ['agr.tea'],
  ],
  ['a code that was withdrawn or never there', { ...tea, code: 'agr.coffee' }, ['agr.coffee']],
])('figures are looked at for what is measured alone: %s', (_, value, codes) => {
  expect(redefined(standing, [put({ kind: 'indicator', value })])).toEqual(codes);
});
