import { readdir, readFile, readlink } from 'node:fs/promises';

/** Whether a process of this number exists and runs; one that is dead but not yet buried does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the process works in this folder. PostgreSQL's processes work in their data directory, so
 * this tells them from a stranger that got the number of a dead one. Where the system does not show
 * it, being alive must do.
 */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const [cwd, status] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => null),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
  ]);
  const isBuried = status === '' || /\) [ZX] /.test(status);
  return !isBuried && cwd === folder;
}

/** The processes that work in this folder; nobody where the system does not show them. */
export async function workersIn(folder: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const working = await Promise.all(pids.map((pid) => worksIn(pid, folder)));
  return pids.filter((_, index) => working[index]);
}
