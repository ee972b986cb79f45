import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The whole system as a person starts it, on a data directory of its own. */
export type System = {
  readonly address: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** Stops the process; `keep` leaves the data for a second start. */
  readonly stop: (what?: 'keep') => Promise<void>;
};

const READY = /(http:\/\/127\.0\.0\.1:\d+)/;

export async function startSystem(data = newDataFolder()): Promise<System> {
  const child = spawn(
    process.execPath,
    ['bin/tonghop.mjs', 'serve', '--port', '0', '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'vi_VN.UTF-8' } },
  );
  const address = await readyAddress(child);
  return {
    address,
    data,
    process: child,
    stop: async (what) => {
      await ended(child);
      if (what !== 'keep') rmSync(data, { recursive: true, force: true });
    },
  };
}

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'tonghop-data-'));

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = READY.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the system ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
