import { expect, test } from 'vitest';
import { knownOnInstant, vietnamDay } from './instant.ts';
import { orThrow } from './result.ts';

test.each([
  ['2024-09-20', '2024-09-20T16:59:59.999Z'],
  ['2024-09-20T00:00:00Z', '2024-09-20T00:00:00.000Z'],
  ['2024-02-29T10:30Z', '2024-02-29T10:30:00.000Z'],
])('%s is the instant %s', (text, instant) => {
  expect(orThrow(knownOnInstant(text))).toBe(instant);
});

test.each([
  '2024-02-31',
  '2023-02-29T00:00:00Z',
  '5',
  '20 Sep 2024',
  '',
  '2024-09-20T25:00Z',
  '2024-9-2',
  '0000-01-01',
])('refuses "%s" instead of guessing', (text) => expect(knownOnInstant(text).ok).toBe(false));

test('the day changes at midnight in Vietnam, seven hours before UTC', () => {
  expect(vietnamDay('2025-02-28T16:59:59Z')).toBe('2025-02-28');
  expect(vietnamDay('2025-02-28T17:00:00Z')).toBe('2025-03-01');
});
