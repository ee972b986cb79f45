import type { Language } from '#core/label.ts';
import { type Command, UsageError } from './command.ts';
import { DATA_OPTION } from './options.ts';
import type { FirstAccount, Serve } from './ports.ts';

const DEFAULT_PORT = 8080;
/** Until accounts exist, only this machine may ask. */
const HOST = '127.0.0.1';

export const serve = (start: Serve): Command => ({
  words: ['serve'],
  summary: { vi: 'Chạy cả hệ thống', en: 'Run the whole system' },
  positionals: [],
  options: [
    {
      name: 'pack',
      value: 'DIR',
      help: {
        vi: 'bộ cấu hình nạp khi khởi động (mặc định packs/lai-chau)',
        en: 'pack that is loaded at the start (packs/lai-chau by default)',
      },
    },
    DATA_OPTION,
    {
      name: 'port',
      value: 'N',
      help: { vi: `cổng (mặc định ${DEFAULT_PORT})`, en: `port (${DEFAULT_PORT} by default)` },
    },
    {
      name: 'backups',
      value: 'DIR',
      help: {
        vi: 'mỗi ngày sao lưu vào thư mục này; giữ 7 ngày, 4 tuần, 12 tháng',
        en: 'a backup a day into this directory; 7 days, 4 weeks and 12 months are kept',
      },
    },
  ],
  run: async ({ options }, io) => {
    const port = portOf(options.port);
    const { pack, data, backups } = options;
    await start({ pack, data, port, host: HOST, backups }, (address, first) => {
      if (first !== null) io.out(firstText(first, io.language));
      io.out(
        io.language === 'vi'
          ? `Tổng Hợp đang chạy tại ${address}\nDừng: Ctrl+C`
          : `Tổng Hợp runs at ${address}\nStop: Ctrl+C`,
      );
    });
    return 0;
  },
});

function firstText({ login, password }: FirstAccount, language: Language): string {
  return language === 'vi'
    ? `Tài khoản quản trị đầu tiên: ${login}\nMật khẩu dùng một lần: ${password}\nMật khẩu này không hiện lại; đặt mật khẩu của mình khi đăng nhập.\n`
    : `The first administrator: ${login}\nPassword for one sign-in: ${password}\nIt is shown this once; choose your own when you sign in.\n`;
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError({
    vi: `Cổng "${text}" không đúng; cần một số từ 0 đến 65535`,
    en: `"${text}" is no port; a number from 0 to 65535 is needed`,
  });
}
