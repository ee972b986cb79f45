import type { RuleSettings } from '#text/rule-settings.ts';
import { checkJson } from './check-json.ts';
import { checkLines } from './check-lines.ts';
import { type CheckedFile, type CheckRequest, checkFile } from './checked-report.ts';
import { type Call, type Command, type ExitCode, type Io, UsageError } from './command.ts';
import { faultText } from './faults.ts';
import { DATA_OPTION, formatOf, PACK_OPTION } from './options.ts';
import type {
  FileFault,
  HoldAgainst,
  OpenFacts,
  OpenGazetteer,
  OpenReport,
  Settings,
} from './ports.ts';
import { sarif } from './sarif.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;

/** What checking asks of the world. */
export type CheckPorts = {
  readonly open: OpenReport;
  readonly settings: Settings;
  readonly facts: OpenFacts;
  readonly gazetteer: OpenGazetteer;
};

export const check = (
  { open, settings, facts, gazetteer }: CheckPorts,
  version: string,
): Command => ({
  words: ['check'],
  summary: {
    vi: 'Soát báo cáo: .docx .pdf .txt .md .html .xlsx',
    en: 'Check reports: .docx .pdf .txt .md .html .xlsx',
  },
  positionals: ['FILE…'],
  options: [
    {
      name: 'format',
      value: 'text|json|sarif',
      help: { vi: 'cách in kết quả (mặc định text)', en: 'how to print (text by default)' },
    },
    {
      name: 'rules',
      value: 'FILE',
      help: {
        vi: 'mức của từng quy tắc, YAML: "rules: {sum.*: question}"; off là tắt',
        en: 'what each rule counts for, YAML: "rules: {sum.*: question}"; off takes it out',
      },
    },
    {
      name: 'accept',
      value: 'FILE',
      help: {
        vi: 'tệp ghi các phát hiện đã bỏ qua (mặc định FILE.tonghop.yaml cạnh báo cáo)',
        en: 'file of findings set aside (FILE.tonghop.yaml beside the report by default)',
      },
    },
    {
      name: 'accept-all',
      value: 'REASON',
      help: {
        vi: 'ghi mọi phát hiện hiện có vào tệp ấy, với lý do này',
        en: 'write all present findings into that file, for this reason',
      },
    },
    {
      name: 'facts',
      value: 'PERIOD',
      help: {
        vi: 'đối chiếu với số liệu của kỳ này: 2024-9M, 2024-Q3, 2024',
        en: 'hold against the facts of that period: 2024-9M, 2024-Q3, 2024',
      },
    },
    PACK_OPTION,
    DATA_OPTION,
  ],
  run: async ({ positionals: files, options }, io) => {
    const format = formatOf(options.format, FORMATS);
    if (options['accept-all']?.trim() === '') {
      throw new UsageError({ vi: '--accept-all cần một lý do', en: '--accept-all needs a reason' });
    }
    let faults = 0;
    const onFault = (fault: FileFault): void => {
      faults += 1;
      io.err(faultText(fault, io.language));
    };
    const against = await againstOf(options, facts, onFault);
    const areas = await gazetteer(options.pack);
    if (!areas.ok) for (const fault of areas.error) onFault(fault);
    const request: CheckRequest = {
      against,
      gazetteer: areas.ok ? areas.value : null,
      open,
      settings,
      rules: await rulesOf(options.rules, settings, onFault),
      accept: options.accept ?? null,
      acceptAll: options['accept-all'] ?? null,
    };
    const checked: CheckedFile[] = [];
    for (const file of files) {
      const one = await checkFile(file, request, onFault);
      checked.push(one);
      if (one.kind === 'refused') sayRefused(one, format, io);
      else if (format === 'text') io.out(`${checkLines(one, io)}\n`);
    }
    if (format === 'json') io.out(checkJson(checked));
    if (format === 'sarif') io.out(sarif(checked, { version, language: io.language }));
    return exitOf(checked, faults);
  },
});

/** The figures of a store where one is named, otherwise those of the pack. */
async function againstOf(
  { facts: period, data, pack }: Call['options'],
  open: OpenFacts,
  onFault: (fault: FileFault) => void,
): Promise<HoldAgainst | null> {
  if (period === undefined) {
    if (data === undefined) return null;
    throw new UsageError({ vi: '--data cần --facts', en: '--data needs --facts' });
  }
  const stored = data !== undefined || Boolean(process.env.DATABASE_URL);
  const opened = await open({ period, pack, place: stored ? { data } : null });
  if (opened.ok) return opened.value;
  for (const fault of opened.error) onFault(fault);
  return null;
}

async function rulesOf(
  file: string | undefined,
  settings: Settings,
  onFault: (fault: FileFault) => void,
): Promise<RuleSettings> {
  if (file === undefined) return [];
  const read = await settings.rules(file);
  if (read.ok) return read.value;
  for (const fault of read.error) onFault(fault);
  return [];
}

const sayRefused = (
  file: Extract<CheckedFile, { kind: 'refused' }>,
  format: (typeof FORMATS)[number],
  io: Io,
): void => (format === 'text' ? io.out(`${checkLines(file, io)}\n`) : io.err(checkLines(file, io)));

/** A file that could not be read outweighs an error that was found. */
function exitOf(files: readonly CheckedFile[], faults: number): ExitCode {
  if (faults > 0 || files.some(({ kind }) => kind === 'refused')) return 2;
  const hasError = files.some(
    (file) =>
      file.kind === 'checked' &&
      file.report.found.kept.some(({ severity }) => severity === 'error'),
  );
  return hasError ? 1 : 0;
}
