import { parseArgs } from 'node:util';
import type { Label, Language } from '#core/label.ts';
import { inLanguage } from '#core/label.ts';

/** What a command may touch of the world. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly language: Language;
  /** Where the output is looked at: colours or none, columns. A file or a pipe has none. */
  readonly screen?: { readonly colours: boolean; readonly columns: number };
};

/** Exit codes: 0 done, 1 done and something was found, 2 could not be done. */
export type ExitCode = 0 | 1 | 2;

export type Option = {
  readonly name: string;
  /** What is written after it; null for one that is there or not. */
  readonly value: string | null;
  readonly help: Label;
  readonly short?: string;
};

export type Command = {
  /** The words that name it: ['pack', 'check']. */
  readonly words: readonly string[];
  readonly summary: Label;
  /** Positional arguments as written in the usage line: "DIR"; the last may be "FILE…", one or more. */
  readonly positionals: readonly string[];
  readonly options: readonly Option[];
  readonly run: (call: Call, io: Io) => Promise<ExitCode>;
};

export type Call = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
};

/** The command was called in a way it does not take. */
export class UsageError extends Error {
  readonly label: Label;

  constructor(label: Label) {
    super(label.vi);
    this.label = label;
  }
}

export function parseCall(command: Command, args: readonly string[]): Call {
  const options = Object.fromEntries(
    command.options.map(({ name, short, value }) => {
      const type = value === null ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (!isRightCount(command, positionals.length)) throw wrongCount(command);
    return { positionals, options: Object.fromEntries(Object.entries(values).map(toText)) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      vi: `Tham số không đúng: ${message}`,
      en: `Wrong arguments: ${message}`,
    });
  }
}

export function helpText(command: Command, language: Language): string {
  const usage = ['tonghop', ...command.words, ...command.positionals];
  const width = Math.max(0, ...command.options.map((o) => flag(o).length));
  const options = command.options.map(
    (option) => `  ${flag(option).padEnd(width)}  ${inLanguage(option.help, language)}`,
  );
  const title = language === 'vi' ? 'Cách dùng' : 'Usage';
  const rest = options.length > 0 ? ['', ...options] : [];
  return [
    inLanguage(command.summary, language),
    '',
    `${title}: ${usage.join(' ')}${options.length > 0 ? ' [--…]' : ''}`,
    ...rest,
  ].join('\n');
}

/** One that is there without a value is the empty text. */
const toText = ([name, value]: [string, unknown]): [string, string | undefined] => [
  name,
  typeof value === 'string' ? value : value === true ? '' : undefined,
];

function isRightCount({ positionals }: Command, given: number): boolean {
  const wanted = positionals.length;
  return positionals.at(-1)?.endsWith('…') ? given >= wanted : given === wanted;
}

const flag = (option: Option): string =>
  `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}${option.value === null ? '' : ` ${option.value}`}`;

function wrongCount(command: Command): UsageError {
  const wanted = command.positionals.join(' ') || '–';
  return new UsageError({
    vi: `Lệnh này cần: ${wanted}`,
    en: `This command takes: ${wanted}`,
  });
}
