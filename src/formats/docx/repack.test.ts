import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { SAMPLE } from '../testing/sample-report.ts';
import { writeDocx } from './write-docx.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the same report has the same bytes, later too', async () => {
  const first = await writeDocx(SAMPLE);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(hashOf(await writeDocx(SAMPLE))).toBe(hashOf(first));
});

test.each(['America/Lima', 'Pacific/Kiritimati'])(
  'the same report has the same bytes in another process, in %s',
  async (TZ) => {
    const elsewhere = execFileSync(process.execPath, ['-'], {
      input: PROGRAM,
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
    expect(elsewhere).toBe(hashOf(await writeDocx(SAMPLE)));
  },
);

/** Writes the sample twice, of which the second counts: nothing of the first may be left in it. */
const PROGRAM = buildSync({
  stdin: {
    contents: `
      import { createHash } from 'node:crypto';
      import { SAMPLE } from '../testing/sample-report.ts';
      import { writeDocx } from './write-docx.ts';
      writeDocx(SAMPLE)
        .then(() => writeDocx(SAMPLE))
        .then((bytes) => process.stdout.write(createHash('sha256').update(bytes).digest('hex')));`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
}).outputFiles[0]?.text;
