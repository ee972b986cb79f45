import { expect, test } from 'vitest';
import { checkPasted } from './local-check.ts';

const areas = {
  province: 'Nậm Cầu',
  places: [{ name: 'Hòa Khánh', from: null, to: '2025-06-30' }],
};
const TEXT = 'Tỉnh Nậm Cầu hỗ trợ xã Hòa Khánhh 12 vụ, gồm: nông thôn 7 vụ, thành thị 6 vụ.';

test('pasted text is held against the areas of the province; without them names are not looked at', () => {
  const rules = (text: string, known: typeof areas | null): readonly string[] =>
    checkPasted(text, known).findings.map(({ rule }) => rule);
  expect(rules(TEXT, areas)).toEqual(['place.misspelt', 'sum.mismatch']);
  expect(rules(TEXT, null)).toEqual(['sum.mismatch']);
  expect(rules(TEXT.replace('Nậm Cầu', 'Nậm Giang'), areas)).toEqual(['sum.mismatch']);
});
