import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newProject, type Project, run } from './testing/project.ts';

let project: Project;
beforeEach(() => {
  project = newProject();
});
afterEach(() => project.remove());

const tonghop = (...args: readonly string[]) =>
  run(project, process.execPath, 'bin/tonghop.mjs', ...args).answer;

const inDist = (name: string) => path.join(project.folder, 'dist', name);

const COMMAND = [
  "import { one } from '#core/one.ts';",
  'console.log(JSON.stringify([one, process.argv.slice(2)]));',
  "await import('#core/late.ts');",
].join('\n');

function writeCommand(one: string) {
  project.write('src/core/one.ts', `export const one = '${one}';`);
  project.write('src/core/late.ts', "import { one } from './one.ts';\nconsole.log('late', one);");
  project.write('src/cli/main.ts', COMMAND);
}

test('builds before the first run, prints nothing but the command, and builds again only after a change', async () => {
  writeCommand('a');
  const first = await tonghop('x', '--y');
  expect(first).toMatchObject({ exit: 0, out: '["a",["x","--y"]]\nlate a\n' });
  expect(first.err).toContain('building cli');
  expect(await tonghop()).toEqual({ exit: 0, out: '["a",[]]\nlate a\n', err: '' });
  project.write('src/core/one.test.ts', 'export const no = 1;');
  expect((await tonghop()).err).toBe('');
  writeCommand('b');
  expect(await tonghop()).toMatchObject({ exit: 0, out: '["b",[]]\nlate b\n' });
});

test('builds once when several processes start together', async () => {
  writeCommand('a');
  const answers = await Promise.all(['1', '2', '3', '4'].map((name) => tonghop(name)));
  expect(answers.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
  expect(answers.filter(({ err }) => err.includes('building cli'))).toHaveLength(1);
  expect(readdirSync(inDist('')).sort()).toEqual(['.cli-built', 'cli']);
});

test('is not held up by the lock and the leavings of a process that was killed', async () => {
  writeCommand('a');
  const gone = run(project, process.execPath, '-e', '');
  await gone.answer;
  project.write('dist/.lock', String(gone.process.pid));
  project.write('dist/.making-left/half.js', '');
  expect(await tonghop()).toMatchObject({ exit: 0 });
  expect(existsSync(inDist('.making-left'))).toBe(false);
});

test('says in one line that it could not build, and leaves the last build alone', async () => {
  writeCommand('a');
  await tonghop();
  project.write('src/core/one.ts', 'export const one = ;');
  const broken = await tonghop();
  expect(broken).toMatchObject({ exit: 70, out: '' });
  expect(broken.err).toContain('cli could not be built');
  expect(broken.err).not.toContain('at ensure');
  expect(existsSync(inDist('cli/main.js'))).toBe(true);
});
