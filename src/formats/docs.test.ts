import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadFaultCode } from './reading/read-fault.ts';

const PAGE = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

/** Its keys are all codes there are, or this does not compile. */
const CODES: Readonly<Record<ReadFaultCode, true>> = {
  'file.not-found': true,
  'file.not-a-file': true,
  'file.unreadable': true,
  'file.too-large': true,
  'file.empty': true,
  'file.encrypted': true,
  'file.damaged': true,
  'file.too-slow': true,
  'file.too-much': true,
  'file.busy': true,
  'kind.legacy': true,
  'kind.unknown': true,
  'kind.not-word': true,
  'text.encoding': true,
  'zip.bomb': true,
  'xml.dtd': true,
  'pdf.no-text': true,
};

test('docs/formats.md lists every reason for a refusal, once, and no other', () => {
  const listed = [...PAGE.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual(Object.keys(CODES).toSorted());
});
