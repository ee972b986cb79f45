import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, readPair, readRange } from './figure.ts';

test.each([
  ['2.907,5 tấn', '2907.5', '0.1', 'tấn'],
  ['38,402 tỷ đồng', '38402000000', '1000000', 'đồng'],
  ['30450 con', '30450', '1', 'con'],
  ['61\u00a0300 cây', '61300', '1', 'cây'],
  ['02 vụ', '2', '1', 'vụ'],
  ['12,00%', '12.00', '0.01', '%'],
  ['12ha', '12', '1', 'ha'],
  ['8,1 %', '8.1', '0.1', '%'],
  ['1,1 nghìn tỷ đồng', '1100000000000', '100000000000', 'đồng'],
  ['5 triệu 310 nghìn con', '5310000', '1000', 'con'],
  ['640 trđ', '640000000', '1000000', 'đồng'],
  ['7,2 tỷ đ', '7200000000', '100000000', 'đồng'],
  ['05 (năm) đơn vị', '5', '1', 'đơn vị'],
  ['–0,8%', '-0.8', '0.1', '%'],
  ['0,2 điểm phần trăm', '0.2', '0.1', 'điểm %'],
])('reads %s', (raw, value, ulp, unit) => {
  expect(readAmount(raw)).toEqual({ value, ulp, unit });
});

test.each(['6..2%', '12.3456 ha', '1,3,5 ha', '3,205.1 tấn', '17.45 con', 'ba xã'])(
  'leaves %s to the one who wrote it',
  (raw) => expect(readAmount(raw)).toBeNull(),
);

test('the scale of the right side counts for both sides', () => {
  expect(readPair('3.300/4.000ha', 'ratio')).toMatchObject({ value: '3300/4000', unit: 'ha' });
  expect(readPair('6,0 tỷ đồng/8,0 tỷ đồng', 'ratio')).toMatchObject({ unit: 'đồng' });
  expect(readPair('12/63', 'rank')).toMatchObject({ value: '12/63', unit: '' });
  expect(readRange('5 - 6%')).toMatchObject({ value: '5..6', unit: '%' });
  expect(readRange('15 đến 18 tỷ đồng')).toMatchObject({ value: '15000000000..18000000000' });
});

test('reads back what is written with points and a comma', () => {
  const written = fc.record({ whole: fc.nat(), places: fc.stringMatching(/^\d{0,4}$/u) });
  const readsBack = fc.property(written, ({ whole, places }) => {
    const grouped = `${whole}`.replace(/\B(?=(?:\d{3})+$)/gu, '.');
    const raw = `${grouped}${places && `,${places}`} ha`;
    expect(readAmount(raw)?.value).toBe(`${whole}${places && `.${places}`}`);
  });
  fc.assert(readsBack);
});
