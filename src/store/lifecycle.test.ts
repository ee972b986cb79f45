import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Opening, openStore, type Store } from './store.ts';

const folders: string[] = [];
const stores: Store[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-life-'));
  folders.push(folder);
  return folder;
};

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function opened(dataDir: string): Promise<Store> {
  const opening = await openStore({ dataDir });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  stores.push(opening.store);
  return opening.store;
}

/** The process number of the server; that of the last one while there is none. */
let lastSeen = 0;
const postmaster = (dataDir: string): number => {
  const path = join(dataDir, 'postgres/data/postmaster.pid');
  if (existsSync(path)) lastSeen = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return lastSeen;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

// These tests are about the embedded server; another server has a life of its own.
describe.skipIf(process.env.TEST_DATABASE_URL !== undefined)(
  'the life of the embedded server',
  () => {
    test('starts, stops in order, and starts again on the same data', async () => {
      const folder = newFolder();
      const first = await opened(folder);
      await first.ping();
      const pid = postmaster(folder);
      await stores.pop()?.close();
      expect(isAlive(pid)).toBe(false);
      await (await opened(folder)).ping();
    });

    test('a second application is refused with the process that has the data, and the first goes on', async () => {
      const folder = newFolder();
      const first = await opened(folder);
      const second: Opening = await openStore({ dataDir: folder });
      expect(second).toEqual({ kind: 'in-use', pid: process.pid });
      await first.ping();
    });

    test('comes back by itself after its PostgreSQL was killed', async () => {
      const folder = newFolder();
      const store = await opened(folder);
      const before = postmaster(folder);
      process.kill(before, 'SIGKILL');
      await expect.poll(() => postmaster(folder), { timeout: 20_000 }).not.toBe(before);
      expect(await store.provinces()).toEqual([]);
    });

    test('what a killed making of the cluster leaves is cleared, and a whole one is made', async () => {
      const folder = newFolder();
      const litter = join(folder, 'postgres.new-999999999');
      mkdirSync(litter);
      writeFileSync(join(litter, 'PG_VERSION'), '18\n');
      await (await opened(folder)).ping();
      expect(readdirSync(folder)).toEqual(['postgres']);
    });

    test('data of another major version are refused and left alone', async () => {
      const folder = newFolder();
      await opened(folder);
      await stores.pop()?.close();
      const version = join(folder, 'postgres/data/PG_VERSION');
      const own = readFileSync(version, 'utf8');
      writeFileSync(version, '14\n');
      expect(await openStore({ dataDir: folder })).toMatchObject({
        kind: 'refused',
        fault: { code: 'data.other-version', found: '14' },
      });
      writeFileSync(version, own);
      await (await opened(folder)).ping();
    });

    test('a folder that is a file is refused', async () => {
      const folder = newFolder();
      const file = join(folder, 'file');
      writeFileSync(file, '');
      expect(await openStore({ dataDir: file })).toMatchObject({
        kind: 'refused',
        fault: { code: 'data.not-writable' },
      });
    });
  },
);

test('a server that is not there is refused', async () => {
  expect(await openStore({ url: 'postgresql://nobody@127.0.0.1:1/none' })).toMatchObject({
    kind: 'refused',
    fault: { code: 'database.unreachable' },
  });
});

test('a port of a stranger is no PostgreSQL of ours', async () => {
  const stranger = spawn(process.execPath, [
    '-e',
    "require('net').createServer((s)=>s.end('hello')).listen(0,'127.0.0.1',function(){console.log(this.address().port)})",
  ]);
  const [chunk] = (await once(stranger.stdout, 'data')) as [Buffer];
  const opening = await openStore({ url: `postgresql://a@127.0.0.1:${String(chunk).trim()}/b` });
  stranger.kill();
  expect(opening).toMatchObject({ kind: 'refused', fault: { code: 'database.unreachable' } });
});
