import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { readPack } from './read-pack.ts';

test('the sample pack has no fault', () => {
  const folder = fileURLToPath(new URL('../../packs/lai-chau', import.meta.url));
  const read = readPack(folder, '2024-10-01T00:00:00Z');
  expect(read.ok ? [] : read.error.map((fault) => faultText(fault))).toEqual([]);
});
