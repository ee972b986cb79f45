import { type Command, type Io, UsageError } from './command.ts';
import { DATA_OPTION } from './options.ts';
import type { Account, Users } from './ports.ts';

/** Who has an account, as whoever has the data sees it. */
export const userList = (users: Users): Command => ({
  words: ['user', 'list'],
  summary: { vi: 'Liệt kê tài khoản và vai trò', en: 'List the accounts and their roles' },
  positionals: [],
  options: [DATA_OPTION],
  run: async ({ options }, io) => {
    const all = await users.list({ data: options.data });
    for (const account of all) io.out(line(account, io));
    io.err(io.language === 'vi' ? `${all.length} tài khoản` : `${all.length} accounts`);
    return 0;
  },
});

/** The way back in for whoever lost his password or his telephone, the last administrator too. */
export const userReset = (users: Users): Command => ({
  words: ['user', 'reset'],
  summary: {
    vi: 'Cấp mật khẩu dùng một lần và tắt xác thực hai lớp của một tài khoản',
    en: 'Give an account a password for one sign-in and turn its second factor off',
  },
  positionals: ['LOGIN'],
  options: [DATA_OPTION],
  run: async ({ positionals: [login = ''], options }, io) => {
    const password = await users.reset({ data: options.data }, login);
    if (password === null) {
      throw new UsageError({
        vi: `Không có tài khoản "${login}". Xem: tonghop user list`,
        en: `There is no account "${login}". See: tonghop user list`,
      });
    }
    io.out(
      io.language === 'vi'
        ? `Mật khẩu dùng một lần: ${password}\nCác phiên đang mở của tài khoản đã kết thúc.`
        : `Password for one sign-in: ${password}\nIts open sessions have ended.`,
    );
    return 0;
  },
});

function line({ login, name, roles, left }: Account, io: Io): string {
  const ended = left ? (io.language === 'vi' ? ' (đã đóng)' : ' (closed)') : '';
  return [login, `${name}${ended}`, roles.join(', ')].join('\t');
}
