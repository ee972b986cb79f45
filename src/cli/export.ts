import type { Command } from './command.ts';
import { DATA_OPTION, KNOWN_ON_OPTION, knownOn } from './options.ts';
import type { ExportFacts } from './ports.ts';

export const exportFacts = (write: ExportFacts): Command => ({
  words: ['export'],
  summary: {
    vi: 'Xuất mọi số liệu cùng nguồn gốc ra CSV',
    en: 'Write all facts with their provenance as CSV',
  },
  positionals: [],
  options: [DATA_OPTION, KNOWN_ON_OPTION],
  run: async ({ options }, io) => {
    const rows = await write({ data: options.data }, knownOn(options['known-on']), io.out);
    io.err(io.language === 'vi' ? `${rows} số liệu` : `${rows} facts`);
    return 0;
  },
});
