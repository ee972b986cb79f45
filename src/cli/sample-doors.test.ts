import { expect, test } from 'vitest';
import type { ServeOptions } from './ports.ts';
import { sampleDoors } from './sample-doors.ts';

const SAMPLE = 'packs/lai-chau';
const PUBLIC = 'https://bao-cao.example.vn';

test.each<[string, string | undefined, string | null, ServeOptions['sampleAccounts'], string]>([
  ['the sample, by itself', undefined, null, 'with the sample', 'at the first start'],
  ['the sample, by name', './packs/lai-chau/', null, 'with the sample', 'at the first start'],
  ['another pack', 'packs/khac', null, 'with the sample', 'none'],
  ['the sample for other machines', undefined, PUBLIC, 'with the sample', 'none'],
  ['another pack, asked for', 'packs/khac', null, 'asked for', 'always'],
  ['the sample for other machines, asked for', undefined, PUBLIC, 'asked for', 'always'],
])('%s', (_what, pack, publicUrl, sampleAccounts, doors) => {
  expect(sampleDoors({ pack, publicUrl, sampleAccounts }, SAMPLE)).toBe(doors);
});
