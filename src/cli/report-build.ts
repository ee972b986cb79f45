import { extname } from 'node:path';
import type { Report } from '#report/report.ts';
import { type Command, type Io, UsageError } from './command.ts';
import { faultText } from './faults.ts';
import { DATA_OPTION, KNOWN_ON_OPTION, knownOn } from './options.ts';
import type { BuildReport, WriteReport } from './ports.ts';

/** Writers by the ending of the file. */
export type Writers = Readonly<Record<string, WriteReport>>;

export const reportBuild = (build: BuildReport, writers: Writers): Command => ({
  words: ['report', 'build'],
  summary: { vi: 'Viết báo cáo từ một đề cương', en: 'Write a report from an outline' },
  positionals: ['OUTLINE'],
  options: [
    {
      name: 'period',
      value: 'CODE',
      help: { vi: 'kỳ báo cáo: 2024-9M, 2024-Q3, 2024', en: 'period: 2024-9M, 2024-Q3, 2024' },
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: {
        vi: `tệp kết quả: ${Object.keys(writers).join(', ')}`,
        en: `file to write: ${Object.keys(writers).join(', ')}`,
      },
    },
    DATA_OPTION,
    KNOWN_ON_OPTION,
  ],
  run: async ({ positionals: [outline = ''], options }, io) => {
    const { period, output, data } = options;
    const write = writers[extname(output ?? '').toLowerCase()];
    if (period === undefined || output === undefined || !write) {
      const endings = Object.keys(writers).join(', ');
      throw new UsageError({
        vi: `Cần --period và -o với đuôi ${endings}`,
        en: `--period and -o with one of ${endings} are needed`,
      });
    }
    const stored = data !== undefined || Boolean(process.env.DATABASE_URL);
    if (!stored && options['known-on'] !== undefined) {
      throw new UsageError({
        vi: '--known-on cần số liệu đã nạp: thêm --data hoặc đặt DATABASE_URL',
        en: '--known-on needs figures that were taken in: add --data or set DATABASE_URL',
      });
    }
    const built = await build({
      outline,
      period,
      knownOn: knownOn(options['known-on']),
      place: stored ? { data } : null,
    });
    if (!built.ok) {
      for (const fault of built.error) io.err(faultText(fault, io.language));
      return 2;
    }
    await write(built.value, output);
    return reportOn(built.value, output, outline, io);
  },
});

/** What was written, and what in it is not tied to a fact. */
function reportOn(report: Report, file: string, outline: string, io: Io): 0 | 1 {
  const vi = io.language === 'vi';
  for (const { text, line, column } of report.unbound) {
    io.out(`${outline}:${line}:${column}: ${vi ? 'số chưa gắn' : 'unbound'}: ${text}`);
  }
  for (const { code, line, column } of report.missing) {
    io.out(`${outline}:${line}:${column}: ${vi ? 'thiếu số liệu' : 'missing'}: ${code}`);
  }
  io.out(
    vi
      ? `${file}: ${report.bindings.size} số có nguồn, ${report.notes.length} chú thích`
      : `${file}: ${report.bindings.size} bound numbers, ${report.notes.length} notes`,
  );
  io.out(`${report.unbound.length} unbound`);
  return report.unbound.length + report.missing.length > 0 ? 1 : 0;
}
