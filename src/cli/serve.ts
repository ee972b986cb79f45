import type { Language } from '#core/label.ts';
import { type Command, UsageError } from './command.ts';
import { DATA_OPTION } from './options.ts';
import type { FirstAccount, Serve, ServeOptions, Serving } from './ports.ts';
import { SIGN_ON_OPTIONS, signOnOf } from './serve-sign-on.ts';
import { SITE_OPTIONS, siteOf } from './serve-site.ts';

const DEFAULT_PORT = 8080;

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
    ...SITE_OPTIONS,
    ...SIGN_ON_OPTIONS,
    {
      name: 'sample-accounts',
      value: null,
      help: {
        vi: 'mở cửa vào không mật khẩu cho từng vai trò, cả khi không dùng bộ mẫu: chỉ để thử',
        en: 'doors without a password for each role, also without the sample pack: for trying only',
      },
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
    const sampleAccounts: ServeOptions['sampleAccounts'] =
      options['sample-accounts'] === undefined ? 'with the sample' : 'asked for';
    const asked = { pack, data, port, sampleAccounts, backups };
    const elsewhere = { ...siteOf(options), signOn: signOnOf(options) };
    await start({ ...asked, ...elsewhere }, (running) => {
      for (const line of said(running, io.language)) io.out(line);
    });
    return 0;
  },
});

const said = ({ address, first, lostFactors }: Serving, language: Language): readonly string[] => [
  ...(first === null ? [] : [firstText(first, language)]),
  ...(lostFactors === 0 ? [] : [lostText(lostFactors, language)]),
  language === 'vi'
    ? `Tổng Hợp đang chạy tại ${address}\nDừng: Ctrl+C`
    : `Tổng Hợp runs at ${address}\nStop: Ctrl+C`,
];

const lostText = (lost: number, language: Language): string =>
  language === 'vi'
    ? `KHÓA BÍ MẬT KHÁC TRƯỚC: ${lost} tài khoản không dùng được mã xác thực hai lớp (mã dự phòng vẫn dùng được). Đặt lại tệp secret.key hoặc TONGHOP_SECRET_KEY cũ rồi chạy lại.\n`
    : `ANOTHER SECRET KEY THAN BEFORE: ${lost} accounts cannot use their authenticators (recovery codes still work). Put the former secret.key or TONGHOP_SECRET_KEY back and start again.\n`;

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
