import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULT_CODES } from './messages/wording.ts';

const PAGE = readFileSync(new URL('../../docs/pack.md', import.meta.url), 'utf8');
const listed = [...PAGE.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm)].map(([, code]) => code);

test('docs/pack.md lists every fault code, once, and no other', () => {
  expect([...listed].sort()).toEqual([...FAULT_CODES].sort());
});
