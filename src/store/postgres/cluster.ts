import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../fault.ts';
import { type Account, accountFor, commandAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './process.ts';
import { runProgram } from './program.ts';

/** The one role that may connect: owner of the database, neither superuser nor above row security. */
export const ROLE = 'tonghop';
export const DATABASE = 'tonghop';

/** A PostgreSQL data directory with what belongs to it. */
export type Cluster = {
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly account: Account;
  readonly binaries: Binaries;
};

const FOLDER = 'postgres';
const UNFINISHED = 'postgres.new-';

/**
 * The cluster of a data folder, made if there is none. It is made aside under another name and then
 * renamed, so that there is a whole one or none: whoever is killed meanwhile leaves only litter, which
 * the next one clears.
 */
export async function prepareCluster(dataDir: string, binaries: Binaries): Promise<Cluster> {
  await writable(dataDir);
  const home = join(await realpath(dataDir), FOLDER);
  await clearLitter(dataDir);
  if (!(await exists(home))) await makeCluster(home, binaries);
  return openCluster(home, binaries);
}

async function openCluster(home: string, binaries: Binaries): Promise<Cluster> {
  const data = join(home, 'data');
  const [version, password] = await Promise.all(
    [join(data, 'PG_VERSION'), join(home, 'password')].map((path) => readPart(path, home)),
  );
  const { uid, gid } = await stat(data);
  const self = process.getuid?.() ?? uid;
  if (self !== 0 && self !== uid)
    throw new Refusal({ code: 'data.not-ours', path: data, owner: uid });
  const found = version?.trim() ?? '';
  if (found !== binaries.major) {
    throw new Refusal({ code: 'data.other-version', found, wanted: binaries.major });
  }
  return {
    data,
    log: join(home, 'log'),
    password: password?.trim() ?? '',
    account: await accountFor({ uid, gid }),
    binaries,
  };
}

async function makeCluster(home: string, binaries: Binaries): Promise<void> {
  const account = await accountFor(null);
  const aside = join(home, '..', `${UNFINISHED}${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  await mkdir(aside, { mode: 0o700 });
  await writeFile(join(aside, 'password'), `${password}\n`, { mode: 0o600, flush: true });
  if (account.kind === 'other') await lendTo(account, aside);
  const data = join(aside, 'data');
  await initialise(commandAs(account, binaries.initdb, initArgs(data)));
  await writeFile(join(data, 'pg_hba.conf'), HOST_BASED_ACCESS);
  const single = ['--single', '-j', '-D', data, 'postgres'];
  await initialise(commandAs(account, binaries.postgres, single), firstStatements(password));
  await rename(aside, home).catch((error: unknown) => lostTheRace(aside, error));
  await syncFolder(join(home, '..'));
}

/** Text is UTF-8 and keys sort by code; people's lists name the collation vi-x-icu. */
const initArgs = (data: string): readonly string[] => [
  '-D',
  data,
  '--encoding=UTF8',
  '--locale=C',
  '--username=postgres',
  '--no-instructions',
];

/** From this machine, with the password, as our own role: nobody reaches the superuser. */
const HOST_BASED_ACCESS = `# Written by Tổng Hợp
host all ${ROLE} 127.0.0.1/32 scram-sha-256
`;

const firstStatements = (password: string): string =>
  [
    `create role ${ROLE} login createdb nosuperuser nobypassrls password '${password}'`,
    `create database ${DATABASE} owner ${ROLE}`,
  ]
    .map((statement) => `${statement};\n\n`)
    .join('');

async function initialise(command: ReturnType<typeof commandAs>, input = ''): Promise<void> {
  const { code, output } = await runProgram(command, input);
  if (code !== 0) throw new Refusal({ code: 'postgres.init-failed', log: output.slice(-2000) });
}

/** Somebody else made the cluster at the same time; theirs stands. */
async function lostTheRace(aside: string, error: unknown): Promise<void> {
  if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST') && !isCode(error, 'EPERM'))
    throw error;
  await rm(aside, { recursive: true, force: true });
}

async function clearLitter(dataDir: string): Promise<void> {
  const litter = (await readdir(dataDir)).filter(
    (name) => name.startsWith(UNFINISHED) && !isAlive(Number(name.slice(UNFINISHED.length))),
  );
  await Promise.all(
    litter.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })),
  );
}

async function writable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const probe = join(dataDir, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal({ code: 'data.not-writable', path: dataDir, reason }, error);
  }
}

async function readPart(path: string, home: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'EACCES')) {
      throw new Refusal({ code: 'data.not-ours', path, owner: (await stat(home)).uid }, error);
    }
    throw new Refusal({ code: 'data.incomplete', path }, error);
  }
}

/** The other account owns the folder, which stays closed to everyone else. */
async function lendTo(account: { uid: number; gid: number }, folder: string): Promise<void> {
  await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

/** A rename is on the disk once its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
