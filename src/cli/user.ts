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
    if (password === null) throw noAccount(login);
    io.out(
      io.language === 'vi'
        ? `Mật khẩu dùng một lần: ${password}\nCác phiên đang mở của tài khoản đã kết thúc.`
        : `Password for one sign-in: ${password}\nIts open sessions have ended.`,
    );
    return 0;
  },
});

/** What the law lets everybody ask for, also whoever cannot sign in any more. */
export const userExport = (users: Users): Command => ({
  words: ['user', 'export'],
  summary: {
    vi: 'In mọi dữ liệu cá nhân đang giữ về một tài khoản (JSON)',
    en: 'Print all personal data that is kept about an account (JSON)',
  },
  positionals: ['LOGIN'],
  options: [DATA_OPTION],
  run: async ({ positionals: [login = ''], options }, io) => {
    const kept = await users.keptAbout({ data: options.data }, login);
    if (kept === null) throw noAccount(login);
    io.out(JSON.stringify(kept, null, 2));
    return 0;
  },
});

/** Takes away who somebody was. What he did stays, under a pseudonym, and the chain with it. */
export const userErase = (users: Users): Command => ({
  words: ['user', 'erase'],
  summary: {
    vi: 'Xóa dữ liệu cá nhân của một tài khoản; việc đã làm còn lại dưới bí danh',
    en: 'Erase the personal data of an account; what was done stays under a pseudonym',
  },
  positionals: ['LOGIN'],
  options: [DATA_OPTION],
  run: async ({ positionals: [login = ''], options }, io) => {
    const erased = await users.erase({ data: options.data }, login);
    if (erased === 'unknown') throw noAccount(login);
    if (erased === 'last-administrator') throw new UsageError(LAST_ADMINISTRATOR);
    io.out(
      io.language === 'vi'
        ? `Đã xóa. Bí danh: ${erased.login} (${erased.name})`
        : `Erased. Pseudonym: ${erased.login} (${erased.name})`,
    );
    if (erased.rowsWithName > 0) {
      io.err(
        io.language === 'vi'
          ? `${erased.rowsWithName} dòng nhật ký của bản cũ còn ghi tên và không sửa được.`
          : `${erased.rowsWithName} log rows of an earlier version still have the name and cannot be changed.`,
      );
    }
    return 0;
  },
});

const LAST_ADMINISTRATOR = {
  vi: 'Đây là quản trị viên cuối cùng. Giao vai trò quản trị cho người khác trước.',
  en: 'This is the last administrator. Give somebody else the role first.',
};

const noAccount = (login: string): UsageError =>
  new UsageError({
    vi: `Không có tài khoản "${login}". Xem: tonghop user list`,
    en: `There is no account "${login}". See: tonghop user list`,
  });

function line({ login, name, roles, left }: Account, io: Io): string {
  const ended = left ? (io.language === 'vi' ? ' (đã đóng)' : ' (closed)') : '';
  return [login, `${name}${ended}`, roles.join(', ')].join('\t');
}
