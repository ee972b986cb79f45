import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROVINCE } from '../testing/small-province.ts';
import { type TestStore, testStore } from '../testing/test-store.ts';
import { readBackupFile } from './read-backup.ts';
import { type BackupNews, scheduleBackups } from './schedule.ts';
import { changesOf, figuresIn } from './testing/changes.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-schedule-'));
  folders.push(folder);
  return folder;
};
let its: TestStore;
beforeAll(async () => {
  its = await testStore();
  await figuresIn(its.store, PROVINCE);
});
afterAll(async () => {
  await its?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Looks once, as a server does when it starts, and stops. */
async function once(folder: string, at: string): Promise<readonly BackupNews[]> {
  const news: BackupNews[] = [];
  const address = () => ({ connectionString: its.url });
  const schedule = scheduleBackups({ address, folder, clock: () => at, tell: (n) => news.push(n) });
  await schedule.stop();
  return news;
}

test('one backup a day, which can be read; a day is a day in Vietnam', async () => {
  const folder = newFolder();
  expect(await once(folder, '2026-03-01T02:00:00.000Z')).toMatchObject([{ kind: 'made' }]);
  expect(await once(folder, '2026-03-01T16:59:00.000Z')).toEqual([]);
  await changesOf(its.store, PROVINCE, ['thêm']);
  expect(await once(folder, '2026-03-01T17:00:00.000Z')).toMatchObject([{ kind: 'made' }]);
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['tonghop-20260301T020000Z.backup', 'tonghop-20260301T170000Z.backup']);
  const [first, second] = await Promise.all(
    names.map((name) => readBackupFile(join(folder, name))),
  );
  expect((second?.chains[0]?.position ?? 0) - (first?.chains[0]?.position ?? 0)).toBe(1);
});

test('processes that look at once make one backup between them', async () => {
  const folder = newFolder();
  const news = await Promise.all(
    Array.from({ length: 5 }, () => once(folder, '2026-03-02T02:00:00.000Z')),
  );
  expect(news.flat()).toMatchObject([{ kind: 'made' }]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('old ones go by the rule, and nothing else of the folder is touched', async () => {
  const folder = newFolder();
  const day = (n: number): string => `tonghop-202603${String(n).padStart(2, '0')}T020000Z.backup`;
  for (let n = 1; n <= 20; n += 1) writeFileSync(join(folder, day(n)), '');
  writeFileSync(join(folder, 'của tôi.txt'), '');
  writeFileSync(join(folder, 'tonghop-20260301.backup'), '');
  const [made] = await once(folder, '2026-03-21T02:00:00.000Z');
  expect(made).toMatchObject({ kind: 'made', removed: 12 });
  expect(readdirSync(folder).sort()).toEqual(
    // seven days, the Sundays before them, nothing of the month before
    [...[1, 8].map(day), ...[15, 16, 17, 18, 19, 20, 21].map(day)]
      .concat(['của tôi.txt', 'tonghop-20260301.backup'])
      .sort(),
  );
});

test('a failure is told and seen, and the next look makes it good', async () => {
  const folder = newFolder();
  const news: BackupNews[] = [];
  let address = 'postgresql://nobody:x@127.0.0.1:1/none';
  const schedule = scheduleBackups(
    {
      address: () => ({ connectionString: address }),
      folder,
      clock: () => '2026-03-05T02:00:00.000Z',
      tell: (n) => news.push(n),
    },
    20,
  );
  await expect.poll(() => news.length).toBeGreaterThan(0);
  expect(news[0]).toMatchObject({ kind: 'failed' });
  expect(schedule.state()).toEqual({ last: null, failed: true });
  address = its.url;
  await expect.poll(() => schedule.state().failed).toBe(false);
  expect(schedule.state().last).toBe('2026-03-05T02:00:00.000Z');
  await schedule.stop();
  expect(readdirSync(folder)).toEqual(['tonghop-20260305T020000Z.backup']);
});
