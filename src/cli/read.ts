import { checkText } from '#text/check-text.ts';
import { locator } from '#text/whereabouts.ts';
import { claimsJson, jsonList, refusedJson } from './check-json.ts';
import { checkLines } from './check-lines.ts';
import type { CheckedFile, CheckedReport } from './checked-report.ts';
import type { Command } from './command.ts';
import { excerpts } from './excerpt.ts';
import { formatOf } from './options.ts';
import type { OpenReport } from './ports.ts';

const FORMATS = ['csv', 'json'] as const;

const COLUMNS = [
  'file',
  'where',
  'id',
  'start',
  'end',
  'raw',
  'value',
  'ulp',
  'unit',
  'role',
  'dir',
  'approx',
  'of',
  'context',
] as const;

type Read = Omit<CheckedReport, 'found' | 'facts'>;
type ReadFile =
  | { readonly kind: 'read'; readonly report: Read }
  | Extract<CheckedFile, { kind: 'refused' }>;

export const read = (open: OpenReport, csvLine: (cells: readonly string[]) => string): Command => ({
  words: ['read'],
  summary: {
    vi: 'Đọc mọi con số của báo cáo ra CSV hay JSON',
    en: 'Read all figures of a report as CSV or JSON',
  },
  positionals: ['FILE…'],
  options: [
    {
      name: 'format',
      value: 'csv|json',
      help: { vi: 'cách in kết quả (mặc định csv)', en: 'how to print (csv by default)' },
    },
  ],
  run: async ({ positionals: files, options }, io) => {
    const format = formatOf(options.format, FORMATS);
    const all: ReadFile[] = [];
    if (format === 'csv') io.out(csvLine(COLUMNS));
    for (const file of files) {
      const opened = await open(file);
      if (!opened.ok) {
        const refusal = { kind: 'refused', file, fault: opened.error } as const;
        all.push(refusal);
        io.err(checkLines(refusal, io));
        continue;
      }
      const report = { ...opened.value, file, checked: checkText(opened.value.document) };
      all.push({ kind: 'read', report });
      if (format === 'csv') for (const row of rowsOf(report, io.language)) io.out(csvLine(row));
    }
    if (format === 'json') {
      io.out(
        jsonList(
          all.map((one) => (one.kind === 'read' ? claimsJson(one.report) : refusedJson(one))),
        ),
      );
    }
    return all.some(({ kind }) => kind === 'refused') ? 2 : 0;
  },
});

function rowsOf({ file, document, checked }: Read, language: 'vi' | 'en'): readonly string[][] {
  const place = locator(document);
  return checked.mentions.map((mention) => {
    const where = place.whereabouts(mention.span);
    return [
      file,
      language === 'en' ? (where.en ?? where.vi) : where.vi,
      mention.id,
      String(mention.span[0]),
      String(mention.span[1]),
      mention.raw,
      mention.value ?? '',
      mention.ulp ?? '',
      mention.unit,
      mention.role,
      mention.dir ?? '',
      mention.approx ?? '',
      mention.of ?? '',
      excerpts([mention.span], place, 100)[0]?.words ?? '',
    ];
  });
}
