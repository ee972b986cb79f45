import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { p, wordFile } from '../testing/word-file.ts';
import { checkingApart, THREAD_LIMITS } from './check-apart.ts';
import { checkFile } from './check-file.ts';
import { commentedCopy } from './commented-copy.ts';

let folder: string;
let thread: URL;

/** A thread starts from a file as it lies on the disk, so the thread is bundled as the product is. */
beforeAll(async () => {
  folder = mkdtempSync(join(import.meta.dirname, '../../../node_modules/.tonghop-thread-'));
  await build({
    entryPoints: { 'check-thread': join(import.meta.dirname, 'check-thread.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
  });
  thread = pathToFileURL(join(folder, 'check-thread.js'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WRONG = wordFile({ body: p('Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.') });
const OPTIONS = { language: 'vi', at: '2024-10-01T00:00:00Z', without: [] } as const;

test('says apart what is said here', async () => {
  const apart = checkingApart(thread);
  expect(await apart.check(WRONG, 'a.docx')).toEqual(await checkFile(WRONG, 'a.docx'));
  const [there, here] = [
    await apart.comment(WRONG, 'a.docx', OPTIONS),
    await commentedCopy(WRONG, 'a.docx', OPTIONS),
  ];
  expect(there.ok && here.ok && Buffer.from(there.value).equals(here.value)).toBe(true);
  const refusal = await apart.check(new Uint8Array(), 'a.docx');
  expect(refusal.ok ? null : refusal.error.code).toBe('file.empty');
});

const LONG = new TextEncoder().encode(
  'Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 7 xã vùng thấp.\n\n'.repeat(65_000),
);

test('who takes too long is stopped, and the next file finds another thread', async () => {
  const apart = checkingApart(thread, { ...THREAD_LIMITS, seconds: 1.5, atOnce: 1 });
  const slow = await apart.check(LONG, 'a.txt');
  expect(slow.ok ? null : slow.error.code).toBe('file.too-slow');
  const patient = checkingApart(thread, { ...THREAD_LIMITS, atOnce: 1 });
  const [first, second] = await Promise.all([
    patient.check(WRONG, 'a.docx'),
    patient.check(WRONG, 'a.docx'),
  ]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
});

test('who takes too much memory is stopped, and the process lives', async () => {
  const apart = checkingApart(thread, { ...THREAD_LIMITS, megabytes: 48 });
  const fat = await apart.check(LONG, 'a.txt');
  expect(fat.ok ? null : fat.error.code).toBe('file.too-much');
});
