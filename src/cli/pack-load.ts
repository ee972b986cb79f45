import type { Command } from './command.ts';
import { faultText } from './faults.ts';
import { DATA_OPTION } from './options.ts';
import type { LoadPack } from './ports.ts';

export const packLoad = (load: LoadPack): Command => ({
  words: ['pack', 'load'],
  summary: {
    vi: 'Nạp một bộ cấu hình: hoặc tất cả, hoặc không gì cả',
    en: 'Take in a pack: all of it or nothing',
  },
  positionals: ['DIR'],
  options: [DATA_OPTION],
  run: async ({ positionals: [folder = ''], options }, io) => {
    const loaded = await load(folder, { data: options.data });
    if (!loaded.ok) {
      for (const fault of loaded.error) io.out(faultText(fault, io.language));
      io.err(io.language === 'vi' ? 'Chưa nạp gì.' : 'Nothing was taken in.');
      return 1;
    }
    const { added, revised, unchanged, kept, keptEntries } = loaded.value;
    io.out(
      io.language === 'vi'
        ? `Đã nạp: ${added} số liệu mới, ${revised} sửa đổi, ${unchanged} không đổi.`
        : `Taken in: ${added} new facts, ${revised} revised, ${unchanged} unchanged.`,
    );
    for (const key of kept) {
      io.out(
        io.language === 'vi'
          ? `Giữ số đã nhập sau bộ cấu hình: ${key}`
          : `Kept, entered after the pack: ${key}`,
      );
    }
    for (const { kind, code } of keptEntries) {
      io.out(
        io.language === 'vi'
          ? `Giữ mục đã sửa trong sản phẩm: ${kind} ${code}`
          : `Kept, changed in the product: ${kind} ${code}`,
      );
    }
    return 0;
  },
});
