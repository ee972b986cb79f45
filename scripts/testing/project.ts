import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

/** A project of one command, with our scripts and packages, in a folder of its own. */
export type Project = {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
};

export function newProject(): Project {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tonghop-project-'));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'bin']) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return {
    folder,
    write: (name, text) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), `${text}\n`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Answer = { readonly exit: number | null; readonly out: string; readonly err: string };

export type Running = {
  readonly process: ChildProcess;
  /** When the process is gone and nobody writes to its output any more. */
  readonly answer: Promise<Answer>;
  /** Resolves when the output has come to hold the text. */
  readonly says: (text: string) => Promise<void>;
};

export function run(project: Project, command: string, ...args: readonly string[]): Running {
  const child = spawn(command, args, {
    cwd: project.folder,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const answer = new Promise<Answer>((resolve) => {
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => out.includes(text) && resolve();
      child.stdout.on('data', look);
      child.on('close', () => reject(new Error(`ended without "${text}":\n${out}${err}`)));
      look();
    });
  return { process: child, answer, says };
}
