import { headText } from '#app/keeping.ts';
import { type Command, UsageError } from './command.ts';
import { DATA_OPTION } from './options.ts';
import type { Keeping } from './ports.ts';

export const backup = (keeping: Pick<Keeping, 'backup'>): Command => ({
  words: ['backup'],
  summary: {
    vi: 'Sao lưu toàn bộ dữ liệu vào một tệp',
    en: 'Write all data into one file',
  },
  positionals: [],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: { vi: 'tệp sao lưu sẽ ghi', en: 'the file to write' },
    },
    DATA_OPTION,
  ],
  run: async ({ options: { output, data } }, io) => {
    if (output === undefined || output === '') {
      throw new UsageError({ vi: 'Cần -o FILE', en: '-o FILE is needed' });
    }
    const { at, rows, chains } = await keeping.backup({ data }, output);
    const vi = io.language === 'vi';
    io.out(
      vi
        ? `${output}: ${rows} dòng, như lúc ${at} (giờ UTC)`
        : `${output}: ${rows} rows, as of ${at} (UTC)`,
    );
    for (const { province, ...head } of chains) {
      io.out(
        vi
          ? `${province}: mã cuối chuỗi ${headText(head)}`
          : `${province}: head of the chain ${headText(head)}`,
      );
    }
    return 0;
  },
});
