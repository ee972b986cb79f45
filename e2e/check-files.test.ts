import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lines, pdfFile } from '#formats/testing/pdf-file.ts';
import { p, wordFile } from '#formats/testing/word-file.ts';

/* The command as a person calls it: the bundle, its threads, its exit codes. */

const WRONG = 'Trong kỳ xảy ra 12 vụ, gồm: nông thôn 7 vụ, thành thị 6 vụ.';
const folder = mkdtempSync(join(tmpdir(), 'tonghop-check-'));
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  writeFileSync(at('a.docx'), wordFile({ body: p(WRONG) }));
  writeFileSync(at('a.txt'), WRONG);
  writeFileSync(at('a.pdf'), pdfFile([{ words: lines({ x: 85, y: 100 }, 'Co 12 ha che.') }]));
  const rows = [
    ['Cây', 'Ha'],
    ['Chè', 12],
  ];
  writeFileSync(at('a.xlsx'), await writeXlsx({ sheets: [{ name: 'Bieu', rows }] }));
  writeFileSync(at('hong.pdf'), '%PDF-1.7');
});
afterAll(() => rmSync(folder, { recursive: true }));

function tonghop(...args: readonly string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, ['bin/tonghop.mjs', ...args], {
    encoding: 'utf8',
    env: { ...env, LANG: 'vi_VN.UTF-8', LC_ALL: '' },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('tonghop check and read, from the bundle', () => {
  test('every kind of file is read; the exit code is that of the worst', () => {
    const { code, out } = tonghop(
      'check',
      '--format',
      'json',
      ...['a.docx', 'a.txt', 'a.pdf', 'a.xlsx'].map(at),
    );
    const files = JSON.parse(out);
    expect(
      files.map(({ quantities }: { quantities: readonly unknown[] }) => quantities.length),
    ).toEqual([3, 3, 1, 1]);
    expect(code).toBe(1);
    expect(files[3].text).toBe('Cây\tHa\nChè\t12');
  });

  test('without findings it is 0, with a file that cannot be read 2', () => {
    expect(tonghop('check', at('a.pdf')).code).toBe(0);
    const broken = tonghop('check', at('hong.pdf'), at('a.docx'));
    expect(broken.code).toBe(2);
    expect(broken.out).toContain('[file.damaged]');
    expect(broken.out).toContain('sum.mismatch');
  });

  test('no database is started, and a pipe has no colours', () => {
    const { out, err } = tonghop('read', at('a.xlsx'));
    expect(out).toContain('Bieu!B2');
    expect(`${out}${err}`).not.toContain('\u001b');
  });
});
