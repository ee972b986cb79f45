import { inLanguage } from '#core/label.ts';
import type { Command } from './command.ts';
import { faultText } from './faults.ts';
import type { CheckPack } from './ports.ts';

export const packCheck = (check: CheckPack): Command => ({
  words: ['pack', 'check'],
  summary: {
    vi: 'Kiểm tra một bộ cấu hình, nêu mọi lỗi theo tệp:dòng:cột',
    en: 'Check a pack, name every fault as file:line:column',
  },
  positionals: ['DIR'],
  options: [],
  run: async ({ positionals: [folder = ''] }, io) => {
    const checked = await check(folder);
    if (checked.ok) {
      const { name, indicators, facts, places, directives } = checked.value;
      io.out(
        io.language === 'vi'
          ? `${name.vi}: không có lỗi. ${indicators} chỉ tiêu, ${facts} số liệu, ${places} địa bàn, ${directives} văn bản.`
          : `${inLanguage(name, 'en')}: no faults. ${indicators} indicators, ${facts} facts, ${places} places, ${directives} documents.`,
      );
      return 0;
    }
    for (const fault of checked.error) io.out(faultText(fault, io.language));
    const count = checked.error.length;
    io.err(io.language === 'vi' ? `${count} lỗi.` : `${count} fault${count === 1 ? '' : 's'}.`);
    return 1;
  },
});
