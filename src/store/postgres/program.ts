import { spawn } from 'node:child_process';
import { type Command, environment } from './account.ts';

/** Runs one of PostgreSQL's programs to its end. */
export function runProgram(
  command: Command,
  input = '',
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      ...command.identity,
      env: environment(),
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
    child.stdin.on('error', () => {}); // it may end before it has read all; its exit code says so
    child.stdin.end(input);
  });
}
