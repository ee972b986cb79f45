import { afterEach, beforeEach, expect, test } from 'vitest';
import { newProject, type Project, run } from './testing/project.ts';

let project: Project;
beforeEach(() => {
  project = newProject();
});
afterEach(() => project.remove());

const SERVER = `
process.on('SIGTERM', () => {
  console.log('ended in order');
  process.exit(0);
});
setTimeout(() => process.exit(3), 30_000);
console.log('ready', process.argv.slice(2).join(' '));
`;

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'the server ends in order when npm gets %s',
  async (signal) => {
    project.write('src/cli/main.ts', SERVER);
    const npm = run(project, 'npm', 'start', '--', '--port', '5');
    await npm.says('ready serve --port 5');
    npm.process.kill(signal);
    expect((await npm.answer).out).toContain('ended in order');
  },
);
