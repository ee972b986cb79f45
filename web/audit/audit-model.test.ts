import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields } from './audit-model.ts';

test.each([
  [null, { value: '11', said: [], to: null }, ['value: – → 11']],
  [{ value: '10', unit: 'tấn' }, { value: '11', unit: 'tấn' }, ['value: 10 → 11']],
  [{ to: null }, { to: '2026-03-01' }, ['to: – → 2026-03-01']],
  [{ leftAt: 'x' }, null, ['leftAt: x → –']],
  [{ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, ['a.b: {"c":1} → {"c":2}']],
  [{ deputy: null }, { deputy: { kind: 'kt' } }, ['deputy.kind: – → kt']],
  [{ parts: ['x'] }, { parts: ['x', 'y'] }, ['parts: ["x"] → ["x","y"]']],
  ['a', 'b', [': a → b']],
])('%j → %j', (before, after, lines) => {
  const found = changedFields(before, after);
  expect(found.map((one) => `${one.field}: ${one.before ?? '–'} → ${one.after ?? '–'}`)).toEqual(
    lines,
  );
});

test('a body does not differ from itself, and all of it differs from nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(changedFields(body, body)).toEqual([]);
      expect(changedFields(null, body).every(({ before }) => before === null)).toBe(true);
    }),
  );
});
