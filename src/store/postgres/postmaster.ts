import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../fault.ts';
import { commandAs, environment } from './account.ts';
import type { Cluster } from './cluster.ts';
import { isAlive, workersIn, worksIn } from './process.ts';
import { runProgram } from './program.ts';

/** A running PostgreSQL of a cluster, as its postmaster.pid tells. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby';
};

export type Settings = Readonly<Record<string, string>>;

/** Long enough for the recovery of a gigabyte of log on a slow disk. */
const PATIENCE_MS = 300_000;
const LARGEST_LOG = 5_000_000;

/** Another one is still going away, or somebody took the port: worth another try. */
const PASSING =
  /pre-existing shared memory|lock file|in use|could not bind|could not create any TCP/i;

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '64',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/**
 * A postmaster of this cluster that takes connections: the one that runs, left by an application that
 * was killed, or else a new one. Waits while an old one goes away.
 */
export async function reachPostmaster(
  cluster: Cluster,
  wanted: { readonly settings: Settings; readonly port: number | null },
): Promise<Postmaster> {
  const deadline = Date.now() + PATIENCE_MS;
  let { port } = wanted;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    const running = await runningPostmaster(cluster);
    if (running?.status === 'ready') return running;
    if (Date.now() > deadline) throw startFailed(await logSince(cluster, 0));
    if (!running) {
      const log = await start(cluster, wanted.settings, port ?? (await freePort()));
      if (log !== null && !PASSING.test(log)) throw startFailed(log);
      if (log === null) continue;
      port = null;
    }
    await sleep(pause);
  }
}

/** The live postmaster of this very directory, if its file names one; a dead one's file is nothing. */
export async function runningPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, data, , port, , , , status = ''] = text.split('\n').map((line) => line.trim());
  if (data !== cluster.data || !(await worksIn(Number(pid), cluster.data))) return null;
  return {
    pid: Number(pid),
    port: Number(port),
    status: STATUSES.find((s) => s === status) ?? 'starting',
  };
}

const STATUSES = ['starting', 'ready', 'stopping', 'standby'] as const;

/** Ends it so that the next start needs no recovery: open transactions are rolled back. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const args = ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60', '-s'];
  await runProgram(commandAs(cluster.account, cluster.binaries.control, args));
}

/** Null once it is ready; what it wrote, if it ended instead. */
async function start(cluster: Cluster, extra: Settings, port: number): Promise<string | null> {
  await clearStaleLock(cluster);
  await turnLog(cluster.log);
  const from = await stat(cluster.log).then(
    (log) => log.size,
    () => 0,
  );
  const log = await open(cluster.log, 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...extra, port: String(port) });
  const args = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = commandAs(cluster.account, cluster.binaries.postgres, [
    '-D',
    cluster.data,
    ...args,
  ]);
  const child = spawn(command.file, command.args, {
    ...command.identity,
    env: environment(),
    detached: true, // a Ctrl+C in the terminal is for the application, which then stops it in order
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = once(child, 'exit').then(
    () => 'ended' as const,
    () => 'ended' as const,
  );
  child.unref();
  try {
    for (;;) {
      const running = await runningPostmaster(cluster);
      if (running?.status === 'ready') return null;
      if ((await Promise.race([ended, sleep(10)])) === 'ended')
        return await logSince(cluster, from);
    }
  } finally {
    await log.close();
  }
}

/**
 * PostgreSQL believes a lock file whose number belongs to any process: a stranger's, or one that is
 * dead and not buried. Once nobody works in the directory the file is only litter.
 */
async function clearStaleLock(cluster: Cluster): Promise<void> {
  if (process.platform !== 'linux') return;
  const path = join(cluster.data, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!isAlive(pid) || (await workersIn(cluster.data)).length > 0) return;
  await rm(path, { force: true });
}

async function turnLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (log) => log.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(path, `${path}.1`);
}

async function logSince(cluster: Cluster, from: number): Promise<string> {
  const text = await readFile(cluster.log).catch(() => Buffer.alloc(0));
  return text.subarray(from).toString('utf8').slice(-4000);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

const startFailed = (log: string): Refusal => new Refusal({ code: 'postgres.start-failed', log });
