import type { Command } from './command.ts';
import { faultText } from './faults.ts';
import { DATA_OPTION } from './options.ts';
import type { WritePack } from './ports.ts';

export const packWrite = (write: WritePack): Command => ({
  words: ['pack', 'write'],
  summary: {
    vi: 'Ghi danh mục đang lưu thành bộ cấu hình, đè lên bộ có sẵn hoặc vào thư mục mới',
    en: 'Write the catalogue as a pack, over one that is there or into a new folder',
  },
  positionals: ['DIR'],
  options: [DATA_OPTION],
  run: async ({ positionals: [folder = ''], options }, io) => {
    const written = await write(folder, { data: options.data });
    if (!written.ok) {
      for (const fault of written.error) io.out(faultText(fault, io.language));
      io.err(io.language === 'vi' ? 'Chưa ghi gì.' : 'Nothing was written.');
      return 1;
    }
    for (const file of written.value) io.out(file);
    const count = written.value.length;
    io.err(
      io.language === 'vi'
        ? count === 0
          ? 'Không có gì khác với bộ cấu hình có sẵn.'
          : `Đã ghi ${count} tệp.`
        : count === 0
          ? 'Nothing differs from the pack that is there.'
          : `${count} file${count === 1 ? '' : 's'} written.`,
    );
    return 0;
  },
});
