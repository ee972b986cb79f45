import { expect, test } from 'vitest';
import { knownOnAt, positionOf, stopsOf } from './as-known-model.ts';

const stop = (revision: number, at: string) => ({ revision, at, printed: `${revision} tấn` });
const stops = stopsOf([
  stop(3, '2024-10-05T02:00:00.000Z'),
  stop(2, '2024-09-25T09:30:00.000Z'),
  stop(1, '2024-09-20T00:00:00.000Z'),
]);

test.each([
  [null, 2],
  ['2024-09-19', -1],
  ['2024-09-20', 0],
  ['2024-09-25', 1], // the end of that day in Vietnam
  ['2024-09-25T09:29:59.999Z', 0],
  ['2024-09-25T09:30:00.000Z', 1],
  ['2030-01-01', 2],
  ['no day', 2],
])('known on %s is stop %i', (knownOn, position) => {
  expect(positionOf(stops, knownOn)).toBe(position);
});

test('every stop leads back to itself', () => {
  for (const position of stops.keys()) {
    expect(positionOf(stops, knownOnAt(stops, position) ?? null)).toBe(position);
  }
});
