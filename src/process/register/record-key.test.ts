import { expect, test } from 'vitest';
import { OUTBREAKS } from '../testing/outbreaks.ts';
import { day, text } from '../testing/records.ts';
import type { FieldValue } from './record.ts';
import { recordKey } from './record-key.ts';

const keyed = { ...OUTBREAKS, key: ['name', 'first-case'] };
const key = (name: FieldValue | null, on: string | null = '2024-09-01') =>
  recordKey(
    keyed,
    new Map<string, FieldValue>([
      ...(name ? ([['name', name]] as const) : []),
      ...(on === null ? [] : ([['first-case', day(on)]] as const)),
    ]),
  );

test('one name however it is typed, another day another record', () => {
  expect(key(text('Ổ  dịch Sìn Hồ'))).toBe(key(text('ổ dịch sin ho '.normalize('NFD'))));
  expect(key(text('Ổ dịch Sìn Hồ'))).not.toBe(key(text('Ổ dịch Sìn Hồ'), '2024-09-02'));
  expect(key(text('a","b'))).not.toBe(key(text('a')));
});

test('without all of the key there is none', () => {
  expect(key(null)).toBeNull();
  expect(key(text(' '))).toBeNull();
  expect(key(text('Ổ 1'), null)).toBeNull();
  expect(key({ kind: 'absent', absence: { kind: 'not-applicable' } })).toBeNull();
  expect(recordKey({ ...OUTBREAKS, key: [] }, new Map([['name', text('Ổ 1')]]))).toBeNull();
});
