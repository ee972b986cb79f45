import { headText, type Restored } from '#app/keeping.ts';
import { inLanguage } from '#core/label.ts';
import { chainLines } from './chain-messages.ts';
import type { Command, Io } from './command.ts';
import { restoreMessage } from './keeping-messages.ts';
import { DATA_OPTION } from './options.ts';
import type { Keeping } from './ports.ts';

export const restore = (keeping: Pick<Keeping, 'restore'>): Command => ({
  words: ['restore'],
  summary: {
    vi: 'Khôi phục một tệp sao lưu vào nơi còn trống',
    en: 'Put a backup into an empty place',
  },
  positionals: ['FILE'],
  options: [DATA_OPTION],
  run: async ({ positionals: [file = ''], options }, io) => {
    const restored = await keeping.restore({ data: options.data }, file);
    if (!restored.ok) {
      io.err(`${file}: ${inLanguage(restoreMessage(restored.error), io.language)}`);
      return 2;
    }
    return reportOn(restored.value, io);
  },
});

/** A chain that was broken already is restored as it was, and said to be broken. */
function reportOn({ at, rows, chains, otherEnds }: Restored, io: Io): 0 | 1 {
  const vi = io.language === 'vi';
  io.out(
    vi
      ? `Đã khôi phục ${rows} dòng, như lúc ${at} (giờ UTC); đã đọc lại và đối chiếu từng bảng.`
      : `${rows} rows restored, as of ${at} (UTC); every table was read back and compared.`,
  );
  for (const chain of chains) {
    for (const line of chainLines(chain)) io.out(inLanguage(line, io.language));
  }
  for (const { province, ...head } of otherEnds) {
    io.out(
      vi
        ? `${province}: CHUỖI KẾT THÚC KHÁC với bản sao lưu ghi: ${headText(head)}`
        : `${province}: THE CHAIN ENDS OTHERWISE than the backup says: ${headText(head)}`,
    );
  }
  return otherEnds.length > 0 || chains.some(({ faultCount }) => faultCount > 0) ? 1 : 0;
}
