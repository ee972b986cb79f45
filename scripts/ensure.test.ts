import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

/** A project of one command, with our scripts and packages. */
let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'tonghop-ensure-'));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'bin']) {
    cpSync(path.join(ROOT, name), path.join(tree, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
});

afterEach(() => rmSync(tree, { recursive: true }));

function write(name: string, text: string) {
  mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
  writeFileSync(path.join(tree, name), `${text}\n`);
}

type Answer = { readonly exit: number | null; readonly out: string; readonly err: string };

function tonghop(...args: readonly string[]): Promise<Answer> {
  const child = spawn(process.execPath, [path.join(tree, 'bin/tonghop.mjs'), ...args], {
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, out, err })));
}

const COMMAND = [
  "import { one } from '#core/one.ts';",
  'console.log(JSON.stringify([one, process.argv.slice(2)]));',
  "await import('#core/late.ts');",
].join('\n');

function writeCommand(one: string) {
  write('src/core/one.ts', `export const one = '${one}';`);
  write('src/core/late.ts', "import { one } from './one.ts';\nconsole.log('late', one);");
  write('src/cli/main.ts', COMMAND);
}

test('builds before the first run, prints nothing but the command, and builds again only after a change', async () => {
  writeCommand('a');
  const first = await tonghop('x', '--y');
  expect(first).toMatchObject({ exit: 0, out: '["a",["x","--y"]]\nlate a\n' });
  expect(first.err).toContain('building cli');
  expect(await tonghop()).toEqual({ exit: 0, out: '["a",[]]\nlate a\n', err: '' });
  write('src/core/one.test.ts', 'export const no = 1;');
  expect((await tonghop()).err).toBe('');
  writeCommand('b');
  expect(await tonghop()).toMatchObject({ exit: 0, out: '["b",[]]\nlate b\n' });
});

test('builds once when several processes start together', async () => {
  writeCommand('a');
  const answers = await Promise.all(['1', '2', '3', '4'].map((name) => tonghop(name)));
  expect(answers.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
  expect(answers.filter(({ err }) => err.includes('building cli'))).toHaveLength(1);
  expect(readdirSync(path.join(tree, 'dist')).sort()).toEqual(['.cli-built', 'cli']);
});

test('is not held up by the lock and the leavings of a process that was killed', async () => {
  writeCommand('a');
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.on('close', resolve));
  write('dist/.lock', String(gone.pid));
  write('dist/.making-left/half.js', '');
  expect(await tonghop()).toMatchObject({ exit: 0 });
  expect(existsSync(path.join(tree, 'dist/.making-left'))).toBe(false);
});

test('says in one line that it could not build, and leaves the last build alone', async () => {
  writeCommand('a');
  await tonghop();
  write('src/core/one.ts', 'export const one = ;');
  const broken = await tonghop();
  expect(broken).toMatchObject({ exit: 70, out: '' });
  expect(broken.err).toContain('cli could not be built');
  expect(broken.err).not.toContain('at ensure');
  expect(existsSync(path.join(tree, 'dist/cli/main.js'))).toBe(true);
});
