import { describe, expect, test } from 'vitest';
import type { ChainReport, RestoreFault } from '#app/keeping.ts';
import type { PlaceId } from '#core/place.ts';
import { ok, refused } from '#core/result.ts';
import { backup } from './backup.ts';
import type { Io } from './command.ts';
import { keepingMessage, restoreMessage } from './keeping-messages.ts';
import type { Keeping } from './ports.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { verify } from './verify.ts';

const HASH = 'ab'.repeat(32);
const whole: ChainReport = {
  province: '12@2004-01-01' as PlaceId,
  head: { hash: HASH, position: 7 },
  faults: [],
  faultCount: 0,
  contains: [],
};
const broken: ChainReport = {
  ...whole,
  faults: [{ code: 'row.altered', position: 3, id: 'x' }],
  faultCount: 21,
};
const backedUp = {
  at: '2026-01-02T03:04:05.678Z',
  parts: 2,
  rows: 9,
  chains: [{ province: '12', position: 7, hash: HASH }],
};
const restored = { ...backedUp, chains: [whole], otherEnds: [] };

const keeping: Keeping = {
  verify: async (_, wanted) => [{ ...whole, contains: wanted.filter((w) => w.hash === HASH) }],
  backup: async () => backedUp,
  restore: async () => ok(restored),
};

async function call(args: readonly string[], given: Partial<Keeping> = {}) {
  const said: string[] = [];
  const io: Io = { out: (t) => said.push(t), err: (t) => said.push(t), language: 'vi' };
  const all = { ...keeping, ...given };
  const code = await run([verify(all), backup(all), restore(all)], args, io, '1');
  return { code, said: said.join('\n') };
}

describe('verify', () => {
  test('says the head, so that it can be written down', async () => {
    const { code, said } = await call(['verify']);
    expect(code).toBe(0);
    expect(said).toContain(`${HASH}@7`);
  });

  test('a broken chain is found, and how many faults are not listed', async () => {
    const { code, said } = await call(['verify'], { verify: async () => [broken] });
    expect(code).toBe(1);
    expect(said).toContain('vị trí 3');
    expect(said).toContain('và 20 chỗ nữa');
  });

  test.each([
    [HASH, 0],
    [`${HASH.toUpperCase()}@7`, 0],
    ['cd'.repeat(32), 1],
    [`${HASH},${'cd'.repeat(32)}@3`, 1],
    ['abc', 2],
    [`${HASH}@`, 2],
    [`${HASH},`, 2],
  ])('--head %s: %i', async (head, code) => {
    expect((await call(['verify', '--head', head])).code).toBe(code);
  });
});

test('backup needs a file, and says how many rows of which moment', async () => {
  expect((await call(['backup'])).code).toBe(2);
  const { code, said } = await call(['backup', '-o', 'a.backup']);
  expect(code).toBe(0);
  expect(said).toContain('9 dòng');
  expect(said).toContain(`${HASH}@7`);
});

describe('restore', () => {
  test('says what came back', async () => {
    const { code, said } = await call(['restore', 'a.backup']);
    expect(code).toBe(0);
    expect(said).toContain('nguyên vẹn');
  });

  test('a chain that was broken in the backup is restored and said to be broken', async () => {
    const value = { ...restored, chains: [broken], otherEnds: backedUp.chains };
    const { code, said } = await call(['restore', 'a'], { restore: async () => ok(value) });
    expect(code).toBe(1);
    expect(said).toContain('KHÔNG NGUYÊN VẸN');
    expect(said).toContain('KẾT THÚC KHÁC');
  });

  const faults: readonly RestoreFault[] = [
    { code: 'backup.unreadable', reason: 'ENOENT' },
    { code: 'backup.other-file' },
    { code: 'backup.truncated' },
    { code: 'backup.damaged', at: 5 },
    { code: 'backup.other-tables', table: 't' },
    { code: 'database.not-empty', table: 't' },
    { code: 'database.other-schema', found: 3, wanted: 2 },
    { code: 'schema.newer', found: 3, known: 2 },
    { code: 'schema.edited', migration: 1 },
    { code: 'restored.differs', table: 't' },
  ];
  test.each(faults)('$code is refused in both languages', async (fault) => {
    const { code, said } = await call(['restore', 'a'], { restore: async () => refused(fault) });
    expect(code).toBe(2);
    expect(said).toContain('Chưa ghi gì.');
    expect(restoreMessage(fault).en).toContain('Nothing was written.');
  });
});

test('where there is nothing to keep, it is said what to do', () => {
  expect(keepingMessage({ code: 'database.nothing' }).vi).toContain('--data');
  expect(keepingMessage({ code: 'schema.older', found: 1, wanted: 2 }).vi).toContain('serve');
});
