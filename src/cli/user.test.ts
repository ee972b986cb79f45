import { describe, expect, test } from 'vitest';
import type { Io } from './command.ts';
import type { Users } from './ports.ts';
import { run } from './run.ts';
import { userErase, userExport } from './user.ts';

const ERASED = { login: 'da-xoa-0123456789ab', name: 'Người đã xóa 789abc' };

const users: Users = {
  list: async () => [],
  reset: async () => null,
  keptAbout: async (_, login) => (login === 'co' ? { account: { login } } : null),
  erase: async (_, login) => {
    if (login === 'cuoi') return 'last-administrator';
    if (login !== 'co' && login !== 'cu') return 'unknown';
    return { ...ERASED, rowsWithName: login === 'cu' ? 3 : 0 };
  },
};

async function call(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = { out: (t) => out.push(t), err: (t) => err.push(t), language: 'vi' };
  const code = await run([userExport(users), userErase(users)], args, io, '1.2.3');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('personal data at the machine itself', () => {
  test('are printed as JSON', async () => {
    const { code, out } = await call('user', 'export', 'co');
    expect([code, JSON.parse(out)]).toEqual([0, { account: { login: 'co' } }]);
  });

  test('are erased, and the pseudonym is said; so are rows that keep the name', async () => {
    expect(await call('user', 'erase', 'co')).toEqual({
      code: 0,
      out: 'Đã xóa. Bí danh: da-xoa-0123456789ab (Người đã xóa 789abc)',
      err: '',
    });
    expect((await call('user', 'erase', 'cu')).err).toContain('3 dòng nhật ký');
  });

  test.each([
    ['export', 'khong', 'Không có tài khoản "khong"'],
    ['erase', 'khong', 'Không có tài khoản "khong"'],
    ['erase', 'cuoi', 'quản trị viên cuối cùng'],
  ])('%s of %s is refused with a word why', async (command, login, said) => {
    const { code, err } = await call('user', command, login);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
